"""The heading of a document: title, place and days, logos, and what stands at the foot."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from factories import a_png, a_store, spoil_pictures

from app.base.texts import Texts
from app.base.words import words_for
from app.documents.letterhead import (
    Around,
    days_between,
    letterhead,
    page_text,
    read_around,
    right_to_left,
)
from app.documents.tongues import tongues
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases import sample
from app.usecases.events import add_logo


def around(store: Store) -> Around:
    with store.read() as read:
        return read_around(read)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    facts = {"place": Texts(en="Riga", pl="Ryga"), "funder_text": Texts(en="Paid by the Fund.")}
    return a_store(tmp_path, **facts)


def test_in_one_language(store: Store) -> None:
    made = letterhead(around(store), tongues("en"), lambda words: words("Badge code"))

    assert (made.kicker, made.title, made.second) == ("Partner cities", "Badge code", "")
    assert made.lines == ("Riga · 10–12 December 2027",)
    assert made.running == "Badge code · Partner cities"
    assert (made.foot, made.logos, made.emblems) == ("Paid by the Fund.", (), ())


def test_in_two_languages_each_on_its_line(store: Store) -> None:
    made = letterhead(around(store), tongues("pl", "en"), lambda words: words("People"), "More")

    assert made.kicker == "Miasta partnerskie\nPartner cities"
    assert (made.title, made.second) == ("Uczestnicy", "People")
    assert made.lines == ("Ryga · 10–12 grudnia 2027", "Riga · 10–12 December 2027", "More")
    assert made.running == "Uczestnicy / People · Miasta partnerskie"
    assert made.foot == "Paid by the Fund."


def test_without_a_conference_there_is_a_title(tmp_path: Path) -> None:
    made = letterhead(Around(None), tongues("en"), lambda words: words("People"))

    assert (made.title, made.running, made.lines) == ("People", "People", ())


def test_funders_stand_at_the_foot(tmp_path: Path) -> None:
    with Store.create(tmp_path / "sample.plenum") as store:
        sample.build(store, today=date(2027, 11, 1))
        found = around(store)

    captions = [picture.alt for picture in found.logos]
    assert captions == [
        "Partner Cities Meet",
        "City of Osnabrück",
        "Association of Twinned Towns",
    ]
    assert [picture.alt for picture in found.emblems] == ["Town Networks Fund"]


def test_a_map_stands_in_no_heading(store: Store) -> None:
    add_logo(store, a_png(), purpose=LogoPurpose.MAP)

    assert (around(store).logos, around(store).emblems) == ((), ())


def test_a_damaged_picture_is_left_out(store: Store) -> None:
    add_logo(store, a_png(), purpose=LogoPurpose.EVENT)
    spoil_pictures(store)

    assert around(store).logos == ()


@pytest.mark.parametrize(
    ("language", "first", "last", "expected"),
    [
        ("en", date(2027, 12, 10), date(2027, 12, 12), "10–12 December 2027"),
        ("en", date(2027, 12, 30), date(2028, 1, 2), "30 December 2027 – 2 January 2028"),
        ("en", date(2027, 11, 30), date(2027, 12, 1), "30 November – 1 December 2027"),
        ("en", date(2027, 12, 10), date(2027, 12, 10), "10 December 2027"),
        ("pl", date(2027, 12, 10), date(2027, 12, 12), "10–12 grudnia 2027"),
        ("de", date(2027, 12, 10), date(2027, 12, 12), "10.–12. Dezember 2027"),
        ("lv", date(2027, 12, 10), date(2027, 12, 12), "2027. gada 10.–12. decembris"),
    ],
)
def test_days_are_said_as_their_readers_say_them(
    language: str, first: date, last: date, expected: str
) -> None:
    found = days_between(words_for(language), first, last)

    assert found.replace("\u2009", " ") == expected


def test_the_number_of_a_page_keeps_its_places() -> None:
    assert page_text(tongues("en")) == "Page {page} of {total}"


def test_pages_are_mirrored_by_their_first_language() -> None:
    assert right_to_left(tongues("ar", "en"))
    assert not right_to_left(tongues("en", "ar"))


def test_a_conference_without_a_place_has_days_only(store: Store) -> None:
    found = around(store)
    assert found.event is not None
    bare = replace(found, event=replace(found.event, place=Texts()))

    made = letterhead(bare, tongues("en"), lambda words: words("People"))

    assert made.lines == ("10–12 December 2027",)
