"""Delegations in words."""

from dataclasses import replace
from datetime import datetime

import pytest
from factories import an_event
from gui.delegations.test_arrangement import BONN, RIGA

from app.base.names import PersonalName
from app.base.texts import Texts
from app.gui.delegations import wording
from app.gui.desk import Desk
from app.gui.i18n import set_language
from app.rules.delegations import DelegationStatus
from app.rules.organisations import OrganisationKind


def test_texts_and_countries_in_a_language() -> None:
    names = Texts(en="Riga", lv="Rīga")
    assert (wording.said(names), wording.said(names, "lv"), wording.said(names, "fr")) == (
        "Riga",
        "Rīga",
        "Riga",
    )
    assert (wording.country_in("LV"), wording.country_in("LV", "pl")) == ("Latvia", "Łotwa")
    assert wording.country_in("", "pl") == ""


@pytest.mark.parametrize(
    ("members", "promised", "expected"), [(5, 6, "5 of 6"), (5, None, "5"), (0, 0, "0 of 0")]
)
def test_places(members: int, promised: int | None, expected: str) -> None:
    assert wording.places(members, promised) == expected


def test_moments_are_short() -> None:
    assert wording.short_moment(None) == ""
    assert wording.short_moment(datetime(2027, 12, 9, 14, 20)) == "9 Dec, 14:20"  # noqa: DTZ001 - naive


def test_what_is_missing_is_a_list() -> None:
    assert wording.missing_words(RIGA).splitlines() == [
        "Still missing:",
        "• No places promised",
        "• No head named",
        "• Places still free",
        "• Functions not all known",
        "• No contact",
        "• No arrival or departure",
        "• No hotel",
        "• Not confirmed yet",
    ]
    assert wording.missing_words(replace(RIGA, status=DelegationStatus.DECLINED)) == ""


@pytest.mark.parametrize(
    ("kind", "city", "country", "expected"),
    [
        (OrganisationKind.CITY, "Riga", "LV", "Latvia"),
        (OrganisationKind.MINISTRY, "Bonn", "DE", "Ministry · Bonn · Germany"),
        (OrganisationKind.NGO, "", "", "NGO"),
    ],
)
def test_the_line_under_an_organisation(
    kind: OrganisationKind, city: str, country: str, expected: str
) -> None:
    assert wording.place_line(kind, city, country) == expected


def test_totals() -> None:
    led = replace(RIGA, members=3, places=4, head=PersonalName("Ilze", "Bērziņa"))
    declined = replace(BONN, status=DelegationStatus.DECLINED)
    assert wording.totals([led]) == "1 delegation from 1 country · 3 of 4 places"
    assert wording.totals([led, BONN, RIGA]) == (
        "3 delegations from 2 countries · 4 of 4 places · 1 without a head"
    )
    assert wording.totals([led, declined]) == "1 delegation from 1 country · 3 of 4 places"
    assert (
        wording.totals([replace(BONN, country="")]) == "1 delegation · 1 member · 1 without a head"
    )
    assert wording.totals([]) == "0 delegations · 0 members"


def test_languages_of_the_conference_come_first(empty_desk: Desk) -> None:
    assert wording.conference_languages(empty_desk) == ("en",)
    an_event(empty_desk.store, languages=("lv", "en"))
    assert wording.conference_languages(empty_desk) == ("lv", "en")
    set_language("pl")
    assert wording.listing_languages(empty_desk) == ("lv", "en", "pl", "de")


def test_the_circle_shows_the_country() -> None:
    assert (wording.circle("LV", "Riga"), wording.circle("", "Riga")) == ("L V", "Riga")
