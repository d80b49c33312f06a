"""Events of a calendar that repeat, as one event for each of their times at the conference."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice, takewhile
from typing import Any

from app.exchange.agenda.calendar_zones import stamp
from app.exchange.agenda.content_lines import Line, Part

DAY = re.compile(r"\d{8}")
RULES = frozenset({"RRULE", "RDATE", "EXDATE"})
NEAR = timedelta(days=1)
"""What is on the day before or after the conference belongs to it still."""
KNOWN = frozenset({"FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "WKST"})
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_STEPS = 4_000
"""So many times are looked at: ten years of days."""
Days = tuple[date, date]
"""The first and the last day of the conference."""
ZoneAt = Callable[[Line, datetime], tzinfo | None]
"""The zone of a property for a local time; None where the conference's own counts."""


def repeats(event: Part) -> bool:
    """Whether an event has more than one time."""
    return bool(event.first("RRULE") or event.first("RDATE"))


class Repeated:
    """An event that repeats, on the clock of its first time."""

    def __init__(self, event: Part, zone_at: ZoneAt) -> None:
        self._event, self._zone_at = event, zone_at
        self._begin = event.first("DTSTART") or Line("DTSTART", "")
        self._first = stamp(self._begin.value)

    def parts(self, days: Days, replaced: Collection[str] = ()) -> list[Part] | None:
        """An event for each time at the conference; None for rules that are not known.

        `replaced` are the RECURRENCE-IDs of those that have events of their own.
        """
        if self._first is None or self._event.first("EXRULE"):
            return None
        try:
            times = self._times(days[0] - NEAR, days[1] + NEAR)
            others = {self._on_clock(text) for text in replaced}
        except (ValueError, OverflowError):
            return None
        return None if times is None else [self._at(one) for one in times if one not in others]

    def _times(self, first: date, last: date) -> list[datetime] | None:
        from dateutil.rrule import rruleset

        found = rruleset()
        found.rdate(self._first)
        for line in self._event.all("RRULE"):
            rule = self._rule(line.value)
            if rule is None:
                return None
            found.rrule(rule)
        for text in self._listed("RDATE"):
            found.rdate(self._on_clock(text))
        out = list(self._listed("EXDATE"))
        left_out = {self._on_clock(text) for text in out}
        days = {text for text in out if DAY.fullmatch(text)}
        early = takewhile(lambda one: one.date() <= last, islice(found, MOST_STEPS))
        times = (one for one in early if one.date() >= first and one not in left_out)
        return [one for one in times if f"{one:%Y%m%d}" not in days]

    def _listed(self, name: str) -> Iterator[str]:
        for line in self._event.all(name):
            yield from (text.strip() for text in line.texts if text.strip())

    def _rule(self, text: str) -> Any | None:  # noqa: ANN401 - the library says no types
        """A rule of days or weeks, else None; raises ValueError."""
        from dateutil.rrule import DAILY, WEEKLY, rrule

        parts = dict(part.partition("=")[::2] for part in text.upper().split(";") if part.strip())
        often = {"DAILY": DAILY, "WEEKLY": WEEKLY}.get(parts.get("FREQ", ""))
        if often is None or parts.keys() - KNOWN:
            return None
        until, count = parts.get("UNTIL", ""), parts.get("COUNT", "")
        on = [WEEKDAYS.index(day) for day in parts.get("BYDAY", "").split(",") if day]
        return rrule(
            often,
            dtstart=self._first,
            interval=max(int(parts.get("INTERVAL", "1")), 1),
            count=int(count) if count and not until else None,
            until=self._until(until) if until else None,
            wkst=WEEKDAYS.index(parts["WKST"]) if "WKST" in parts else None,
            byweekday=on or None,
        )

    def _until(self, text: str) -> datetime:
        """The last moment; of a day without a time its end."""
        when = self._on_clock(text)
        return when + timedelta(days=1, seconds=-1) if DAY.fullmatch(text.strip()) else when

    def _on_clock(self, text: str) -> datetime:
        """A time on the clock of the first one; raises ValueError."""
        when = stamp(text)
        if when is None:
            raise ValueError(text)
        utc = text.strip().upper().endswith("Z")
        if not utc or self._begin.value.strip().upper().endswith("Z"):
            return when
        zone = self._zone_at(self._begin, when)
        if zone is None:
            return when
        return when.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)

    def _at(self, when: datetime) -> Part:
        """The event at another time; its end moves along."""
        assert self._first is not None
        by = when - self._first
        lines = [_moved(line, by) for line in self._event.lines if line.name not in RULES]
        if by:
            own = _moved(self._begin, by)
            lines.append(replace(own, name="RECURRENCE-ID"))
        return Part(self._event.name, lines, self._event.parts)


def _moved(line: Line, by: timedelta) -> Line:
    """A beginning or an end at another time, written as it was."""
    when = stamp(line.value)
    if line.name not in {"DTSTART", "DTEND"} or when is None or not by:
        return line
    text = line.value.strip()
    if DAY.fullmatch(text):
        return replace(line, value=f"{when + by:%Y%m%d}")
    zulu = "Z" if text.upper().endswith("Z") else ""
    return replace(line, value=f"{when + by:%Y%m%dT%H%M%S}{zulu}")
