"""Who has what part in which session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents.agenda_making import a_session
from factories import a_person, a_store

from app.documents.agenda_facts import AgendaOptions, collect_agenda
from app.documents.own_sessions import Part, days_for, names_of, parts_of, says
from app.documents.tongues import tongues
from app.queries import panels
from app.rules.sessions import OpenTo, RoleType, SignUpState
from app.store import Store
from app.usecases.agenda import add_role
from app.usecases.panels import set_place, set_wishes

EN = tongues("en")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_roles_and_places_of_everybody(store: Store) -> None:
    ilze, jan = a_person(store), a_person(store, "Jan Nowak")
    open_, own, other = (
        a_session(store, name, open_to=to)
        for name, to in (("A", OpenTo.ALL), ("B", OpenTo.SIGN_UP), ("C", OpenTo.SIGN_UP))
    )
    add_role(store, own, ilze, {"role": "chair"})
    add_role(store, own, ilze, {"role": "speaker"})
    set_wishes(store, jan, {own: 1, other: 2})
    set_place(store, [(jan, own)], SignUpState.PLACED)

    with store.read() as read:
        days = collect_agenda(read, AgendaOptions()).days
        parts = parts_of(days, panels.sign_ups(read))

    assert parts == {
        ilze: {own: Part((RoleType.CHAIR, RoleType.SPEAKER))},
        jan: {own: Part(state=SignUpState.PLACED)},
    }
    assert [row.id for row in days_for(days, parts[jan])[0].sessions] == [open_, own]
    assert [row.id for row in days_for(days, parts[jan], everybody=False)[0].sessions] == [own]
    assert days_for(days, (), everybody=False) == ()


def test_parts_in_words() -> None:
    assert says(Part((RoleType.CHAIR, RoleType.SPEAKER)), EN) == "You: Chair, Speaker"
    assert says(Part(state=SignUpState.PLACED), EN) == "You have a place"
    assert says(Part(state=SignUpState.WAITING), EN) == "You are on the waiting list"
    assert names_of(Part((RoleType.HOST,)), EN) == "Host"
    assert not names_of(Part(state=SignUpState.PLACED), EN)
