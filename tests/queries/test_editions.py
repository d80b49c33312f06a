"""Editions as they were released, and what is to be announced since."""

import pytest
from factories import a_person, at, counted

from app.base.texts import Texts
from app.model import SignUp
from app.queries import editions
from app.rules.clash_values import ClashKind, minute_of
from app.rules.editions import Entry
from app.rules.sessions import SessionType, SignUpState
from app.store import Store
from app.usecases import agenda
from app.usecases.editions import accept_clash, release_edition
from app.usecases.venues import add_room, add_venue

AULA = Texts(en="Aula")


def a_room(store: Store) -> int:
    return add_room(store, add_venue(store, {"name": Texts(en="Town hall")}), {"name": AULA})


def a_session(store: Store, title: str = "Panel", **facts: object) -> int:
    return agenda.add_session(
        store, {"title": Texts(en=title), "kind": SessionType.MEETING, **facts}
    )


def test_no_editions(store: Store) -> None:
    assert store.ask(editions.editions) == []
    assert store.ask(editions.newest) is None
    assert not store.ask(editions.since)


def test_an_entry_has_those_who_speak_and_those_who_are_placed(store: Store) -> None:
    speaker, guest, wishing = (a_person(store, name) for name in ("A A", "B B", "C C"))
    one = a_session(store, starts_at=at(10, 9), room_id=a_room(store), minutes=90)
    a_session(store, "in the tray")
    agenda.add_role(store, one, speaker)
    with store.change("Sign up") as change:
        change.add(SignUp(session_id=one, person_id=guest, state=SignUpState.PLACED))
        change.add(SignUp(session_id=one, person_id=wishing, state=SignUpState.WISH))
    begin = minute_of(at(10, 9))
    who = (frozenset({speaker}), frozenset({speaker, guest}))
    known = Entry(one, Texts(en="Panel"), "meeting", begin, begin + 90, AULA, *who)
    edition = release_edition(store, "First")
    for found in (store.ask(editions.current), store.ask(editions.entries, edition)):
        assert (found, [entry.people for entry in found]) == ([known], [known.people])


@pytest.mark.parametrize("many", [1, 3])
def test_the_newest_comes_first_in_one_statement(store: Store, many: int) -> None:
    a_session(store, starts_at=at(10, 9))
    for number in range(many):
        release_edition(store, f"Edition {number}", "for the press")
    with store.read() as read, counted(read) as sent:
        rows = editions.editions(read)
    assert len(sent) == 1
    assert [(row.number, row.name, row.note, row.sessions) for row in rows] == [
        (number + 1, f"Edition {number}", "for the press", 1) for number in reversed(range(many))
    ]


def test_what_changed_since(store: Store) -> None:
    ids = [a_session(store, str(n), starts_at=at(10, 9 + n)) for n in range(3)]
    first = release_edition(store, "First")
    agenda.edit_sessions(store, ids[:1], {"starts_at": at(11, 9)})
    agenda.unschedule(store, ids[1:2])
    new = a_session(store, "new", starts_at=at(10, 15))
    changes = store.ask(editions.since)
    assert [changed.after.id for changed in changes.moved] == [ids[0]]
    assert [entry.id for entry in changes.cancelled] == [ids[1]]
    assert [entry.id for entry in changes.new] == [new]
    release_edition(store, "Second")
    assert not store.ask(editions.since)
    assert store.ask(editions.since, first) == changes


def test_what_to_look_at_before_a_release(store: Store) -> None:
    room, person = a_room(store), a_person(store)
    two = [a_session(store, str(n), starts_at=at(10, 9), room_id=room) for n in range(2)]
    a_session(store, "in the tray", track_id=agenda.add_track(store, {"name": Texts(en="T")}))
    agenda.add_role(store, two[0], person)
    summary = store.ask(editions.before_release)
    assert (summary.unscheduled, summary.without_track, summary.unconfirmed) == (1, 2, 1)
    kinds = {ClashKind.ROOM_TAKEN, ClashKind.UNCONFIRMED}
    assert {clash.kind for clash in summary.open_clashes} == kinds
    for clash in summary.open_clashes:
        accept_clash(store, clash, "Known")
    assert store.ask(editions.before_release).open_clashes == ()
