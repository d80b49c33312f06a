"""Reading what hotel, driver and kitchen need of everybody: each only what concerns them."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from app.model import Logistics, Registration
from app.rules.registrations import RoomKind
from app.store import Reading


class Stay(NamedTuple):
    """A bed in a hotel; `shares_with_id` is the person in the other bed."""

    hotel: str
    hotel_from: date | None
    hotel_until: date | None
    room_kind: RoomKind | None
    shares_with_id: int | None
    accessibility: str


class Trip(NamedTuple):
    """The way there and back, times local; `hotel` is where a driver takes somebody."""

    arrival_at: datetime | None
    arrival_by: str
    arrival_transfer: bool
    departure_at: datetime | None
    departure_by: str
    departure_transfer: bool
    hotel: str


class Plate(NamedTuple):
    """What somebody eats, and the codes of the meals at which they do."""

    diet: str
    allergies: str
    meals: tuple[str, ...]


def stays(read: Reading) -> Mapping[int, Stay]:
    """Person id → bed, of those who have a hotel or nights in one."""
    found = _of(read, _stays(), Stay)
    return {i: stay for i, stay in found.items() if stay.hotel or stay.hotel_from}


def trips(read: Reading) -> Mapping[int, Trip]:
    """Person id → journey, of all of whom anything is known."""
    return _of(read, _trips(), Trip)


def plates(read: Reading) -> Mapping[int, Plate]:
    """Person id → what they eat, of all of whom anything is known."""
    return _of(read, _plates(), Plate)


def hotels(read: Reading) -> list[str]:
    """The names of the hotels as they were written, each once, by name."""
    query = select(Logistics.hotel).where(Logistics.hotel != "").distinct()
    return list(read.scalars(query.order_by(Logistics.hotel)))


def _of(read: Reading, query: Select[*tuple[Any, ...]], kind: Any) -> dict[int, Any]:  # noqa: ANN401 - a NamedTuple
    return {row[0]: kind(*row[1:]) for row in read.connection().execute(query)}


@cache
def _stays() -> Select[*tuple[Any, ...]]:
    other = aliased(Registration)
    return (
        select(
            Registration.person_id,
            Logistics.hotel,
            Logistics.hotel_from,
            Logistics.hotel_until,
            Logistics.room_kind,
            other.person_id,
            Logistics.accessibility,
        )
        .join(Logistics, Logistics.registration_id == Registration.id)
        .outerjoin(other, other.id == Logistics.shares_with_id)
    )


@cache
def _trips() -> Select[*tuple[Any, ...]]:
    return select(
        Registration.person_id,
        Logistics.arrival_at,
        Logistics.arrival_by,
        Logistics.arrival_transfer,
        Logistics.departure_at,
        Logistics.departure_by,
        Logistics.departure_transfer,
        Logistics.hotel,
    ).join(Logistics, Logistics.registration_id == Registration.id)


@cache
def _plates() -> Select[*tuple[Any, ...]]:
    return select(
        Registration.person_id, Logistics.diet, Logistics.allergies, Logistics.meals
    ).join(Logistics, Logistics.registration_id == Registration.id)
