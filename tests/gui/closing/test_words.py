"""What the closing says of figures and days, and where its tasks are done."""

from datetime import UTC, date, datetime

import pytest

from app.gui.closing import words
from app.gui.closing.words import Said
from app.gui.pages import PAGES
from app.queries.closing import Figure, TaskRow
from app.rules.closing import ClosingTask, DataCategory, Due

NOON = datetime(2027, 12, 13, 12, tzinfo=UTC)
TODAY = date(2027, 12, 20)


def a_due(on: date, days: int = 7) -> Due:
    return Due(DataCategory.PHONES, on, days, usual=True)


def test_every_task_and_category_has_a_look() -> None:
    assert list(words.LOOKS) == list(ClosingTask)
    assert list(words.ICONS) == list(DataCategory)


def test_a_task_leads_to_a_page_that_exists() -> None:
    known = {kind.key for kind in PAGES}
    found = {task: words.place(task) for task in ClosingTask}
    assert {place[0] for place in found.values() if place} <= known
    here = [task for task, place in found.items() if place is None]
    assert here == [ClosingTask.FREEZE, ClosingTask.EVIDENCE, ClosingTask.ERASE]


def test_figures() -> None:
    figures = (Figure("Signed", 1200, 1300), Figure("Released"), Figure("Countries", 3))
    assert words.figures_text(figures) == "Signed: 1,200 of 1,300   ·   Countries: 3"
    dated = Figure("Released", at=datetime(2019, 5, 4, 10, tzinfo=UTC))
    assert words.figure_text(dated).startswith("Released: 4 May 2019")


def test_what_was_done() -> None:
    row = TaskRow(ClosingTask.FREEZE, NOON, "All there", (), edition="As held")
    assert words.done_text(row) == "Done on 13 December 2027   ·   As held   ·   All there"


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2027, 12, 19), Said("Due since 19 December 2027", "red")),
        (date(2027, 12, 20), Said("Due since 20 December 2027", "red")),
        (date(2027, 12, 21), Said("Due in 1 day", "amber")),
        (date(2027, 12, 23), Said("Due in 3 days", "amber")),
        (date(2028, 12, 23), Said("Due on 23 December 2028", "neutral")),
    ],
)
def test_when_it_is_due(on: date, said: Said) -> None:
    assert words.due_said(a_due(on), TODAY, held=True) == said
    assert words.due_said(a_due(on), TODAY, held=False) == Said("Nothing held", "neutral")


def test_days_after_the_end() -> None:
    said = [words.days_text(a_due(TODAY, days)) for days in (0, 1, 7)]
    assert said == ["On the last day", "1 day after the end", "7 days after the end"]
