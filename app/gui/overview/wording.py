"""What the first page says of days, deadlines and gaps, and where a gap is mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from app.gui.i18n import _, _n, clock, country_name, current_language, day, days
from app.queries.events import EventRow
from app.rules.gaps import DEADLINE_NEAR, DELEGATION_GAPS, PEOPLE_GAPS, Gap, GapKind


@dataclass(frozen=True)
class Said:
    """A text in a tone."""

    text: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Look:
    """The icon and tone of a kind of gap."""

    icon: str
    tone: str


URGENT, OPEN, SMALL = "red", "amber", "blue"
LOOKS: Mapping[GapKind, Look] = MappingProxyType(
    {
        GapKind.DEADLINE_PASSED: Look("hourglass", URGENT),
        GapKind.DEADLINE_NEAR: Look("clock", OPEN),
        GapKind.NO_HEAD: Look("crown", URGENT),
        GapKind.NO_MEMBERS: Look("users", URGENT),
        GapKind.TOO_MANY_MEMBERS: Look("users-round", URGENT),
        GapKind.NO_ANSWER: Look("inbox", OPEN),
        GapKind.NO_CONTACT: Look("contact", OPEN),
        GapKind.NO_ARRIVAL: Look("plane", OPEN),
        GapKind.NO_HOTEL: Look("hotel", OPEN),
        GapKind.NO_FUNCTION: Look("briefcase", OPEN),
        GapKind.NO_MEMBER_FUNCTION: Look("user-cog", OPEN),
        GapKind.NO_CONSENT: Look("shield-check", OPEN),
        GapKind.NO_EMAIL: Look("mail", OPEN),
        GapKind.NO_REGISTRATION: Look("user-x", SMALL),
        GapKind.REQUIRED_ANSWER_MISSING: Look("circle-question-mark", SMALL),
        GapKind.SAME_EMAIL: Look("copy", SMALL),
        GapKind.NO_ROOMS: Look("door-open", OPEN),
        GapKind.NO_DEADLINE: Look("clock", SMALL),
    }
)


def local_now(zone: str, now: datetime | None = None) -> datetime:
    """The time on the wall of the conference, naive; `now` is aware, this moment if not given."""
    return (now or datetime.now(UTC)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def countdown(starts_on: date, ends_on: date, today: date) -> Said:
    """How far away the conference is."""
    ahead = (starts_on - today).days
    if ahead == 1:
        return Said(_("Begins tomorrow"), "blue")
    if ahead > 0:
        return Said(_n("Begins in {n} day", "Begins in {n} days", ahead), "blue")
    if today > ends_on:
        return Said(_n("Ended {n} day ago", "Ended {n} days ago", (today - ends_on).days))
    if starts_on == ends_on:
        return Said(_("Today"), "green")
    number, all_days = 1 - ahead, (ends_on - starts_on).days + 1
    return Said(_("Today is day {number} of {days}", number=number, days=all_days), "green")


def deadline(event: EventRow, now: datetime) -> Said | None:
    """Until when one may register, while that matters; `now` is local."""
    until = event.registration_deadline
    if until is None or now.date() >= event.starts_on:
        return None
    when = _("{day}, {time}", day=day(until.date()), time=clock(until))
    if now > until:
        return Said(_("Registration closed on {when}", when=when), "red")
    near = until - now <= DEADLINE_NEAR
    return Said(_("Registration until {when}", when=when), "amber" if near else "neutral")


def place(event: EventRow) -> str:
    """Where it is: the place in the language of the window, and the country."""
    town = event.place.best((current_language(), *event.languages, "en"))
    country = country_name(event.country) if event.country else ""
    known = country.casefold() in town.casefold()
    return town if known else ", ".join(part for part in (town, country) if part)


def dates(event: EventRow) -> str:
    """From when to when."""
    return days(event.starts_on, event.ends_on)


def target(gap: Gap) -> tuple[str, str]:
    """The page where a gap is mended, and what to show there."""
    if gap.kind in DELEGATION_GAPS:
        return ("delegations", f"gap:{gap.kind}")
    if gap.kind in PEOPLE_GAPS:
        return ("people", f"gap:{gap.kind}")
    return ("conference", "rooms" if gap.kind is GapKind.NO_ROOMS else "deadline")
