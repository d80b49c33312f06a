"""Who earns a certificate, which number it has, what may stand in its wording."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules.attendance import CertificateRule, Presence
from app.rules.certificates import (
    FRAME_FIELDS,
    PLACEHOLDERS,
    Terms,
    attended,
    check_wording,
    filled,
    full_number,
    highest_gone,
    is_earned,
    next_numbers,
)
from app.rules.fields import cleaned

DAYS = [date(2027, 12, 10) + timedelta(days=number) for number in range(3)]
OF_SESSIONS = CertificateRule.SESSIONS
OCCASIONS = st.frozensets(st.sampled_from([*DAYS, 1, 2, 3]))


def was_at(*occasions: date | int, signed: tuple[date | int, ...] = ()) -> Presence:
    return Presence(1, expected=True, checked_in=frozenset(occasions), signed=frozenset(signed))


def test_by_days() -> None:
    one = was_at(DAYS[1], 7, signed=(DAYS[0], DAYS[1]))
    assert attended(one, Terms()) == DAYS[:2]
    assert [is_earned(one, Terms(least=least)) for least in (1, 2, 3)] == [True, True, False]


def test_by_sessions_of_which_some_count() -> None:
    one = was_at(DAYS[0], 1, signed=(3, 2))
    assert attended(one, Terms(OF_SESSIONS)) == [1, 2, 3]
    assert attended(one, Terms(OF_SESSIONS, 1, frozenset({2, 9}))) == [2]
    assert not is_earned(one, Terms(OF_SESSIONS, 1, frozenset({9})))


@given(OCCASIONS, OCCASIONS, st.sampled_from(CertificateRule), st.integers(1, 4))
def test_more_presence_never_loses_a_certificate(
    came: frozenset[date | int], wrote: frozenset[date | int], rule: CertificateRule, least: int
) -> None:
    less = Presence(1, expected=True, checked_in=came)
    more = Presence(1, expected=True, checked_in=came, signed=wrote)
    terms = Terms(rule, least)
    assert is_earned(more, terms) >= is_earned(less, terms)
    assert is_earned(less, Terms(rule)) >= is_earned(less, terms)


@given(st.sets(st.integers(1, 500)), st.integers(0, 50))
def test_numbers_go_on_without_a_gap(taken: set[int], count: int) -> None:
    new = list(next_numbers(taken, count))
    assert new == list(range(max(taken, default=0) + 1, max(taken, default=0) + 1 + count))
    assert not taken & set(new)


@pytest.mark.parametrize(
    ("lines", "last_id", "gone"),
    [
        ([], 0, 0),
        ([], 3, 3),
        ([(1, 1), (2, 2), (3, 3)], 3, 0),
        ([(1, 1), (2, 2)], 3, 3),
        ([(2, 2), (3, 3)], 3, 1),
        ([(1, 1), (3, 1), (4, 2)], 6, 4),
    ],
)
def test_up_to_which_number_a_line_may_be_gone(
    lines: list[tuple[int, int]], last_id: int, gone: int
) -> None:
    assert highest_gone(lines, last_id) == gone


@given(st.lists(st.sampled_from(["issue", "again", "erase"]), max_size=30), st.randoms())
def test_no_number_is_given_twice(acts: list[str], chance: random.Random) -> None:
    lines: dict[int, int] = {}
    given_out: list[int] = []
    last_id = 0
    for act in acts:
        if act == "erase" and lines:
            number = chance.choice(list(lines.values()))
            lines = {each: n for each, n in lines.items() if n != number}
            continue
        last_id += 1
        if act == "again" and lines:
            lines[last_id] = chance.choice(list(lines.values()))
            continue
        gone = highest_gone(list(lines.items()), last_id - 1)
        [number] = next_numbers(lines.values(), 1, gone=gone)
        lines[last_id] = number
        given_out.append(number)
    assert len(given_out) == len(set(given_out))


def test_a_number_on_paper() -> None:
    assert [full_number("2027/", number) for number in (7, 1234)] == ["2027/007", "2027/1234"]


def test_the_wording_is_filled_in() -> None:
    assert filled("{name}, {city}{function}", {"name": "Ada", "city": "Riga"}) == "Ada, Riga"
    assert filled("".join(f"{{{each}}}" for each in PLACEHOLDERS), {}) == ""


@pytest.mark.parametrize(
    "wording", ["{nobody}", "{name!r}", "{name:>9}", "{0}", "{}", "{name.x}", "{name", "a } b"]
)
def test_what_may_not_stand_in_the_wording(wording: str) -> None:
    with pytest.raises(RuleBroken) as problem:
        check_wording(wording)
    assert (problem.value.field, str(problem.value) != "") == ("wording", True)


@given(st.text(max_size=40))
def test_whatever_is_taken_can_be_filled_in(wording: str) -> None:
    try:
        check_wording(wording)
    except RuleBroken:
        return
    filled(wording, {"name": "Ada"})


def test_the_frame() -> None:
    signers = [("Ada ", "Mayor"), ("", " "), ("Bo", "")]
    facts = {"rule": "sessions", "least": 2, "prefix": " A/", "signers": signers}
    assert cleaned(FRAME_FIELDS, {**facts, "wording": Texts(en="{name} was here")}) == {
        "rule": OF_SESSIONS,
        "least": 2,
        "prefix": "A/",
        "signers": [["Ada", "Mayor"], ["Bo", ""]],
        "wording": Texts(en="{name} was here"),
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("least", 0),
        ("least", None),
        ("rule", "luck"),
        ("wording", Texts(pl="{kto}")),
        ("signers", [("A", "B")] * 5),
        ("prefix", "x" * 61),
    ],
)
def test_what_is_refused(field: str, value: object) -> None:
    with pytest.raises(RuleBroken) as problem:
        cleaned(FRAME_FIELDS, {field: value})
    assert problem.value.field == field
