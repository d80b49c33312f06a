"""What programmes on paper are made of: the days with their sessions, read in a few queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.base.texts import Texts
from app.base.words import N_, Words
from app.documents.document import option
from app.documents.letterhead import DOT, Around, read_around
from app.queries import agenda, editions, held, venues
from app.queries.agenda import SessionRow, TrackRow
from app.queries.editions import EditionRow
from app.queries.venues import RoomRow
from app.rules.sessions import OpenTo, SessionType
from app.store import Reading

FROZEN = N_("As it was frozen after the conference: {edition}")
NOT_FROZEN = N_("The programme was not frozen as it was held: this is the agenda as it is now.")


@dataclass(frozen=True)
class AgendaOptions:
    """Which part of the agenda is printed."""

    days: tuple[str, ...] = option(
        (), N_("Days"), offered="days", hint=N_("None chosen is each day of the conference.")
    )
    rooms: tuple[str, ...] = option(
        (), N_("Rooms"), offered="rooms", hint=N_("None chosen is each room.")
    )
    tracks: tuple[str, ...] = option(
        (), N_("Tracks"), offered="tracks", hint=N_("None chosen is each track.")
    )
    public: bool = option(
        True,
        N_("Only what is public"),
        hint=N_("Without meetings and without what is by invitation."),
    )
    colours: bool = option(True, N_("Colours of the tracks"))


@dataclass(frozen=True)
class Issue:
    """The edition a paper shows; `number` 0 while none was released, `changed` since then."""

    number: int = 0
    name: str = ""
    day: date | None = None
    changed: bool = False


@dataclass(frozen=True)
class AgendaDay:
    """A day and its sessions by time, then room."""

    day: date
    sessions: tuple[SessionRow, ...]


@dataclass(frozen=True)
class AgendaFacts:
    """The days on which there is something, the rooms in their order, and the edition.

    `frozen` says that the sessions are those of the edition, not of the agenda.
    """

    around: Around
    days: tuple[AgendaDay, ...]
    rooms: tuple[RoomRow, ...]
    tracks: tuple[TrackRow, ...]
    issue: Issue
    frozen: bool = False


def collect_agenda(read: Reading, options: AgendaOptions) -> AgendaFacts:
    """The sessions that have a time, of the days, rooms and tracks wanted."""
    around = read_around(read)
    return _collected(read, options, agenda.sessions(read), around, issue(read, around))


def collect_held(read: Reading, options: AgendaOptions) -> AgendaFacts:
    """The same of the edition that was `frozen` as the programme as held.

    It is the agenda as it is now while none was frozen.
    """
    edition = held.edition(read)
    if edition is None:
        return collect_agenda(read, options)
    around = read_around(read)
    rows, day = held.sessions(read, edition.id), _day_of(edition, around)
    about = Issue(edition.number, edition.name, day)
    return replace(_collected(read, options, rows, around, about), frozen=True)


def _collected(
    read: Reading, options: AgendaOptions, rows: Iterable[SessionRow], around: Around, about: Issue
) -> AgendaFacts:
    rooms = tuple(room for venue in venues.venues(read) for room in venue.rooms)
    tracks = agenda.tracks(read)
    wanted = _Wanted(options, rooms, tracks)
    shown = [row for row in rows if wanted.has(row)]
    days = by_day(shown, agenda.frame(read).day_begins)
    chosen = tuple(
        each for each in days if not options.days or each.day.isoformat() in options.days
    )
    return AgendaFacts(around, chosen, rooms, tuple(tracks), about)


def is_public(row: SessionRow) -> bool:
    """Whether a session belongs into a programme that anybody may read."""
    return row.kind is not SessionType.MEETING and row.open_to is not OpenTo.INVITATION


class _Wanted:
    """Which sessions are printed."""

    def __init__(
        self, options: AgendaOptions, rooms: Sequence[RoomRow], tracks: Sequence[TrackRow]
    ) -> None:
        self._public = options.public
        self._rooms = called_so(options.rooms, ((room.id, room.name) for room in rooms))
        self._tracks = called_so(options.tracks, ((track.id, track.name) for track in tracks))

    def has(self, row: SessionRow) -> bool:
        if row.starts_at is None or (self._public and not is_public(row)):
            return False
        in_room = self._rooms is None or row.room_id in self._rooms
        return in_room and (self._tracks is None or row.track_id in self._tracks)


def called_so(wanted: Collection[str], known: Iterable[tuple[int, Texts]]) -> frozenset[int] | None:
    """The ids of those called so in any language, or by their id; None where all are wanted."""
    if not wanted:
        return None
    called = {each.casefold() for each in wanted}
    return frozenset(
        row_id
        for row_id, name in known
        if str(row_id) in called or any(text.casefold() in called for text in name.values())
    )


def by_day(rows: Iterable[SessionRow], day_begins: int) -> list[AgendaDay]:
    """Sessions with a time by day; what begins before a day does belongs to the day before."""
    found: dict[date, list[SessionRow]] = defaultdict(list)
    for row in rows:
        if row.starts_at is not None:
            found[(row.starts_at - timedelta(minutes=day_begins)).date()].append(row)
    return [AgendaDay(day, tuple(found[day])) for day in sorted(found)]


def issue(read: Reading, around: Around) -> Issue:
    """The newest edition, its day where the conference is, and whether it is still true."""
    newest = editions.newest(read)
    if newest is None:
        return Issue()
    changed = bool(editions.since(read, newest.id))
    return Issue(newest.number, newest.name, _day_of(newest, around), changed)


def _day_of(edition: EditionRow, around: Around) -> date:
    """The day of a release where the conference is."""
    zone = ZoneInfo(around.event.time_zone) if around.event else ZoneInfo("UTC")
    return edition.at.astimezone(zone).date()


def held_line(words: Words, facts: AgendaFacts) -> str:
    """What stands over a programme as it was held: what it is taken from."""
    if facts.frozen:
        return words(FROZEN, edition=issue_line(words, facts.issue))
    return words(NOT_FROZEN)


def issue_line(words: Words, about: Issue) -> str:
    """What stands in the foot of each page: edition, name and date, or that it is a draft."""
    if about.day is None:
        return words(N_("Draft"))
    numbered = words(N_("Edition {number}"), number=about.number)
    named = about.name if about.name not in {numbered, str(about.number)} else ""
    if about.changed:
        numbered = words(N_("Draft, changed since edition {number}"), number=about.number)
    return DOT.join(part for part in (numbered, named, long_day(words, about.day)) if part)


def long_day(words: Words, day: date) -> str:
    """A day without its weekday, its month in full."""
    from babel.dates import format_date

    return format_date(day, "long", locale=words.locale)


def span(words: Words, row: SessionRow) -> str:
    """From when to when; only when, for what takes no time."""
    assert row.starts_at is not None  # only what has a time is printed
    return times(words, row.starts_at, row.minutes)


def times(words: Words, start: datetime, minutes: int) -> str:
    """The same of a beginning and a length."""
    first = words.time(start)
    return f"{first}–{words.time(start + timedelta(minutes=minutes))}" if minutes else first
