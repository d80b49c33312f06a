"""Sessions come with their people in a number of statements that does not grow."""

from datetime import date
from pathlib import Path

import pytest
from factories import a_delegation, a_person, an_empty_store, at, counted

from app.base.texts import Texts
from app.queries import agenda
from app.rules.sessions import RoleType, SessionType, SignUpState
from app.store import Store
from app.usecases.agenda import add_item, add_role, add_session, add_track, set_frame
from app.usecases.people import remove_people
from app.usecases.venues import add_room, add_venue


def a_session(store: Store, title: str = "Panel", **facts: object) -> int:
    return add_session(store, {"title": Texts(en=title), **facts})


def test_nothing_is_planned(store: Store) -> None:
    assert store.ask(agenda.sessions) == []
    assert store.ask(agenda.session, 1) is None
    assert store.ask(agenda.count) == 0
    assert store.ask(agenda.frame) == agenda.FrameRow(5, 240)


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    track = add_track(store, {"name": Texts(en="Culture"), "tone": "violet"})
    for n in range(many):
        room = add_room(store, venue, {"name": Texts(en=f"Room {n}"), "seats": 10})
        one = a_session(store, room_id=room, track_id=track, starts_at=at(10, 9))
        item = add_item(store, one, {"title": Texts(en="Talk"), "minutes": 15})
        add_role(store, one, a_person(store, f"Ada A{n}"), {"item_id": item})
    with store.read() as read, counted(read) as sent:
        rows = agenda.sessions(read)
    assert len(sent) == 4
    assert [(r.room["en"], r.seats, r.tone, len(r.roles), len(r.items)) for r in rows] == [
        (f"Room {n}", 10, "violet", 1, 1) for n in range(many)
    ]


def test_by_time_then_room_those_without_a_time_last(store: Store) -> None:
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    first, second = (add_room(store, venue, {"name": Texts(en=n)}) for n in ("A", "B"))
    ids = [
        a_session(store, "tray"),
        a_session(store, "late", starts_at=at(11, 9), room_id=first),
        a_session(store, "B", starts_at=at(10, 9), room_id=second),
        a_session(store, "A", starts_at=at(10, 9), room_id=first, minutes=90),
    ]
    rows = store.ask(agenda.sessions)
    assert [row.id for row in rows] == [ids[3], ids[2], ids[1], ids[0]]
    assert [row.ends_at for row in rows] == [at(10, 10, 30), at(10, 10), at(11, 10), None]
    assert [row.id for row in store.ask(agenda.sessions, ids[:2])] == [ids[1], ids[0]]


def test_who_does_what(store: Store) -> None:
    riga = a_delegation(store)
    person = a_person(store, "Ilze Bērziņa", delegation=riga, function="Mayor")
    one = a_session(store)
    add_role(store, one, person, {"role": RoleType.MODERATOR, "confirmed": True})
    [role] = store.ask(agenda.roles)[one]
    assert (role.name.family, role.function, role.city, role.country, role.registered) == (
        *("Bērziņa", "Mayor"),
        *("", "", True),
    )
    remove_people(store, [person])
    assert store.ask(agenda.roles) == {}


def test_the_sessions_of_somebody(store: Store) -> None:
    person = a_person(store)
    late = a_session(store, starts_at=at(10, 12))
    early = a_session(store, starts_at=at(10, 9))
    a_session(store, starts_at=at(10, 10))
    for one in (late, early):
        add_role(store, one, person)
    assert store.ask(agenda.sessions_of_person, person) == [early, late]


def test_days_of_the_conference_and_around_it(store: Store) -> None:
    assert store.ask(agenda.days) == [date(2027, 12, day) for day in (10, 11, 12)]
    a_session(store, starts_at=at(13, 1))
    assert store.ask(agenda.days)[-1] == date(2027, 12, 12)
    a_session(store, starts_at=at(14, 9))
    assert store.ask(agenda.days)[-1] == date(2027, 12, 14)
    set_frame(store, change_minutes=5, day_begins=0)
    assert date(2027, 12, 13) in store.ask(agenda.days)


def test_days_without_a_conference(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as empty:
        assert empty.ask(agenda.days) == []


def test_tracks_count_their_sessions(store: Store) -> None:
    track = add_track(store, {"name": Texts(en="Culture"), "tone": "violet"})
    for many in (1, 2, 3):
        a_session(store, track_id=track, kind=SessionType.PANEL)
        assert store.ask(agenda.tracks) == [
            agenda.TrackRow(track, Texts(en="Culture"), "violet", many)
        ]
    assert store.ask(agenda.count) == 3
    assert store.ask(agenda.sessions)[0].signed_up.get(SignUpState.PLACED, 0) == 0


def test_the_sessions_of_many_people_at_once(store: Store) -> None:
    ilze, jan, nobody = (a_person(store, f"Ada A{n}") for n in range(3))
    late, early = a_session(store, starts_at=at(11, 9)), a_session(store, starts_at=at(10, 9))
    for session in (late, early):
        add_role(store, session, ilze)
    add_role(store, late, jan)
    with store.read() as read, counted(read) as sent:
        found = agenda.sessions_of_people(read, [ilze, jan, nobody])
    assert found == {ilze: [early, late], jan: [late]}
    assert len(sent) == 1
    assert store.ask(agenda.sessions_of_people) == found
    assert store.ask(agenda.sessions_of_people, [jan]) == {jan: [late]}


def test_sessions_are_found_by_the_words_of_their_titles(store: Store) -> None:
    late = a_session(store, "Twin cities", starts_at=at(11, 9))
    tray = add_session(store, {"title": Texts(en="Cities", pl="Miasta bliźniacze")})
    early = a_session(store, "Cities and twins", starts_at=at(10, 9))
    assert store.ask(agenda.find_sessions, "cit") == [early, late, tray]
    assert store.ask(agenda.find_sessions, "cit", limit=1) == [early]
    assert store.ask(agenda.find_sessions, "blizn mia") == [tray]
    assert store.ask(agenda.find_sessions, "ities") == []
    assert store.ask(agenda.find_sessions, " ") == []
