"""Finding people, delegations and single things from the first letter, for the palette."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from sqlalchemy import case, func, select

from app.base.names import PersonalName
from app.base.texts import Texts, search_key, search_words
from app.model import (
    Commitment,
    Delegation,
    JointProject,
    Material,
    Organisation,
    Person,
    Registration,
    Room,
    Session,
    StoredFile,
    Venue,
)
from app.queries.matching import matches
from app.store import Reading


class HitKind(StrEnum):
    """What was found."""

    PERSON = "person"
    DELEGATION = "delegation"


@dataclass(frozen=True)
class Hit:
    """Something found: a person by name with the organisation beside it, or a delegation."""

    kind: HitKind
    id: int
    name: PersonalName | None
    texts: Texts
    city: str
    country: str
    number: int | None = None


def find(read: Reading, text: str, *, limit: int = 20) -> list[Hit]:
    """Delegations and people with all words of `text`, whole words and beginnings first."""
    if not search_words(text):
        return []
    found = _delegations(read, text, limit)
    return [*found, *_people(read, text, limit)][: 2 * limit]


def _delegations(read: Reading, text: str, limit: int) -> list[Hit]:
    query = (
        select(Delegation.id, Organisation.name, Organisation.city, Organisation.country)
        .join(Organisation, Organisation.id == Delegation.organisation_id)
        .where(*matches(Organisation.search_key, text))
        .order_by(Organisation.search_key)
        .limit(min(limit, 8))
    )
    return [
        Hit(HitKind.DELEGATION, row[0], None, row[1], row[2], row[3]) for row in read.execute(query)
    ]


def _people(read: Reading, text: str, limit: int) -> list[Hit]:
    words = search_words(text)
    body = func.coalesce(Organisation.search_key, "")
    condition = matches(Person.search_key + body, text)
    if len(words) == 1 and words[0].isdecimal():
        by_number = Registration.number == int(words[0][:15])
        condition = [by_number | condition[0]]
    first = words[0]
    spaced = Person.search_key + " "
    closeness = case(
        (spaced.contains(f" {first} ", autoescape=True), 0),
        (Person.search_key.contains(f" {first}", autoescape=True), 1),
        else_=2,
    )
    query = (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Organisation.name,
            Organisation.city,
            Organisation.country,
            Registration.number,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(*condition)
        .order_by(closeness, Person.sort_key)
        .limit(limit)
    )
    return [
        Hit(
            HitKind.PERSON,
            row[0],
            PersonalName(*row[1:6]),
            row[6] or Texts(),
            row[7] or "",
            row[8] or "",
            row[9],
        )
        for row in read.execute(query)
    ]


class ThingKind(StrEnum):
    """What else was found."""

    PROJECT = "project"
    COMMITMENT = "commitment"
    MATERIAL = "material"
    ROOM = "room"


@dataclass(frozen=True)
class Thing:
    """A joint project, commitment, material or room; beside it whose it is, or where.

    A project has its lead, a commitment who promised it, a material its session, else its
    project, a room its building. `file` is the name of a material's file.
    """

    kind: ThingKind
    id: int
    title: Texts
    beside: Texts
    by: str = ""
    file: str = ""


def things(read: Reading, text: str, *, limit: int = 6) -> list[Thing]:
    """Of each kind those with all words of `text`, at most so many, in their order."""
    words = search_words(text)
    if not words:
        return []
    found: list[Thing] = []
    for every in (_projects, _commitments, _materials, _rooms):
        fitting = (each for each in every(read) if _has(each, words))
        found += islice(fitting, limit)
    return found


def _has(thing: Thing, words: Sequence[str]) -> bool:
    key = search_key(" ".join((*thing.title.values(), thing.by, thing.file)))
    return all(f" {word}" in key for word in words)


def _projects(read: Reading) -> Iterator[Thing]:
    query = (
        select(JointProject.id, JointProject.title, Organisation.name)
        .outerjoin(Organisation, Organisation.id == JointProject.lead_id)
        .order_by(JointProject.position, JointProject.id)
    )
    for row in read.execute(query):
        yield Thing(ThingKind.PROJECT, row[0], row[1], row[2] or Texts())


def _commitments(read: Reading) -> Iterator[Thing]:
    query = (
        select(Commitment.id, Commitment.what, Organisation.name, Commitment.who, *PERSON_NAME)
        .outerjoin(Organisation, Organisation.id == Commitment.organisation_id)
        .outerjoin(Person, Person.id == Commitment.person_id)
        .order_by(Commitment.position, Commitment.id)
    )
    for row in read.execute(query):
        person = "" if row[4] is None else PersonalName(*row[4:]).display()
        yield Thing(ThingKind.COMMITMENT, row[0], row[1], row[2] or Texts(), person or row[3])


def _materials(read: Reading) -> Iterator[Thing]:
    query = (
        select(
            *(Material.id, Material.title, Session.title, JointProject.title),
            *(Material.author, StoredFile.name, Material.link),
        )
        .outerjoin(Session, Session.id == Material.session_id)
        .outerjoin(JointProject, JointProject.id == Material.project_id)
        .outerjoin(StoredFile, StoredFile.id == Material.file_id)
        .order_by(Material.position, Material.id)
    )
    for row in read.execute(query):
        beside, file = row[2] or row[3] or Texts(), row[5] or row[6]
        yield Thing(ThingKind.MATERIAL, row[0], row[1], beside, row[4], file)


def _rooms(read: Reading) -> Iterator[Thing]:
    query = select(Room.id, Room.name, Venue.name).join(Venue, Venue.id == Room.venue_id)
    for row in read.execute(query.order_by(Venue.position, Room.position, Room.id)):
        yield Thing(ThingKind.ROOM, row[0], row[1], row[2])


PERSON_NAME = (Person.given, Person.family, Person.original, Person.title, Person.degree)
