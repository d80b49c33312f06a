"""Whether a card still holds, where it lies, and why there is another one."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules import printing
from app.rules.printing import (
    FACT_NAMES,
    PrintedFacts,
    PrintReason,
    PrintState,
    Slot,
    changed,
    slots,
    snapshot,
    state,
)

TEXT = st.text(max_size=3)
FACTS = st.builds(
    PrintedFacts,
    **{
        field.name: TEXT if field.default == "" else st.lists(TEXT, max_size=2).map(tuple)
        for field in fields(PrintedFacts)
    },
)
SHOWN = st.sets(st.sampled_from(list(FACT_NAMES)))
ILZE = PrintedFacts(given="Ilze", family="Bērziņa", delegation=("Riga", "Ryga"), code="A")


def test_everything_has_a_name() -> None:
    assert list(FACT_NAMES) == [field.name for field in fields(PrintedFacts)]
    assert list(printing.REASON_NAMES) == list(PrintReason)
    assert list(printing.STATE_NAMES) == list(printing.REASONS) == list(PrintState)
    assert list(printing.VOID_NAMES) == list(printing.VoidReason)


def test_only_what_a_card_shows_is_kept() -> None:
    kept = snapshot(ILZE, {"delegation", "given", "unheard"})
    assert kept == {"given": "Ilze", "delegation": ["Riga", "Ryga"]}
    assert list(kept) == ["given", "delegation"]


@given(FACTS, SHOWN)
def test_nothing_changed_where_nothing_changed(facts: PrintedFacts, shown: set[str]) -> None:
    assert changed(snapshot(facts, shown), facts) == ()


@given(FACTS, FACTS, SHOWN)
def test_changed_is_what_was_shown_and_differs(
    then: PrintedFacts, now: PrintedFacts, shown: set[str]
) -> None:
    differing = {name for name in FACT_NAMES if getattr(then, name) != getattr(now, name)}
    assert set(changed(snapshot(then, shown), now)) == differing & shown


def test_changes_are_told_in_order() -> None:
    now = replace(ILZE, given="Ilza", delegation=("Riga",), country="LV")
    then = dict(reversed(snapshot(ILZE, FACT_NAMES).items()))
    assert changed(then, now) == ("given", "delegation", "country")


def test_what_a_later_version_kept_is_not_looked_at() -> None:
    assert changed({"given": "Ilze", "aura": "blue"}, ILZE) == ()


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (None, ILZE, PrintState.NOT_PRINTED),
        (snapshot(ILZE, FACT_NAMES), ILZE, PrintState.PRINTED),
        (snapshot(ILZE, FACT_NAMES), replace(ILZE, family="Kalniņa"), PrintState.CHANGED),
        (snapshot(ILZE, FACT_NAMES), replace(ILZE, family="X", code="B"), PrintState.AGAIN),
        (snapshot(ILZE, {"given"}), replace(ILZE, family="X", code="B"), PrintState.PRINTED),
        ({}, ILZE, PrintState.PRINTED),
    ],
)
def test_how_somebody_stands(
    then: dict[str, object] | None, now: PrintedFacts, expected: PrintState
) -> None:
    assert state(then, now) is expected
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
