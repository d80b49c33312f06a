"""Kills a program that writes, again and again, and counts what was lost: `kill.py [--times N]`."""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the program is not installed, it lies above

from sqlalchemy import func, select, update  # noqa: E402 - needs the line above

from app.base.errors import FileProblem  # noqa: E402 - the same
from app.base.texts import Texts  # noqa: E402 - the same
from app.model import Organisation, Person  # noqa: E402 - the same
from app.queries import erasing  # noqa: E402 - the same
from app.rules.closing import DataCategory  # noqa: E402 - the same
from app.rules.people import NewPerson  # noqa: E402 - the same
from app.store import Reading, Store, migrate, schema  # noqa: E402 - the same
from app.store.connections import connect  # noqa: E402 - the same
from app.usecases.agenda import add_session  # noqa: E402 - the same
from app.usecases.erasing import erase_categories  # noqa: E402 - the same
from app.usecases.events import new_event  # noqa: E402 - the same
from app.usecases.people import add_people  # noqa: E402 - the same

BULK = 2000
"""Rows of a large change."""
LARGEST = 10_000_000
"""Bytes after which a fresh file is begun."""
LONGEST = 0.5
"""Seconds that a changing program is left to work."""
SHORTEST = 0.08
"""Seconds that a migrating one is: about what it needs."""
ERASING = 1.2
"""Seconds that an erasing one is: about what it needs."""
TELLING = "Quetzal"
"""Stands in every value that is erased."""
MIGRATIONS = ROOT / "tests" / "store" / "migrations"


def main() -> None:
    """Run all trials and print a table; exit code 1 if anything was lost or left half."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=200)
    options.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--migrate", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--erase", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.work:
        work(chosen.work)
    elif chosen.migrate:
        renew(chosen.migrate)
    elif chosen.erase:
        erase(chosen.erase)
    else:
        sys.exit(report(chosen.times))


def report(times: int) -> int:
    """Print what happened; 1 if a promise was broken."""
    print("| trial | kills | acknowledged | lost | half | damaged |")
    print("| --- | --- | --- | --- | --- | --- |")
    broken = 0
    trials = {"edits and bulk changes": edits, "migrations": migrations, "erasures": erasures}
    for name, trial in trials.items():
        found = trial(times)
        print(
            f"| {name} | {times} | {found['acknowledged']} | {found['lost']} | {found['half']} "
            f"| {found['damaged']} |",
            flush=True,
        )
        broken += found["lost"] + found["half"] + found["damaged"]
    return int(broken > 0)


# Edits


def work(path: Path) -> None:
    """Change the file for ever and say the number of every change that is done."""
    chance = random.Random()
    with Store.open(path) as store:
        number = store.ask(newest) + 1
        while True:
            change(store, number, chance)
            print(number, flush=True)
            number += 1


def change(store: Store, number: int, chance: random.Random) -> None:
    """One step that is whole only if a city, its people and an older city agree."""
    people = chance.choice([1, 1, 1, BULK])
    older = chance.randrange(number)
    with store.change("Add {number}", number=number) as writing:
        writing.add(Organisation(id=number, population=people))
        writing.flush()
        writing.execute(
            Person.__table__.insert(),
            [
                {"given": f"{number} {n}", "organisation_id": number, "function": ""}
                for n in range(people)
            ],
        )
        of_older = update(Person).where(Person.organisation_id == older)
        writing.execute(of_older.values(function=str(number)))
        city = update(Organisation).where(Organisation.id == older)
        writing.execute(city.values(website=str(number)))
    if chance.random() < 0.3:
        store.undo()
        store.redo()


def newest(read: Reading) -> int:
    """The number of the last change in the file."""
    return read.scalar(select(func.coalesce(func.max(Organisation.id), 0))) or 0


def halves(read: Reading) -> int:
    """Cities whose people do not agree with them, and gaps in the numbers."""
    people = (
        select(
            Person.organisation_id.label("id"),
            func.count().label("count"),
            func.min(Person.function).label("least"),
            func.max(Person.function).label("most"),
        )
        .group_by(Person.organisation_id)
        .subquery()
    )
    wrong = (
        select(func.count(Organisation.id))
        .outerjoin(people, people.c.id == Organisation.id)
        .where(
            (func.coalesce(people.c.count, 0) != Organisation.population)
            | (people.c.least != Organisation.website)
            | (people.c.most != Organisation.website)
        )
    )
    cities = read.scalar(select(func.count(Organisation.id))) or 0
    return (read.scalar(wrong) or 0) + newest(read) - cities


def edits(times: int) -> Counter[str]:
    """Kill a changing program `times` times; what was found after each."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "0.plenum"
        for number in range(times):
            if not path.exists():
                Store.create(path).close()
            found += after_edits(path, killed("--work", path, LONGEST))
            if not path.exists() or path.stat().st_size > LARGEST:
                path.unlink(missing_ok=True)
                path = path.with_name(f"{number}.plenum")
    return found


def after_edits(path: Path, said: list[str]) -> Counter[str]:
    """What is true of a file after its program was killed."""
    try:
        with Store.open(path) as store:
            last, half = store.ask(newest), store.ask(halves)
    except FileProblem:
        path.unlink()
        return Counter(damaged=1)
    acknowledged = int(said[-1]) if said else 0
    return Counter(acknowledged=len(said), lost=max(0, acknowledged - last), half=half)


# Migrations


def renew(path: Path) -> None:
    """Bring the file to the next schema."""
    migrate.objects_of(schema.SCHEMA)  # what is imported only then is imported now
    with closing(connect(path, "rw")) as bare:
        print("begin", flush=True)
        migrate.upgrade(bare, schema.SCHEMA + 1, more=MIGRATIONS)
    print("done", flush=True)


def migrations(times: int) -> Counter[str]:
    """Kill a migrating program `times` times; what was found after each."""
    found: Counter[str] = Counter()
    known = {n: migrate.objects_of(n, more=MIGRATIONS) for n in (schema.SCHEMA, schema.SCHEMA + 1)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "old.plenum"
        with Store.create(path) as store:
            change(store, 1, random.Random(1))
            change(store, 2, random.Random(2))
        old = path.read_bytes()
        people = rows(path)
        for _ in range(times):
            path.write_bytes(old)
            said = killed("--migrate", path, SHORTEST)
            found += after_migration(path, said, known, people)
    return found


def after_migration(
    path: Path, said: list[str], known: dict[int, schema.Objects], people: int
) -> Counter[str]:
    """What is true of a file after the program that migrated it was killed."""
    with closing(connect(path, "rw")) as bare:
        (number,) = bare.execute("PRAGMA user_version").fetchone()
        sound = bare.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        whole = schema.objects(bare) == known[number]
    done = "done" in said
    return Counter(
        acknowledged=int(done),
        lost=int(done and number == schema.SCHEMA),
        half=int(not whole or rows(path) != people),
        damaged=int(not sound),
    )


# Erasures


def erase(path: Path) -> None:
    """Erase everything but the evidence, in texts written by hand too."""
    with Store.open(path, alone=False) as store:
        print("begin", flush=True)
        erase_categories(store, [DataCategory.ALL_BUT_EVIDENCE], instead="somebody")
        print("done", flush=True)


def erasures(times: int, people: int = 400) -> Counter[str]:
    """Kill an erasing program `times` times; what was found after each."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "full.plenum"
        fill(path, people)
        full = path.read_bytes()
        with Store.open(path) as store:
            known = store.ask(erasing.held)
        for _ in range(times):
            path.write_bytes(full)
            found += after_erasure(path, killed("--erase", path, ERASING), known)
    return found


def fill(path: Path, people: int) -> None:
    """A conference of so many people, with a telling word in each value that is erased."""
    days = {"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)}
    with Store.create(path) as store:
        new_event(store, {"title": Texts(en="x"), "time_zone": "UTC", "languages": ("en",), **days})
        add_people(store, [somebody(number) for number in range(people)])
        add_session(store, {"title": Texts(en="x"), "notes": f"Ask 0@{TELLING}.example"})


def somebody(number: int) -> NewPerson:
    """A person of whom much is known."""
    facts = {"email": f"{number}@{TELLING}.example", "notes": TELLING, "function": TELLING}
    return NewPerson(
        {"given": "Ada", "family": f"A{number}", **facts},
        logistics={"diet": TELLING, "hotel": TELLING},
    )


def after_erasure(path: Path, said: list[str], known: dict[DataCategory, int]) -> Counter[str]:
    """What is true of a file after the program that erased in it was killed."""
    done = "done" in said
    try:
        with Store.open(path) as store:
            held = store.ask(erasing.held)
    except FileProblem:
        return Counter(damaged=1)
    gone = not any(held.values())
    left = any(TELLING.encode() in each.read_bytes() for each in beside(path))
    return Counter(
        acknowledged=int(done),
        lost=int(done and not gone),
        half=int(held != known and (not gone or left)),
    )


def beside(path: Path) -> list[Path]:
    """The file, and a journal where there is one."""
    return sorted(path.parent.glob(f"{path.name}*"))


def rows(path: Path) -> int:
    """How many people are in a file."""
    with closing(connect(path, "rw")) as bare:
        return int(bare.execute("SELECT count(*) FROM person").fetchone()[0])


def killed(mode: str, path: Path, longest: float) -> list[str]:
    """What a program said before it was killed, `longest` seconds after its first word at most."""
    with subprocess.Popen(
        [sys.executable, __file__, mode, str(path)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        if not first:
            sys.exit("The program to be killed did not start; see above.")
        try:
            program.wait(random.uniform(0, longest))
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
        return [first.strip(), *program.stdout.read().split()]


if __name__ == "__main__":
    main()
