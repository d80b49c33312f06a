"""A file is of the old schema or of the new one, whatever happens on the way."""

import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from app.base.errors import FileProblem
from app.model import Person
from app.model.base import in_full
from app.store import Store, migrate, schema
from app.store.connections import connect
from tests.store.conftest import a_city, dump

MORE = Path(__file__).with_name("migrations")
NEXT = schema.SCHEMA + 1
"""The first of the migrations in `MORE`, after which a faulty one comes."""


def empty() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


@pytest.fixture
def full(path: Path) -> Path:
    """A file with people who hang on their cities."""
    with Store.open(path) as store, store.change("Fill") as change:
        change.add_all(a_city(f"City {n}", id=n + 10) for n in range(300))
        change.flush()
        change.add_all(Person(given=f"P{n}", organisation_id=n + 10) for n in range(300))
    return path


def test_the_migrations_make_every_check_of_the_models() -> None:
    with closing(empty()) as migrated, closing(empty()) as modelled:
        migrate.upgrade(migrated, schema.SCHEMA)
        in_full().create_all(create_engine("sqlite://", creator=lambda: modelled))
        known, made = schema.objects(modelled), schema.objects(migrated)
    del made["table", "alembic_version"]
    assert made == known


def test_a_migration_keeps_children_checks_and_strictness(full: Path) -> None:
    before = dump(full)
    with closing(connect(full, "rw")) as bare:
        migrate.upgrade(bare, NEXT, more=MORE)

    with closing(sqlite3.connect(full)) as bare:
        made = schema.objects(bare)
        mottos = bare.execute("SELECT motto FROM organisation WHERE id = 12").fetchall()
    assert mottos == [("City 2 for all",)]
    table = made.pop(("table", "organisation"))
    old = dict(schema.newest())
    motto = "motto TEXT DEFAULT '' NOT NULL, "
    assert table.replace(motto, "") == old.pop(("table", "organisation"))
    assert made == old
    people = [line for line in before if '"person"' in line]
    assert [line for line in dump(full) if '"person"' in line] == people
    assert len(people) == 300


def test_rows_left_hanging_in_the_air_stop_a_migration(full: Path) -> None:
    before = full.read_bytes()
    with closing(connect(full, "rw")) as bare, pytest.raises(FileProblem) as refused:
        migrate.upgrade(bare, NEXT + 1, more=MORE)
    assert str(refused.value) == (
        "“conference.plenum” could not be brought to the new format: rows of “person” point at "
        "rows that are missing. Nothing was changed; restore a backup."
    )
    assert full.read_bytes() == before


UPGRADE = """
import sys
from pathlib import Path
from app.store import migrate, schema
from app.store.connections import connect
import app.model, alembic.command

bare = connect(Path(sys.argv[1]), "rw")
print("begin", flush=True)
migrate.upgrade(bare, schema.SCHEMA + 1, more=Path(sys.argv[2]))
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_migration_killed_half_way_leaves_old_or_new(full: Path) -> None:
    new = migrate.objects_of(NEXT, more=MORE)
    chance = random.Random(3)
    original = full.read_bytes()
    for _ in range(3):
        full.write_bytes(original)
        _killed_upgrade(full, chance.uniform(0, 0.08))
        with closing(connect(full, "rw")) as bare:
            (number,) = bare.execute("PRAGMA user_version").fetchone()
            assert schema.objects(bare) == {schema.SCHEMA: schema.newest(), NEXT: new}[number]
            assert bare.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert bare.execute("SELECT count(*) FROM person").fetchone() == (300,)
            (revision,) = bare.execute("SELECT version_num FROM alembic_version").fetchone()
            assert revision == schema.revision(number)


def _killed_upgrade(path: Path, seconds: float) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", UPGRADE, str(path), str(MORE)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begin\n"
        try:
            program.wait(seconds)
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
