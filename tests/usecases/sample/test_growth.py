"""A large sample has more towns: delegations first, then guests."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from factories import a_store

from app.store import Reading
from app.usecases.sample.growth import more_bodies
from app.usecases.sample.naming import Namer

TOWNS = 9 * 12
MEMBERS = 806

FIRST = date(2027, 12, 10)


@pytest.fixture
def change(tmp_path: Path) -> Iterator[Reading]:
    with a_store(tmp_path) as store, store.change("Grow") as change:
        yield change


@pytest.mark.parametrize(
    ("people", "delegations", "guests"),
    [
        (-5, 0, 0),
        (0, 0, 0),
        (1, 1, 0),
        (9, 1, 0),
        (10, 2, 0),
        (MEMBERS, TOWNS, 0),
        (MEMBERS + 1, TOWNS, 1),
        (MEMBERS + 3 * TOWNS, TOWNS, 3 * TOWNS),
        (MEMBERS + 3 * TOWNS + 1, TOWNS, 3 * TOWNS),
    ],
)
def test_bodies_for_so_many_people(
    change: Reading, people: int, delegations: int, guests: int
) -> None:
    bodies = list(more_bodies(change, people, Namer(Random(1)), FIRST))
    sending = [body for body in bodies if body.delegation_id is not None]
    assert (len(sending), len(bodies) - len(sending)) == (delegations, guests)
    assert sum(body.size for body in bodies) >= people
    assert all(3 <= body.size <= 12 for body in sending)


def test_every_town_is_another_one(change: Reading) -> None:
    bodies = list(more_bodies(change, 5_000, Namer(Random(1)), FIRST))
    assert len({body.key for body in bodies}) == len({b.organisation_id for b in bodies}) == 432


def test_guests_come_and_go(change: Reading) -> None:
    body = list(more_bodies(change, 5_000, Namer(Random(1)), FIRST))[-1]
    assert (body.category, body.travel, body.status) == ("Guest", "Train", None)
    assert body.jobs == ("Director", "Adviser", "Assistant")
    assert body.arrival_at is not None
    assert body.departure_at is not None
