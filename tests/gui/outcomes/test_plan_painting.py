"""Where bars lie, and that every sign can be painted."""

from dataclasses import replace
from datetime import date

import pytest
from gui.outcomes.world import World
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from app.base.texts import Texts
from app.gui import theme
from app.gui.outcomes import plan_painting as painting
from app.gui.outcomes.plan_painting import MONTH_LEAST, Entry, Scale, bar_of, scale_for
from app.rules.outcomes import CommitmentState
from app.rules.project_plan import Line, Mark, Plan, plan

LINE = Line(1, 2.0, 4.0, before=True, after=True, dated=True, marks=())


def an_entry(line: Line = LINE, **facts: object) -> Entry:
    known = {"title": "Choirs", "company": "Riga", "tone": "blue", "over": False}
    states = tuple(CommitmentState.LATE for _mark in line.marks)
    return Entry(**{"id": 1, "line": line, "words": "", "states": states, **known, **facts})


def painted(paint: object) -> QImage:
    image = QImage(900, 120, QImage.Format.Format_ARGB32)
    image.fill(theme.color("card"))
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator] # a function of the painter
    painter.end()
    return image


def test_months_share_the_room_there_is() -> None:
    assert scale_for(1000, 12) == Scale(280, 60.0, 12)
    assert scale_for(400, 12) == Scale(180, MONTH_LEAST, 12)
    assert scale_for(4000, 12).names == 300
    assert scale_for(1000, 12).width == 720


def test_a_day_is_wide_enough_to_be_seen() -> None:
    scale = Scale(200, 60.0, 12)
    assert bar_of(LINE, scale, 50) == QRectF(120, 40, 120, 20)
    assert bar_of(replace(LINE, end=2.01), scale, 50).width() == 8


@pytest.mark.parametrize(
    "entry",
    [
        an_entry(),
        an_entry(over=True, company=""),
        an_entry(replace(LINE, start=None, end=None, dated=False)),
        an_entry(replace(LINE, marks=(Mark(3, Texts(en="A"), date(2028, 3, 1), None, 3.0),))),
    ],
)
def test_every_line_leaves_a_trace(entry: Entry) -> None:
    scale = Scale(200, 60.0, 12)
    empty = painted(lambda _painter: None)
    assert painted(lambda p: painting.paint_line(p, entry, scale, 60, 3)) != empty
    where = QRectF(0, 20, 200, 52)
    assert painted(lambda p: painting.paint_name(p, entry, where, current=True)) != empty


def test_a_project_of_another_year_leaves_no_trace() -> None:
    entry = an_entry(replace(LINE, start=None, end=None, dated=True))
    scale = Scale(200, 60.0, 12)
    line = painted(lambda p: painting.paint_line(p, entry, scale, 60, 0))
    assert line == painted(lambda _painter: None)


def test_today_where_it_is_in_sight(world: World) -> None:
    made: Plan = plan([], date(2028, 1, 1))
    scale = Scale(200, 60.0, 12)

    def shown(today: date) -> QImage:
        return painted(lambda p: painting.paint_today(p, made, scale, today, 100))

    empty = painted(lambda _painter: None)
    assert shown(date(2028, 6, 1)) != empty
    assert shown(date(2029, 6, 1)) == empty
    months = painted(lambda p: painting.paint_months(p, made, scale, 100))
    assert months != empty


def test_milestones_differ_by_their_state() -> None:
    signs = [
        painted(lambda p, state=state: painting.paint_diamond(p, QPointF(20, 20), state))
        for state in CommitmentState
    ]
    assert len({sign.constBits().tobytes() for sign in signs}) == 3


def test_days_for_the_ear() -> None:
    assert painting.spoken_day(date(2028, 9, 3)) == "3 September 2028"
    assert painting.rows_height([an_entry(), an_entry()]) == 2 * painting.ROW
