"""Erasing a person for good: from the file, its indexes and the undo log."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, func, select

from app.base.names import NameOrder
from app.base.words import N_
from app.model import (
    AgendaImportRow,
    Delegation,
    EditionEntry,
    Membership,
    Person,
    Registration,
    VoidCode,
)
from app.queries import people
from app.store import Reading, Store
from app.usecases.blotting import blot_out
from app.usecases.events import drop_unused_pictures
from app.usecases.keys import personal_name
from app.usecases.loading import need

NO_CONTACT = {"contact_name": "", "contact_email": "", "contact_phone": ""}


def erase_person(store: Store, person_id: int) -> None:
    """Erase everything about one person; this cannot be undone. Raises NotFound.

    That is the record with all that hangs on it (attendance, signatures and certificates
    too), the photo, and the contact of a delegation where it is this person: by the e-mail
    address, or by name in the own delegation. Where other rows name the person, by address,
    phone, code or a name that nobody else has, that name is blotted out.
    Backups made before still hold the person; the page that offers this lists them.
    """
    with store.erase(N_("Erase a person's data")) as change:
        person = need(change, Person, person_id)
        registration = change.scalar(
            select(Registration).where(Registration.person_id == person_id)
        )
        for delegation in _contact_of(change, person, registration):
            for name, nothing in NO_CONTACT.items():
                setattr(delegation, name, nothing)
        photo = registration.photo_id if registration is not None else None
        said = list(_called(change, person, registration))
        change.flush()
        change.execute(delete(Person).where(Person.id == person_id))
        _leave_lists(change, person_id)
        blot_out(change, said)
        drop_unused_pictures(change, [photo])


def _contact_of(
    change: Reading, person: Person, registration: Registration | None
) -> list[Delegation]:
    """The delegations whose contact this person is."""
    own = None
    if registration is not None:
        own = change.scalar(
            select(Membership.delegation_id).where(Membership.registration_id == registration.id)
        )
    name = personal_name(person)
    by_name = (Delegation.id == own) & Delegation.contact_name.in_([name.display(), name.formal()])
    by_email = func.lower(Delegation.contact_email) == person.email.lower()
    query = select(Delegation).where(by_name | by_email if person.email else by_name)
    return list(change.scalars(query))


def _called(change: Reading, person: Person, registration: Registration | None) -> Iterator[str]:
    """How other rows may call the person; not by a name that somebody else has too."""
    yield from (person.email, person.phone)
    if registration is not None:
        yield registration.code
        former = VoidCode.registration_id == registration.id
        yield from change.scalars(select(VoidCode.code).where(former))
    if len(people.namesakes(change, person.given, person.family)) > 1:
        return
    if person.given and person.family:
        yield from map(personal_name(person).display, NameOrder)
        yield f"{person.family}, {person.given}"
    yield person.original


def _leave_lists(change: Reading, person_id: int) -> None:
    """Take the id off editions and remembered programmes: somebody new may get it."""
    entry: Any
    for entry in change.scalars(select(EditionEntry)):
        kept = {group: [i for i in ids if i != person_id] for group, ids in entry.people.items()}
        if kept != entry.people:
            entry.people = kept
    for row in change.scalars(select(AgendaImportRow)):
        said = row.contents.get("people", [])
        left = [pair for pair in said if pair[0] != str(person_id)]
        if left != said:
            row.contents = {**row.contents, "people": left}
