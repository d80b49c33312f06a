"""Reading the conference itself: its facts, logos, categories and tags."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from app.base.texts import Texts
from app.model import (
    Event,
    EventLogo,
    PersonTag,
    Picture,
    Question,
    Registration,
    RegistrationCategory,
    Room,
    Tag,
)
from app.rules.events import LogoPurpose
from app.store import Reading


@dataclass(frozen=True)
class EventRow:
    """The conference; times are local to its zone."""

    uid: str
    title: Texts
    motto: Texts
    starts_on: date
    ends_on: date
    time_zone: str
    place: Texts
    country: str
    host: Texts
    contact_name: str
    contact_email: str
    contact_phone: str
    languages: tuple[str, ...]
    funder_text: Texts
    registration_deadline: datetime | None


def event(read: Reading) -> EventRow | None:
    """The conference of this file, or nothing while it is being made."""
    names = EventRow.__dataclass_fields__
    row = read.execute(select(*(getattr(Event, name) for name in names))).one_or_none()
    return None if row is None else EventRow(*row)


def first_language(read: Reading) -> str:
    """The language whose alphabet sorts this file's people; English while there is none."""
    codes = read.scalar(select(Event.languages))
    return codes[0] if codes else "en"


def event_uid(read: Reading) -> str:
    """What no other conference is called by; nothing while there is none."""
    return read.scalar(select(Event.uid)) or ""


@dataclass(frozen=True)
class PartCounts:
    """How much there is of what a conference is made of."""

    logos: int
    rooms: int
    questions: int


def part_counts(read: Reading) -> PartCounts:
    """The numbers on the tabs of the conference."""
    parts = (EventLogo, Room, Question)
    counts = (select(func.count(part.id)).scalar_subquery() for part in parts)
    return PartCounts(*read.execute(select(*counts)).one())


@dataclass(frozen=True)
class LogoRow:
    """A picture in the heading of documents, without its bytes."""

    id: int
    picture_id: int
    purpose: LogoPurpose
    caption: str
    width: int
    height: int


def logos(read: Reading) -> list[LogoRow]:
    """The logos in the order they are shown; sizes in pixels."""
    query = (
        select(
            EventLogo.id,
            EventLogo.picture_id,
            EventLogo.purpose,
            EventLogo.caption,
            Picture.width,
            Picture.height,
        )
        .join(Picture, Picture.id == EventLogo.picture_id)
        .order_by(EventLogo.position, EventLogo.id)
    )
    return [LogoRow(*row) for row in read.execute(query)]


def picture(read: Reading, picture_id: int) -> bytes | None:
    """The bytes of a PNG, JPEG or WEBP image."""
    found: bytes | None = read.scalar(select(Picture.data).where(Picture.id == picture_id))
    return found


@dataclass(frozen=True)
class CategoryRow:
    """A registration category and how many are in it."""

    id: int
    name: Texts
    tone: str
    count: int


def categories(read: Reading) -> list[CategoryRow]:
    """The categories in their order."""
    query = (
        select(
            RegistrationCategory.id,
            RegistrationCategory.name,
            RegistrationCategory.tone,
            func.count(Registration.id),
        )
        .outerjoin(Registration, Registration.category_id == RegistrationCategory.id)
        .group_by(RegistrationCategory.id)
        .order_by(RegistrationCategory.position, RegistrationCategory.id)
    )
    return [CategoryRow(*row) for row in read.execute(query)]


@dataclass(frozen=True)
class TagRow:
    """A tag and how many people carry it."""

    id: int
    name: str
    tone: str
    count: int


def tags(read: Reading) -> list[TagRow]:
    """The tags by name."""
    query = (
        select(Tag.id, Tag.name, Tag.tone, func.count(PersonTag.id))
        .outerjoin(PersonTag, PersonTag.tag_id == Tag.id)
        .group_by(Tag.id)
        .order_by(Tag.name)
    )
    return [TagRow(*row) for row in read.execute(query)]
