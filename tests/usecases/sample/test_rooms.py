"""Those who want a twin room share it with somebody of their body and sex."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_person, a_store, an_organisation
from sqlalchemy import select

from app.model import Logistics, Registration
from app.store import Store
from app.usecases.sample.rooms import share_rooms


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def sharing(store: Store) -> dict[int, int | None]:
    """Person id → the person who shares the room."""
    people = {}
    with store.change("Share rooms") as change:
        share_rooms(change)
    with store.read() as read:
        registered = read.execute(select(Registration.id, Registration.person_id))
        of = {row.id: row.person_id for row in registered}
        query = select(Logistics.registration_id, Logistics.shares_with_id)
        for registration, other in read.execute(query):
            people[of[registration]] = of.get(other)
    return people


def wants(store: Store, room: str, sex: str, organisation: int) -> int:
    return a_person(
        store,
        logistics={"room_kind": room},
        registration={"sex": sex},
        organisation_id=organisation,
    )


def test_two_share_and_the_third_waits(store: Store) -> None:
    riga = an_organisation(store)
    one, two, three = (wants(store, "twin", "female", riga) for _ in range(3))
    assert sharing(store) == {one: two, two: one, three: None}


def test_only_of_the_same_body_and_sex(store: Store) -> None:
    riga, lodz = an_organisation(store), an_organisation(store, "Łódź")
    woman, man = wants(store, "twin", "female", riga), wants(store, "twin", "male", riga)
    other, single = wants(store, "twin", "female", lodz), wants(store, "single", "female", riga)
    assert sharing(store) == dict.fromkeys((woman, man, other, single))


def test_nobody_wants_a_twin_room(store: Store) -> None:
    assert sharing(store) == {}
