"""Reading what left the computer, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select

from app.base.words import N_
from app.model import Disclosure, Person, Registration
from app.rules.closing import DisclosureKind
from app.store import Reading

BUNDLE_NAMES: Mapping[str, str] = MappingProxyType(
    {"materials": N_("Folder for participants"), "evidence": N_("Evidence for the funder")}
)
"""What is noted of a folder → how it is called."""


@dataclass(frozen=True)
class DisclosureRow:
    """Something with people in it that left; `at` in UTC, names nobody.

    Names of columns are templates, as `what` and `recipient` may be. Where it went is in
    `file_name`: that of a file, a folder or a printer.
    """

    id: int
    at: datetime
    kind: DisclosureKind
    what: str
    columns: tuple[str, ...]
    people: int
    file_name: str
    recipient: str


COLUMNS = (
    *(Disclosure.id, Disclosure.at, Disclosure.kind, Disclosure.what),
    *(Disclosure.columns, Disclosure.people, Disclosure.file_name, Disclosure.recipient),
)


def rows(read: Reading, *, limit: int = 500) -> list[DisclosureRow]:
    """The latest, newest first, whatever the clock said."""
    query = select(*COLUMNS).order_by(Disclosure.id.desc()).limit(limit)
    return list(map(_row, read.execute(query)))


def _row(row: Any) -> DisclosureRow:  # noqa: ANN401 - a row of any of these queries
    found = DisclosureRow(*row)
    if found.kind is not DisclosureKind.BUNDLE:
        return found
    return replace(found, what=BUNDLE_NAMES.get(found.what, found.what))


def count(read: Reading) -> int:
    """How often something left."""
    return read.scalar(select(func.count(Disclosure.id))) or 0


def recipients(read: Reading) -> list[str]:
    """Everybody for whom something was, the latest first."""
    last = func.max(Disclosure.id)
    query = select(Disclosure.recipient).where(Disclosure.recipient != "")
    return list(read.scalars(query.group_by(Disclosure.recipient).order_by(last.desc())))


def since_registered(read: Reading, person_id: int) -> list[DisclosureRow]:
    """What left since a person was registered and may tell of them, oldest first.

    The log names nobody, so that this is all that can be said. Papers about one person
    concern that one alone, and are left out.
    """
    query = (
        select(*COLUMNS)
        .join(Person, Person.id == person_id)
        .join(Registration, Registration.person_id == Person.id)
        .where(Disclosure.at >= Registration.registered_at)
        .where(Disclosure.kind != DisclosureKind.ONE_PERSON)
        .order_by(Disclosure.id)
    )
    return list(map(_row, read.execute(query)))
