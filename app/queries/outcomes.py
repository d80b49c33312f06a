"""Reading what came of the sessions: reports, commitments, who was there."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    Commitment,
    JointProject,
    Material,
    Organisation,
    Person,
    Room,
    Session,
    SessionOutcome,
    SpeakingRole,
    Track,
)
from app.queries import checkins
from app.queries.checkins import PassageRow
from app.rules.outcomes import CommitmentState, OutcomeState, commitment_state, outcome_state
from app.rules.sessions import PAUSES, REPORTED, RoleType, SessionType
from app.store import Reading


@dataclass(frozen=True)
class OutcomeRow:
    """What came of a session, empty where nobody wrote anything; times are local.

    `materials`, `commitments` and `projects` say how many there are; `changed_at` is in UTC.
    """

    session_id: int
    kind: SessionType
    title: Texts
    tone: str
    room: Texts
    starts_at: datetime | None
    minutes: int
    summary: Texts
    conclusions: Texts
    recommendations: Texts
    open_questions: Texts
    notes: str
    final: bool
    changed_at: datetime | None
    materials: int
    commitments: int
    projects: int
    rapporteurs: tuple[PersonalName, ...]

    @property
    def state(self) -> OutcomeState:
        """Empty, draft or final."""
        texts = (self.summary, self.conclusions, self.recommendations, self.open_questions)
        return outcome_state(texts, self.notes, final=self.final)

    @property
    def asked_for(self) -> bool:
        """Whether a report is expected; of other sessions once one was begun."""
        return self.kind in REPORTED or self.state is not OutcomeState.EMPTY


def outcomes(read: Reading) -> list[OutcomeRow]:
    """The sessions that may leave something behind, by time; breaks only where they did."""
    kept = or_(Session.kind.not_in(PAUSES), SessionOutcome.id.is_not(None))
    order = (Session.starts_at.is_(None), Session.starts_at, Session.id)
    return _rows(read, _outcomes().where(kept).order_by(*order))


def outcome(read: Reading, session_id: int) -> OutcomeRow | None:
    """What came of one session; None where there is no such session."""
    return next(iter(_rows(read, _outcomes().where(Session.id == session_id))), None)


def _many(kind: Any) -> ColumnElement[int]:  # noqa: ANN401 - any class with a session
    counted = select(func.count(kind.id)).where(kind.session_id == Session.id)
    return counted.correlate(Session).scalar_subquery()


def _outcomes() -> Select[*tuple[Any, ...]]:
    columns = (
        *(Session.id, Session.kind, Session.title, Track.tone, Room.name, Session.starts_at),
        *(Session.minutes, SessionOutcome.summary, SessionOutcome.conclusions),
        *(SessionOutcome.recommendations, SessionOutcome.open_questions, SessionOutcome.notes),
        *(SessionOutcome.final, SessionOutcome.changed_at),
        *(_many(Material), _many(Commitment), _many(JointProject)),
    )
    return (
        select(*columns)
        .outerjoin(SessionOutcome, SessionOutcome.session_id == Session.id)
        .outerjoin(Room, Room.id == Session.room_id)
        .outerjoin(Track, Track.id == Session.track_id)
    )


def _rows(read: Reading, query: Select[*tuple[Any, ...]]) -> list[OutcomeRow]:
    writers = _rapporteurs(read)
    found = []
    for row in read.execute(query):
        known = list(row)
        known[3] = known[3] or ""
        for place in (4, 7, 8, 9, 10):
            known[place] = known[place] or Texts()
        known[11], known[12] = known[11] or "", bool(known[12])
        known.append(tuple(writers.get(known[0], ())))
        found.append(OutcomeRow(*known))
    return found


def _rapporteurs(read: Reading) -> dict[int, list[PersonalName]]:
    query = (
        select(SpeakingRole.session_id, *NAME_PARTS)
        .join(Person, Person.id == SpeakingRole.person_id)
        .where(SpeakingRole.role == RoleType.RAPPORTEUR)
        .order_by(SpeakingRole.position, SpeakingRole.id)
    )
    found: dict[int, list[PersonalName]] = defaultdict(list)
    for row in read.execute(query):
        found[row[0]].append(PersonalName(*row[1:]))
    return found


NAME_PARTS = (Person.given, Person.family, Person.original, Person.title, Person.degree)


def state_counts(rows: Sequence[OutcomeRow]) -> dict[OutcomeState, int]:
    """How many reports are how far."""
    return {state: sum(row.state is state for row in rows) for state in OutcomeState}


@dataclass(frozen=True)
class CommitmentRow:
    """A promise; whose it is stands in a person, a body, or `who`, or in several of them."""

    id: int
    session_id: int | None
    session: Texts
    what: Texts
    person_id: int | None
    person: PersonalName | None
    organisation_id: int | None
    organisation: Texts
    who: str
    due_on: date | None
    done_on: date | None
    note: str

    def state(self, today: date) -> CommitmentState:
        """Open, late or done."""
        return commitment_state(self.due_on, self.done_on, today)


def commitments(read: Reading, session_id: int | None = None) -> list[CommitmentRow]:
    """What was promised, all or in one session, in the order it was put into."""
    query = (
        select(
            *(Commitment.id, Commitment.session_id, Session.title, Commitment.what),
            *(Commitment.person_id, *NAME_PARTS, Commitment.organisation_id, Organisation.name),
            *(Commitment.who, Commitment.due_on, Commitment.done_on, Commitment.note),
        )
        .outerjoin(Session, Session.id == Commitment.session_id)
        .outerjoin(Person, Person.id == Commitment.person_id)
        .outerjoin(Organisation, Organisation.id == Commitment.organisation_id)
        .order_by(Commitment.position, Commitment.id)
    )
    if session_id is not None:
        query = query.where(Commitment.session_id == session_id)
    found = []
    row: Any
    for row in read.execute(query):
        person = None if row[4] is None else PersonalName(*row[5:10])
        known = [*row[:2], row[2] or Texts(), *row[3:5], person, row[10], row[11] or Texts()]
        found.append(CommitmentRow(*known, *row[12:]))
    return found


def present(read: Reading, session_id: int) -> list[PassageRow]:
    """Those who came in at the door of a session at any time, by number; each once."""
    point = checkins.sessions_with_points(read).get(session_id)
    if point is None:
        return []
    first = {row.registration_id: row for row in checkins.passages(read, point)}
    return sorted(first.values(), key=lambda row: row.number)
