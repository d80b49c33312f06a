"""Use cases fetch what they work on, or say in one sentence that it is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from factories import a_person, a_store, an_empty_store, counted
from sqlalchemy import func, select

from app.base.errors import NotFound
from app.model import Person, Registration, Room, Venue
from app.store import Reading, Store
from app.usecases import loading

GONE = "This record no longer exists. It was removed in the meantime."


def people(store: Store, many: int) -> list[int]:
    return [a_person(store, f"Jan {family}") for family in "ABCDEFGH"[:many]]


def test_one_row_by_its_id(store: Store) -> None:
    (person,) = people(store, 1)
    with store.read() as read:
        assert loading.need(read, Person, person).family == "A"
        assert loading.need_event(read).time_zone == "Europe/Berlin"


def test_there_is_no_conference_in_an_empty_file(tmp_path: Path) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as empty, empty.read() as read:
        with pytest.raises(NotFound) as refused:
            loading.need_event(read)
        assert str(refused.value) == GONE


@pytest.mark.parametrize("many", [1, 3])
def test_rows_come_in_the_order_asked_for_in_one_statement(store: Store, many: int) -> None:
    ids = people(store, many)[::-1]
    with store.read() as read, counted(read) as sent:
        assert [row.id for row in loading.need_all(read, Person, ids)] == ids
        loading.need_ids(read, Person, [*ids, *ids])
    assert len(sent) == 2


LOOKS: list[Callable[[Reading], object]] = [
    lambda read: loading.need(read, Person, 99),
    lambda read: loading.need_all(read, Person, [1, 99]),
    lambda read: loading.need_ids(read, Person, [1, 99]),
]


@pytest.mark.parametrize("look", LOOKS)
def test_one_that_is_gone_is_enough(store: Store, look: Callable[[Reading], object]) -> None:
    people(store, 1)
    with store.read() as read, pytest.raises(NotFound) as refused:
        look(read)
    assert str(refused.value) == GONE


def test_none_asked_for_is_none_missing(store: Store) -> None:
    with store.read() as read:
        assert loading.need_all(read, Person, []) == []
        loading.need_ids(read, Person, [])
        assert loading.registrations_of(read, []) == []


def test_registrations_by_the_peoples_ids(store: Store) -> None:
    registered, other = people(store, 2)
    visitor = a_person(store, status=None)
    with store.read() as read:
        found = loading.registrations_of(read, [visitor, other, registered])
        assert sorted(row.person_id for row in found) == [registered, other]
        assert loading.need_registration(read, other).person_id == other
        with pytest.raises(NotFound) as refused:
            loading.need_registration(read, visitor)
    assert str(refused.value) == "This person is not registered. Register the person first."


def test_only_what_differs_is_set(store: Store) -> None:
    (person,) = people(store, 1)
    with store.change("Try") as change:
        row = loading.need(change, Person, person)
        loading.put(row, {"family": "A", "given": "Jan"})
        assert not change.is_modified(row)
        loading.put(row, {"family": "B"})
        assert change.is_modified(row)


def test_overwriting_touches_only_rows_that_differ(store: Store) -> None:
    ids = people(store, 3)
    step = store.undo_step
    with store.change("Same") as change:
        loading.overwrite(change, Person, Person.id.in_(ids), {"family": "B", "given": "Jan"})
    with store.read() as read:
        assert list(read.scalars(select(Person.family))) == ["B", "B", "B"]
    assert store.undo_step != step
    step = store.undo_step
    with store.change("Again") as change:
        loading.overwrite(change, Person, Person.id.in_(ids), {"family": "B"})
        loading.overwrite(change, Person, Person.id.in_(ids), {})
    assert store.undo_step == step


def test_overwriting_can_empty(store: Store) -> None:
    (person,) = people(store, 1)
    with store.change("Set") as change:
        loading.overwrite(change, Registration, Registration.person_id == person, {"sex": "male"})
    with store.change("Empty") as change:
        loading.overwrite(change, Registration, Registration.person_id == person, {"sex": None})
    with store.read() as read:
        assert loading.need_registration(read, person).sex is None


def test_positions_go_on_from_the_greatest(tmp_path: Path) -> None:
    last = select(func.max(Venue.position))
    with a_store(tmp_path, "rooms.plenum") as store:
        with store.change("Build") as change:
            assert loading.next_position(change, last) == 1
            change.add(Venue(position=7))
            change.flush()
            assert loading.next_position(change, last) == 8
        with store.read() as read:
            assert loading.next_position(read, select(func.max(Room.position))) == 1
