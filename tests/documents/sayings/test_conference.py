"""What placeholders say of the conference, and the words of designs."""

from dataclasses import replace
from datetime import date

import pytest
from documents.card_making import EVENT, some_facts
from documents.sayings.saying import said

from app.documents.card_facts import Subject
from app.documents.placeholders import find
from app.documents.tongues import tongues

ANY = Subject(some_facts())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("event.title", "Partner cities"),
        ("event.motto", "One table"),
        ("event.dates", "10–12 December 2027"),
        ("event.place", "Osnabrück"),
        ("event.host", "City of Osnabrück"),
        ("event.funder", "Funded."),
        ("contact.name", "Gudrun Strothmann"),
        ("contact.phone", "+49 541 1"),
        ("contact.email", "office@city.example"),
        ("emergency", "112"),
        ("word.found", "If found, please return to"),
    ],
)
def test_what_is_said_of_the_conference(key: str, text: str) -> None:
    assert said(key, ANY) == text


def test_in_two_languages() -> None:
    assert said("event.title", ANY, "pl", "en") == "Miasta partnerskie / Partner cities"
    assert (
        said("event.dates", ANY, "pl", "lv") == "10–12 grudnia 2027 / 2027. gada 10.–12. decembris"
    )
    assert said("event.motto", ANY, "pl", "en") == "One table"


def test_a_conference_of_one_day() -> None:
    one = Subject(some_facts(event=replace(EVENT, ends_on=date(2027, 12, 10))))
    assert said("event.dates", one) == "10 December 2027"


def test_where_the_emergency_number_is_not_known_none_is_given() -> None:
    assert said("emergency", Subject(some_facts(event=replace(EVENT, country="US")))) == ""


def test_the_same_words_can_be_asked_for_another_conference() -> None:
    bind = find("event.place").bind
    assert bind is not None
    say = bind(tongues("en"))
    other = Subject(some_facts(event=replace(EVENT, place=EVENT.host)))
    assert [say(ANY), say(other), say(ANY)] == ["Osnabrück", "City of Osnabrück", "Osnabrück"]
