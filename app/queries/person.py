"""Reading one person whole: what the card beside the table shows."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.model import Logistics, Person, Registration
from app.queries import consents, people, questions
from app.queries.consents import ConsentRow
from app.queries.people import PersonRow
from app.rules.consents import ConsentPurpose
from app.rules.registrations import RoomKind, Sex
from app.store import Reading


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
    rest = read.execute(
        select(
            Person.salutation,
            Person.languages,
            Person.notes,
            func.max(
                Person.changed_at,
                func.coalesce(Registration.changed_at, Person.changed_at),
                type_=Person.changed_at.type,
            ),
            func.coalesce(Registration.badge_text, ""),
            Registration.sex,
            Registration.photo_id,
            Registration.registered_at,
        )
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.id == person_id)
    ).one()
    more = (logistics(read, person_id), questions.answers(read, person_id))
    return PersonCard(*(row, *rest, *more, consents.current(read, person_id)))


def logistics(read: Reading, person_id: int) -> LogisticsRow:
    """The logistics of a person's registration; empty where there are none."""
    other = aliased(Registration)
    columns = [
        other.person_id if field.name == "shares_with_id" else getattr(Logistics, field.name)
        for field in fields(LogisticsRow)
    ]
    query = (
        select(*columns)
        .join(Registration, Registration.id == Logistics.registration_id)
        .outerjoin(other, other.id == Logistics.shares_with_id)
        .where(Registration.person_id == person_id)
    )
    found = read.execute(query).one_or_none()
    return LogisticsRow() if found is None else LogisticsRow(*found)
