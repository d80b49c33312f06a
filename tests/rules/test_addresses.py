"""Addresses in the order of their country, and what is taken over of an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.addresses import ORDERS, Place, completed, postal_lines
from app.rules.fields import check_country

PART = st.sampled_from(("", "A", "B 1"))


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (Place("ul. Lipowa 3", "87-100", "Toruń", "PL"), ("ul. Lipowa 3", "87-100 Toruń")),
        (Place("Liepu iela 3", "LV-4101", "Cēsis", "LV"), ("Liepu iela 3", "Cēsis, LV-4101")),
        (Place("3 Elm Row", "N1 1AA", "London", "GB"), ("3 Elm Row", "London", "N1 1AA")),
        (Place("3 Elm Row", "D01 X1X1", "Dublin", "IE"), ("3 Elm Row", "Dublin", "D01 X1X1")),
        (Place("3 Elm St", "62701", "Springfield", "US"), ("3 Elm St", "Springfield 62701")),
        (Place("Hárs utca 3", "9730", "Kőszeg", "HU"), ("Kőszeg", "Hárs utca 3", "9730")),
        (Place("Allee 3", "1000", "Ort"), ("Allee 3", "1000 Ort")),
        (Place(city="Rīga", country="LV"), ("Rīga",)),
        (Place(postcode="49074", country="DE"), ("49074",)),
        (Place(country="DE"), ()),
    ],
)
def test_the_order_is_that_of_the_country(place: Place, lines: tuple[str, ...]) -> None:
    assert postal_lines(place) == lines


@given(PART, PART, PART, st.sampled_from(("", "DE", "XX", *ORDERS)))
def test_nothing_is_lost_and_no_line_is_blank(
    street: str, postcode: str, city: str, country: str
) -> None:
    lines = postal_lines(Place(street, postcode, city, country))

    assert all(line == line.strip(" ,") != "" for line in lines)
    words = " ".join(lines).replace(",", "").split()
    assert sorted(words) == sorted(f"{street} {postcode} {city}".split())


@pytest.mark.parametrize("country", ORDERS)
def test_every_country_is_one(country: str) -> None:
    assert check_country(country) == country


@pytest.mark.parametrize(
    ("known", "told", "kept"),
    [
        (("", ""), ("A 1", "1000"), ("A 1", "1000")),
        (("A 1", ""), ("A 1", "1000"), ("A 1", "1000")),
        (("", "1000"), ("A 1", "1000"), ("A 1", "1000")),
        (("A 1", ""), ("B 2", "2000"), ("A 1", "")),
        (("", "1000"), ("B 2", "2000"), ("", "1000")),
    ],
)
def test_only_what_is_missing_of_the_same_address_is_taken(
    known: tuple[str, str], told: tuple[str, str], kept: tuple[str, str]
) -> None:
    assert completed(*known, *told) == kept


@given(PART, PART, PART, PART)
def test_what_is_known_stays_and_nothing_more_is_taken_the_second_time(
    street: str, postcode: str, new_street: str, new_postcode: str
) -> None:
    once = completed(street, postcode, new_street, new_postcode)

    assert (street or once[0], postcode or once[1]) == once
    assert completed(*once, new_street, new_postcode) == once
