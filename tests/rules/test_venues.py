"""What a venue and a room may be called and hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import fields
from app.rules.venues import ROOM_FIELDS, VENUE_FIELDS


def test_the_facts_of_a_venue() -> None:
    given = {"name": Texts(en=" Town hall "), "address": "Market 1", "city": "Riga", "country": ""}
    assert fields.cleaned(VENUE_FIELDS, given) == {**given, "name": Texts(en="Town hall")}


@pytest.mark.parametrize("rules", [VENUE_FIELDS, ROOM_FIELDS])
def test_a_name_is_needed(rules: dict[str, fields.FieldRule]) -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(rules, {"name": Texts()})
    assert refused.value == RuleBroken(fields.MISSING, field="name", name="Name")


@given(st.none() | st.integers(0, fields.MOST))
def test_seats_are_counted_or_unknown(seats: int | None) -> None:
    assert fields.cleaned(ROOM_FIELDS, {"seats": seats}) == {"seats": seats}


@given(st.integers(max_value=-1) | st.integers(min_value=fields.MOST + 1))
def test_impossible_seats_are_refused(seats: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(ROOM_FIELDS, {"seats": seats})
    assert refused.value == RuleBroken(
        "{name} must be a whole number of at least {least}.", field="seats", name="Seats", least=0
    )
