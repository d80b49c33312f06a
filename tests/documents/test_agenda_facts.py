"""What a programme shows: the days wanted, what is public, which edition it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from documents.agenda_making import a_room, a_row, a_session
from factories import a_store, at, counted

from app.base.texts import Texts
from app.documents.agenda_facts import (
    AgendaOptions,
    Issue,
    by_day,
    collect_agenda,
    collect_held,
    held_line,
    is_public,
    issue_line,
    span,
)
from app.documents.tongues import tongues
from app.rules.sessions import OpenTo, SessionType
from app.store import Store
from app.usecases.agenda import add_track, edit_sessions
from app.usecases.closing import freeze_programme
from app.usecases.editions import release_edition

EN = tongues("en").first


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def titles(store: Store, **options: object) -> list[str]:
    facts = store.ask(collect_agenda, AgendaOptions(**options))  # type: ignore[arg-type] # by name
    return [row.title["en"] for day in facts.days for row in day.sessions]


def test_days_rooms_and_tracks_by_name_or_id(store: Store) -> None:
    aula, cellar = a_room(store, "Aula", pl="Sala"), a_room(store, "Cellar")
    track = add_track(store, {"name": Texts(en="Youth"), "tone": "blue"})
    a_session(store, "A", room_id=aula)
    a_session(store, "B", at(11, 9), room_id=cellar, track_id=track)
    a_session(store, "C", at(12, 9))

    assert titles(store) == ["A", "B", "C"]
    assert titles(store, days=("2027-12-11",)) == ["B"]
    assert titles(store, rooms=("sala",)) == titles(store, rooms=(str(aula),)) == ["A"]
    assert titles(store, tracks=("Youth",)) == ["B"]
    assert titles(store, rooms=("Attic",)) == []


def test_what_is_not_public_is_left_out(store: Store) -> None:
    a_session(store, "Open")
    a_session(store, "Staff", kind=SessionType.MEETING)
    a_session(store, "Mayors", open_to=OpenTo.INVITATION)

    assert titles(store) == ["Open"]
    assert titles(store, public=False) == ["Open", "Staff", "Mayors"]
    assert is_public(a_row(open_to=OpenTo.SIGN_UP))


def test_what_has_no_time_is_not_printed(store: Store) -> None:
    a_session(store, "Tray", starts_at=None)
    assert titles(store) == []


def test_the_small_hours_belong_to_the_day_before() -> None:
    rows = [a_row(1, when=at(11, 3, 59)), a_row(2, when=at(11, 4))]
    found = [(day.day, [row.id for row in day.sessions]) for day in by_day(rows, 240)]
    assert found == [(date(2027, 12, 10), [1]), (date(2027, 12, 11), [2])]


def test_a_draft_until_it_is_released_and_again_when_it_changes(store: Store) -> None:
    one = a_session(store)

    def said() -> str:
        return issue_line(EN, store.ask(collect_agenda, AgendaOptions()).issue)

    assert said() == "Draft"
    release_edition(store, "For the printer")
    day = store.ask(collect_agenda, AgendaOptions()).issue.day
    assert day is not None
    assert said().startswith("Edition 1 · For the printer · ")
    assert said().endswith(str(day.year))
    edit_sessions(store, [one], {"starts_at": at(10, 10)})
    assert said().startswith("Draft, changed since edition 1 · For the printer · ")


def test_an_edition_in_words() -> None:
    day = date(2026, 12, 12)
    assert issue_line(EN, Issue(2, "Edition 2", day)) == "Edition 2 · 12 December 2026"
    assert issue_line(EN, Issue(2, "2", day)) == "Edition 2 · 12 December 2026"


def test_times_in_a_language() -> None:
    assert span(EN, a_row(minutes=90)) == "09:00–10:30"
    assert span(EN, a_row(minutes=0)) == "09:00"


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        a_session(store, room_id=a_room(store, f"Room {number}"))
    release_edition(store, "1")

    with store.read() as read, counted(read) as sent:
        collect_agenda(read, AgendaOptions())

    assert len(sent) == 20


def test_the_programme_as_held_is_the_frozen_edition_or_the_agenda(store: Store) -> None:
    aula = a_room(store, "Aula")
    session = a_session(store, "Held", room_id=aula)
    a_session(store, "Staff", kind=SessionType.MEETING)
    facts = store.ask(collect_held, AgendaOptions())
    assert facts == store.ask(collect_agenda, AgendaOptions())
    said = "The programme was not frozen as it was held: this is the agenda as it is now."
    assert held_line(EN, facts) == said
    release_edition(store, "For the press")
    freeze_programme(store, "As held")
    edit_sessions(store, [session], {"title": Texts(en="Never"), "room_id": None})
    facts = store.ask(collect_held, AgendaOptions(rooms=("Aula",)))
    assert [row.title["en"] for day in facts.days for row in day.sessions] == ["Held"]
    assert (facts.frozen, facts.issue.number, facts.issue.changed) == (True, 2, False)
    line = held_line(EN, facts)
    assert line.startswith("As it was frozen after the conference: Edition 2 · As held · ")
    assert store.ask(collect_agenda, AgendaOptions()).issue.changed
