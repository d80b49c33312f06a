"""Keeping the stored keys true when names, cities or the first language change."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select, update

from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import words_for
from app.model import Organisation, Person
from app.queries.events import first_language
from app.queries.matching import among
from app.rules.keys import person_search_key, person_sort_key, texts_search_key
from app.store import Reading

COUNTRY_LANGUAGES = ("en", "pl", "lv", "de")


def personal_name(person: Person) -> PersonalName:
    """The parts of a stored name."""
    return PersonalName(person.given, person.family, person.original, person.title, person.degree)


def key_people(change: Reading, people: Iterable[Person]) -> None:
    """Compute the keys of these people anew."""
    language = first_language(change)
    for person in people:
        name = personal_name(person)
        person.sort_key = person_sort_key(name, language)
        person.search_key = person_search_key(name, person.function, person.email)


def key_again(change: Reading, ids: Sequence[int]) -> None:
    """The search keys of many people whose function, e-mail or phone changed."""
    query = select(
        Person.id,
        Person.given,
        Person.family,
        Person.original,
        Person.function,
        Person.email,
        Person.search_key,
    )
    keys = [
        {"id": row.id, "search_key": key}
        for row in change.execute(query.where(Person.id.in_(among(ids))))
        if (key := person_search_key(PersonalName(*row[1:4]), row.function, row.email))
        != row.search_key
    ]
    if keys:
        change.execute(update(Person), keys)


def key_organisation(organisation: Organisation) -> None:
    """Compute the key of an organisation anew."""
    row = organisation
    row.search_key = organisation_key(row.name, row.city, row.country)


def organisation_key(name: Texts, city: str, country: str) -> str:
    """The key of an organisation: names, city and country in each of our languages."""
    countries = [words_for(language).country(country) for language in COUNTRY_LANGUAGES]
    return texts_search_key(name, city, *(countries if country else ()))


def sort_people_anew(change: Reading) -> None:
    """Give everybody the sort key of the conference's first language."""
    language = first_language(change)
    query = select(Person.id, Person.given, Person.family, Person.original)
    keys = [
        {"id": row.id, "sort_key": person_sort_key(PersonalName(*row[1:]), language)}
        for row in change.execute(query)
    ]
    if keys:
        change.execute(update(Person), keys)
