"""The migrations lead to the tables that the model describes."""

import sqlite3

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.base.paths import migrations_folder
from app.model import Base
from app.store import migrate, schema
from app.store.connections import only


def test_the_model_needs_no_further_migration() -> None:
    bare = sqlite3.connect(":memory:", isolation_level=None)
    migrate.upgrade(bare, schema.SCHEMA)
    with only(bare).connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    bare.close()


def test_new_files_are_made_as_old_ones_become() -> None:
    assert schema.newest() == migrate.objects_of(schema.SCHEMA)


def test_the_newest_schema_has_its_migration() -> None:
    steps = sorted((migrations_folder() / "versions").glob("*.py"))
    assert [step.name[:4] for step in steps] == [
        schema.revision(number) for number in range(1, schema.SCHEMA + 1)
    ]
