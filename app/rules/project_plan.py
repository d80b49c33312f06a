"""The plan of joint projects as a calendar: periods and milestones by month."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from app.base.texts import Texts

MONTHS = 12
LONGEST = 60
"""Months that are shown at most: a date typed wrongly must not make a calendar of centuries."""
LATEST = date(9990, 1, 1)
"""The last month a calendar begins with; there are no days after the year 9999."""


class Milestone(Protocol):
    """What a calendar shows of a milestone."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def title(self) -> Texts:
        """What is to be reached."""

    @property
    def due_on(self) -> date | None:
        """By which day."""

    @property
    def done_on(self) -> date | None:
        """Since when it is."""


class Planned(Protocol):
    """What a calendar shows of a joint project."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def starts_on(self) -> date | None:
        """Its first day."""

    @property
    def ends_on(self) -> date | None:
        """Its last day."""

    @property
    def milestones(self) -> Sequence[Milestone]:
        """What it has to reach."""


@dataclass(frozen=True)
class Mark:
    """A milestone in the calendar; `place` in months from its left edge."""

    milestone_id: int
    title: Texts
    due_on: date
    done_on: date | None
    place: float


@dataclass(frozen=True)
class Line:
    """A joint project in the calendar: its bar from `start` to `end`, in months from the left.

    A project with one day only, or whose days are known by its milestones, has a bar too;
    `before` and `after` say that it goes on beyond the edge. Without any date within the
    calendar `start` is None; `dated` says whether it has dates at all.
    """

    project_id: int
    start: float | None
    end: float | None
    before: bool
    after: bool
    dated: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Plan:
    """A calendar: the first day of each month, and a line per project in the order given."""

    months: tuple[date, ...]
    lines: tuple[Line, ...]

    def place(self, day: date) -> float | None:
        """Where the beginning of a day lies, in months from the left; None outside."""
        found = _place(day, self.months[0])
        return found if 0 <= found < len(self.months) else None


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def later(month: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, rest = divmod(month.month - 1 + months, 12)
    return date(month.year + years, rest + 1, 1)


def _place(day: date, first: date) -> float:
    """Months from the beginning of `first`; each month is as wide as any other."""
    whole = (day.year - first.year) * 12 + day.month - first.month
    return whole + (day.day - 1) / monthrange(day.year, day.month)[1]


def _days(project: Planned) -> list[date]:
    days = [project.starts_on, project.ends_on, *(one.due_on for one in project.milestones)]
    return sorted(day for day in days if day is not None)


def years(projects: Iterable[Planned]) -> list[int]:
    """The calendar years in which anything is planned, earliest first."""
    found: set[int] = set()
    for project in projects:
        days = _days(project)
        if days:
            last = min(days[-1].year, days[0].year + LONGEST // 12)
            found |= {*range(days[0].year, last + 1), *(day.year for day in days)}
    return sorted(found)


def span(projects: Iterable[Planned], about: date) -> tuple[date, int]:
    """First month and number of months that hold all dates; at least a year.

    Where nothing has a date the year begins with the month of `about`.
    """
    days = [day for project in projects for day in _days(project)]
    if not days:
        return month_of(about), MONTHS
    first = month_of(min(days))
    months = int(_place(max(days), first)) + 1
    return first, min(max(months, MONTHS), LONGEST)


def plan(projects: Iterable[Planned], first: date, months: int = MONTHS) -> Plan:
    """The calendar of so many months from the month of `first`."""
    start = min(month_of(first), LATEST)
    end = later(start, months)
    lines = tuple(_line(project, start, end, months) for project in projects)
    return Plan(tuple(later(start, n) for n in range(months)), lines)


def _line(project: Planned, first: date, end: date, months: int) -> Line:
    marks = tuple(
        Mark(one.id, one.title, one.due_on, one.done_on, _place(one.due_on, first))
        for one in sorted(project.milestones, key=lambda one: one.due_on or end)
        if one.due_on is not None and first <= one.due_on < end
    )
    days = _days(project)
    begins = project.starts_on or (days[0] if days else None)
    closes = project.ends_on or (days[-1] if days else None)
    if begins is None or closes is None:
        return Line(project.id, None, None, before=False, after=False, dated=False, marks=marks)
    if closes < first or begins >= end:
        return Line(project.id, None, None, before=False, after=False, dated=True, marks=marks)
    start = max(_place(begins, first), 0.0)
    stop = months if closes >= end else _place(closes + timedelta(days=1), first)
    return Line(
        project.id,
        start,
        float(stop),
        before=begins < first,
        after=closes >= end,
        dated=True,
        marks=marks,
    )
