"""Who was expected and who was there, by day and session, as summaries and statistics count it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.base.texts import Texts
from app.documents.letterhead import Around
from app.documents.signing import days_of
from app.queries import agenda, attendance
from app.queries.agenda import SessionRow
from app.rules.attendance import Occasion, Presence, Trace, count_traces
from app.rules.sessions import SignUpState
from app.store import Reading


@dataclass(frozen=True)
class SessionPlan:
    """A session at which somebody was; `planned` are those with a place, else as estimated."""

    id: int
    title: Texts
    starts_at: datetime | None
    planned: int


@dataclass(frozen=True)
class PresenceFacts:
    """Everybody with their proofs, the days of the conference, the sessions by time."""

    presences: tuple[Presence, ...]
    days: tuple[date, ...]
    sessions: tuple[SessionPlan, ...]

    @property
    def expected(self) -> int:
        """How many take a place."""
        return sum(each.expected for each in self.presences)

    @property
    def are_any(self) -> bool:
        """Whether anybody was anywhere yet."""
        return any(each.there for each in self.presences)

    def traces(self, occasion: Occasion) -> dict[Trace, int]:
        """How many there are of each trace at a day or session."""
        return count_traces(self.presences, occasion)

    def there(self, occasion: Occasion) -> int:
        """How many were there."""
        return sum(occasion in each.there for each in self.presences)


def read_presence(
    read: Reading, around: Around, person_ids: Iterable[int] | None = None
) -> PresenceFacts:
    """The presence of everybody registered, or of these people."""
    wanted = None if person_ids is None else frozenset(person_ids)
    known = tuple(
        each for each in attendance.presences(read) if wanted is None or each.person_id in wanted
    )
    seen = {occasion for each in known for occasion in each.there}
    rows = agenda.sessions(read)
    plans = tuple(_plan(row) for row in rows if row.id in seen)
    return PresenceFacts(known, tuple(days_of(around, ())), plans)


def _plan(row: SessionRow) -> SessionPlan:
    placed = row.signed_up.get(SignUpState.PLACED, 0)
    return SessionPlan(row.id, row.title, row.starts_at, placed or row.expected or 0)
