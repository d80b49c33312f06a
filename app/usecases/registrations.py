"""Changing people's places at the conference, by the people's ids."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import Logistics, Person, Registration
from app.queries.matching import among
from app.rules import fields
from app.rules.numbering import new_code
from app.rules.people import LOGISTICS_FIELDS, REGISTRATION_FIELDS, check_journey
from app.rules.photos import sound
from app.rules.registrations import RegistrationStatus
from app.store import Reading, Store
from app.usecases.events import drop_unused_pictures, keep_picture
from app.usecases.loading import (
    need_event,
    need_ids,
    need_registration,
    overwrite,
    put,
)


def register(
    store: Store,
    person_ids: Sequence[int],
    *,
    category_id: int | None = None,
    status: RegistrationStatus = RegistrationStatus.SUBMITTED,
) -> None:
    """Give those of these people a place who have none yet."""
    with store.change(N_("Register people")) as change:
        register_missing(change, person_ids, category_id=category_id, status=status)


def register_missing(
    change: Reading,
    person_ids: Sequence[int],
    *,
    category_id: int | None = None,
    status: RegistrationStatus = RegistrationStatus.SUBMITTED,
) -> dict[int, int]:
    """The same within a larger change; person id → registration id of all of them."""
    change.flush()
    known = registration_ids(change, person_ids)
    missing = [i for i in dict.fromkeys(person_ids) if i not in known]
    if not missing:
        return known
    need_ids(change, Person, missing)
    newest = select(func.max(Registration.id), func.max(Registration.number))
    last_id, last = (value or 0 for value in change.execute(newest).one())
    shared = {"event_id": need_event(change).id, "status": status, "category_id": category_id}
    blank = {"badge_text": "", "sex": None, "photo_id": None}
    change.execute(
        insert(Registration),
        [
            {
                **shared,
                **blank,
                "id": last_id + count,
                "person_id": person_id,
                "number": last + count,
                "code": new_code(),
            }
            for count, person_id in enumerate(missing, start=1)
        ],
    )
    return known | {person_id: last_id + count for count, person_id in enumerate(missing, start=1)}


def registration_ids(read: Reading, person_ids: Sequence[int]) -> dict[int, int]:
    """Person id → registration id of those who have one."""
    query = select(Registration.person_id, Registration.id)
    found = read.execute(query.where(Registration.person_id.in_(among(person_ids))))
    return {row.person_id: row.id for row in found}


def edit_registrations(
    store: Store, person_ids: Sequence[int], changes: Mapping[str, object]
) -> None:
    """Give the registrations of these people new values; raises RuleBroken if one has none."""
    values = fields.cleaned(REGISTRATION_FIELDS, changes)
    with store.change(_label(values)) as change:
        found = registration_ids(change, person_ids)
        if len(found) < len(set(person_ids)):
            raise RuleBroken(N_("Some of these people are not registered. Register them first."))
        which = Registration.person_id.in_(among(person_ids))
        overwrite(change, Registration, which, values)


def _label(values: Mapping[str, object]) -> str:
    if set(values) == {"status"}:
        return N_("Change status of registration")
    if set(values) == {"category_id"}:
        return N_("Change category")
    return N_("Edit registration")


def edit_logistics(store: Store, person_ids: Sequence[int], changes: Mapping[str, object]) -> None:
    """Change what hotel, kitchen and driver need for these people; raises RuleBroken.

    `shares_with_id` is the person they share a room with, who must be registered.
    """
    values = fields.cleaned(LOGISTICS_FIELDS, changes)
    with store.change(N_("Edit travel and stay")) as change:
        if values.get("shares_with_id") is not None:
            values["shares_with_id"] = need_registration(change, values["shares_with_id"]).id
        for registration_id in register_missing(change, person_ids).values():
            put_logistics(change, registration_id, values)


def put_logistics(change: Reading, registration_id: int, values: Mapping[str, Any]) -> None:
    """The same within a larger change, for cleaned values."""
    query = select(Logistics).where(Logistics.registration_id == registration_id)
    row = change.scalar(query)
    if row is None:
        row = Logistics(registration_id=registration_id)
        change.add(row)
        change.flush()
    check_journey({name: values.get(name, getattr(row, name)) for name in LOGISTICS_FIELDS})
    put(row, values)


def set_photo(store: Store, person_id: int, data: bytes | None) -> None:
    """Give a registration a photo, or take it away; raises RuleBroken."""
    shown = None if data is None else sound(data)
    with store.change(N_("Change photo")) as change:
        registration = need_registration(change, person_id)
        before = registration.photo_id
        registration.photo_id = None if shown is None else keep_picture(change, shown)
        change.flush()
        drop_unused_pictures(change, [before])
