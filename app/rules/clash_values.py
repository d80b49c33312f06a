"""The facts an agenda is judged by, and what is said of them; times in minutes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules.sessions import OpenTo, RequirementKind, RoleType, SessionType

EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - wall-clock times of the conference's zone
DAY = 24 * 60
LONGEST_KEY = 4000
"""Letters of a clash's key; forty panels at once are fewer."""


def minute_of(when: datetime) -> int:
    """Minutes from the beginning of 2000 to a local time; seconds are dropped."""
    return int((when - EPOCH).total_seconds() // 60)


def time_of(minute: int) -> datetime:
    """The local time of a minute."""
    return EPOCH + timedelta(minutes=minute)


Span = tuple[int, int]
"""From a minute to the one at which it is over."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What one person does in a session."""

    person_id: int
    role: RoleType
    confirmed: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """A session as clashes look at it; `start` is None while it is not placed.

    `placed` are the people who have a place in it, `wished_by` the delegations that signed
    up for it. Both ends are minutes since 2000 by the conference's own clock.
    """

    id: int
    kind: SessionType
    start: int | None = None
    end: int = 0
    room_id: int | None = None
    track_id: int | None = None
    capacity: int | None = None
    expected: int | None = None
    languages: frozenset[str] = frozenset()
    interpretation: frozenset[str] = frozenset()
    open_to: OpenTo = OpenTo.ALL
    duties: tuple[Duty, ...] = ()
    placed: frozenset[int] = frozenset()
    wished_by: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """A room's seats, and when it is open; open all the time where `hours` is empty."""

    seats: int | None = None
    hours: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """When a person cannot come; `heads` is the delegation the person leads."""

    away: tuple[Span, ...] = ()
    heads: int | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """What `session_id` needs of `other_id`."""

    id: int
    kind: RequirementKind
    session_id: int
    other_id: int


@dataclass(frozen=True)
class AgendaFacts:
    """All that an agenda is judged by.

    `members` is how many people each delegation has; `days` the first minute of the
    conference's first day and the last of its last; `change` the minutes between two rooms.
    """

    placements: Mapping[int, Placement] = field(default_factory=dict)
    rooms: Mapping[int, RoomFacts] = field(default_factory=dict)
    people: Mapping[int, PersonFacts] = field(default_factory=dict)
    members: Mapping[int, int] = field(default_factory=dict)
    requirements: tuple[Requirement, ...] = ()
    days: Span | None = None
    change: int = 5


class ClashKind(StrEnum):
    """What does not fit."""

    ROOM_TAKEN = "room_taken"
    ROOM_CLOSED = "room_closed"
    TOO_FEW_SEATS = "too_few_seats"
    PERSON_TWICE = "person_twice"
    HEAD_TWICE = "head_twice"
    INTERPRETER_TWICE = "interpreter_twice"
    PERSON_AWAY = "person_away"
    SHORT_CHANGE = "short_change"
    NO_MODERATOR = "no_moderator"
    NO_SPEAKER = "no_speaker"
    UNCONFIRMED = "unconfirmed"
    NO_INTERPRETER = "no_interpreter"
    TRACK_PARALLEL = "track_parallel"
    DECLARED = "declared"
    WRONG_ORDER = "wrong_order"
    DELEGATION_TOO_SMALL = "delegation_too_small"
    OUTSIDE_DAYS = "outside_days"
    TWO_PLENARIES = "two_plenaries"


CLASH_NAMES: Mapping[ClashKind, str] = MappingProxyType(
    {
        ClashKind.ROOM_TAKEN: N_("Room taken twice"),
        ClashKind.ROOM_CLOSED: N_("Outside the room’s hours"),
        ClashKind.TOO_FEW_SEATS: N_("Too few seats"),
        ClashKind.PERSON_TWICE: N_("A person needed twice"),
        ClashKind.HEAD_TWICE: N_("The head of a delegation needed twice"),
        ClashKind.INTERPRETER_TWICE: N_("An interpreter needed twice"),
        ClashKind.PERSON_AWAY: N_("A person not there"),
        ClashKind.SHORT_CHANGE: N_("Too short to change rooms"),
        ClashKind.NO_MODERATOR: N_("No moderator"),
        ClashKind.NO_SPEAKER: N_("No speaker"),
        ClashKind.UNCONFIRMED: N_("Speaker not confirmed"),
        ClashKind.NO_INTERPRETER: N_("No interpreter"),
        ClashKind.TRACK_PARALLEL: N_("Same track at the same time"),
        ClashKind.DECLARED: N_("Declared not to be parallel"),
        ClashKind.WRONG_ORDER: N_("Not in the order asked for"),
        ClashKind.DELEGATION_TOO_SMALL: N_("A delegation with too few people"),
        ClashKind.OUTSIDE_DAYS: N_("Outside the days of the conference"),
        ClashKind.TWO_PLENARIES: N_("Two plenaries at once"),
    }
)


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that does not fit: which sessions, and who or where.

    `sessions` by start, then id. `amount` is what the kind counts: people beyond the seats,
    minutes of pause, panels at once; `asked` what it is held against; `language` a code.
    """

    kind: ClashKind
    sessions: tuple[int, ...]
    person_id: int | None = None
    room_id: int | None = None
    delegation_id: int | None = None
    amount: int = 0
    asked: int = 0
    language: str = ""
    times: tuple[Span, ...] = ()

    @property
    def key(self) -> str:
        """What an accepted clash is known by: another once any of its facts changed."""
        about = (self.person_id, self.room_id, self.delegation_id, self.amount, self.asked)
        parts = (self.kind, self.sessions, about, self.language, self.times)
        return "; ".join(str(part) for part in parts)[:LONGEST_KEY]
