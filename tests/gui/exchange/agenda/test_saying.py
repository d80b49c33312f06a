"""Sessions of a file as people read them."""

import pytest
from programme_files import a_record, somebody

from app.gui.exchange.agenda.saying import facts_of, field_name, people_of, said, when_of
from app.rules.importing.agenda_values import SessionField, SessionRecord
from app.rules.sessions import RoleType


def test_every_field_has_a_name() -> None:
    assert all(field_name(field) for field in SessionField)
    assert field_name(SessionField.ROOM) == "Room"


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        (SessionField.KIND, "study_visit", "Study visit"),
        (SessionField.KIND, "unheard of", "unheard of"),
        (SessionField.STARTS_AT, "2027-12-10 09:00", "Fri 10 Dec 09:00"),
        (SessionField.STARTS_AT, "tomorrow", "tomorrow"),
        (SessionField.MINUTES, "90", "1 h 30 min"),
        (SessionField.LANGUAGES, "pl, en", "Polish, English"),
        (SessionField.TITLE, "Opening", "Opening"),
        (SessionField.ROOM, "", "—"),
    ],
)
def test_values_are_words(field: SessionField, text: str, expected: str) -> None:
    assert said(field, text) == expected


def test_when_and_where() -> None:
    assert when_of(a_record(room="Hall")) == "Fri 10 Dec, 09:00–09:30 · Hall"
    assert when_of(SessionRecord(1, "k", values={SessionField.TITLE: "A"})) == ""


def test_only_what_the_file_says_is_told() -> None:
    assert facts_of(a_record(kind="panel")) == {
        SessionField.KIND: "Panel",
        SessionField.STARTS_AT: "Fri 10 Dec 09:00",
        SessionField.MINUTES: "30 min",
    }


def test_people_with_the_roles_that_are_named() -> None:
    people = (somebody("Anna Nowak"), somebody("Jan Ozols", role=RoleType.MODERATOR))
    assert people_of(SessionRecord(1, "k", people=people)) == ["Anna Nowak", "Jan Ozols, Moderator"]
    assert people_of(SessionRecord(1, "k")) == []
