"""Values of a list as people read them."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from gui.exchange.test_draft import DRAFT

from app.base.names import NameOrder
from app.exchange.reading.source import SourceKind
from app.exchange.shape import Table
from app.gui.exchange.saying import facts_of, field_of, header, heading, name_of, place_of, said
from app.rules.importing.values import Change, Record, Target
from app.rules.registrations import RegistrationStatus


@pytest.mark.parametrize(
    ("target", "value", "words"),
    [
        (Target.STATUS, RegistrationStatus.WAITING, "Waiting list"),
        (Target.STATUS, "waiting", "Waiting list"),
        (Target.STATUS, "unheard of", "unheard of"),
        (Target.COUNTRY, "PL", "Poland"),
        (Target.LANGUAGES, ("pl", "en"), "Polish, English"),
        (Target.LANGUAGES, "pl, en", "Polish, English"),
        (Target.CONSENT_PHOTOS, False, "no"),
        (Target.CONSENT_PHOTOS, "yes", "yes"),
        (Target.HOTEL_FROM, date(2027, 12, 10), "10 December 2027"),
        (Target.ARRIVAL_AT, datetime(2027, 12, 10, 9, 5), "10 December 2027 09:05"),  # noqa: DTZ001 - planned times are naive
        (Target.ARRIVAL_AT, "2027-12-10 09:05", "10 December 2027 09:05"),
        (Target.ARRIVAL_AT, "soon", "soon"),
        (Target.TAGS, ("a", "b"), "a, b"),
        (Target.CITY, "", "—"),
        (Target.CITY, None, "—"),
    ],
)
def test_values_are_said_in_words(target: Target, value: object, words: str) -> None:
    assert said(target, value) == words


def test_people_of_a_list_have_names_and_places() -> None:
    record = Record(2, {Target.GIVEN: "Anna", Target.FAMILY: "Nowak", Target.CITY: "Płock"})
    assert name_of(record, NameOrder.FAMILY_FIRST) == "Nowak Anna"
    assert place_of(record) == "Płock"
    assert list(facts_of(record).values()) == ["Anna", "Nowak", "Płock"]
    assert name_of(Record(3, {}), NameOrder.GIVEN_FIRST) == "—"


def test_columns_are_called_by_header_letter_or_field() -> None:
    draft = replace(DRAFT, table=Table(("Shirt", "", "given"), (), ()))
    assert [heading(draft, n) for n in range(4)] == ["Shirt", "Column B", "given", "Column D"]
    cards = replace(draft, source=replace(draft.source, kind=SourceKind.VCARD))
    assert header(cards, 2) == "Given name"
    assert field_of(Change(Target.QUESTION, "", "M", 0), draft) == "Shirt"
    assert field_of(Change(Target.CITY, "", "Riga"), draft) == "City"
