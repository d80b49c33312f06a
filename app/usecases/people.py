"""Changing people: adding, editing one or many, removing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, select

from app.base.words import N_
from app.model import Person, Registration
from app.queries.matching import among
from app.rules import fields
from app.rules.people import KEY_PARTS, NAME_PARTS, PERSON_FIELDS, NewPerson, check_named
from app.store import Reading, Store
from app.usecases import arriving
from app.usecases.editions import leave_editions
from app.usecases.events import drop_unused_pictures
from app.usecases.keys import key_again, key_people
from app.usecases.loading import need_all, need_ids, overwrite, put
from app.usecases.organisations import insert_organisation


def add_person(
    store: Store, person: NewPerson, *, organisation: Mapping[str, object] | None = None
) -> int:
    """Add somebody with all that is known; the person's id. Raises RuleBroken.

    `organisation` has the facts of a new one that the person comes from.
    """
    with store.change(N_("Add person")) as change:
        if organisation is not None:
            organisation_id = insert_organisation(change, organisation).id
            facts = {**person.facts, "organisation_id": organisation_id}
            person = replace(person, facts=facts)
        return arriving.arrive(change, [person])[0]


def add_people(store: Store, people: Sequence[NewPerson], *, label: str = "") -> list[int]:
    """Add many at once in one step; their ids in the same order. Raises RuleBroken."""
    with store.change(label or N_("Add people")) as change:
        return arriving.arrive(change, people)


def edit_people(store: Store, ids: Sequence[int], changes: Mapping[str, object]) -> None:
    """Give these people the same new values for some fields; raises RuleBroken, NotFound."""
    values = fields.cleaned(PERSON_FIELDS, changes)
    with store.change(N_("Edit person") if len(ids) == 1 else N_("Edit people")) as change:
        if values.keys() & set(NAME_PARTS):
            _rename(change, ids, values)
            return
        need_ids(change, Person, ids)
        overwrite(change, Person, Person.id.in_(among(ids)), values)
        if KEY_PARTS & values.keys():
            key_again(change, ids)


def _rename(change: Reading, ids: Sequence[int], values: Mapping[str, Any]) -> None:
    people = need_all(change, Person, ids)
    for person in people:
        put(person, values)
        check_named({part: getattr(person, part) for part in NAME_PARTS})
    key_people(change, people)


def move_to_new_organisation(store: Store, ids: Sequence[int], facts: Mapping[str, object]) -> int:
    """Add an organisation and let these people come from it; its id. Raises RuleBroken."""
    with store.change(N_("Set a new organisation")) as change:
        need_ids(change, Person, ids)
        organisation_id = insert_organisation(change, facts).id
        which = Person.id.in_(among(ids))
        overwrite(change, Person, which, {"organisation_id": organisation_id})
        return organisation_id


def remove_people(store: Store, ids: Sequence[int]) -> None:
    """Remove people with their registrations, memberships and photos."""
    label = N_("Remove person") if len(ids) == 1 else N_("Remove people")
    with store.change(label) as change:
        photo = Registration.photo_id
        which = Registration.person_id.in_(among(ids)), photo.is_not(None)
        photos = list(change.scalars(select(photo).where(*which)))
        change.execute(delete(Person).where(Person.id.in_(among(ids))))
        leave_editions(change, ids)
        drop_unused_pictures(change, photos)


def facts_of(person: Person) -> dict[str, Any]:
    """The stored values of all fields of a person."""
    return {name: getattr(person, name) for name in PERSON_FIELDS}
