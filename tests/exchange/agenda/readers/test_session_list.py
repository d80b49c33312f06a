"""Lists of sessions of Open Event and pretalx."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError
from app.rules.importing.agenda_values import SessionField
from tests.exchange.agenda.programmes import CASES, at, berlin, errors, said
from tests.exchange.agenda.readers.test_schedule_json import ANYTHING


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize(
    "name", ["fossasia/fossasia2017_sessions.json", "europython/submissions.json"]
)
def test_programmes_of_other_programs_are_counted_as_others_count_them(name: str) -> None:
    known = json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    file = berlin((CASES / name).read_bytes())
    assert len(file.records) == known["items"]
    assert [problem for problem in file.problems if problem.refuses] == []


OPEN_EVENT = {
    "id": 1,
    "title": "Opening",
    "session-type": {"name": "Workshop"},
    "microlocation": {"name": "Hall"},
    "track": {"name": "City"},
    "starts-at": "2027-12-10T09:00:00+01:00",
    "ends-at": "2027-12-10T09:45:00+01:00",
    "short-abstract": "<b>Words</b>",
    "language": "English",
    "speakers": [{"id": 5, "name": "Ana Ek"}],
    "state": "accepted",
}
PRETALX = {
    "code": "ABC",
    "title": {"en": "Opening", "de": "Eröffnung"},
    "submission_type": {"en": "Workshop"},
    "track": {"en": "City"},
    "slot": {
        "room": {"en": "Hall"},
        "start": "2027-12-10T09:00:00+01:00",
        "end": "2027-12-10T09:45:00+01:00",
    },
    "abstract": "**Words**",
    "content_locale": "en",
    "speakers": [{"code": "5", "name": "Ana Ek"}],
    "state": "confirmed",
}


@pytest.mark.parametrize("session", [OPEN_EVENT, PRETALX])
def test_both_say_the_same(session: dict[str, object]) -> None:
    for text in (json.dumps([session]), json.dumps({"count": 1, "results": [session]})):
        (record,) = berlin(text).records
        values = {field: value for field, value in record.values.items() if value != ""}
        assert values == {
            SessionField.TITLE: "Opening",
            SessionField.ABSTRACT: "Words",
            SessionField.TRACK: "City",
            SessionField.ROOM: "Hall",
            SessionField.KIND: "workshop",
            SessionField.STARTS_AT: at(10, 9),
            SessionField.MINUTES: 45,
            SessionField.LANGUAGES: ("en",),
        }
        assert [(p.name, p.key) for p in record.people or ()] == [("Ana Ek", "5")]


def test_what_was_turned_down_is_left_out_and_what_has_no_time_is_not_placed() -> None:
    waiting = {**PRETALX, "slot": None, "code": "X", "duration": 30}
    file = berlin(json.dumps([waiting, {**PRETALX, "state": "rejected"}]))
    assert said(file, SessionField.STARTS_AT, SessionField.MINUTES) == [(None, 30)]
    assert errors(file) == []


def test_a_wrong_time_is_told() -> None:
    file = berlin(json.dumps([{**OPEN_EVENT, "ends-at": "late"}]))
    assert errors(file) == [(1, "“late” is not a time.", True)]


@given(st.dictionaries(st.sampled_from([*OPEN_EVENT, *PRETALX]), ANYTHING))
def test_no_value_stops_the_reader(facts: dict[str, object]) -> None:
    try:
        berlin(json.dumps([{**OPEN_EVENT, **facts}, {**PRETALX, **facts}]))
    except AppError:
        return
