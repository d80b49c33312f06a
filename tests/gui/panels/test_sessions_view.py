"""Sessions beside the card of one."""

from gui.panels.world import World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.gui.panels.adding import AddSheet
from app.gui.panels.page import PanelsPage
from app.gui.panels.why_sheet import WhySheet


def test_enter_goes_on_to_the_people(page: PanelsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.sessions.list.table, Qt.Key.Key_Return)
    assert page.sessions.card.table.current_id() is not None
    assert page.sessions.card.table.hasFocus()


def test_sheets_open_for_what_is_chosen(page: PanelsPage, world: World) -> None:
    page.sessions.explain()
    assert page.sessions.findChildren(WhySheet) == []
    page.sessions.card.to_table()
    for kind, ask in ((WhySheet, page.sessions.explain), (AddSheet, page.sessions.add)):
        ask()
        (sheet,) = page.sessions.findChildren(kind)
        sheet.reject()
    wanted: list[tuple[str, object]] = []
    page.desk.wanted_page.connect(lambda key, target: wanted.append((key, target)))
    page.sessions.show_person()
    assert wanted == [("people", world.janis)]


def test_the_menu_of_a_row(page: PanelsPage) -> None:
    card = page.sessions.card
    card.to_table()
    card.menu_asked.emit(card.mapToGlobal(card.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Give a place"
    assert "Take the place back" not in texts
    menu.hide()


def test_the_width_is_remembered(page: PanelsPage) -> None:
    page.sessions.split.splitterMoved.emit(420, 1)
    kept = page.desk.preferences.recall("panels.sizes")
    assert kept == page.sessions.split.sizes()
