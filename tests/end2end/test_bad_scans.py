"""What goes wrong at a desk is said clearly, and nothing is lost by it."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.texts import Texts
from app.queries import checkins, desk, people
from app.rules.checkins import REFUSAL_NAMES, CheckResult, Refusal
from app.rules.people import NewPerson
from app.rules.printing import PrintReason
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_code
from app.usecases.people import add_people
from app.usecases.printing import print_again

ROOT = Path(__file__).parents[2]
CODE = "ABCYZQWMKLPRSTUV23456789DE"
NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED
MANY = 100


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.fixture
def door(store: Store) -> Door:
    return Door(add_point(store, {"name": Texts(en="Friday"), "day": date(2027, 12, 10)}))


def test_a_code_of_another_conference(store: Store, door: Door, tmp_path: Path) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    with a_store(tmp_path, "other.plenum") as other:
        a_person(other, status=CONFIRMED)
        (row,) = other.ask(people.rows, other.ask(people.find_ids)).values()
        foreign = row.code or ""
    answer = check_in_code(store, door, foreign, now=NOON)
    assert answer.refusal is Refusal.UNKNOWN
    assert REFUSAL_NAMES[Refusal.UNKNOWN] == "This code is not of this conference."
    [row] = store.ask(desk.recent, door.point_id)
    assert (row.said, row.refusal, row.name) == (foreign, Refusal.UNKNOWN, None)


@pytest.mark.parametrize(
    ("said", "result", "refusal"),
    [
        (CODE + CODE, CheckResult.IN, None),
        (CODE + CODE[:7], CheckResult.IN, None),
        (CODE.lower().translate(str.maketrans("yz", "zy")), CheckResult.IN, None),
        (CODE[:20], CheckResult.REFUSED, Refusal.CUT),
        (CODE[:5], CheckResult.REFUSED, Refusal.CUT),
        (CODE[:3], CheckResult.REFUSED, Refusal.UNKNOWN),
        (CODE + CODE[::-1], CheckResult.REFUSED, Refusal.CUT),
        (CODE[:-1] + "X", CheckResult.REFUSED, Refusal.UNKNOWN),
        (f"https://example.org/{CODE}", CheckResult.REFUSED, Refusal.UNKNOWN),
        ("\x02\x03\ud800", CheckResult.REFUSED, Refusal.UNKNOWN),
    ],
)
def test_what_a_scanner_says(
    store: Store, door: Door, said: str, result: CheckResult, refusal: Refusal | None
) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    answer = check_in_code(store, door, said, now=NOON)
    assert (answer.result, answer.refusal) == (result, refusal)
    assert len(store.ask(desk.recent, door.point_id)) == 1


def test_the_day_after_the_event(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    late = check_in_code(store, door, CODE, now=NOON + timedelta(days=5))
    assert late.refusal is Refusal.OTHER_DAY
    assert store.ask(desk.counts, door.point_id).came == 0


def test_a_person_who_cancelled_and_a_badge_that_was_replaced(store: Store, door: Door) -> None:
    ada = a_person(store, status=RegistrationStatus.CANCELLED, code=CODE)
    assert check_in_code(store, door, CODE, now=NOON).refusal is Refusal.CANCELLED
    print_again(store, [ada], PrintReason.LOST)
    assert check_in_code(store, door, CODE, now=NOON).refusal is Refusal.VOID


def test_a_clock_that_was_set_back_by_a_year(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    assert check_in_code(store, door, CODE, now=NOON).result is CheckResult.IN
    again = check_in_code(store, door, CODE, now=NOON - timedelta(days=365))
    assert (again.result, again.at) == (CheckResult.ALREADY, NOON)
    assert [row.result for row in store.ask(desk.recent, door.point_id)] == [
        CheckResult.IN,
        CheckResult.ALREADY,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no ulimit")
def test_a_full_disk_loses_nobody(store: Store, tmp_path: Path) -> None:
    codes = [f"{number:026d}".translate(str.maketrans("01", "AB")) for number in range(MANY)]
    new = [
        NewPerson({"family": f"P{number}"}, status=CONFIRMED, code=code)
        for number, code in enumerate(codes)
    ]
    add_people(store, new)
    add_point(store, {"name": Texts(en="Hall"), "kind": "other"})
    store.close()
    blocks = store.path.stat().st_size // 512 + 20
    command = f"ulimit -f {blocks}; exec {sys.executable} -m app checkin {store.path} --list"
    done = subprocess.run(
        ["sh", "-c", command],
        input="\n".join(codes),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == MANY
    told = [answer["code"] for answer in answers if answer["result"] == "in"]
    refused = {(each["reason"], each["message"]) for each in answers if each["result"] != "in"}
    assert 0 < len(told) < MANY
    assert done.returncode == 1
    assert done.stderr == (
        "The disk is full: nothing was saved in “conference.plenum”. Free some space, then do the "
        "last step again.\n"
    )
    assert refused == {("error", done.stderr.rstrip())}
    with Store.open(tmp_path / "conference.plenum") as after:
        assert sorted(row.code for row in after.ask(checkins.inside)) == sorted(told)
        door = Door(after.ask(checkins.points)[0].id)
        rest = [check_in_code(after, door, code).result for code in codes]
    assert rest.count(CheckResult.ALREADY) == len(told)
    assert rest.count(CheckResult.IN) == MANY - len(told)
