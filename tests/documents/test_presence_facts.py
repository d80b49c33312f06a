"""Who was expected and there, by day and session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attending import DAYS, FRIDAY, SATURDAY, a_held_conference, a_panel
from factories import a_store

from app.documents.letterhead import read_around
from app.documents.presence_facts import PresenceFacts, read_presence
from app.rules.attendance import Trace
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.agenda import edit_sessions
from app.usecases.panels import set_place


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A conference."""
    with a_store(tmp_path) as made:
        yield made


def facts(store: Store, person_ids: list[int] | None = None) -> PresenceFacts:
    with store.read() as read:
        return read_presence(read, read_around(read), person_ids)


def test_nobody_yet(store: Store) -> None:
    found = facts(store)
    assert (found.expected, found.are_any, found.days, found.sessions) == (0, False, DAYS, ())


def test_a_conference_that_was_held(store: Store) -> None:
    held = a_held_conference(store)
    found = facts(store)
    assert (found.expected, found.are_any) == (4, True)
    assert [found.there(each) for each in (*DAYS, held.panel)] == [2, 2, 1, 2]
    assert found.traces(SATURDAY) == {
        Trace.BOTH: 1,
        Trace.SIGNED: 1,
        Trace.CHECKED_IN: 0,
        Trace.NEITHER: 2,
    }
    only = facts(store, [held.jan])
    assert (only.expected, only.there(FRIDAY), only.there(SATURDAY)) == (1, 1, 0)


def test_what_was_planned_of_a_session(store: Store) -> None:
    held = a_held_conference(store)
    a_panel(store, "Nobody was there")
    edit_sessions(store, [held.panel], {"expected": 9})
    assert [(plan.id, plan.planned) for plan in facts(store).sessions] == [(held.panel, 9)]
    set_place(store, [(held.jan, held.panel)], SignUpState.PLACED)
    assert [(plan.id, plan.planned) for plan in facts(store).sessions] == [(held.panel, 1)]
