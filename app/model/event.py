"""The conference itself, with its texts, logos and what it offers to choose from."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    CodeList,
    CountryCode,
    Email,
    Id,
    LongLine,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    belongs_to,
    choice,
    utc_now,
)
from app.model.columns import Moment
from app.rules.events import LogoPurpose


class Event(Base):
    """One conference; the only row of its table."""

    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
    )

    id: Mapped[Id]
    uid: Mapped[ShortLine]
    title: Mapped[TextsField]
    motto: Mapped[TextsField]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    time_zone: Mapped[ShortLine]
    place: Mapped[TextsField]
    country: Mapped[CountryCode]
    host: Mapped[TextsField]
    contact_name: Mapped[NameLine]
    contact_email: Mapped[Email]
    contact_phone: Mapped[ShortLine]
    languages: Mapped[CodeList]
    funder_text: Mapped[TextsField]
    registration_deadline: Mapped[datetime | None]


class Picture(Base):
    """An image, once in the file however often it is used."""

    __tablename__ = "picture"

    id: Mapped[Id]
    sha256: Mapped[ShortLine] = mapped_column(unique=True)
    media_type: Mapped[ShortLine]
    width: Mapped[int]
    height: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    added_at: Mapped[datetime] = mapped_column(Moment, default=utc_now)


class EventLogo(Base):
    """A picture in the heading of documents."""

    __tablename__ = "event_logo"

    id: Mapped[Id]
    event_id: Mapped[int] = belongs_to("event")
    picture_id: Mapped[int] = belongs_to("picture")
    purpose: Mapped[LogoPurpose] = choice(LogoPurpose)
    caption: Mapped[LongLine]
    position: Mapped[Position]


class RegistrationCategory(Base):
    """What somebody is registered as: the colour of the badge, the doors it opens."""

    __tablename__ = "registration_category"

    id: Mapped[Id]
    name: Mapped[TextsField]
    tone: Mapped[ShortLine]
    position: Mapped[Position]


class Tag(Base):
    """A word that organisers put on people."""

    __tablename__ = "tag"

    id: Mapped[Id]
    name: Mapped[ShortLine] = mapped_column(unique=True)
    tone: Mapped[ShortLine]


class PersonTag(Base):
    """A person who carries a tag."""

    __tablename__ = "person_tag"
    __table_args__ = (UniqueConstraint("person_id", "tag_id"),)

    id: Mapped[Id]
    person_id: Mapped[int] = belongs_to("person")
    tag_id: Mapped[int] = belongs_to("tag")
