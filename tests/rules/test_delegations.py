"""Delegations: what they lack, and in which order their members stand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules import fields
from app.rules.delegations import (
    DELEGATION_FIELDS,
    FUNCTION_NAMES,
    PART_MISSING,
    PART_NAMES,
    STATUS_NAMES,
    Completeness,
    DelegationFacts,
    DelegationPart,
    DelegationStatus,
    MemberFunction,
    completeness,
    member_position,
)

WHOLE = DelegationFacts(
    status=DelegationStatus.CONFIRMED,
    places=3,
    members=3,
    heads=1,
    without_function=0,
    contact=True,
    arrival=True,
    departure=True,
    hotel=True,
)
NOTHING = DelegationFacts(
    status=DelegationStatus.INVITED,
    places=None,
    members=0,
    heads=0,
    without_function=0,
    contact=False,
    arrival=False,
    departure=False,
    hotel=False,
)


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (STATUS_NAMES, DelegationStatus),
        (FUNCTION_NAMES, MemberFunction),
        (PART_NAMES, DelegationPart),
        (PART_MISSING, DelegationPart),
    ],
)
def test_every_value_has_a_name_of_its_own(names: dict[str, str], kinds: type) -> None:
    assert set(names) == set(kinds)
    assert len(set(names.values())) == len(names)


def test_a_whole_delegation_lacks_nothing() -> None:
    assert completeness(WHOLE) == Completeness(tuple(DelegationPart), ())
    assert completeness(WHOLE).share == 1.0


def test_a_new_delegation_lacks_everything() -> None:
    assert completeness(NOTHING) == Completeness((), tuple(DelegationPart))
    assert completeness(NOTHING).share == 0.0


def test_who_declined_lacks_nothing() -> None:
    declined = replace(NOTHING, status=DelegationStatus.DECLINED)
    assert completeness(declined) == Completeness((), ())
    assert completeness(declined).share == 1.0


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"places": None}, DelegationPart.PLACES),
        ({"places": 0}, DelegationPart.PLACES),
        ({"heads": 0}, DelegationPart.HEAD),
        ({"members": 2}, DelegationPart.MEMBERS),
        ({"without_function": 1}, DelegationPart.FUNCTIONS),
        ({"contact": False}, DelegationPart.CONTACT),
        ({"arrival": False}, DelegationPart.ARRIVAL),
        ({"departure": False}, DelegationPart.ARRIVAL),
        ({"hotel": False}, DelegationPart.HOTEL),
        ({"status": DelegationStatus.NOMINATED}, DelegationPart.CONFIRMED),
    ],
)
def test_each_part_can_be_missing(change: dict[str, object], missing: DelegationPart) -> None:
    found = completeness(replace(WHOLE, **change))  # type: ignore[arg-type] # values of the table
    assert found.missing == (missing,)
    assert found.share == 7 / 8


def test_more_members_than_places_fill_them() -> None:
    assert completeness(replace(WHOLE, members=5)).missing == ()


def test_a_place_that_was_not_promised_is_not_filled_by_nobody() -> None:
    found = completeness(replace(WHOLE, places=None, members=0))
    assert found.missing == (
        DelegationPart.PLACES,
        DelegationPart.MEMBERS,
        DelegationPart.FUNCTIONS,
    )


def test_the_head_stands_first_whatever_the_ranks() -> None:
    head = member_position(MemberFunction.HEAD, 9, b"z")
    assert head < member_position(MemberFunction.DRIVER, 1, b"a")


def test_a_rank_given_by_hand_comes_before_the_function() -> None:
    driver = member_position(MemberFunction.DRIVER, 1, b"z")
    assert driver < member_position(MemberFunction.DEPUTY, 2, b"a")
    assert driver < member_position(MemberFunction.DEPUTY, None, b"a")


def test_without_ranks_the_function_decides_then_the_name() -> None:
    deputy = member_position(MemberFunction.DEPUTY, None, b"z")
    assert deputy < member_position(MemberFunction.DRIVER, None, b"a")
    assert member_position(MemberFunction.DRIVER, None, b"z") < member_position(None, None, b"a")
    assert member_position(None, None, b"a") < member_position(None, None, b"b")


members = st.tuples(
    st.none() | st.sampled_from(list(MemberFunction)),
    st.none() | st.integers(1, 20),
    st.binary(max_size=3),
)


@given(st.lists(members, max_size=12))
def test_heads_are_a_block_at_the_front(
    given_members: list[tuple[MemberFunction, int, bytes]],
) -> None:
    ordered = sorted(given_members, key=lambda member: member_position(*member))
    heads = [member[0] is MemberFunction.HEAD for member in ordered]
    assert heads == sorted(heads, reverse=True)


def test_a_delegation_of_the_field_table() -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(DELEGATION_FIELDS, {"protocol_rank": 0})
    assert str(refused.value) == "Protocol rank must be a whole number of at least 1."
    assert refused.value.field == "protocol_rank"
