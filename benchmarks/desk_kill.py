"""Kills a desk at work, again and again, and counts what was lost: `desk_kill.py [--times N]`.

A child does scripted actions one after the other: scans, searches, walk-ins, corrections, undo;
each is acknowledged after it is done. It is killed at random, the file is looked through, and
the next child goes on where it stopped, with the action that was not acknowledged. Ends with 1
where an acknowledged check-in was lost, somebody came in twice, or a file was damaged.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the program is not installed, it lies above

from app.base.texts import Texts  # noqa: E402 - needs the line above
from app.queries import desk, people  # noqa: E402 - the same
from app.rules.checkins import Direction, PointKind  # noqa: E402 - the same
from app.rules.finding import Finder  # noqa: E402 - the same
from app.rules.registrations import RegistrationStatus  # noqa: E402 - the same
from app.store import Store  # noqa: E402 - the same
from app.store.connections import connect  # noqa: E402 - the same
from app.store.step import StepKind  # noqa: E402 - the same
from app.usecases.checkins import Door, add_point, check_in_code  # noqa: E402 - the same
from app.usecases.desk import correct_name, walk_in  # noqa: E402 - the same

ACTIONS = 2_000
PEOPLE = 300
MOST_IN_A_LIFE = 20
"""Acknowledged actions after which a child is killed at the latest."""
LONGEST = 0.006
"""Seconds it is left to go on then: about what an action needs."""
KINDS = {"in": 40, "out": 26, "unknown": 4, "search": 10, "walk-in": 10, "correct": 5, "undo": 5}
MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, so that it takes minutes only

Said = dict[str, Any]


def kind_of(number: int) -> str:
    """What the action with this number is."""
    return random.Random(number).choices(list(KINDS), list(KINDS.values()))[0]


# The child


class Clerk:
    """Somebody at the desk of this file, beginning with the action `first`."""

    def __init__(self, store: Store, point_id: int, first: int) -> None:
        self._store, self._point, self._first = store, point_id, first
        rows = store.ask(people.rows, store.ask(people.find_ids))
        self._coming = sorted(
            row.id for row in rows.values()
            if row.status is RegistrationStatus.CONFIRMED and not row.family.startswith("Walkin")
        )  # fmt: skip
        self._rows = rows
        self._codes = {row.id: row.code or "" for row in rows.values()}
        self._finder = Finder(store.ask(desk.entries))
        self._done: list[int] = []
        self._number = first
        store.listen(
            lambda step: self._done.append(self._number) if step.kind is StepKind.DONE else None
        )

    def act(self, number: int) -> Said:
        """Do the action with this number; what became of it."""
        self._number, kind = number, kind_of(number)
        person_id = random.Random(-number).choice(self._coming)
        if kind in {"in", "out", "unknown"}:
            return self._scan(number, person_id, kind)
        if kind == "search":
            name = self._rows[person_id].name
            found = self._finder.find(f"{name.family[:6]} {name.given[:3]}")
            return {"found": person_id in found}
        if kind == "walk-in":
            return self._walk_in(number)
        if kind == "correct":
            reason, badge = f"Typo {number}", f"Badge {number}"
            self._codes[person_id] = correct_name(
                self._store, person_id, {"badge_text": badge}, reason
            )
            return {"person": person_id, "new": self._codes[person_id]}
        undone = self._done.pop() if self._done else None
        self._store.undo()
        self._codes = {row.id: row.code or "" for row in self._all()}
        return {"undid": undone}

    def _all(self) -> Iterator[people.PersonRow]:
        ids = self._store.ask(people.find_ids)
        yield from self._store.ask(people.rows, ids).values()

    def _scan(self, number: int, person_id: int, kind: str) -> Said:
        direction = Direction.OUT if kind == "out" else Direction.IN
        door = Door(self._point, direction, "1")
        said = "NOBODY" if kind == "unknown" else self._codes[person_id]
        answer = check_in_code(self._store, door, said, operation=f"desk-{number}")
        return {"person": person_id, "result": answer.result.value}

    def _walk_in(self, number: int) -> Said:
        """Who is not sure whether it was done looks first."""
        family = f"Walkin{number}"
        if number == self._first:
            for row in self._all():
                if row.family == family:
                    return {"person": row.id}
        answer = walk_in(self._store, Door(self._point), {"family": family})
        self._finder.put(self._store.ask(desk.entries, [answer.person_id or 0]))
        return {"person": answer.person_id}


def work(path: Path, point_id: int, first: int) -> None:
    """Act for ever and say what became of each action when it is done."""
    with Store.open(path) as store:
        clerk, number = Clerk(store, point_id, first), first
        print(json.dumps({"number": -1}), flush=True)
        while True:
            print(json.dumps({"number": number, **clerk.act(number)}), flush=True)
            number += 1


# The parent


@dataclass
class Ledger:
    """What was acknowledged: what the file must say."""

    next: int = 1
    passed: dict[int, str] = field(default_factory=dict)
    came: dict[int, int] = field(default_factory=dict)
    codes: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    steps: list[int] = field(default_factory=list)
    not_found: int = 0

    def note(self, said: Said) -> None:
        """An action was acknowledged."""
        number = said["number"]
        kind, self.next = kind_of(number), number + 1
        if kind in {"in", "out"} and said["result"] == kind:
            self.passed[number] = kind
        elif kind == "walk-in":
            self.came[number] = said["person"]
        elif kind == "correct":
            self.codes.setdefault(said["person"], []).append((number, said["new"]))
        elif kind == "undo" and said["undid"] is not None:
            self.forget(said["undid"])
        elif kind == "search":
            self.not_found += not said["found"]
        if kind in {"walk-in", "correct"} or number in self.passed:
            self.steps.append(number)

    def forget(self, number: int) -> None:
        """A step was taken back."""
        self.passed.pop(number, None)
        self.came.pop(number, None)
        for person_id, known in self.codes.items():
            self.codes[person_id] = [each for each in known if each[0] != number]
        if number in self.steps:
            self.steps.remove(number)


class Found:
    """What a file says after its program was killed."""

    def __init__(self, path: Path) -> None:
        with closing(connect(path, "rw")) as bare:
            whole = bare.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            self.sound = whole and not bare.execute("PRAGMA foreign_key_check").fetchall()
            self.passages = bare.execute(
                "SELECT operation, direction, registration_id FROM check_in AS each "
                "WHERE voids_id IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM check_in WHERE voids_id = each.id) ORDER BY id"
            ).fetchall()
            self.codes = dict(bare.execute("SELECT person_id, code FROM registration"))
            self.walk_ins = bare.execute(
                "SELECT person.family, person.id, registration.id FROM person "
                "LEFT JOIN registration ON registration.person_id = person.id "
                "WHERE person.family LIKE 'Walkin%'"
            ).fetchall()

    def doubles(self) -> int:
        """How often somebody came in who was in, or an operation or walk-in counts twice."""
        inside: dict[int, str] = {}
        found = 0
        for _, direction, who in self.passages:
            found += inside.get(who, "out") == direction
            inside[who] = direction
        operations = Counter(operation for operation, *_ in self.passages if operation)
        families = Counter(family for family, *_ in self.walk_ins)
        return found + sum(n - 1 for each in (operations, families) for n in each.values())

    def is_done(self, number: int) -> bool:
        """Whether a check-in, be it a walk-in's, stands."""
        if kind_of(number) == "walk-in":
            ids = [row[2] for row in self.walk_ins if row[0] == f"Walkin{number}"]
            return any(who in ids for _, _, who in self.passages)
        return any(operation == f"desk-{number}" for operation, *_ in self.passages)


def looked_at(path: Path, ledger: Ledger, steps: list[int]) -> Counter[str]:
    """Compare the file with what was acknowledged; `steps` are those of the last life."""
    try:
        with Store.open(path):
            pass
        found = Found(path)
    except (OSError, sqlite3.Error):
        return Counter(damaged=1)
    flying = kind_of(ledger.next)
    if flying == "undo" and steps and not _stands(found, ledger, steps[-1]):
        ledger.forget(steps[-1])  # it was taken back, only nobody heard of it
    known = {*ledger.passed, *ledger.came, ledger.next}
    lost = sum(not found.is_done(number) for number in (*ledger.passed, *ledger.came))
    strange = sum(op != "" and int(op[5:]) not in known for op, *_ in found.passages)
    strange += sum(int(row[0][6:]) not in known for row in found.walk_ins)
    for person_id, codes in ledger.codes.items():
        wrong = bool(codes) and found.codes[person_id] != codes[-1][1]
        lost += wrong and flying != "correct"
    counts = Counter(lost=lost, double=found.doubles(), strange=strange)
    return counts + Counter(damaged=int(not found.sound))


def _stands(found: Found, ledger: Ledger, number: int) -> bool:
    if kind_of(number) != "correct":
        return found.is_done(number)
    last = {codes[-1] for codes in ledger.codes.values() if codes}
    return any(
        found.codes[who] == code for who in ledger.codes for of, code in last if of == number
    )


def live(path: Path, point_id: int, ledger: Ledger) -> list[int]:
    """One life of a child; the steps it could have taken back when it died."""
    before = set(ledger.steps)
    command = [sys.executable, __file__, "--work", str(path)]
    given = ["--point", str(point_id), "--first", str(ledger.next)]
    with subprocess.Popen([*command, *given], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = iter(child.stdout)
        if not next(lines, ""):
            sys.exit("The program to be killed did not start; see above.")
        for _ in range(random.randrange(MOST_IN_A_LIFE)):
            ledger.note(json.loads(next(lines)))
        time.sleep(random.uniform(0, LONGEST))
        child.send_signal(signal.SIGKILL)
        for line in lines:
            if line.endswith("\n"):
                ledger.note(json.loads(line))
    return [number for number in ledger.steps if number not in before]


def report(times: int, actions: int) -> int:
    """Print what happened; 1 if a promise was broken."""
    from app.usecases.sample import build  # the child needs it not, and is begun often

    total: Counter[str] = Counter()
    kills, ledger, start = 0, Ledger(), time.monotonic()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        path = Path(folder) / "desk.plenum"
        with Store.create(path) as store:
            build(store, PEOPLE)
            point = add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER})
        while kills < times or ledger.next <= actions:
            steps = live(path, point, ledger)
            total += looked_at(path, ledger, steps)
            kills += 1
    print("| kills | actions | check-ins | lost | double | strange | damaged | not found | took |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    came = len(ledger.passed) + len(ledger.came)
    bad = [total[name] for name in ("lost", "double", "strange", "damaged")] + [ledger.not_found]
    took = f"{time.monotonic() - start:.0f} s"
    print("|", " | ".join(map(str, (kills, ledger.next - 1, came, *bad, took))), "|")
    return int(any(bad))


def main() -> None:
    """Run the trial and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=200)
    options.add_argument("--actions", type=int, help="2,000 for 200 kills, else as many for each")
    options.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--point", type=int, help=argparse.SUPPRESS)
    options.add_argument("--first", type=int, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.work:
        work(chosen.work, chosen.point, chosen.first)
    else:
        sys.exit(report(chosen.times, chosen.actions or chosen.times * ACTIONS // 200))


if __name__ == "__main__":
    main()
