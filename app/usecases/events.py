"""Changing the conference itself: its facts, logos, categories."""

import hashlib
import uuid
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete, func, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import (
    Event,
    EventLogo,
    Material,
    Organisation,
    Picture,
    Registration,
    RegistrationCategory,
    SheetScan,
)
from app.queries.matching import among
from app.rules import fields, pictures
from app.rules.events import (
    EVENT_FIELDS,
    LOGO_FIELDS,
    STANDARD_CATEGORIES,
    TONES,
    LogoPurpose,
    check_event,
)
from app.rules.photos import SoundPicture, sound
from app.store import Reading, Store
from app.store.problems import file_problems
from app.usecases import keys
from app.usecases.loading import need, need_event, next_position, put

NOTHING_SAID: Mapping[str, Any] = MappingProxyType(
    dict.fromkeys(("title", "motto", "place", "host", "funder_text"), Texts())
    | dict.fromkeys(("time_zone", "country", "contact_name", "contact_email", "contact_phone"), "")
    | dict.fromkeys(("starts_on", "ends_on", "registration_deadline"))
    | {"languages": ()}
)


def new_event(store: Store, facts: Mapping[str, object]) -> None:
    """Begin the conference of an empty file, with the standard categories.

    `facts` are those of `EVENT_FIELDS`; title, days, time zone and languages are needed.
    """
    with store.change(N_("New conference")) as change:
        insert_event(change, facts)


def insert_event(change: Reading, facts: Mapping[str, object]) -> None:
    """The same within a larger change."""
    values = fields.cleaned(EVENT_FIELDS, {**NOTHING_SAID, **facts})
    check_event(values)
    if change.get(Event, 1) is not None:
        raise RuleBroken(N_("This file already holds a conference."))
    change.add(Event(id=1, uid=str(uuid.uuid4()), **values))
    for position, category in enumerate(STANDARD_CATEGORIES, start=1):
        row = RegistrationCategory(name=category.name, tone=category.tone, position=position)
        change.add(row)
    change.flush()


def edit_event(store: Store, changes: Mapping[str, object]) -> None:
    """Change facts of the conference; a new first language sorts its people anew."""
    values = fields.cleaned(EVENT_FIELDS, changes)
    with store.change(N_("Edit conference")) as change:
        event = need_event(change)
        check_event({name: values.get(name, getattr(event, name)) for name in EVENT_FIELDS})
        before = event.languages[:1]
        put(event, values)
        change.flush()
        if event.languages[:1] != before:
            keys.sort_people_anew(change)


def add_logo(store: Store, data: bytes, *, purpose: LogoPurpose, caption: str = "") -> int:
    """Add a picture to the heading of documents; the id of the logo. Raises RuleBroken."""
    shown = sound(data)
    with store.change(N_("Add logo")) as change:
        return insert_logo(change, shown, purpose=purpose, caption=caption)


def add_logo_file(store: Store, path: Path, *, purpose: LogoPurpose) -> int:
    """Add the picture in a file as a logo; its id. Raises RuleBroken, FileProblem."""
    with file_problems(path):
        if path.stat().st_size > pictures.MOST_BYTES:
            raise pictures.too_large(path.stat().st_size)
        data = path.read_bytes()
    return add_logo(store, data, purpose=purpose)


def insert_logo(
    change: Reading, data: SoundPicture, *, purpose: LogoPurpose, caption: str = ""
) -> int:
    """The same within a larger change."""
    logo = EventLogo(
        event_id=need_event(change).id,
        picture_id=keep_picture(change, data),
        position=next_position(change, select(func.max(EventLogo.position))),
        **fields.cleaned(LOGO_FIELDS, {"purpose": purpose, "caption": caption}),
    )
    change.add(logo)
    change.flush()
    return logo.id


def keep_picture(change: Reading, data: SoundPicture) -> int:
    """The id of the picture with these bytes, added unless it is there; raises RuleBroken.

    It was decoded before the change: the desk never waits for that.
    """
    image = pictures.inspect(data)
    digest = b64encode(hashlib.sha256(data).digest()).decode()  # hex would not fit the column
    known = change.scalar(select(Picture.id).where(Picture.sha256 == digest))
    if known is not None:
        return known
    picture = Picture(
        sha256=digest,
        media_type=image.media_type,
        width=image.width,
        height=image.height,
        data=data,
    )
    change.add(picture)
    change.flush()
    return picture.id


def edit_logo(store: Store, logo_id: int, changes: Mapping[str, object]) -> None:
    """Change whose logo it is or its caption."""
    values = fields.cleaned(LOGO_FIELDS, changes)
    with store.change(N_("Edit logo")) as change:
        put(need(change, EventLogo, logo_id), values)


def order_logos(store: Store, ids: Sequence[int]) -> None:
    """Put the logos in this order."""
    with store.change(N_("Order logos")) as change:
        for position, logo_id in enumerate(ids, start=1):
            put(need(change, EventLogo, logo_id), {"position": position})


def remove_logo(store: Store, logo_id: int) -> None:
    """Take a logo off the documents, and its picture out of the file."""
    with store.change(N_("Remove logo")) as change:
        logo = need(change, EventLogo, logo_id)
        change.delete(logo)
        change.flush()
        drop_unused_pictures(change, [logo.picture_id])


SHOWN_IN = (
    *(EventLogo.picture_id, Registration.photo_id, Organisation.emblem_id),
    *(Material.picture_id, SheetScan.picture_id),
)


def drop_unused_pictures(change: Reading, ids: Iterable[int | None]) -> None:
    """Take these pictures out of the file, except those still shown somewhere."""
    left = {picture_id for picture_id in ids if picture_id is not None}
    for used in SHOWN_IN:
        if left:
            left -= set(change.scalars(select(used).where(used.in_(among(left)))))
    if left:
        change.execute(delete(Picture).where(Picture.id.in_(among(left))))


def _category_values(name: Texts, tone: str) -> dict[str, object]:
    named = fields.clean_texts(name, N_("Name"), limit=fields.NAME, field="name")
    fields.require_texts(named, N_("Name"), field="name")
    if tone not in TONES:
        raise RuleBroken(N_("Choose one of the colours."), field="tone")
    return {"name": named, "tone": tone}


def add_category(store: Store, name: Texts, *, tone: str = "blue") -> int:
    """Add a registration category at the end; its id."""
    values = _category_values(name, tone)
    with store.change(N_("Add category")) as change:
        position = next_position(change, select(func.max(RegistrationCategory.position)))
        category = RegistrationCategory(**values, position=position)
        change.add(category)
        change.flush()
        return category.id


def edit_category(store: Store, category_id: int, name: Texts, *, tone: str) -> None:
    """Rename or recolour a category."""
    values = _category_values(name, tone)
    with store.change(N_("Edit category")) as change:
        put(need(change, RegistrationCategory, category_id), values)


def remove_category(store: Store, category_id: int) -> None:
    """Remove a category; registrations in it have none then."""
    with store.change(N_("Remove category")) as change:
        change.delete(need(change, RegistrationCategory, category_id))


def order_categories(store: Store, ids: Sequence[int]) -> None:
    """Put the categories in this order."""
    with store.change(N_("Order categories")) as change:
        for position, category_id in enumerate(ids, start=1):
            put(need(change, RegistrationCategory, category_id), {"position": position})
