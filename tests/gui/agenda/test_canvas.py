"""The picture of a day: only what is in sight is painted, and it can be scrolled and zoomed."""

from datetime import date

from gui.agenda.world import World, point
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.gui.agenda.canvas import ZOOMS
from app.gui.agenda.page import AgendaPage
from app.gui.agenda.painting import GUTTER, HEADER

SECOND = date(2027, 12, 11)


def test_a_session_is_where_it_was_painted(world: World, page: AgendaPage) -> None:
    grid = page.grid
    block = grid.block_at(QPointF(point(grid, world.panel)))
    assert block is not None
    assert block.id == world.panel
    assert grid.block_at(QPointF(5, 5)) is None
    assert grid.at_edge(block, QPointF(point(grid, world.panel, 0.99)))
    assert not grid.at_edge(block, QPointF(point(grid, world.panel, 0.5)))


def test_zooming_keeps_the_hour_in_its_place(page: AgendaPage) -> None:
    grid = page.grid
    before = grid.scale.minute(100 + grid.offset.y())
    grid.set_zoom(grid.zoom + 2, 100)
    assert abs(grid.scale.minute(100 + grid.offset.y()) - before) < 1
    grid.set_zoom(99)
    assert grid.scale.pixels == ZOOMS[-1]
    grid.set_zoom(-1)
    assert grid.scale.pixels == ZOOMS[0]


def test_condensed_shows_the_whole_day(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.set_tight(True)
    assert grid.verticalScrollBar().maximum() == 0
    assert {block.id for block, _rect in grid.in_sight()} == {
        world.opening,
        world.panel,
        world.talk,
        world.coffee,
    }
    grid.set_zoom(2)
    assert not grid.tight


def test_what_is_out_of_sight_is_not_painted(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.set_zoom(len(ZOOMS) - 1)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    assert list(grid.in_sight()) == []
    grid.ensure_seen(grid.day.by_id[world.opening])
    assert world.opening in {block.id for block, _rect in grid.in_sight()}


def test_another_day_forgets_what_was_selected(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.panel)
    page.grid.show_day(SECOND)
    assert (page.grid.selected, page.grid.current) == (set(), None)
    page.grid.show_day(None)
    assert page.grid.day.blocks == ()


def test_the_head_of_a_room_is_found(page: AgendaPage) -> None:
    grid = page.grid
    assert grid.over_header(QPointF(GUTTER + grid.scale.width + 5, 20)) == 1
    assert grid.over_header(QPointF(GUTTER + 5, HEADER + 5)) is None
    assert grid.over_header(QPointF(5, 20)) is None


def test_read_from_the_right_the_first_room_is_at_the_right(
    world: World, page: AgendaPage, qtbot: QtBot
) -> None:
    grid = page.grid
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel, talk = (grid.rect_of(grid.day.by_id[one]) for one in (world.panel, world.talk))
    assert panel.left() > talk.right()
    width = grid.viewport().width()
    assert grid.corner.x() == 0
    assert grid.over_header(QPointF(width - GUTTER - 5, 20)) == 0
    assert grid.over_header(QPointF(5, 20)) == 1
    assert grid.over_header(QPointF(width - 5, 20)) is None
    assert grid.block_at(QPointF(width - 5, HEADER + 200)) is None
    middle = panel.center() + QPointF(grid.corner - grid.offset)
    found = grid.block_at(middle)
    assert found is not None
    assert found.id == world.panel
    grid.choose(world.panel)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.current == world.talk
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == world.panel


def test_read_from_the_right_what_is_chosen_is_scrolled_to(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.resize(GUTTER + 150, 300)
    grid.measure()
    bar = grid.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    assert grid.offset.x() == bar.maximum()
    grid.ensure_seen(grid.day.by_id[world.talk])
    assert world.talk in {block.id for block, _rect in grid.in_sight()}
    grid.ensure_seen(grid.day.by_id[world.opening])
    assert grid.seen().right() >= grid.rect_of(grid.day.by_id[world.opening]).right()
