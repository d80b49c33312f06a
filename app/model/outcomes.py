"""What the conference leaves behind: outcomes, commitments, joint projects, materials."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    Id,
    LongLine,
    LongText,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    YesNo,
    belongs_to,
    choice,
    points_at,
    utc_now,
)
from app.model.columns import Moment
from app.rules.outcomes import MaterialKind, ProjectField, ProjectStatus


class SessionOutcome(Base):
    """What came of a session, in the languages of the conference, and the rapporteur's notes."""

    __tablename__ = "session_outcome"

    id: Mapped[Id]
    session_id: Mapped[int] = belongs_to("session", unique=True)
    summary: Mapped[TextsField]
    conclusions: Mapped[TextsField]
    recommendations: Mapped[TextsField]
    open_questions: Mapped[TextsField]
    notes: Mapped[LongText]
    final: Mapped[YesNo]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class Commitment(Base):
    """What somebody promised: a person, a body, or whoever `who` names."""

    __tablename__ = "commitment"

    id: Mapped[Id]
    session_id: Mapped[int | None] = points_at("session")
    what: Mapped[TextsField]
    person_id: Mapped[int | None] = points_at("person")
    organisation_id: Mapped[int | None] = points_at("organisation")
    who: Mapped[LongLine]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    note: Mapped[LongText]
    position: Mapped[Position]


class JointProject(Base):
    """A project of several bodies; `uid` stays when it is carried into the next conference.

    The budget is in whole units of its currency.
    """

    __tablename__ = "joint_project"
    __table_args__ = (
        CheckConstraint("budget >= 0", name="budget_not_negative"),
        CheckConstraint("people_reached >= 0", name="people_reached_not_negative"),
        CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
    )

    id: Mapped[Id]
    uid: Mapped[ShortLine] = mapped_column(unique=True)
    title: Mapped[TextsField]
    summary: Mapped[TextsField]
    field: Mapped[ProjectField] = choice(ProjectField, default=ProjectField.OTHER)
    status: Mapped[ProjectStatus] = choice(ProjectStatus, default=ProjectStatus.IDEA)
    lead_id: Mapped[int | None] = points_at("organisation")
    session_id: Mapped[int | None] = points_at("session")
    fund: Mapped[NameLine]
    call: Mapped[NameLine]
    budget: Mapped[int | None]
    currency: Mapped[ShortLine]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    beneficiaries: Mapped[TextsField]
    people_reached: Mapped[int | None]
    notes: Mapped[LongText]
    carried_from: Mapped[NameLine]
    position: Mapped[Position]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class ProjectPartner(Base):
    """A body that takes part in a joint project beside the one that leads it."""

    __tablename__ = "project_partner"
    __table_args__ = (UniqueConstraint("project_id", "organisation_id"),)

    id: Mapped[Id]
    project_id: Mapped[int] = belongs_to("joint_project")
    organisation_id: Mapped[int] = belongs_to("organisation")
    position: Mapped[Position]


class ProjectContact(Base):
    """A person to ask about a joint project."""

    __tablename__ = "project_contact"
    __table_args__ = (UniqueConstraint("project_id", "person_id"),)

    id: Mapped[Id]
    project_id: Mapped[int] = belongs_to("joint_project")
    person_id: Mapped[int] = belongs_to("person")
    position: Mapped[Position]


class ProjectMilestone(Base):
    """Something a joint project has to reach by a day."""

    __tablename__ = "project_milestone"

    id: Mapped[Id]
    project_id: Mapped[int] = belongs_to("joint_project")
    title: Mapped[TextsField]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    position: Mapped[Position]


class Material(Base):
    """A presentation, photo or other thing to keep: a picture, a file or a link.

    `shared` ones go to all participants; `author` is who is named beside it.
    """

    __tablename__ = "material"

    id: Mapped[Id]
    kind: Mapped[MaterialKind] = choice(MaterialKind, default=MaterialKind.OTHER)
    title: Mapped[TextsField]
    author: Mapped[NameLine]
    session_id: Mapped[int | None] = points_at("session")
    project_id: Mapped[int | None] = points_at("joint_project")
    picture_id: Mapped[int | None] = points_at("picture")
    file_id: Mapped[int | None] = points_at("stored_file")
    link: Mapped[LongLine]
    shared: Mapped[YesNo]
    position: Mapped[Position]
    added_at: Mapped[datetime] = mapped_column(Moment, default=utc_now)
