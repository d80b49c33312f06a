"""All that stands around the desk's line, read at once on another thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.gui.checkin.party import Party, party
from app.gui.checkin.where import right_point
from app.gui.row_model import WINDOW
from app.queries import checkins, desk, events, questions
from app.queries.checkins import PointRow
from app.queries.desk import GuestRow, RecentRow, Standing
from app.queries.events import EventRow
from app.queries.questions import QuestionRow
from app.store import Reading

RECENT = 50
MANY = 2_000
"""From so many missing on, their list is read only where it is looked at."""


@dataclass(frozen=True)
class Looked:
    """What is looked at besides: the list of those missing, a delegation, somebody."""

    missing: bool = False
    delegation_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True)
class Scene:
    """The points, the one stood at, how it stands, what happened there, who is missing."""

    event: EventRow | None
    today: date
    points: tuple[PointRow, ...] = ()
    point: PointRow | None = None
    standing: Standing | None = None
    recent: tuple[RecentRow, ...] = ()
    missing: tuple[int, ...] | None = None  # None where there are many and nobody asked
    questions: Mapping[int, QuestionRow] = field(default_factory=dict)
    guests: Mapping[int, GuestRow] = field(default_factory=dict)
    party: Party | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the conference."""
        if self.event is None:
            return ()
        first, last = self.event.starts_on.toordinal(), self.event.ends_on.toordinal()
        return tuple(date.fromordinal(each) for each in range(first, last + 1))

    @property
    def nobody(self) -> bool:
        """Whether nobody is expected yet."""
        return self.standing is not None and not self.standing.expected and not self.standing.came


def outline(read: Reading, wanted: int | None) -> Scene:
    """The points and the one to stand at, a millisecond; how it stands is read later."""
    event, today = events.event(read), checkins.local_day(read)
    points = tuple(checkins.points(read, counted=False))
    return Scene(event, today, points, right_point(points, wanted, today))


def scene(read: Reading, wanted: int | None, looked: Looked | None = None) -> Scene:
    """What there is to see at the point wanted, or at the one that is right instead."""
    made, looked = outline(read, wanted), looked or Looked()
    if made.point is None:
        return made
    point_id = made.point.id
    standing = desk.counts(read, point_id)
    few = standing.expected - standing.came <= MANY
    missing = tuple(desk.missing(read, point_id)) if few or looked.missing else None
    people = [looked.person_id] if looked.person_id is not None else []
    if missing and looked.missing:
        people += missing[:WINDOW]
    whom = looked.delegation_id
    return replace(
        made,
        standing=standing,
        recent=tuple(desk.recent(read, point_id, RECENT)),
        missing=missing,
        questions={row.id: row for row in questions.questions(read, counted=False)},
        guests=desk.guests(read, point_id, people) if people else {},
        party=party(read, point_id, whom) if whom is not None else None,
    )
