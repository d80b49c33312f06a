"""What a scan may mean, and who may come in."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.checkins import (
    LAYOUTS,
    POINT_NAMES,
    REFUSAL_NAMES,
    RESULT_NAMES,
    RUN_TOGETHER_TEXT,
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
    is_doubled,
    is_open,
    is_part,
    refusal_text,
    refused,
)
from app.rules.numbering import ALPHABET, CODE_LENGTH, new_code
from app.rules.registrations import RegistrationStatus

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
THURSDAY, FRIDAY, SATURDAY = (date(2027, 12, day) for day in (9, 10, 11))
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


@pytest.mark.parametrize(
    "typed",
    [
        "qbcywaz,klprstuvé\"'(-è_çde",
        "qbcywaz,klprstuvé\"'(§è!çde",
        "фисняйцьлдзкіегм23456789ву",
        "abczyqwmklprstuvěščřžýáíde",
        "abczyqwmklprstuvľščťžýáíde",
        "abcyzqwmklprstuvčęėįšųū9de",
        "ьфъщюыупнвзияшкэ23456789ае",
        "абцзѕљњмклпрстув23456789де",
        "αβψυζ;ςμκλπρστθω23456789δε",
    ],
)
def test_keyboards_of_partner_cities(typed: str) -> None:
    assert CODE in codes_in(typed)
    assert is_cut(typed[:-2])


def test_only_what_can_be_a_code_is_read_with_other_keyboards() -> None:
    assert list(codes_in("Ilze Bērziņa")) == ["ILZEBĒRZIŅA"]
    assert list(codes_in("Ольга")) == ["ОЛЬГА", "JKMUF"]
    assert len(LAYOUTS) == 9


def test_a_french_and_a_russian_keyboard() -> None:
    french = CODE.lower().translate(str.maketrans("aqzwm23456789", "qawz,é\"'(-è_ç"))
    assert CODE in codes_in(french)
    keys = str.maketrans("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить")
    assert CODE in codes_in(CODE.lower().translate(keys))


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


@pytest.mark.parametrize(
    ("said", "cut", "doubled", "part"),
    [
        (CODE[:20], True, False, True),
        (CODE[14:18], True, False, True),
        (CODE[16:20], False, False, False),
        ("ANNA", True, False, False),
        (CODE[:3], False, False, False),
        (CODE, False, False, False),
        (CODE * 2, False, False, False),
        (CODE + CODE[::-1], True, True, True),
        (f"{CODE} {CODE[::-1]}".lower(), True, True, True),
        (f"{CODE}234567", False, False, False),
        ("23456789", False, False, False),
        ("NOBODY", False, False, False),
        ("Наташа", False, False, False),
        ("Ольга", False, False, False),
        ("Kowalski, Jan (Toruń)", False, False, False),
        ("HTTPS://EXAMPLE.ORG/1", False, False, False),
    ],
)
def test_a_part_of_a_code_and_two_in_one_go(
    said: str, *, cut: bool, doubled: bool, part: bool
) -> None:
    assert (is_cut(said), is_doubled(said), is_part(said)) == (cut, doubled, part)
    wanted = RUN_TOGETHER_TEXT if doubled else REFUSAL_NAMES[Refusal.CUT]
    assert refusal_text(Refusal.CUT, said) == wanted


def test_a_new_code_is_whole() -> None:
    assert not is_cut(new_code())
    assert refusal_text(Refusal.VOID, CODE + CODE[::-1]) == REFUSAL_NAMES[Refusal.VOID]


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
    assert decide(CONFIRMED, open_today=False) == refused(Refusal.OTHER_DAY)
    cancelled = Guest(RegistrationStatus.CANCELLED)
    assert decide(cancelled, open_today=False) == refused(Refusal.CANCELLED)


@pytest.mark.parametrize(
    ("day", "today", "is_right"),
    [
        (FRIDAY, FRIDAY, True),
        (FRIDAY, SATURDAY, False),
        (SATURDAY, FRIDAY, False),
        (None, SATURDAY, True),
        (FRIDAY, THURSDAY, True),
        (FRIDAY, date(2027, 11, 1), True),
        (SATURDAY, THURSDAY, False),
        (THURSDAY, THURSDAY, True),
        (THURSDAY, date(2027, 12, 8), False),
    ],
)
def test_when_a_point_is_open(day: date | None, today: date, *, is_right: bool) -> None:
    assert is_open(day, today, first=FRIDAY) == is_right


def test_an_organisers_word_goes_before_status_and_day() -> None:
    waiting = Guest(RegistrationStatus.WAITING)
    assert decide(waiting, open_today=False, anyway=True) == Decision(CheckResult.IN)
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
