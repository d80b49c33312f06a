"""The migrations lead to the tables that the model describes."""

import sqlite3

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.base.paths import migrations_folder
from app.model.base import in_full
from app.store import migrate, schema
from app.store.connections import only


def test_the_model_needs_no_further_migration() -> None:
    bare = sqlite3.connect(":memory:", isolation_level=None)
    migrate.upgrade(bare, schema.SCHEMA)
    with only(bare).connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, in_full()) == []
    bare.close()


def test_new_files_are_made_as_old_ones_become() -> None:
    assert schema.newest() == migrate.objects_of(schema.SCHEMA)


def test_the_newest_schema_has_its_migration() -> None:
    steps = sorted((migrations_folder() / "versions").glob("*.py"))
    assert [step.name[:4] for step in steps] == [
        schema.revision(number) for number in range(1, schema.SCHEMA + 1)
    ]


def test_bodies_and_all_that_hangs_on_them_outlive_their_emblems_coming() -> None:
    bare = sqlite3.connect(":memory:", isolation_level=None)
    migrate.upgrade(bare, 2)
    bare.execute("PRAGMA foreign_keys=OFF")
    body = "'city', ?, 'LV', ?, 9, 'a', 'b', 'c', '2027-01-01 00:00:00'"
    columns = "kind, name, country, city, population, website, notes, search_key, changed_at"
    for name in ("Rīga", "Ogre", "Cēsis"):
        values = ('{"en": "x"}', name)
        bare.execute(f"INSERT INTO organisation({columns}) VALUES ({body})", values)  # noqa: S608 - texts of ours
    known = "given, family, original, title, salutation, degree, function, email, phone, notes"
    bare.execute(
        f"INSERT INTO person({known}, languages, sort_key, search_key, changed_at, "  # noqa: S608 - the same
        "organisation_id) VALUES ('Ilze', '', '', '', '', '', '', '', '', '', '[]', x'', '', "
        "'2027-01-01 00:00:00', 2)"
    )
    asked = f"SELECT id, {columns} FROM organisation ORDER BY id"  # noqa: S608 - the same
    before = bare.execute(asked).fetchall()

    migrate.upgrade(bare, 3)

    assert bare.execute(asked).fetchall() == before
    assert [row[4] for row in before] == ["Rīga", "Ogre", "Cēsis"]
    assert bare.execute("SELECT organisation_id FROM person").fetchall() == [(2,)]
    assert bare.execute("SELECT DISTINCT emblem_id FROM organisation").fetchall() == [(None,)]
    bare.close()
