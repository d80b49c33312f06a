"""Drafts become records whose keys do not repeat, with all that is wrong with them."""

from datetime import date

import pytest

from app.base.errors import RuleBroken
from app.exchange.agenda.drafts import Draft, days_of, finished, named
from app.exchange.agenda.times import Clock
from app.rules.importing.agenda_values import RoomOfFile, SessionField
from app.rules.sessions import RoleType
from tests.exchange.agenda.programmes import at, errors


@pytest.mark.parametrize("name", ["", " ", "…", "–?!", "<b></b>"])
def test_names_that_are_none(name: str) -> None:
    assert named(name) is None


def test_a_nickname_is_a_name() -> None:
    person = named("c3 <i>nick</i>", " 7 ", RoleType.CHAIR)
    assert person is not None
    assert (person.name, person.key, person.role) == ("c3 nick", "7", RoleType.CHAIR)
    assert (person.parts.given, person.parts.family) == ("c3", "nick")


def test_what_nobody_keeps_is_cut_and_told() -> None:
    draft = Draft("T", subtitle="s" * 301, abstract="a" * 10_001, languages=["pl", "zz9", ""])
    file = finished("x", [draft])
    values = file.records[0].values
    assert values[SessionField.SUBTITLE] == "s" * 299 + "…"
    assert values[SessionField.ABSTRACT] == "a" * 9_999 + "…"
    assert values[SessionField.LANGUAGES] == ("pl",)
    assert errors(file) == [
        (1, "Subtitle has more than 300 letters and was cut there.", False),
        (1, "Abstract has more than 10000 letters and was cut there.", False),
        (1, "“zz9” is not a language code; it was left out.", False),
    ]


def test_our_own_texts_stay_as_they_are() -> None:
    draft = Draft("T", abstract="# Not a heading &amp; <b>")
    assert finished("x", [draft], own=True).records[0].values[SessionField.ABSTRACT] == (
        "# Not a heading &amp; <b>"
    )


def test_rooms_are_those_of_the_file_and_of_its_sessions() -> None:
    drafts = [Draft("A", room="Hall"), Draft("B", room="Attic"), Draft("C", room="")]
    file = finished("x", drafts, rooms=[RoomOfFile("Hall", 90), RoomOfFile("Empty")])
    assert file.rooms == (RoomOfFile("Hall", 90), RoomOfFile("Empty"), RoomOfFile("Attic"))


def test_days_count_the_small_hours_to_the_day_before() -> None:
    drafts = [Draft("A", start=at(10, 23)), Draft("B", start=at(11, 3, 59)), Draft("C")]
    file = finished("x", drafts)
    assert days_of(file.records) == [date(2027, 12, 10)]
    assert file.days == (date(2027, 12, 10),)


def test_an_end_gives_the_length() -> None:
    clock, draft = Clock("Europe/Berlin"), Draft("A")
    draft.begin(clock, at(10, 9))
    draft.until(clock, at(10, 8, 30))
    assert draft.minutes == -30
    assert errors(finished("x", [draft])) == [(1, "The session ends before it begins.", True)]


def test_long_and_unseen_keys_are_shortened() -> None:
    drafts = [Draft("A", uid="u" * 201), Draft("B", own_id="a\nb"), Draft("C", uid="\n")]
    records = finished("x", drafts).records
    assert records[0].key.startswith("sha256:")
    assert [record.uid for record in records] == ["", "", ""]
    assert [record.key for record in records[1:]] == ["ab", "?"]


def test_everybody_is_in_a_session_once() -> None:
    draft = Draft("A", people=[named("Ana Ek"), None, named("Ana Ek")])
    assert [p.name for p in finished("x", [draft]).records[0].people or ()] == ["Ana Ek"]


def test_what_a_reader_found_wrong_refuses_the_session() -> None:
    draft = Draft("A", errors=[RuleBroken("No.")])
    assert errors(finished("x", [draft], notes=[RuleBroken("Look.")])) == [
        (0, "Look.", False),
        (1, "No.", True),
    ]
