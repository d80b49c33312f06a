"""A person's sessions for cards: read once, for whomever is asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents.agenda_making import a_session
from factories import a_person, a_store, at, counted

from app.documents.card_sessions import no_sessions, sessions_of
from app.store import Store
from app.usecases.agenda import add_role


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


@pytest.mark.parametrize("many", [1, 3])
def test_read_once_however_many_ask(store: Store, many: int) -> None:
    late, early = a_session(store, when=at(11, 9)), a_session(store)
    tray = a_session(store, starts_at=None)
    people = [a_person(store, f"Ada A{number}") for number in range(many)]
    for person in people:
        for session in (late, early, tray):
            add_role(store, session, person)
    with store.read() as read, counted(read) as sent:
        found = sessions_of(read)
        assert sent == []
        shown = [[row.id for row in found(person)] for person in people]
        assert found(99) == no_sessions(99) == ()
        assert len(sent) == 5
    assert shown == [[early, late]] * many
