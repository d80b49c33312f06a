"""Schedule JSON in both versions, and JSON that is nearly one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.rules.importing.agenda_values import RoomOfFile, SessionField
from app.rules.sessions import RoleType
from tests.exchange.agenda.programmes import CASES, at, berlin, errors, said

COUNTED = ["ccc/frab-camp2019.json", "ccc/pretalx-democon.json"]


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("name", COUNTED)
def test_programmes_of_other_programs_are_counted_as_others_count_them(name: str) -> None:
    known = json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    file = berlin((CASES / name).read_bytes())
    assert (len(file.days), len(file.records), len(file.rooms)) == (
        *(known["days"], known["events"], known["rooms"]),
    )
    assert [problem for problem in file.problems if problem.refuses] == []


def an_event(**facts: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a file holds
    return {
        "guid": "g1",
        "id": 1,
        "date": "2027-12-10T09:00:00+01:00",
        "start": "09:00",
        "duration": "0:45",
        "title": "Opening",
        "persons": [{"id": 3, "public_name": "Ana Ek"}],
        **facts,
    }


def version_1(*events: object, **about: object) -> str:
    day = {"date": "2027-12-10", "rooms": {"Hall": events}}
    return json.dumps({"schedule": {"conference": {"days": [day], **about}}})


def version_2(*events: object, **about: object) -> str:
    return json.dumps({"schedule": {"conference": about, "events": events}})


def test_version_1() -> None:
    rooms = [{"name": "Hall", "capacity": 90}, {"name": {"en": "Attic"}}]
    more = {"subtitle": None, "track": "City", "type": "talk", "language": "pl", "abstract": "A"}
    file = berlin(version_1(an_event(**more), rooms=rooms))
    assert file.rooms == (RoomOfFile("Hall", 90), RoomOfFile("Attic"))
    (record,) = file.records
    assert record.values == {
        SessionField.TITLE: "Opening",
        SessionField.SUBTITLE: "",
        SessionField.ABSTRACT: "A",
        SessionField.TRACK: "City",
        SessionField.ROOM: "Hall",
        SessionField.KIND: "presentation",
        SessionField.STARTS_AT: at(10, 9),
        SessionField.MINUTES: 45,
        SessionField.LANGUAGES: ("pl",),
    }
    assert [(p.name, p.key, p.role) for p in record.people or ()] == [("Ana Ek", "3", None)]


def test_version_2() -> None:
    event = {
        "guid": "g1",
        "start": "2027-12-10T09:00:00+01:00",
        "end": "2027-12-10T10:30:00+01:00",
        "title": "Opening",
        "abstract": {"en": "Words", "de": "Wörter"},
        "room": {"name": "Hall"},
        "track": {"name": "City"},
        "type": "LIGHTNING_TALK",
        "participants": [{"guid": "p", "name": "Ana Ek", "role": "MODERATOR"}],
    }
    file = berlin(version_2(event, days=[{"date": "2027-12-10"}, {"date": "no"}]))
    (record,) = file.records
    assert (len(file.days), record.values[SessionField.MINUTES]) == (1, 90)
    assert record.values[SessionField.ABSTRACT] == "Words"
    assert (record.values[SessionField.ROOM], record.values[SessionField.TRACK]) == ("Hall", "City")
    assert [(p.key, p.role) for p in record.people or ()] == [("p", RoleType.MODERATOR)]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"date": "soon"}, "“soon” is not a time."),
        ({"date": None, "start": "09:00"}, "“09:00” is not a time."),
        ({"duration": "long"}, "“long” is not a length such as 0:45."),
        (
            {"duration": "", "end": "2027-12-10T08:00:00+01:00"},
            "The session ends before it begins.",
        ),
        ({"title": 0.5, "duration": "25:00"}, "The session lasts longer than a day."),
    ],
)
def test_what_is_wrong_with_an_event(facts: dict[str, object], sentence: str) -> None:
    file = berlin(version_1(an_event(**facts), an_event(guid="g2")))
    assert [(place, text) for place, text, refuses in errors(file) if refuses] == [(1, sentence)]


@pytest.mark.parametrize(
    "text",
    [
        '{"schedule": {"conference": []}}',
        '{"schedule": {"conference": {"days": {"a": 1}}}}',
        '{"schedule": {"events": 7, "conference": null}}',
    ],
)
def test_odd_shapes_hold_no_sessions(text: str) -> None:
    with pytest.raises(FileProblem, match="holds no sessions"):
        berlin(text)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    [*an_event(), "end", "room", "track", "language", "abstract", "participants", "type"]
)


@given(st.dictionaries(FIELDS, ANYTHING), st.booleans())
def test_no_value_stops_the_reader(facts: dict[str, object], first: bool) -> None:  # noqa: FBT001 - drawn
    event = {**an_event(), **facts}
    try:
        file = berlin(version_1(event) if first else version_2(event))
    except AppError:
        return
    said(file, *SessionField)
