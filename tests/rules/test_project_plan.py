"""The year's plan: months, bars and marks."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.texts import Texts
from app.rules.project_plan import LATEST, LONGEST, Line, Mark, later, month_of, plan, span, years


@dataclass(frozen=True)
class Step:
    """A milestone."""

    id: int
    title: Texts
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class Project:
    """A joint project."""

    id: int
    starts_on: date | None = None
    ends_on: date | None = None
    milestones: tuple[Step, ...] = ()


NAME = Texts(en="Application")
JANUARY = date(2028, 1, 1)


def line(project: Project, first: date = JANUARY, months: int = 12) -> Line:
    return plan([project], first, months).lines[0]


def test_the_months_of_a_year() -> None:
    found = plan([], date(2028, 11, 17), 3)
    assert found.months == (date(2028, 11, 1), date(2028, 12, 1), date(2029, 1, 1))
    assert found.lines == ()


def test_a_bar_from_the_first_to_the_end_of_the_last_day() -> None:
    whole = Project(1, date(2028, 3, 1), date(2028, 4, 30))
    assert line(whole) == Line(1, 2.0, 4.0, before=False, after=False, dated=True, marks=())
    day = Project(2, date(2028, 2, 29), date(2028, 2, 29))
    assert line(day) == Line(2, 1 + 28 / 29, 2.0, before=False, after=False, dated=True, marks=())


def test_a_bar_goes_on_beyond_the_edges() -> None:
    found = line(Project(1, date(2027, 12, 31), date(2029, 1, 1)))
    assert (found.start, found.end, found.before, found.after) == (0.0, 12.0, True, True)
    last = line(Project(1, date(2028, 12, 1), date(2028, 12, 31)))
    assert (last.start, last.end, last.before, last.after) == (11.0, 12.0, False, False)


@pytest.mark.parametrize(
    "project",
    [
        Project(1, date(2027, 1, 1), date(2027, 12, 31)),
        Project(1, date(2029, 1, 1), date(2029, 2, 1)),
        Project(1, date(2029, 1, 1)),
    ],
)
def test_a_project_of_another_year_has_no_bar(project: Project) -> None:
    assert line(project) == Line(1, None, None, before=False, after=False, dated=True, marks=())


def test_a_project_without_dates_has_no_bar() -> None:
    found = line(Project(1, milestones=(Step(3, NAME),)))
    assert found == Line(1, None, None, before=False, after=False, dated=False, marks=())


def test_a_period_is_known_by_its_milestones_where_nothing_else_is_said() -> None:
    steps = (Step(1, NAME, date(2028, 5, 1)), Step(2, NAME, date(2028, 2, 1)))
    found = line(Project(1, milestones=steps))
    assert (found.start, found.end) == (1.0, 4 + 1 / 31)
    found = line(Project(1, date(2028, 3, 1), milestones=steps))
    assert (found.start, found.end) == (2.0, 4 + 1 / 31)


def test_milestones_stand_on_their_day_in_order() -> None:
    steps = (
        Step(1, NAME, date(2028, 6, 16)),
        Step(2, NAME, date(2028, 1, 1), date(2027, 12, 30)),
        Step(3, NAME, date(2029, 1, 1)),
        Step(4, NAME, date(2027, 12, 31)),
        Step(5, NAME),
    )
    assert line(Project(1, milestones=steps)).marks == (
        Mark(2, NAME, date(2028, 1, 1), date(2027, 12, 30), 0.0),
        Mark(1, NAME, date(2028, 6, 16), None, 5.5),
    )


def test_where_a_day_lies() -> None:
    found = plan([], JANUARY)
    assert found.place(date(2028, 2, 1)) == 1.0
    assert found.place(date(2027, 12, 31)) is None
    assert found.place(date(2029, 1, 1)) is None


def test_the_years_in_which_anything_is_planned() -> None:
    assert years([]) == []
    assert years([Project(1), Project(2, milestones=(Step(1, NAME, date(2030, 1, 1)),))]) == [2030]
    assert years([Project(1, date(2027, 5, 1), date(2029, 1, 1)), Project(2, JANUARY)]) == [
        2027,
        2028,
        2029,
    ]
    assert years([Project(1, date(2027, 5, 1), date(9999, 12, 31))]) == [*range(2027, 2033), 9999]


def test_the_span_holds_everything_and_a_year_at_least() -> None:
    assert span([], date(2028, 4, 17)) == (date(2028, 4, 1), 12)
    assert span([Project(1, date(2028, 5, 20))], JANUARY) == (date(2028, 5, 1), 12)
    long = [Project(1, date(2028, 5, 20)), Project(2, None, date(2029, 6, 1))]
    assert span(long, JANUARY) == (date(2028, 5, 1), 14)
    assert span([Project(1, JANUARY, date(9999, 1, 1))], JANUARY) == (JANUARY, LONGEST)


def test_months_later() -> None:
    assert later(date(2028, 12, 1), 1) == date(2029, 1, 1)
    assert later(date(2028, 3, 1), 25) == date(2030, 4, 1)
    assert later(date(2028, 3, 1), -3) == date(2027, 12, 1)


DAYS = st.dates(date(1, 1, 1), date.max)


@given(DAYS, DAYS, DAYS, st.integers(1, LONGEST))
def test_every_bar_lies_within_the_calendar(one: date, two: date, first: date, months: int) -> None:
    start, end = sorted((one, two))
    found = line(Project(1, start, end, (Step(1, NAME, one),)), first, months)
    edge = min(month_of(first), LATEST)
    touches = end >= edge and start < later(edge, months)
    assert (found.start is not None) == touches
    if found.start is not None:
        assert found.end is not None
        assert 0 <= found.start < found.end <= months
    assert all(0 <= mark.place < months for mark in found.marks)
