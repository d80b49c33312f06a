"""What a scan may mean, and who may come in."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.checkins import (
    POINT_NAMES,
    REFUSAL_NAMES,
    RESULT_NAMES,
    WITH_A_PERSON,
    CheckResult,
    Decision,
    Direction,
    Guest,
    PointKind,
    Refusal,
    codes_in,
    decide,
    is_cut,
    refused,
)
from app.rules.numbering import ALPHABET, CODE_LENGTH, new_code
from app.rules.registrations import RegistrationStatus

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
FRIDAY, SATURDAY = date(2027, 12, 10), date(2027, 12, 11)
CONFIRMED = Guest(RegistrationStatus.CONFIRMED)
CODE = "ABCYZQWMKLPRSTUV23456789DE"
CODES = st.text(st.sampled_from(ALPHABET), min_size=CODE_LENGTH, max_size=CODE_LENGTH)


def test_everything_has_a_name() -> None:
    assert set(POINT_NAMES) == set(PointKind)
    assert set(RESULT_NAMES) == set(CheckResult)
    assert set(REFUSAL_NAMES) == set(Refusal)
    assert set(Refusal) > WITH_A_PERSON


@pytest.mark.parametrize(
    "said",
    [
        CODE,
        CODE.lower(),
        f" {CODE}\r\n",
        f"{CODE[:10]} {CODE[10:]}",
        CODE * 2,
        CODE * 3,
        CODE + CODE[:9],
        CODE[20:] + CODE,
        (CODE + CODE[:9]).lower().translate(str.maketrans("yz", "zy")),
        CODE.translate(str.maketrans("YZ", "ZY")),
        CODE.lower().translate(str.maketrans("yz", "zy")),
    ],
)
def test_the_code_is_among_what_a_scan_may_mean(said: str) -> None:
    assert CODE in codes_in(said)


def test_a_french_and_a_russian_keyboard() -> None:
    french = CODE.lower().translate(str.maketrans("aqzwm23456789", "qawz,é\"'(-è_ç"))
    assert CODE in codes_in(french)
    keys = dict(zip("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить", strict=True))
    assert CODE in codes_in(CODE.lower().translate(str.maketrans(keys)))


@given(CODES)
def test_the_likeliest_meaning_comes_first(code: str) -> None:
    assert next(iter(codes_in(code))) == code
    assert next(iter(codes_in(code.lower()))) == code


@given(CODES, CODES)
def test_two_codes_in_one_go_are_nobodys(one: str, other: str) -> None:
    assert one == other or not {one, other}.intersection(codes_in(one + other))


@given(st.text(max_size=300))
def test_anything_may_be_said(said: str) -> None:
    assert all(len(code) <= 200 for code in codes_in(said))
    assert isinstance(is_cut(said), bool)


def test_a_part_of_a_code() -> None:
    assert is_cut(CODE[:20])
    assert not is_cut(CODE)
    assert not is_cut("ABC")
    assert not is_cut("Kowalski, Jan (Toruń)")
    assert not is_cut(new_code())


@pytest.mark.parametrize(
    ("guest", "decision"),
    [
        (None, refused(Refusal.UNKNOWN)),
        (CONFIRMED, Decision(CheckResult.IN)),
        (Guest(RegistrationStatus.CONFIRMED, NOON), Decision(CheckResult.ALREADY)),
        (Guest(RegistrationStatus.CONFIRMED, void=True), refused(Refusal.VOID)),
        (Guest(RegistrationStatus.CANCELLED), refused(Refusal.CANCELLED)),
        (Guest(RegistrationStatus.SUBMITTED), refused(Refusal.NOT_CONFIRMED)),
        (Guest(RegistrationStatus.WAITING), refused(Refusal.NOT_CONFIRMED)),
        (Guest(None), refused(Refusal.NOT_REGISTERED)),
    ],
)
def test_who_comes_in(guest: Guest | None, decision: Decision) -> None:
    assert decide(guest) == decision


def test_on_another_day() -> None:
    assert decide(CONFIRMED, day=FRIDAY, today=SATURDAY) == refused(Refusal.OTHER_DAY)
    assert decide(CONFIRMED, day=FRIDAY, today=FRIDAY).result is CheckResult.IN
    assert decide(CONFIRMED, today=FRIDAY).result is CheckResult.IN


def test_an_organisers_word_goes_before_status_and_day() -> None:
    waiting = Guest(RegistrationStatus.WAITING)
    assert decide(waiting, day=FRIDAY, today=SATURDAY, anyway=True) == Decision(CheckResult.IN)
    assert decide(None, anyway=True) == refused(Refusal.UNKNOWN)
    void = Guest(RegistrationStatus.CONFIRMED, void=True)
    assert decide(void, anyway=True) == refused(Refusal.VOID)


def test_a_cut_code_is_told_apart() -> None:
    assert decide(None, cut=True) == refused(Refusal.CUT)


def test_going_out() -> None:
    inside = Guest(RegistrationStatus.CONFIRMED, NOON)
    assert decide(inside, Direction.OUT) == Decision(CheckResult.OUT)
    assert decide(CONFIRMED, Direction.OUT) == refused(Refusal.NOT_IN)
    cancelled = Guest(RegistrationStatus.CANCELLED, NOON)
    assert decide(cancelled, Direction.OUT) == Decision(CheckResult.OUT)
