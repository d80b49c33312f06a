"""Erasing a person for good: from the file, its indexes and the undo log."""

from sqlalchemy import delete

from app.base.words import N_
from app.model import Person
from app.store import Store
from app.usecases.loading import need


def erase_person(store: Store, person_id: int) -> None:
    """Erase everything about one person; this cannot be undone. Raises NotFound.

    Backups made before still hold the person; the page that offers this lists them.
    """
    with store.erase(N_("Erase a person's data")) as change:
        need(change, Person, person_id)
        change.execute(delete(Person).where(Person.id == person_id))
