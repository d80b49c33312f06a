"""The sessions of the grid, as a screen reader walks them."""

from accessibility import nameless
from gui.agenda.world import World
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.gui.agenda.page import AgendaPage

Name = QAccessible.Text.Name


def spoken(page: AgendaPage) -> QAccessibleInterface:
    """The grid as it is spoken."""
    return QAccessible.queryAccessibleInterface(page.grid)


def names(page: AgendaPage) -> list[str]:
    """What is said of each session up to the first comma."""
    item = spoken(page)
    return [item.child(n).text(Name).partition(",")[0] for n in range(item.childCount())]


def test_every_session_of_the_day_is_an_item_by_time(page: AgendaPage) -> None:
    assert spoken(page).role() is QAccessible.Role.List
    assert names(page) == ["Opening", "Twin cities", "A talk", "Coffee"]
    first = spoken(page).child(0)
    assert first.text(Name) == "Opening, Fri 10 Dec, 09:00–10:00, Hall, Bērziņa"
    assert first.role() is QAccessible.Role.ListItem
    assert first.childCount() == 0
    assert first.parent().childCount() == 4
    assert spoken(page).indexOfChild(first) == 0
    assert spoken(page).child(4) is None
    assert nameless(page.grid) == []


def test_it_is_where_it_is_painted(page: AgendaPage) -> None:
    item = spoken(page).child(1)
    rect = item.rect()
    found = spoken(page).childAt(rect.center().x(), rect.center().y())
    assert found.text(Name) == item.text(Name)
    outside = page.grid.viewport().mapToGlobal(QPoint(2, 2))
    assert spoken(page).childAt(outside.x(), outside.y()) is None


def test_what_is_chosen_is_said(page: AgendaPage, world: World) -> None:
    assert spoken(page).focusChild() is None
    page.grid.choose(world.panel)
    focus = spoken(page).focusChild()
    assert focus.text(Name).startswith("Twin cities")
    assert focus.state().selected
    assert not spoken(page).child(0).state().selected


def test_what_is_gone_is_invalid(page: AgendaPage, world: World) -> None:
    item = spoken(page).child(3)
    assert item.isValid()
    page.grid.choose(world.coffee)
    page.remove()
    world.settle()
    assert names(page) == ["Opening", "Twin cities", "A talk"]
    assert not item.isValid()
    assert item.text(Name) == ""
    assert item.rect().isEmpty()
