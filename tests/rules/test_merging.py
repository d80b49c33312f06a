"""Merging keeps what either record knows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.merging import ON_THE_WAY, Difference, differences, further, merged
from app.rules.registrations import RegistrationStatus

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


@pytest.mark.parametrize("other", RegistrationStatus)
@pytest.mark.parametrize("kept", RegistrationStatus)
def test_the_further_state_stays_whichever_record_is_kept(
    kept: RegistrationStatus, other: RegistrationStatus
) -> None:
    becomes = further(kept, other)
    assert becomes in {kept, other}
    assert further(other, kept) is becomes


def test_the_way_of_a_registration() -> None:
    names = ["cancelled", "draft", "invited", "submitted", "waiting", "confirmed"]
    assert [status.value for status in ON_THE_WAY] == names
    for earlier, later in pairwise(ON_THE_WAY):
        assert further(earlier, later) is later
