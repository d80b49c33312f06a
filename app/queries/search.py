"""Finding people and delegations from the first letter, for the palette and the desk."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import case, func, select

from app.base.names import PersonalName
from app.base.texts import Texts, search_words
from app.model import Delegation, Organisation, Person, Registration
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
