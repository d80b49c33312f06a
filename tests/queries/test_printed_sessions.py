"""The sessions on people's cards: by role or by place, with a time, in one query."""

import pytest
from factories import a_person, at, counted

from app.base.texts import Texts
from app.queries.printed_sessions import OwnSession, own_sessions
from app.rules.sessions import OpenTo, RoleType, SignUpState
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.panels import set_place
from app.usecases.venues import add_room, add_venue


def a_session(store: Store, title: str = "Panel", **facts: object) -> int:
    return add_session(store, {"title": Texts(en=title), **facts})


def test_nobody_has_a_session(store: Store) -> None:
    assert store.ask(own_sessions, []) == {}
    assert store.ask(own_sessions, [a_person(store)]) == {}


@pytest.mark.parametrize("many", [1, 3])
def test_roles_and_places_by_time_in_one_query(store: Store, many: int) -> None:
    room = add_room(store, add_venue(store, {"name": Texts(en="Hall")}), {"name": Texts(en="Red")})
    late = a_session(store, "Late", starts_at=at(2, 15), open_to=OpenTo.SIGN_UP)
    early = a_session(store, "Early", starts_at=at(2, 9), room_id=room)
    waiting = a_session(store, "Full", starts_at=at(2, 11), open_to=OpenTo.SIGN_UP)
    unplanned = a_session(store, "Some day")
    people = [a_person(store, f"Ada A{n}") for n in range(many)]
    for person in people:
        for role in (RoleType.SPEAKER, RoleType.MODERATOR):
            add_role(store, early, person, {"role": role})
        add_role(store, unplanned, person, {"role": RoleType.SPEAKER})
        set_place(store, [(person, late)], SignUpState.PLACED)
        set_place(store, [(person, waiting)], SignUpState.WAITING)
    with store.read() as read, counted(read) as sent:
        found = own_sessions(read, people)
    wanted = [
        OwnSession(at(2, 9), Texts(en="Early"), Texts(en="Red")),
        OwnSession(at(2, 15), Texts(en="Late"), Texts()),
    ]
    assert (len(sent), found) == (1, dict.fromkeys(people, wanted))
    assert store.ask(own_sessions, people[:1]) == {people[0]: wanted}
