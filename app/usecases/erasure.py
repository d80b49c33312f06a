"""Erasing a person for good: from the file, its indexes and the undo log."""

from typing import Any

from sqlalchemy import delete, select

from app.base.words import N_
from app.model import (
    AgendaImportRow,
    Delegation,
    EditionEntry,
    Person,
    Registration,
)
from app.queries.mentions import called
from app.store import Reading, Store
from app.usecases.blotting import blot_out
from app.usecases.events import drop_unused_pictures
from app.usecases.loading import need
from app.usecases.mentions import neutral, replace_mentions

NO_CONTACT = {"contact_name": "", "contact_email": "", "contact_phone": ""}


def erase_person(store: Store, person_id: int, *, instead: str | None = None) -> int:
    """Erase everything about one person; this cannot be undone. Raises NotFound, RuleBroken.

    That is the record with all that hangs on it (attendance, signatures and certificates
    too), the photo, and the contact of a delegation where it is this person: by the e-mail
    address, or by name in the own delegation. Where other rows name the person, by address,
    phone, code or a name that nobody else has, that name is blotted out. With `instead` that
    word takes its place in texts of sessions and outcomes too; how often it did.
    Backups made before still hold the person; the page that offers this lists them.
    """
    word = None if instead is None else neutral(instead)
    with store.erase(N_("Erase a person's data")) as change:
        person = need(change, Person, person_id)
        registration = change.scalar(
            select(Registration).where(Registration.person_id == person_id)
        )
        who = called(change, person)
        for delegation in change.scalars(
            select(Delegation).where(Delegation.id.in_(who.contact_of))
        ):
            for name, nothing in NO_CONTACT.items():
                setattr(delegation, name, nothing)
        photo = registration.photo_id if registration is not None else None
        change.flush()
        change.execute(delete(Person).where(Person.id == person_id))
        _leave_lists(change, person_id)
        blot_out(change, who.sure)
        drop_unused_pictures(change, [photo])
        return 0 if word is None else replace_mentions(change, who, word)


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
