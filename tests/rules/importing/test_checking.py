"""What would be refused while writing is told before."""

import pytest

from app.rules.importing.checking import check, check_whole
from app.rules.importing.values import Target

T = Target


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        (
            {T.CITY: "x" * 201},
            T.CITY,
            "City is too long: 201 characters, at most 200 are kept. Shorten it.",
        ),
        (
            {T.TAGS: ("ok", "y" * 61)},
            T.TAGS,
            "Tag is too long: 61 characters, at most 60 are kept. Shorten it.",
        ),
        (
            {T.ORGANISATION_KIND: "circus"},
            T.ORGANISATION_KIND,
            "“circus” is not a kind of organisation.",
        ),
    ],
)
def test_each_refusal(values: dict[Target, object], field: Target, sentence: str) -> None:
    assert [(target, str(error)) for target, error in check(values)] == [(field, sentence)]


def test_all_at_once_and_nothing_where_all_is_well() -> None:
    assert len([*check({T.CITY: "x" * 201, T.CATEGORY: "x" * 201, T.ORGANISATION: "x" * 301})]) == 3
    good = {T.CITY: "Riga", T.TAGS: ("a",), T.ORGANISATION_KIND: "City", T.DELEGATION: "Riga"}
    assert [*check(good)] == []


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({T.FAMILY: "Ek"}, []),
        ({T.FAMILY: "?"}, [T.FAMILY]),
        ({}, [T.FAMILY]),
        (
            {T.GIVEN: "A", T.ARRIVAL_AT: "2027-12-10 10:00", T.DEPARTURE_AT: "2027-12-10 09:00"},
            [T.DEPARTURE_AT],
        ),
        ({T.HOTEL_FROM: "2027-12-10", T.HOTEL_UNTIL: "2027-12-09"}, [T.FAMILY, T.HOTEL_UNTIL]),
    ],
)
def test_somebody_as_a_whole(values: dict[Target, str], fields: list[Target]) -> None:
    assert [target for target, _error in check_whole(values)] == fields
