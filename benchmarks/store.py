"""What the undo log, opening, copying and decoding cost on 20,000 people, as a table."""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the program is not installed, it lies above

from sqlalchemy import insert, select, update

from app.model import Event, Person, Registration
from app.store import Store, backup, opening, schema
from app.store.connections import connect

PEOPLE = 20_000
RUNS = 5

Spent = tuple[float, float]
"""Seconds on the clock, and of the processor."""
Figures = dict[str, Spent]
"""What was spent on what."""


def main() -> None:
    """Run everything `RUNS` times and print medians."""
    found: dict[str, list[Spent]] = {}
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            for name, spent in figures(Path(folder)).items():
                found.setdefault(name, []).append(spent)
    print(f"| {PEOPLE} people, median of {RUNS} | ms | of these CPU |")
    print("| --- | --- | --- |")
    for name, spent in found.items():
        clock, processor = (statistics.median(part) * 1000 for part in zip(*spent, strict=True))
        print(f"| {name} | {clock:.1f} | {processor:.1f} |")
    print()
    ratios = [
        with_log[1] / without[1]
        for with_log, without in zip(
            found["import with the undo log"], found["import without it"], strict=True
        )
    ]
    print(f"import with / without the undo log: {statistics.median(ratios):.2f} (at most 1.6)")


def figures(folder: Path) -> Figures:
    """One run over fresh files."""
    return {
        "import without it": importing(folder / "without.plenum", logged=False),
        "import with the undo log": importing(folder / "with.plenum", logged=True),
        **undoing(folder / "with.plenum"),
        **looking(folder / "without.plenum", folder),
    }


def importing(path: Path, *, logged: bool) -> Spent:
    """Everybody is brought in, in one change."""
    rows = list(people())
    with a_store(path) as store:
        if not logged:
            _drop_triggers(store)
        return seconds(lambda: fill(store, rows))


def undoing(path: Path) -> Figures:
    """Taking back large steps."""
    path.unlink()
    with a_store(path) as store:
        fill(store, list(people()))
        found = {"undo the import": seconds(store.undo), "redo the import": seconds(store.redo)}
        with store.change("Update") as change:
            change.execute(update(Person).values(notes="changed"))
        found["undo an update of all"] = seconds(store.undo)
        with store.change("Delete") as change:
            change.execute(Person.__table__.delete())
        found["undo a deletion of all"] = seconds(store.undo)
    return found


def looking(path: Path, folder: Path) -> Figures:
    """Opening, checking, copying and reading a file."""
    found = {
        "look at the file before opening it": seconds(lambda: opening.inspect(path)),
        "of that, integrity_check": seconds(lambda: pragma(path, "integrity_check")),
        "of that, foreign_key_check": seconds(lambda: pragma(path, "foreign_key_check")),
        "quick_check instead": seconds(lambda: pragma(path, "quick_check")),
        "back up": seconds(
            lambda: backup.back_up(path, folder / "b", backup.Reason.START, datetime.now(UTC))
        ),
    }
    with Store.open(path) as store:
        found["snapshot into memory"] = seconds(lambda: snapshot(store))
        found["four columns of all, as text or replacement"] = seconds(lambda: columns(store))
    found["the same, plain sqlite3"] = seconds(lambda: plain(path))
    found["an empty file, created and opened"] = seconds(
        lambda: Store.create(folder / "new.plenum").close()
    )
    found["the newest schema, built in memory"] = seconds(schema.newest.__wrapped__)
    return found


def a_store(path: Path) -> Store:
    """A new file with an event."""
    store = Store.create(path)
    with store.change("Begin") as change:
        change.add(Event(id=1, starts_on=date(2027, 12, 10), ends_on=date(2027, 12, 12)))
    return store


def people() -> Iterator[dict[str, object]]:
    """Everybody, as an importer hands them in."""
    for number in range(1, PEOPLE + 1):
        name = f"Zażółć {number}"
        yield {
            "id": number, "given": name, "family": f"Gęślą-{number}", "email": f"{number}@x.org",
            "search_key": f"zazolc {number} gesla", "sort_key": name.encode(),
        }  # fmt: skip


def fill(store: Store, rows: list[dict[str, object]]) -> None:
    """The import: people and their registrations in one step."""
    registrations = [
        {"event_id": 1, "person_id": row["id"], "number": row["id"], "code": f"{row['id']:026}"}
        for row in rows
    ]
    with store.change("Import") as change:
        change.execute(insert(Person), rows)
        change.execute(insert(Registration), registrations)


def pragma(path: Path, name: str) -> None:
    """Run a check and fetch what it says."""
    with closing(connect(path, "ro")) as bare:
        bare.execute(f"PRAGMA {name}").fetchall()


def snapshot(store: Store) -> None:
    """Copy the file into memory."""
    with store.snapshot():
        pass


def columns(store: Store) -> None:
    """Fetch four texts of everybody."""
    wanted = select(Person.given, Person.family, Person.email, Person.search_key)
    store.ask(lambda read: read.execute(wanted).all())


def plain(path: Path) -> None:
    """The same without SQLAlchemy and without a replacement for what is no text."""
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("SELECT given, family, email, search_key FROM person").fetchall()


def seconds(work: Callable[[], object]) -> Spent:
    """How long it took."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def _drop_triggers(store: Store) -> None:
    assert store._writer is not None  # noqa: SLF001 - the price of the log is what we measure
    bare = store._writer.bare  # noqa: SLF001 - the same
    names = bare.execute("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        bare.execute(f"DROP TRIGGER temp.{name}")


if __name__ == "__main__":
    main()
