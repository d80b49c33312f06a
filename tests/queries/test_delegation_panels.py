"""In which panels a delegation is."""

import pytest
from factories import a_delegation, a_person, at, counted

from app.base.texts import Texts
from app.queries.delegation_panels import panels_of
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import SessionType, SignUpState
from app.store import Store
from app.usecases import agenda
from app.usecases.panels import set_delegation_wishes, set_place, set_wishes


def a_panel(store: Store, title: str, hour: int) -> int:
    facts = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, hour)}
    return agenda.add_session(store, facts)


def test_the_members_by_what_became_of_them(store: Store) -> None:
    late, early = a_panel(store, "Late", 14), a_panel(store, "Early", 9)
    riga, bonn = a_delegation(store), a_delegation(store, "Bonn", "DE")
    ada, ben = (a_person(store, name, delegation=riga) for name in ("Ada A", "Ben B"))
    gone = a_person(store, "Gone G", delegation=riga, status=RegistrationStatus.CANCELLED)
    other = a_person(store, "Other O", delegation=bonn)
    for person in (ada, ben, gone, other):
        set_wishes(store, person, {early: 1})
    set_place(store, [(ada, early)], SignUpState.PLACED)
    set_delegation_wishes(store, riga, {late: 2})

    first, second = store.ask(panels_of, riga)
    assert first.session.id == early
    assert {state: [name.display() for name in names] for state, names in first.people.items()} == {
        SignUpState.PLACED: ["Ada A"],
        SignUpState.WISH: ["Ben B"],
    }
    assert (first.wished, first.rank) == (False, None)
    assert (second.session.id, second.people, second.wished, second.rank) == (late, {}, True, 2)


def test_without_wishes_there_is_nothing(store: Store) -> None:
    a_panel(store, "Panel", 9)
    assert store.ask(panels_of, a_delegation(store)) == []


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    riga = a_delegation(store)
    for number in range(many):
        one = a_panel(store, f"Panel {number}", 9 + number)
        set_wishes(store, a_person(store, f"Ilze B{number}", delegation=riga), {one: 1})
    with store.read() as read, counted(read) as sent:
        found = panels_of(read, riga)
    assert (len(sent), len(found)) == (6, many)
