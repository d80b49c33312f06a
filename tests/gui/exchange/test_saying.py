"""Values of a list in words."""

from datetime import date, datetime
from typing import Any

import pytest

from app.base.names import NameOrder
from app.exchange.reading.source import Source, SourceKind
from app.exchange.shape import Table
from app.gui.exchange.draft import Draft, Origin
from app.gui.exchange.saying import facts_of, field_of, header, heading, name_of, place_of, said
from app.gui.i18n import NOTHING_TO_SHOW
from app.rules.importing.values import Change, ImportMapping, Record, Target
from app.rules.registrations import RegistrationStatus


@pytest.mark.parametrize(
    ("target", "value", "words"),
    [
        (Target.CITY, "Riga", "Riga"),
        (Target.CITY, "", NOTHING_TO_SHOW),
        (Target.STATUS, RegistrationStatus.CONFIRMED, "Confirmed"),
        (Target.STATUS, "confirmed", "Confirmed"),
        (Target.STATUS, "perhaps", "perhaps"),
        (Target.CONSENT_PHOTOS, "yes", "yes"),
        (Target.CONSENT_PHOTOS, False, "no"),
        (Target.COUNTRY, "LV", "Latvia"),
        (Target.LANGUAGES, ("lv", "pl"), "Latvian, Polish"),
        (Target.LANGUAGES, "lv, pl", "Latvian, Polish"),
        (Target.HOTEL_FROM, date(2027, 6, 5), "5 June 2027"),
        (Target.HOTEL_FROM, "2027-06-05", "5 June 2027"),
        (Target.ARRIVAL_AT, datetime.fromisoformat("2027-06-05 09:30"), "5 June 2027 09:30"),
        (Target.ARRIVAL_AT, "2027-06-05 09:30", "5 June 2027 09:30"),
        (Target.ARRIVAL_AT, "soon", "soon"),
    ],
)
def test_values_are_said_in_words(target: Target, value: Any, words: str) -> None:  # noqa: ANN401 - as parsed
    assert said(target, value) == words


def test_columns_are_called_by_their_header() -> None:
    table = Table(("city", ""), (2,), (("Riga", "x"),))
    lists = Draft(Origin(), Source(SourceKind.CSV, ()), 0, table, ImportMapping())
    cards = Draft(Origin(), Source(SourceKind.VCARD, ()), 0, table, ImportMapping())
    assert [header(lists, n) for n in range(3)] == ["city", "", ""]
    assert heading(cards, 0) == "City"
    assert heading(cards, 1) == "Column B"
    assert field_of(Change(Target.QUESTION, "", "x", position=0), lists) == "city"
    assert field_of(Change(Target.EMAIL, "", "x", position=0), lists) == "E-mail"


def test_a_line_says_who_it_is_and_from_where() -> None:
    values = {Target.FAMILY: "Ozols", Target.GIVEN: "Jānis", Target.CITY: "Riga"}
    record = Record(2, {**values, Target.EMAIL: "j@riga.example", Target.TAGS: ()})
    assert name_of(record, NameOrder.GIVEN_FIRST) == "Jānis Ozols"
    assert name_of(Record(3, {}), NameOrder.GIVEN_FIRST) == NOTHING_TO_SHOW
    assert place_of(record) == "Riga"
    assert place_of(Record(3, {Target.EMAIL: "j@riga.example"})) == "j@riga.example"
    assert facts_of(record) == {**values, Target.EMAIL: "j@riga.example"}
