"""Beginning a conference with chosen parts of an earlier one, not with its registrations."""

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select

from app.base.words import N_
from app.model import (
    Consent,
    EventLogo,
    MemberOrganisation,
    Organisation,
    Person,
    Picture,
    Question,
    RegistrationCategory,
    Room,
    SavedFilter,
    Tag,
    Venue,
)
from app.queries import consents
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Reading, Store
from app.usecases import keys

Rows = list[dict[str, Any]]


class Part(StrEnum):
    """What can be taken over."""

    ORGANISATIONS = "organisations"
    CONTACTS = "contacts"
    ROOMS = "rooms"
    QUESTIONS = "questions"
    CATEGORIES = "categories"
    LOGOS = "logos"
    FILTERS = "filters"


PART_NAMES = {
    Part.ORGANISATIONS: N_("Organisations and partnerships"),
    Part.CONTACTS: N_("People who agreed to be in the contact list"),
    Part.ROOMS: N_("Venues and rooms"),
    Part.QUESTIONS: N_("Questions"),
    Part.CATEGORIES: N_("Registration categories and tags"),
    Part.LOGOS: N_("Logos"),
    Part.FILTERS: N_("Saved filters"),
}


def take_over(store: Store, earlier: Path, parts: Collection[Part]) -> None:
    """Copy chosen parts of an earlier file into this new one; raises FileProblem.

    People come only with their consent to the contact list, with the organisations they
    belong to, without registrations and notes; the consent keeps its date.
    """
    wanted = {*parts, *((Part.ORGANISATIONS,) if Part.CONTACTS in parts else ())}
    with Store.open(earlier, alone=False) as old, old.read() as read:
        copied = {part: list(_collect(read, part)) for part in Part if part in wanted}
    with store.change(N_("Take over from an earlier conference")) as change:
        for tables in copied.values():
            for kind, rows in tables:
                _replace(change, kind, rows)
        if Part.CONTACTS in wanted:
            keys.sort_people_anew(change)


def _replace(change: Reading, kind: type[Any], rows: Rows) -> None:
    """Rows keep their ids, which is why the file must be new; standard rows give way."""
    if kind is RegistrationCategory:
        change.execute(delete(kind))
    if rows:
        change.execute(insert(kind), rows)


def _all(read: Reading, kind: type[Any], *conditions: Any) -> Rows:  # noqa: ANN401 - conditions of any kind
    columns = kind.__table__.columns
    query = select(columns).where(*conditions).order_by(columns["id"])
    return [dict(row._mapping) for row in read.execute(query)]  # noqa: SLF001 - its public name for a mapping


def _collect(read: Reading, part: Part) -> list[tuple[type[Any], Rows]]:
    if part is Part.CONTACTS:
        return _contacts(read)
    return [(kind, _all(read, kind)) for kind in TABLES[part]]


TABLES: dict[Part, tuple[type[Any], ...]] = {
    Part.ORGANISATIONS: (Organisation, MemberOrganisation),
    Part.ROOMS: (Venue, Room),
    Part.QUESTIONS: (Question,),
    Part.CATEGORIES: (RegistrationCategory, Tag),
    Part.LOGOS: (Picture, EventLogo),
    Part.FILTERS: (SavedFilter,),
}


def _contacts(read: Reading) -> list[tuple[type[Any], Rows]]:
    agreed = consents.holders(read, ConsentPurpose.CONTACT_LIST)
    people = [{**row, "notes": ""} for row in _all(read, Person) if row["id"] in agreed]
    answers = consents.effective().where(Consent.purpose == ConsentPurpose.CONTACT_LIST)
    given = [
        {
            "person_id": row.person_id,
            "purpose": row.purpose,
            "given": row.given,
            "at": row.at,
            "source": ConsentSource.EARLIER_EVENT,
            "wording": row.wording,
            "voids_id": None,
        }
        for row in read.execute(answers)
        if row.person_id in agreed
    ]
    return [(Person, people), (Consent, given)]
