"""All that the page of the agenda shows, read at once on another thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import agenda, clashes, delegations, editions, people, venues
from app.queries.agenda import FrameRow, SessionRow, TrackRow
from app.queries.clashes import AcceptedRow
from app.queries.editions import EditionRow
from app.queries.venues import VenueRow
from app.rules.clash_values import DAY, AgendaFacts, minute_of, time_of
from app.rules.clashes import Judge
from app.rules.ripple import Move
from app.store import Reading


@dataclass(frozen=True)
class Agenda:
    """The agenda as it was read; `fresh` are sessions with changes not released yet."""

    rows: Mapping[int, SessionRow] = field(default_factory=dict)
    facts: AgendaFacts = field(default_factory=AgendaFacts)
    venues: Sequence[VenueRow] = ()
    tracks: Sequence[TrackRow] = ()
    days: Sequence[date] = ()
    frame: FrameRow = field(default_factory=FrameRow)
    accepted: Mapping[str, AcceptedRow] = field(default_factory=dict)
    edition: EditionRow | None = None
    fresh: frozenset[int] = frozenset()
    delegations: Mapping[int, Texts] = field(default_factory=dict)
    people: Mapping[int, PersonalName] = field(default_factory=dict)

    @property
    def rooms(self) -> dict[int, Texts]:
        """Room → its name, in order."""
        return {room.id: room.name for venue in self.venues for room in venue.rooms}

    @property
    def unplaced(self) -> list[SessionRow]:
        """The sessions without a time."""
        return [row for row in self.rows.values() if row.starts_at is None]

    def day_of(self, row: SessionRow) -> date | None:
        """The day to which a session belongs; the small hours belong to the day before."""
        return None if row.starts_at is None else self.day_at(row.starts_at)

    def day_at(self, when: datetime) -> date:
        """The day to which a moment belongs."""
        return (when - timedelta(minutes=self.frame.day_begins)).date()

    def span_of(self, day: date) -> tuple[int, int]:
        """The minutes that belong to a day."""
        first = midnight(day) + self.frame.day_begins
        return first, first + DAY

    def moved(self, moves: Sequence[Move]) -> "Agenda":
        """The same with sessions elsewhere."""
        rooms = self.rooms
        rows = dict(self.rows)
        for move in moves:
            old = rows[move.id]
            start = None if move.start is None else time_of(move.start)
            minutes = old.minutes if move.start is None else move.end - move.start
            name = Texts() if move.room_id is None else rooms.get(move.room_id, Texts())
            rows[move.id] = replace(
                old, starts_at=start, minutes=minutes, room_id=move.room_id, room=name
            )
        fresh = self.fresh | {move.id for move in moves if self.edition is not None}
        return replace(self, rows=rows, fresh=fresh)


def midnight(day: date) -> int:
    """The minute at which a calendar day begins."""
    return minute_of(datetime.combine(day, time()))


def read_agenda(read: Reading) -> Agenda:
    """Everything, in one reading of the file."""
    rows = {row.id: row for row in agenda.sessions(read)}
    edition = editions.newest(read)
    return Agenda(
        rows,
        clashes.facts(read),
        venues.venues(read),
        agenda.tracks(read),
        agenda.days(read),
        agenda.frame(read),
        clashes.accepted(read),
        edition,
        editions.since(read, edition.id).sessions if edition else frozenset(),
        {row.id: row.name for row in delegations.rows(read)},
        {role.person_id: role.name for row in rows.values() for role in row.roles},
    )


def named(read: Reading, known: Agenda, judge: Judge) -> Agenda:
    """The same with the names of all people of whom a clash speaks."""
    asked = {clash.person_id for clash in judge.clashes()} - {None, *known.people}
    if not asked:
        return known
    found = people.rows(read, [one for one in asked if one is not None])
    return replace(known, people={**known.people, **{one: row.name for one, row in found.items()}})
