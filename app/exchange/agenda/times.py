"""Times of other people's files as the conference's own clock shows them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.rules.fields import check_zone

HOURS = re.compile(r"(-?)(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?")
SKIPPED = N_(
    "{time} is skipped when the clocks change that night, so the time cannot be meant. Correct it."
)
TWICE = N_("{time} comes twice when the clocks change that night. Check which one is meant.")
TOO_FAR = N_("“{text}” lies too far from our days to be a time of a session.")
NO_TIME = N_("“{text}” is not a time.")
EARLIEST, LATEST = 1900, 2199


@lru_cache(maxsize=512)
def zone_called(name: str) -> ZoneInfo | None:
    """The zone of that name in the IANA database, or None."""
    try:
        return ZoneInfo(check_zone(name))
    except RuleBroken:
        return None


@dataclass(frozen=True)
class Local:
    """A time on the conference's clock, or why there is none; and a doubt about it."""

    at: datetime | None = None
    error: AppError | None = None
    doubt: AppError | None = None


class Clock:
    """The conference's clock."""

    def __init__(self, zone: str) -> None:
        self.zone = zone_called(zone) or ZoneInfo("UTC")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Clock) and self.zone.key == other.zone.key

    def __hash__(self) -> int:
        return hash(self.zone.key)

    def local(self, when: datetime, zone: ZoneInfo | None = None) -> Local:
        """A time with an offset, or one of `zone`'s own clock (else of the conference's)."""
        if not EARLIEST <= when.year <= LATEST:
            return Local(error=RuleBroken(TOO_FAR, text=when.isoformat(sep=" ")))
        if when.tzinfo is None:
            own = zone or self.zone
            if _skipped(when, own):
                return Local(error=RuleBroken(SKIPPED, time=f"{when:%Y-%m-%d %H:%M}"))
            doubt = _doubt(when, own)
            if own.key == self.zone.key:
                return Local(_whole(when), doubt=doubt)
            when = when.replace(tzinfo=own)
        else:
            doubt = None
        found = _whole(when.astimezone(self.zone))
        return Local(found, doubt=doubt or _doubt(found, self.zone))


def _whole(when: datetime) -> datetime:
    return when.replace(tzinfo=None, second=0, microsecond=0, fold=0)


def _skipped(when: datetime, zone: ZoneInfo) -> bool:
    there = when.replace(tzinfo=zone, fold=0)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != when.replace(fold=0)


def _doubt(when: datetime, zone: ZoneInfo) -> AppError | None:
    first, second = (when.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return None
    return RuleBroken(TWICE, time=f"{when:%Y-%m-%d %H:%M}")


def moment(text: str) -> datetime:
    """An ISO date and time, with or without an offset; raises RuleBroken."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise RuleBroken(NO_TIME, text=text[:60]) from None


def day(text: str) -> date:
    """An ISO date, or the day of a date and time; raises RuleBroken."""
    return moment(text).date()


def time_of_day(text: str) -> time:
    """A time such as 9:05 or 09:05:00; raises RuleBroken."""
    found = HOURS.fullmatch(text.strip())
    hours, minutes = (int(found[2]), int(found[3])) if found else (-1, 0)
    if found is None or found[1] or hours > 23 or minutes > 59:  # noqa: PLR2004 - a day's clock
        raise RuleBroken(NO_TIME, text=text[:60])
    return time(hours, minutes)


def length(text: str) -> int:
    """Minutes of a length such as 0:45, 12:59 or 01:30:00; negative ones are; raises RuleBroken."""
    found = HOURS.fullmatch(text.strip())
    if found is None:
        raise RuleBroken(N_("“{text}” is not a length such as 0:45."), text=text[:60])
    minutes = int(found[2]) * 60 + int(found[3])
    return -minutes if found[1] else minutes


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from one time to another."""
    return int((end - start) / timedelta(minutes=1))
