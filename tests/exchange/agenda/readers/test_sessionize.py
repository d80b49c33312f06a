"""Sessionize “All” and what is made of it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError
from app.rules.importing.agenda_values import SessionField
from tests.exchange.agenda.programmes import CASES, at, berlin, errors, said
from tests.exchange.agenda.readers.test_schedule_json import ANYTHING


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("name", ["sessionize/gab_linz_2020.json", "kotlinconf/conference.json"])
def test_programmes_of_other_programs_are_counted_as_others_count_them(name: str) -> None:
    known = json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    file = berlin((CASES / name).read_bytes())
    assert (len(file.records), len(file.people)) == (known["sessions"], known["speakers"])
    assert len(file.rooms) == (known["rooms"] or len(file.rooms))
    assert [problem for problem in file.problems if problem.refuses] == []


def all_of_it(*sessions: dict[str, object]) -> str:
    return json.dumps(
        {
            "sessions": sessions,
            "speakers": [
                {"id": "a", "firstName": "Ana Maria", "lastName": "Ek", "fullName": "Ana Maria Ek"},
                {"id": "b", "name": "Jan Vos"},
            ],
            "categories": [
                {"title": "Level", "items": [{"id": 1, "name": "Easy"}]},
                {"title": "Track", "items": [{"id": 2, "name": "City"}]},
            ],
            "rooms": [{"id": 7, "name": "Hall"}, {"id": 8, "name": "Empty"}],
        }
    )


def a_session(**facts: object) -> dict[str, object]:
    return {
        "id": "1",
        "title": "Opening",
        "startsAt": "2027-12-10T09:00:00",
        "endsAt": "2027-12-10T09:45:00",
        "speakers": ["a", "b", "nobody"],
        "categoryItems": [1, 2],
        "roomId": 7,
        **facts,
    }


def test_ids_become_what_they_stand_for() -> None:
    file = berlin(all_of_it(a_session(isPlenumSession=True)))
    (record,) = file.records
    assert record.values == {
        SessionField.TITLE: "Opening",
        SessionField.TRACK: "City",
        SessionField.ROOM: "Hall",
        SessionField.KIND: "plenary",
        SessionField.STARTS_AT: at(10, 9),
        SessionField.MINUTES: 45,
    }
    assert [(p.parts.given, p.parts.family, p.key) for p in record.people or ()] == [
        ("Ana Maria", "Ek", "a"),
        ("Jan", "Vos", "b"),
    ]
    assert [room.name for room in file.rooms] == ["Hall", "Empty"]


def test_a_session_that_has_no_time_yet_is_not_placed() -> None:
    file = berlin(all_of_it(a_session(startsAt=None, endsAt=None)))
    assert (said(file, SessionField.STARTS_AT), errors(file)) == ([(None,)], [])


def test_an_end_before_the_beginning_is_told() -> None:
    file = berlin(all_of_it(a_session(endsAt="2027-12-10T08:00:00"), a_session(id="2")))
    assert errors(file) == [(1, "The session ends before it begins.", True)]


@given(st.dictionaries(st.sampled_from([*a_session(), "location", "isPlenumSession"]), ANYTHING))
def test_no_value_stops_the_reader(facts: dict[str, object]) -> None:
    try:
        berlin(all_of_it(a_session(**facts)))
    except AppError:
        return
