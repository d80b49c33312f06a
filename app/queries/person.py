"""Reading one person whole: what the card beside the table shows."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.model import Logistics, Person, Registration
from app.queries import consents, people, questions
from app.queries.consents import ConsentRow
from app.queries.people import PersonRow
from app.rules.consents import ConsentPurpose
from app.rules.registrations import RoomKind, Sex
from app.store import Reading

WHO = "who"
"""The parameter of the queries for one person."""


@dataclass(frozen=True)
class LogisticsRow:
    """What hotel, kitchen and driver need; times local, `shares_with_id` of a person."""

    diet: str = ""
    allergies: str = ""
    accessibility: str = ""
    meals: tuple[str, ...] = ()
    hotel: str = ""
    hotel_from: date | None = None
    hotel_until: date | None = None
    room_kind: RoomKind | None = None
    shares_with_id: int | None = None
    arrival_at: datetime | None = None
    arrival_by: str = ""
    arrival_transfer: bool = False
    departure_at: datetime | None = None
    departure_by: str = ""
    departure_transfer: bool = False
    passport_number: str = ""
    passport_expires_on: date | None = None


@dataclass(frozen=True)
class PersonCard:
    """One person whole; `changed_at` and `registered_at` in UTC."""

    row: PersonRow
    salutation: str
    languages: tuple[str, ...]
    notes: str
    changed_at: datetime
    badge_text: str
    sex: Sex | None
    photo_id: int | None
    registered_at: datetime | None
    logistics: LogisticsRow
    answers: dict[int, Any]
    consents: dict[ConsentPurpose, ConsentRow]

    @property
    def name(self) -> PersonalName:
        """The name with its parts."""
        return self.row.name


def card(read: Reading, person_id: int) -> PersonCard | None:
    """Everything about one person, or None if it no longer exists."""
    row = people.rows(read, [person_id]).get(person_id)
    if row is None:
        return None
    rest = read.connection().execute(_rest_query(), {WHO: person_id}).one()
    more = (logistics(read, person_id), questions.answers(read, person_id))
    return PersonCard(*(row, *rest, *more, consents.current(read, person_id)))


def logistics(read: Reading, person_id: int) -> LogisticsRow:
    """The logistics of a person's registration; empty where there are none."""
    found = read.connection().execute(_logistics_query(), {WHO: person_id}).one_or_none()
    return LogisticsRow() if found is None else LogisticsRow(*found)


@cache
def _rest_query() -> Select[*tuple[Any, ...]]:
    """Made once, as the next: a card is read with every step through the table."""
    changed = func.coalesce(Registration.changed_at, Person.changed_at)
    return (
        select(
            Person.salutation,
            Person.languages,
            Person.notes,
            func.max(Person.changed_at, changed, type_=Person.changed_at.type),
            func.coalesce(Registration.badge_text, ""),
            Registration.sex,
            Registration.photo_id,
            Registration.registered_at,
        )
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.id == bindparam(WHO))
    )


@cache
def _logistics_query() -> Select[*tuple[Any, ...]]:
    other = aliased(Registration)
    columns = [
        other.person_id if field.name == "shares_with_id" else getattr(Logistics, field.name)
        for field in fields(LogisticsRow)
    ]
    return (
        select(*columns)
        .join(Registration, Registration.id == Logistics.registration_id)
        .outerjoin(other, other.id == Logistics.shares_with_id)
        .where(Registration.person_id == bindparam(WHO))
    )
