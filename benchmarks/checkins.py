"""Checking in 20,000 people's worth of codes, against one bare durable commit of SQLite.

Ends with 1 where a promise is broken: p50 at most the bare commit and 2 ms more, p99 at most
five commits and 10 ms more. Clock times of both in the same run, in turns: a commit waits for
the disk, which no processor time shows.
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the program is not installed, it lies above

from app.base.texts import Texts
from app.queries.people import find_ids, rows
from app.rules.checkins import PointKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_code
from app.usecases.sample import build

PEOPLE = 20_000


def bare(path: Path) -> sqlite3.Connection:
    """A table with the file's promises and nothing else."""
    made = sqlite3.connect(path, isolation_level=None)
    made.execute("PRAGMA journal_mode=TRUNCATE")
    made.execute("PRAGMA synchronous=FULL")
    made.execute("CREATE TABLE passage(id INTEGER PRIMARY KEY, code TEXT, at TEXT)")
    return made


def milliseconds(work: object, *arguments: object) -> float:
    """How long `work` takes by the clock."""
    start = time.perf_counter()
    work(*arguments)  # type: ignore[operator] # a function
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--times", type=int, default=1_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        floor = bare(Path(folder, "floor.db"))
        with Store.create(Path(folder, "big.plenum")) as store:
            build(store, given.people)
            known = store.ask(rows, store.ask(find_ids))
            coming = RegistrationStatus.CONFIRMED
            codes = [row.code for row in known.values() if row.status is coming and row.code]
            del known  # it is not of a check-in to collect these
            door = Door(add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER}))
            check_in_code(store, door, "warm")
            ours, least, busy = [], [], []
            for number, code in enumerate(codes[: given.times]):
                insert = "INSERT INTO passage(code, at) VALUES (?, ?)"
                least.append(milliseconds(floor.execute, insert, (code, str(number))))
                start = time.process_time()
                ours.append(milliseconds(check_in_code, store, door, code))
                busy.append((time.process_time() - start) * 1000)
    middle, slowest = statistics.median(ours), statistics.quantiles(ours, n=100)[98]
    commit, unlucky = statistics.median(least), statistics.quantiles(least, n=100)[98]
    print(f"{len(ours)} check-ins among {given.people} people")
    print(f"a bare commit {commit:.2f} ms (p99 {unlucky:.2f} ms)")
    print(f"a check-in keeps the processor busy for {statistics.median(busy):.2f} ms")
    print(f"p50 {middle:.2f} ms (at most {commit + 2:.2f})")
    print(f"p99 {slowest:.2f} ms (at most {5 * commit + 10:.2f})")
    return int(middle > commit + 2 or slowest > 5 * commit + 10)


if __name__ == "__main__":
    raise SystemExit(main())
