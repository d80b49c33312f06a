"""Whether a card still holds, where it lies, and why there is another one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules import printing
from app.rules.printing import (
    FACT_NAMES,
    PrintReason,
    PrintState,
    Slot,
    changed,
    slots,
    state,
)

Facts = dict[str, Any]
VALUES = st.text(max_size=3) | st.lists(st.text(max_size=3), max_size=2)
FACTS = st.dictionaries(st.sampled_from(list(FACT_NAMES)), VALUES)
ILZE = {"given": "Ilze", "family": "Bērziņa", "delegation": ["Riga", "Ryga"], "code": "A"}


def test_everything_has_a_name() -> None:
    assert list(printing.REASON_NAMES) == list(PrintReason)
    assert list(printing.STATE_NAMES) == list(printing.REASONS) == list(PrintState)
    assert list(printing.VOID_NAMES) == list(printing.VoidReason)


@given(FACTS)
def test_nothing_changed_where_nothing_changed(facts: Facts) -> None:
    assert changed(facts, dict(facts)) == ()


@given(FACTS, FACTS)
def test_changed_is_what_was_shown_and_differs(then: Facts, now: Facts) -> None:
    both = then.keys() & now.keys()
    assert set(changed(then, now)) == {name for name in both if then[name] != now[name]}


@given(FACTS, FACTS, FACTS)
def test_what_the_card_did_not_show_does_not_matter(then: Facts, now: Facts, more: Facts) -> None:
    hidden = {name: value for name, value in more.items() if name not in then}
    assert changed(then, now | hidden) == changed(then, now)


def test_changes_are_told_in_order() -> None:
    now = {**ILZE, "given": "Ilza", "delegation": ["Riga"], "country": ["LV"]}
    then = dict(reversed({**ILZE, "country": []}.items()))
    assert changed(then, now) == ("given", "delegation", "country")


def test_what_a_later_version_kept_is_not_looked_at() -> None:
    assert changed({"given": "Ilze", "aura": "blue"}, ILZE) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (None, PrintState.NOT_PRINTED),
        ((), PrintState.PRINTED),
        (("family",), PrintState.CHANGED),
        (("family", "code"), PrintState.AGAIN),
    ],
)
def test_how_somebody_stands(changes: tuple[str, ...] | None, expected: PrintState) -> None:
    assert state(changes) is expected
    assert (expected in printing.DUE) is (expected is not PrintState.PRINTED)


def test_only_what_may_be_in_wrong_hands_gets_a_new_code() -> None:
    wanting = [reason for reason in PrintReason if reason in printing.NEW_CODE]
    assert wanting == [PrintReason.LOST]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (PrintState.NOT_PRINTED, PrintReason.FIRST),
        (PrintState.PRINTED, PrintReason.JAMMED),
        (PrintState.CHANGED, PrintReason.CHANGED),
        (PrintState.AGAIN, PrintReason.LOST),
    ],
)
def test_the_reason_where_nobody_gave_one(before: PrintState, expected: PrintReason) -> None:
    assert printing.reason(before) is expected


@pytest.mark.parametrize(
    ("many", "taken", "expected"),
    [
        (0, set(), []),
        (1, set(), [Slot(1, 1)]),
        (3, set(), [Slot(1, 1), Slot(1, 2), Slot(2, 1)]),
        (3, {Slot(1, 1)}, [Slot(1, 2), Slot(2, 1), Slot(2, 2)]),
        (1, {Slot(1, 2)}, [Slot(2, 1)]),
        (1, {Slot(3, 1), Slot(1, 2)}, [Slot(3, 2)]),
        (1, {Slot(1, 70)}, [Slot(2, 1)]),
    ],
)
def test_places_in_boxes_of_two(many: int, taken: set[Slot], expected: list[Slot]) -> None:
    assert slots(many, per_box=2, taken=taken) == expected


@given(
    st.integers(0, 40),
    st.integers(1, 9),
    st.sets(st.builds(Slot, st.integers(1, 5), st.integers(1, 12))),
)
def test_places_are_new_in_order_and_within_their_boxes(
    many: int, per_box: int, taken: set[Slot]
) -> None:
    given_out = slots(many, per_box=per_box, taken=taken)
    assert len(given_out) == many
    assert given_out == sorted(set(given_out))
    last = max(taken, default=Slot(0, 0))
    assert all(last < slot and 1 <= slot.number <= per_box for slot in given_out)
    assert given_out == [
        *(rest := slots(many // 2, per_box=per_box, taken=taken)),
        *slots(many - many // 2, per_box=per_box, taken=taken | set(rest)),
    ]


def test_a_box_holds_something() -> None:
    with pytest.raises(RuleBroken, match="A box holds at least one badge.") as broken:
        slots(1, per_box=0)
    assert broken.value.field == "per_box"
