"""How long a large list takes to come in, against what reading and inserting alone cost.

Run it by hand: python benchmarks/importing.py [rows]. The list has 20 columns, every one of
them imported, and half of the names are not in plain letters. In one run, in turns: calamine
alone reads the file; the bare rows that the import made are inserted into a new file by sqlite3
alone; the program makes the dry run and imports. Seconds of processor time, the middle of
several turns and the best, since other programs do not count then; the promise is a ratio of at
most 3, taken turn by turn, since other programs slow down whatever runs beside them. The memory
is the most that the program ever needed, from its start, measured in a process of its own.
"""

import gc
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import python_calamine
import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.base.texts import Texts
from app.exchange.importing import carry_out, prepare, preview
from app.exchange.reading.open import read_file
from app.rules.importing.values import OutcomeKind
from app.store import Store
from app.store.connections import connect
from app.usecases.events import new_event

ROWS = 10_000
TURNS = 5
PROMISED_RATIO, PROMISED_MB = 3, 300
HEADERS = (
    *("Title", "Given name", "Family name", "Function", "E-mail", "Phone", "Organisation", "City"),
    *("Country", "Delegation", "Member function", "Category", "Status", "Diet", "Arrival"),
    *("Departure", "Hotel", "Consent photos", "Tags", "T-shirt size"),
)
GIVEN = ("Anna", "Jürgen", "Ilze", "Paweł", "Māris", "José", "Élodie", "Łukasz", "Olga", "Tom")
FAMILY = ("ski", "iņa", "müller", "nowak", "neill", "ów", "berg", "")
COUNTRIES = ("Poland", "Latvia", "Germany")
OURS = {"import_row", "import_source", "history", "event", "alembic_version"}


def line(number: int) -> tuple[str, ...]:
    """One person; names differ from line to line."""
    city = number % 200
    letters = "".join(random.Random(number).choices("abdegiklmnoprstuz", k=9))
    return (
        "dr" if number % 3 else "",
        GIVEN[number // 7 % 10],
        f"{letters.title()}{FAMILY[number % 8]}",
        "Adviser to the mayor",
        f"person{number}@example{number % 50}.org",
        f"+48 600 {number:06}",
        f"Municipality of Place {city}",
        f"Place {city}",
        COUNTRIES[city % 3],
        f"Municipality of Place {city}",
        "member",
        "Guests",
        "confirmed",
        ("vegetarian", "none", "vegan")[number % 3],
        "2027-12-10 10:30",
        "2027-12-12 18:00",
        "Hotel Riga",
        "yes",
        "alpha, beta",
        ("S", "M", "L")[number % 3],
    )


def write_list(path: Path, rows: int) -> None:
    """The list as a workbook."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("People")
        sheet.write_row(0, 0, HEADERS)
        for number in range(rows):
            sheet.write_row(number + 1, 0, line(number))


def new_store(path: Path) -> Store:
    """An empty conference."""
    store = Store.create(path)
    days = {"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)}
    facts = {"title": Texts(en="Conference"), "time_zone": "Europe/Riga", "languages": ("en",)}
    new_event(store, {**facts, **days})
    return store


def bring_in(store: Store, path: Path) -> float:
    """Read, map, dry run, import; the seconds until the dry run was ready."""
    start = time.process_time()
    prepared = prepare(store, read_file(path))
    dry_run = preview(store, prepared)
    seen = time.process_time() - start
    assert len(dry_run.of(OutcomeKind.NEW)) == dry_run.rows, dry_run.problems[:3]
    carry_out(store, prepared, dry_run, file_name=path.name)
    return seen


Rows = dict[str, list[tuple[object, ...]]]


def rows_made(path: Path) -> Rows:
    """Table → the rows that an import made of people and of what belongs to them."""
    with closing(sqlite3.connect(path)) as bare:
        tables = bare.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        names = [name for (name,) in tables if name not in OURS]
        return {name: bare.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608 - our own tables


def insert_bare(path: Path, rows: Rows) -> None:
    """The same rows by sqlite3 alone, with the same safe settings, in one transaction."""
    with closing(connect(path, "rw")) as bare:
        bare.execute("PRAGMA defer_foreign_keys=ON")
        bare.execute("BEGIN IMMEDIATE")
        for name, made in rows.items():
            bare.execute(f"DELETE FROM {name}")  # noqa: S608 - our own tables
            if made:
                marks = ", ".join("?" * len(made[0]))
                bare.executemany(f"INSERT INTO {name} VALUES ({marks})", made)  # noqa: S608 - the same
        bare.execute("COMMIT")


def timed(action: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    action()
    return time.process_time() - start


def turns(folder: Path, path: Path) -> Iterator[dict[str, float]]:
    """Seconds by what was done, one turn after the other; the first warms up."""
    with new_store(folder / "first.plenum") as store:
        bring_in(store, path)
    rows = rows_made(folder / "first.plenum")
    gc.collect()
    gc.freeze()  # the rows to compare with are not the program's
    for turn in range(TURNS):
        figures = {"calamine alone": timed(lambda: read_alone(path))}
        bare = folder / f"bare{turn}.plenum"
        new_store(bare).close()
        figures["bare insert"] = timed(lambda bare=bare: insert_bare(bare, rows))  # type: ignore[misc] # a closure of this turn
        with new_store(folder / f"{turn}.plenum") as store:
            start = time.process_time()
            figures["dry run"] = bring_in(store, path)
            figures["dry run and import"] = time.process_time() - start
            figures["same list again"] = timed(lambda store=store: bring_again(store, path))  # type: ignore[misc] # the same
        yield figures


def read_alone(path: Path) -> None:
    """What calamine needs to give the rows."""
    python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def bring_again(store: Store, path: Path) -> None:
    """The dry run of a list in which nothing is new."""
    dry_run = preview(store, prepare(store, read_file(path)))
    assert len(dry_run.of(OutcomeKind.UNCHANGED)) == dry_run.rows


def memory(path: Path) -> None:
    """Print the MB of the program with nothing done, and the most it needed for one import."""
    before = most_memory()
    with tempfile.TemporaryDirectory() as folder, new_store(Path(folder) / "x.plenum") as store:
        bring_in(store, path)
    print(before, most_memory())


def most_memory() -> float:
    """The most memory this process ever had, in MB; Linux counts the parent's in elsewhere."""
    told = Path("/proc/self/status")
    if told.exists():
        lines = dict(line.split(":", 1) for line in told.read_text(encoding="ascii").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ratio(seconds: dict[str, float]) -> float:
    """How many times as long as what cannot be saved."""
    return seconds["dry run and import"] / (seconds["calamine alone"] + seconds["bare insert"])


def main() -> None:
    """Print the figures."""
    if sys.argv[1:2] == ["memory"]:
        memory(Path(sys.argv[2]))
        return
    rows = int(sys.argv[1]) if sys.argv[1:] else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "people.xlsx"
        write_list(path, rows)
        found = list(turns(folder, path))
        command = [sys.executable, __file__, "memory", str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    print(f"{rows:,} rows × {len(HEADERS)} columns, seconds of processor time")
    print(f"{'':<24}{'middle':>8}{'best':>8}")
    best = {what: min(turn[what] for turn in found) for what in found[0]}
    for what, seconds in best.items():
        print(f"{what:<24}{statistics.median(turn[what] for turn in found):>8.2f}{seconds:>8.2f}")
    middle = statistics.median(map(ratio, found))
    print(f"{'ratio':<24}{middle:>8.2f}{ratio(best):>8.2f}  promised: {PROMISED_RATIO}")
    start, most = map(float, told)
    print(
        f"{'memory, MB':<24}{most:>8.0f}  promised: {PROMISED_MB} (the program alone: {start:.0f})"
    )


if __name__ == "__main__":
    main()
