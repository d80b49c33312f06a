"""Beginning a conference with chosen parts of an earlier one, not with its registrations."""

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import (
    CardDesign,
    Consent,
    EventLogo,
    MemberOrganisation,
    Organisation,
    Person,
    Picture,
    Question,
    Registration,
    RegistrationCategory,
    Room,
    SavedFilter,
    Tag,
    Venue,
)
from app.queries import consents
from app.queries.matching import among
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Reading, Store
from app.store.looking import looking_into
from app.usecases import carrying, keys
from app.usecases.loading import need_event

Rows = list[dict[str, Any]]


class Part(StrEnum):
    """What can be taken over."""

    ORGANISATIONS = "organisations"
    CONTACTS = "contacts"
    ROOMS = "rooms"
    QUESTIONS = "questions"
    CATEGORIES = "categories"
    LOGOS = "logos"
    DESIGNS = "designs"
    FILTERS = "filters"
    PROJECTS = "projects"
    COMMITMENTS = "commitments"


PART_NAMES = {
    Part.ORGANISATIONS: N_("Organisations and partnerships"),
    Part.CONTACTS: N_("People who agreed to be in the contact list"),
    Part.ROOMS: N_("Venues and rooms"),
    Part.QUESTIONS: N_("Questions"),
    Part.CATEGORIES: N_("Registration categories and tags"),
    Part.LOGOS: N_("Logos"),
    Part.DESIGNS: N_("Card designs"),
    Part.FILTERS: N_("Saved filters"),
    Part.PROJECTS: N_("Joint projects that go on"),
    Part.COMMITMENTS: N_("Open commitments"),
}
COPIED = tuple(part for part in Part if part not in {Part.PROJECTS, Part.COMMITMENTS})


def take_over(store: Store, earlier: Path, parts: Collection[Part]) -> None:
    """Copy chosen parts of an earlier file into this new one; raises FileProblem, RuleBroken.

    People come only with their consent to the contact list, with the organisations they
    belong to, without registrations and notes; the consent keeps its date. Of the saved
    filters come those whose choices came too. Joint projects and commitments that go on bring
    the bodies they need, and are linked with people only where those come; they are never
    taken twice.
    """
    wanted = {*parts, *((Part.ORGANISATIONS,) if Part.CONTACTS in parts else ())}
    with looking_into(earlier) as read:
        copied = {part: _collect(read, part, wanted) for part in COPIED if part in wanted}
        carried = carrying.collect(
            read,
            with_projects=Part.PROJECTS in wanted,
            with_commitments=Part.COMMITMENTS in wanted,
        )
    with store.change(N_("Take over from an earlier conference")) as change:
        need_event(change)
        for part, tables in copied.items():
            for kind, _ in tables:
                _refuse_filled(change, kind, part)
        for tables in copied.values():
            for kind, rows in tables:
                _insert(change, kind, rows)
        if Part.CONTACTS in wanted:
            keys.sort_people_anew(change)
        carrying.insert_carried(change, carried)


def _refuse_filled(change: Reading, kind: type[Any], part: Part) -> None:
    """Rows keep their ids, which is why there may be none yet."""
    filled = Registration if kind is RegistrationCategory else kind
    if change.scalar(select(filled.id).limit(1)) is not None:
        raise RuleBroken(
            N_(
                "This conference already has something of “{part}”. An earlier conference can "
                "only be taken over into a new file."
            ),
            part=PART_NAMES[part],
        )


def _insert(change: Reading, kind: type[Any], rows: Rows) -> None:
    """The standard categories give way; a picture may be shown in several parts."""
    if rows and kind is RegistrationCategory:
        change.execute(delete(kind))
    if kind is Picture:
        known = set(change.scalars(select(Picture.id)))
        rows = [row for row in rows if row["id"] not in known]
    if rows:
        change.execute(insert(kind), rows)


def _all(read: Reading, kind: type[Any], *conditions: Any) -> Rows:  # noqa: ANN401 - conditions of any kind
    columns = kind.__table__.columns
    query = select(columns).where(*conditions).order_by(columns["id"])
    return [dict(row._mapping) for row in read.execute(query)]  # noqa: SLF001 - its public name for a mapping


def _collect(read: Reading, part: Part, wanted: Collection[Part]) -> list[tuple[type[Any], Rows]]:
    if part is Part.CONTACTS:
        return _contacts(read)
    if part is Part.LOGOS:
        logos = _all(read, EventLogo)
        return [(Picture, _pictures(read, logos, "picture_id")), (EventLogo, logos)]
    if part is Part.ORGANISATIONS:
        bodies, members = _all(read, Organisation), _all(read, MemberOrganisation)
        emblems = _pictures(read, bodies, "emblem_id")
        return [(Picture, emblems), (Organisation, bodies), (MemberOrganisation, members)]
    if part is Part.FILTERS:
        return [(SavedFilter, [r for r in _all(read, SavedFilter) if _serves(r, wanted)])]
    return [(kind, _all(read, kind)) for kind in TABLES[part]]


TABLES: dict[Part, tuple[type[Any], ...]] = {
    Part.ROOMS: (Venue, Room),
    Part.QUESTIONS: (Question,),
    Part.CATEGORIES: (RegistrationCategory, Tag),
    Part.DESIGNS: (CardDesign,),
}


def _pictures(read: Reading, rows: Rows, name: str) -> Rows:
    """The pictures these rows show; photos of people stay where they are."""
    shown = {row[name] for row in rows if row[name] is not None}
    return _all(read, Picture, Picture.id.in_(among(shown)))


COMES_WITH: dict[str, Part | None] = {
    "category_id": Part.CATEGORIES,
    "tag_id": Part.CATEGORIES,
    "organisation_id": Part.ORGANISATIONS,
    "delegation_id": None,
}


def _serves(row: dict[str, Any], wanted: Collection[Part]) -> bool:
    """Whether all that a saved filter looks for by id is taken over too."""
    query = row["query"]
    named = (COMES_WITH[key] for key in COMES_WITH if query.get(key))
    return all(part in wanted for part in named)


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
