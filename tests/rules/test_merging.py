"""Merging keeps what either record knows."""

from hypothesis import given
from hypothesis import strategies as st

from app.rules.merging import Difference, differences, merged

KEPT = {"given": "Jan", "family": "Kowalczyk", "email": "", "phone": "1", "tags": ()}
OTHER = {
    "given": "Jan Piotr",
    "family": "Kowalczyk",
    "email": "j@a.example",
    "phone": "",
    "tags": (),
}


def test_only_what_both_know_differently_is_asked() -> None:
    assert differences(KEPT, OTHER) == [Difference("given", "Jan", "Jan Piotr")]
    assert differences(KEPT, KEPT) == []


def test_what_is_missing_is_taken_over() -> None:
    assert merged(KEPT, OTHER) == {**KEPT, "email": "j@a.example"}


def test_what_was_chosen_is_taken_over() -> None:
    chosen = merged(KEPT, OTHER, ["given", "phone"])
    assert chosen == {**KEPT, "given": "Jan Piotr", "email": "j@a.example", "phone": ""}


VALUES = st.fixed_dictionaries({name: st.sampled_from(["", "a", "b"]) for name in "xyz"})


@given(VALUES, VALUES)
def test_nothing_is_lost_without_being_asked(kept: dict[str, str], other: dict[str, str]) -> None:
    asked = {difference.field for difference in differences(kept, other)}
    result = merged(kept, other)
    for field, value in result.items():
        assert value == (kept[field] or other[field])
        assert field in asked or {kept[field], other[field]} <= {value, ""}
