"""Erasing a person for good: from the file, its indexes and the undo log."""

from sqlalchemy import delete, func, select

from app.base.words import N_
from app.model import Delegation, Membership, Person, Registration
from app.store import Reading, Store
from app.usecases.events import drop_unused_pictures
from app.usecases.keys import personal_name
from app.usecases.loading import need

NO_CONTACT = {"contact_name": "", "contact_email": "", "contact_phone": ""}


def erase_person(store: Store, person_id: int) -> None:
    """Erase everything about one person; this cannot be undone. Raises NotFound.

    That is the record with all that hangs on it, the photo, and the contact of a delegation
    where it is this person: by the e-mail address, or by name in the own delegation.
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
        change.flush()
        change.execute(delete(Person).where(Person.id == person_id))
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
