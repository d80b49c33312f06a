"""Everything the file holds about one person, table by table, as it can be handed out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, func, select

from app.base.errors import NotFound
from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import N_
from app.model import (
    Base,
    CardRun,
    CheckInPoint,
    Delegation,
    ImportSource,
    JointProject,
    Organisation,
    Person,
    Picture,
    Question,
    Registration,
    RegistrationCategory,
    Session,
    SessionItem,
    Tag,
    Topic,
)
from app.queries import disclosures
from app.queries.disclosures import DisclosureRow
from app.queries.erasing_places import table_of
from app.queries.personal_parts import PARTS, Part
from app.store import Reading


@dataclass(frozen=True)
class Told:
    """One value: `name` for programs, `label` for people; ids are replaced by what they name."""

    name: str
    label: str
    value: Any


@dataclass(frozen=True)
class ToldRow:
    """What one row says; `taken_back` where Undo made it count no more."""

    values: tuple[Told, ...]
    taken_back: bool = False


@dataclass(frozen=True)
class ToldPart:
    """The rows of one table."""

    key: str
    title: str
    rows: tuple[ToldRow, ...]


@dataclass(frozen=True)
class PersonalData:
    """All about one person; `photo` as it was given, `left` is what may have told of them."""

    person_id: int
    name: PersonalName
    parts: tuple[ToldPart, ...]
    photo: bytes | None
    left: tuple[DisclosureRow, ...]


def personal_data(read: Reading, person_id: int) -> PersonalData:
    """All about one person; tables that hold nothing are left out. Raises NotFound."""
    person = read.get(Person, person_id)
    if person is None:
        raise NotFound(N_("This record no longer exists. It was removed in the meantime."))
    name = PersonalName(person.given, person.family, person.original, person.title, person.degree)
    own = select(Registration.id, Registration.photo_id).where(Registration.person_id == person_id)
    registered = read.execute(own).one_or_none()
    ids = {"id": person_id, "person_id": person_id, "proposed_by_id": person_id}
    ids["registration_id"] = registered.id if registered else -1
    parts = [_part(read, part, ids[part.owner]) for part in PARTS]
    parts.append(_contact(read, person))
    photo = None
    if registered and registered.photo_id is not None:
        photo = read.scalar(select(Picture.data).where(Picture.id == registered.photo_id))
    left = tuple(disclosures.since_registered(read, person_id))
    return PersonalData(person_id, name, tuple(p for p in parts if p.rows), photo, left)


def _part(read: Reading, part: Part, owner: int) -> ToldPart:
    table = table_of(part.kind)
    columns = [table.c[name] for name in part.columns]
    query = select(*columns, _voided(table)).where(table.c[part.owner] == owner)
    rows = [
        ToldRow(
            tuple(
                Told(column.name, part.columns[column.name], _named(read, column, value))
                for column, value in zip(columns, row, strict=False)
                if value not in NOTHING
            ),
            taken_back=bool(row[-1]),
        )
        for row in read.execute(query.order_by(table.c["id"])).all()
    ]
    return ToldPart(part.key, part.title, tuple(row for row in rows if row.values))


NOTHING: tuple[object, ...] = (None, "", (), {}, [], Texts())


def _voided(table: Table) -> ColumnElement[Any]:
    """Whether a row of evidence voids another or is voided."""
    if "voids_id" not in table.c:
        return func.coalesce(None, 0)
    counter = table.alias("counter")
    answered = select(counter.c.id).where(counter.c.voids_id == table.c["id"]).exists()
    return table.c["voids_id"].is_not(None) | answered


def _contact(read: Reading, person: Person) -> ToldPart:
    """The delegations whose contact has the address of the person."""
    rows = []
    if person.email:
        same = func.lower(Delegation.contact_email) == person.email.lower()
        for row in read.scalars(select(Delegation).where(same).order_by(Delegation.id)):
            facts = (
                Told("delegation_id", N_("Delegation"), _delegation(read, row.id)),
                Told("contact_name", N_("Name"), row.contact_name),
                Told("contact_email", N_("E-mail"), row.contact_email),
                Told("contact_phone", N_("Phone"), row.contact_phone),
            )
            rows.append(ToldRow(tuple(fact for fact in facts if fact.value not in NOTHING)))
    return ToldPart("contact", N_("Contact of a delegation"), tuple(rows))


# what the ids of other tables name


def _named(read: Reading, column: Column[Any], value: Any) -> Any:  # noqa: ANN401 - of any column
    keys = list(column.foreign_keys)
    if not keys or value is None:
        return value
    return NAMED[keys[0].column.table.name](read, value)


def _column_of(column: Any, read: Reading, row_id: int) -> Any:  # noqa: ANN401 - of any kind
    kind: type[Base] = column.class_
    return read.scalar(select(column).where(table_of(kind).c["id"] == row_id))


def _delegation(read: Reading, row_id: int) -> Texts:
    row = read.get_one(Delegation, row_id)
    return row.display_name or read.get_one(Organisation, row.organisation_id).name


def _picture(read: Reading, row_id: int) -> str:
    row = read.get_one(Picture, row_id)
    return f"{row.media_type}, {row.width} × {row.height}"


def _sharer(read: Reading, row_id: int) -> str:
    query = select(Person).join(Registration, Registration.person_id == Person.id)
    person = read.scalars(query.where(Registration.id == row_id)).one()
    return PersonalName(person.given, person.family, person.original).display()


NAMED: Mapping[str, Callable[[Reading, int], Any]] = MappingProxyType(
    {
        "card_run": partial(_column_of, CardRun.kind),
        "check_in_point": partial(_column_of, CheckInPoint.name),
        "delegation": _delegation,
        "import_source": partial(_column_of, ImportSource.file_name),
        "joint_project": partial(_column_of, JointProject.title),
        "organisation": partial(_column_of, Organisation.name),
        "picture": _picture,
        "question": partial(_column_of, Question.label),
        "registration": _sharer,
        "registration_category": partial(_column_of, RegistrationCategory.name),
        "session": partial(_column_of, Session.title),
        "session_item": partial(_column_of, SessionItem.title),
        "tag": partial(_column_of, Tag.name),
        "topic": partial(_column_of, Topic.title),
    }
)
"""Table → what a row of it is called."""
