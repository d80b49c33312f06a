"""Human beings and the bodies they come from."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    CodeList,
    CountryCode,
    Email,
    Id,
    LongLine,
    LongText,
    NameLine,
    Position,
    SearchKey,
    ShortLine,
    SortKey,
    TextsField,
    belongs_to,
    choice,
    points_at,
)
from app.model.columns import Flag, Moment
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.organisations import OrganisationKind


class Organisation(Base):
    """An employer or a body that sends people, not yet a delegation."""

    __tablename__ = "organisation"
    __table_args__ = (CheckConstraint("population >= 0", name="population_not_negative"),)

    id: Mapped[Id]
    kind: Mapped[OrganisationKind] = choice(OrganisationKind, default=OrganisationKind.OTHER)
    name: Mapped[TextsField]
    country: Mapped[CountryCode]
    city: Mapped[NameLine]
    street: Mapped[NameLine]
    postcode: Mapped[ShortLine]
    population: Mapped[int | None]
    website: Mapped[LongLine]
    emblem_id: Mapped[int | None] = points_at("picture")
    notes: Mapped[LongText]
    search_key: Mapped[SearchKey]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class MemberOrganisation(Base):
    """One of the bodies that make up a partnership."""

    __tablename__ = "member_organisation"
    __table_args__ = (
        UniqueConstraint("partnership_id", "organisation_id"),
        CheckConstraint("partnership_id <> organisation_id", name="not_of_itself"),
    )

    id: Mapped[Id]
    partnership_id: Mapped[int] = belongs_to("organisation")
    organisation_id: Mapped[int] = belongs_to("organisation")
    position: Mapped[Position]


class Person(Base):
    """A human being, once in the file; names stand as they were given."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("trim(given || family || original) <> ''", name="has_a_name"),
        Index(None, "sort_key"),
        Index(None, "email"),
    )

    id: Mapped[Id]
    given: Mapped[NameLine]
    family: Mapped[NameLine]
    original: Mapped[NameLine]
    title: Mapped[ShortLine]
    salutation: Mapped[ShortLine]
    degree: Mapped[ShortLine]
    function: Mapped[LongLine]
    email: Mapped[Email]
    phone: Mapped[ShortLine]
    languages: Mapped[CodeList]
    organisation_id: Mapped[int | None] = points_at("organisation")
    notes: Mapped[LongText]
    sort_key: Mapped[SortKey]
    search_key: Mapped[SearchKey]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class Consent(Base):
    """An answer somebody gave to one purpose: evidence, never changed, voided by a second row."""

    __tablename__ = "consent"
    __table_args__ = ({"info": {"evidence": True}},)

    id: Mapped[Id]
    person_id: Mapped[int] = belongs_to("person")
    purpose: Mapped[ConsentPurpose] = choice(ConsentPurpose)
    given: Mapped[bool] = mapped_column(Flag)
    at: Mapped[datetime] = mapped_column(Moment)
    source: Mapped[ConsentSource] = choice(ConsentSource)
    wording: Mapped[LongText]
    voids_id: Mapped[int | None] = belongs_to("consent", unique=True)
