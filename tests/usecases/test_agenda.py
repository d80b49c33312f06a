"""The agenda is changed one undo step at a time, and nothing that clashes is refused."""

from datetime import datetime

import pytest
from factories import a_person, at

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import agenda as reading
from app.queries import clashes
from app.rules.clash_values import ClashKind, Requirement, minute_of
from app.rules.ripple import Move
from app.rules.sessions import OpenTo, RequirementKind, RoleType, SessionType
from app.store import Store
from app.usecases import agenda
from app.usecases.venues import add_room, add_venue, remove_room


def a_room(store: Store, name: str = "Aula", seats: int | None = 80) -> int:
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    return add_room(store, venue, {"name": Texts(en=name), "seats": seats})


def a_session(store: Store, title: str = "Panel", **facts: object) -> int:
    known = {"title": Texts(en=title), "kind": SessionType.MEETING}
    return agenda.add_session(store, {**known, **facts})


def placed(store: Store) -> list[tuple[int, datetime | None, int, int | None]]:
    rows = store.ask(reading.sessions)
    return sorted((row.id, row.starts_at, row.minutes, row.room_id) for row in rows)


def test_a_session_needs_a_title(store: Store) -> None:
    with pytest.raises(RuleBroken, match="Title is missing"):
        agenda.add_session(store, {"kind": SessionType.PANEL})
    one = a_session(store, minutes=45, languages=("pl",), open_to=OpenTo.SIGN_UP)
    row = store.ask(reading.session, one)
    assert row is not None
    assert (row.title, row.minutes, row.languages, row.open_to, row.starts_at) == (
        *(Texts(en="Panel"), 45, ("pl",)),
        *(OpenTo.SIGN_UP, None),
    )
    assert len(row.uid) == 36


def test_into_a_taken_room_it_goes_and_is_warned_about(store: Store) -> None:
    aula = a_room(store)
    opening = a_session(store, "Opening", room_id=aula, starts_at=at(10, 9), minutes=60)
    panel = a_session(store)
    begin = minute_of(at(10, 9, 30))
    agenda.move_sessions(store, [Move(panel, begin, begin + 90, aula)])
    assert placed(store) == [(opening, at(10, 9), 60, aula), (panel, at(10, 9, 30), 90, aula)]
    assert [clash.kind for clash in store.ask(clashes.clashes)] == [ClashKind.ROOM_TAKEN]
    step = store.undo_step
    assert step is not None
    assert step.label == "Move session"
    store.undo()
    assert store.ask(clashes.clashes) == []


def test_several_move_in_one_step(store: Store) -> None:
    three = [a_session(store, str(n), starts_at=at(10, 9 + n)) for n in range(3)]
    before = placed(store)
    begin = minute_of(at(11, 9))
    moves = [Move(one, begin + 60 * n, begin + 60 * n + 60, None) for n, one in enumerate(three)]
    agenda.move_sessions(store, moves, "Shift sessions")
    assert [row[1] for row in placed(store)] == [at(11, 9), at(11, 10), at(11, 11)]
    store.undo()
    assert placed(store) == before


def test_what_cannot_be_moved(store: Store) -> None:
    one = a_session(store)
    with pytest.raises(NotFound):
        agenda.move_sessions(store, [Move(99, 0, 60, None)])
    with pytest.raises(NotFound):
        agenda.move_sessions(store, [Move(one, 0, 60, 99)])
    with pytest.raises(RuleBroken, match="at least 0"):
        agenda.move_sessions(store, [Move(one, 60, 0, None)])
    with pytest.raises(RuleBroken, match="at most 1440"):
        agenda.move_sessions(store, [Move(one, 0, 1441, None)])


def test_taking_off_the_agenda_and_removing(store: Store) -> None:
    room = a_room(store)
    one = a_session(store, room_id=room, starts_at=at(10, 9))
    agenda.unschedule(store, [one])
    assert placed(store) == [(one, None, 60, None)]
    agenda.remove_sessions(store, [one])
    assert placed(store) == []
    store.undo()
    store.undo()
    assert placed(store) == [(one, at(10, 9), 60, room)]


def test_a_room_removed_with_sessions_in_it(store: Store) -> None:
    room = a_room(store)
    one = a_session(store, room_id=room, starts_at=at(10, 9))
    remove_room(store, room)
    assert placed(store) == [(one, at(10, 9), 60, None)]
    store.undo()
    assert placed(store) == [(one, at(10, 9), 60, room)]


def test_a_room_or_track_that_is_gone(store: Store) -> None:
    with pytest.raises(NotFound):
        a_session(store, room_id=99)
    one = a_session(store)
    with pytest.raises(NotFound):
        agenda.edit_sessions(store, [one], {"track_id": 99})


def test_edits_reach_all_of_them(store: Store) -> None:
    track = agenda.add_track(store, {"name": Texts(en="Culture"), "tone": "violet"})
    three = [a_session(store, str(n)) for n in range(3)]
    agenda.edit_sessions(store, three, {"track_id": track, "capacity": 20})
    rows = store.ask(reading.sessions)
    assert [(row.track, row.tone, row.capacity) for row in rows] == [
        (Texts(en="Culture"), "violet", 20)
    ] * 3


def test_several_are_copied_in_one_step(store: Store) -> None:
    ids = [a_session(store, title) for title in ("One", "Two", "Three")]
    copies = agenda.copy_sessions(store, [(ids[0], None, at(10, 9)), (ids[2], None, None)])
    found = {row.id: row for row in store.ask(reading.sessions)}
    assert [(found[one].title["en"], found[one].starts_at) for one in copies] == [
        ("One", at(10, 9)),
        ("Three", None),
    ]
    with pytest.raises(NotFound):
        agenda.copy_sessions(store, [(ids[1], None, None), (999, None, None)])
    assert len(store.ask(reading.sessions)) == 5
    store.undo()
    assert len(store.ask(reading.sessions)) == 3


def test_a_copy_has_items_and_people_of_its_own(store: Store) -> None:
    rooms = [a_room(store), a_room(store, "Annex")]
    original = a_session(store, "Coffee", minutes=20, starts_at=at(10, 10), room_id=rooms[0])
    item = agenda.add_item(store, original, {"title": Texts(en="Cake"), "minutes": 5})
    host = a_person(store)
    agenda.add_role(store, original, host, {"role": RoleType.HOST, "item_id": item})
    copies = agenda.copy_session(store, original, [(rooms[1], at(10, 10)), (None, None)])
    found = {row.id: row for row in store.ask(reading.sessions)}
    assert [(found[one].room_id, found[one].starts_at) for one in copies] == [
        *((rooms[1], at(10, 10)), (None, None))
    ]
    for one in copies:
        copy = found[one]
        assert (copy.title, copy.minutes) == (Texts(en="Coffee"), 20)
        assert [(i.title, i.minutes) for i in copy.items] == [(Texts(en="Cake"), 5)]
        assert [(r.person_id, r.role, r.item_id) for r in copy.roles] == [
            (host, RoleType.HOST, copy.items[0].id)
        ]
    assert len({row.uid for row in found.values()}) == 3
    store.undo()
    assert [row.id for row in store.ask(reading.sessions)] == [original]


def test_people_in_a_session(store: Store) -> None:
    one, who = a_session(store), [a_person(store, name) for name in ("Ada A", "Bo B", "Cy C")]
    roles = [agenda.add_role(store, one, person) for person in who]
    agenda.edit_roles(store, roles[:1], {"role": RoleType.MODERATOR, "confirmed": True})
    agenda.order_roles(store, [roles[2], roles[0], roles[1]])
    agenda.remove_roles(store, roles[1:2])
    found = store.ask(reading.roles)[one]
    assert [(r.name.family, r.role, r.confirmed) for r in found] == [
        *(("C", RoleType.SPEAKER, False), ("A", RoleType.MODERATOR, True))
    ]


def test_the_same_role_twice_is_refused(store: Store) -> None:
    one, person = a_session(store), a_person(store)
    agenda.add_role(store, one, person)
    with pytest.raises(RuleBroken, match="has that role in the session already"):
        agenda.add_role(store, one, person)
    agenda.add_role(store, one, person, {"role": RoleType.MODERATOR})
    item = agenda.add_item(store, one, {"title": Texts(en="Talk")})
    agenda.add_role(store, one, person, {"item_id": item})
    assert len(store.ask(reading.roles)[one]) == 3


def test_points_of_a_session(store: Store) -> None:
    one = a_session(store)
    ids = [agenda.add_item(store, one, {"title": Texts(en=str(n))}) for n in range(3)]
    agenda.order_items(store, ids[::-1])
    agenda.edit_item(store, ids[1], {"minutes": 10})
    agenda.remove_item(store, ids[0])
    row = store.ask(reading.session, one)
    assert row is not None
    assert [(item.title["en"], item.minutes) for item in row.items] == [("2", None), ("1", 10)]


def test_tracks(store: Store) -> None:
    ids = [agenda.add_track(store, {"name": Texts(en=str(n))}) for n in range(3)]
    a_session(store, track_id=ids[2])
    agenda.order_tracks(store, ids[::-1])
    agenda.edit_track(store, ids[0], {"tone": "red"})
    agenda.remove_track(store, ids[1])
    assert [(t.name["en"], t.tone, t.count) for t in store.ask(reading.tracks)] == [
        *(("2", "", 1), ("0", "red", 0))
    ]


def test_the_frame(store: Store) -> None:
    agenda.set_frame(store, change_minutes=10, day_begins=0)
    agenda.set_frame(store, change_minutes=15, day_begins=360)
    assert store.ask(reading.frame) == reading.FrameRow(15, 360)
    with pytest.raises(RuleBroken, match="from 0 to 240"):
        agenda.set_frame(store, change_minutes=241, day_begins=0)


def test_hours_of_rooms_and_people(store: Store) -> None:
    room, person = a_room(store), a_person(store)
    agenda.set_room_hours(store, room, [(at(11, 8), at(11, 18)), (at(10, 8), at(10, 18))])
    agenda.set_absences(store, person, [(at(10, 12), at(10, 13))])
    assert [(row.about, row.starts_at) for row in store.ask(reading.room_hours)] == [
        *((room, at(10, 8)), (room, at(11, 8)))
    ]
    assert [(row.about, row.ends_at) for row in store.ask(reading.absences, person)] == [
        (person, at(10, 13))
    ]
    agenda.set_room_hours(store, room, [])
    assert store.ask(reading.room_hours) == []
    with pytest.raises(RuleBroken, match="end is before the beginning"):
        agenda.set_absences(store, person, [(at(10, 13), at(10, 12))])


def test_what_sessions_need_of_each_other(store: Store) -> None:
    one, other = a_session(store), a_session(store)
    asked = agenda.require(store, RequirementKind.AFTER, one, other)
    assert agenda.require(store, RequirementKind.AFTER, one, other) == asked
    assert store.ask(clashes.requirements) == [
        Requirement(asked, RequirementKind.AFTER, one, other)
    ]
    agenda.unrequire(store, asked)
    assert store.ask(clashes.requirements) == []
    with pytest.raises(RuleBroken, match="two different sessions"):
        agenda.require(store, RequirementKind.AFTER, one, one)
