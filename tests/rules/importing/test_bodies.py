"""Organisations are found by name in any language, and told apart by place."""

import pytest

from app.rules.importing.bodies import Bodies, Body, fold, kind_of
from app.rules.organisations import OrganisationKind

RIGA = Body(1, ("Riga City Council", "Rīgas dome"), "Rīga", "LV")
UM_A = Body(2, ("Urząd Miasta",), "Gdynia", "PL")
UM_B = Body(3, ("Urząd Miasta",), "Sopot", "PL")
CITY = Body(4, ("Liepāja",), "Liepāja", "LV", OrganisationKind.CITY, delegation_id=9)
BLANK = Body(5, ("Baltic Forum",))
ALL = Bodies([RIGA, UM_A, UM_B, CITY, BLANK])


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (("RIGAS DOME", "", ""), 1),
        (("Riga City Council", "Riga", "LV"), 1),
        (("Riga City Council", "Riga", "PL"), None),
        (("Urzad Miasta", "Sopot", ""), 3),
        (("Urząd Miasta", "", ""), 2),
        (("Urząd Miasta", "Hel", "PL"), None),
        (("Liepaja", "", ""), 4),
        (("Baltic Forum", "Tallinn", "EE"), 5),
        (("Nobody", "", ""), None),
    ],
)
def test_finding(wanted: tuple[str, str, str], expected: int | None) -> None:
    assert ALL.find(*wanted) == expected


def test_a_city_before_a_blank_one() -> None:
    bodies = Bodies([Body(1, ("Museum",)), Body(2, ("Museum",), "Hel")])
    assert (bodies.find("Museum", "Hel"), bodies.find("Museum", "Riga")) == (2, 1)


def test_what_it_is_called() -> None:
    assert ALL.called(1, "rigas dome")
    assert not ALL.called(2, "Rīgas dome")
    assert not ALL.called(None, "Rīgas dome")


def test_who_was_put_again_is_known_by_both_names() -> None:
    bodies = Bodies([BLANK])
    bodies.put(Body(5, ("Baltic Forum", "Forum Bałtyckie"), "Tallinn"))
    assert bodies.find("Forum Baltyckie", "Tallinn") == bodies.find("Baltic Forum") == 5
    assert bodies.get(5).city == "Tallinn"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("City", OrganisationKind.CITY),
        ("ngo", OrganisationKind.NGO),
        ("Public institution", OrganisationKind.INSTITUTION),
        ("circus", None),
        ("", None),
    ],
)
def test_kinds(text: str, kind: OrganisationKind | None) -> None:
    assert kind_of(text) is kind


def test_signs_alone_are_a_name_too() -> None:
    assert fold("***") == "***"
