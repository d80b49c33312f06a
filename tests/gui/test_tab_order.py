"""The keyboard goes where one reads on, and is always in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.pages import Page
from app.gui.tab_order import in_order
from app.gui.widgets.layouts import H, V, box, scrolled


class LatePage(Page):
    """Lines of which the first on the page was made last, far down in a scrolled area."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.lines = {name: QLineEdit() for name in "dcba"}
        lines = self.lines
        split = QSplitter()
        split.addWidget(box(H(lines["a"], QLabel("no stop"), lines["b"])))
        self.area: QScrollArea = scrolled(V(900, lines["c"], lines["d"]), "Further down")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(V(split, (self.area, 1)))


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LatePage:
    made = LatePage(desk)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_order_is_that_of_the_layouts(page: LatePage) -> None:
    assert in_order(page) == [page.lines[name] for name in "abcd"]


def test_tab_follows_it_there_and_back(page: LatePage, qtbot: QtBot) -> None:
    page.lines["a"].setFocus()
    went: list[QWidget | None] = []
    for key in (Qt.Key.Key_Tab,) * 3 + (Qt.Key.Key_Backtab,) * 3:
        qtbot.keyClick(page.focusWidget(), key)
        went.append(page.focusWidget())
    assert went == [page.lines[name] for name in "bcdcba"]


def test_entering_a_scrolled_area_brings_the_keyboard_into_sight(
    page: LatePage, qtbot: QtBot
) -> None:
    page.lines["b"].setFocus()
    qtbot.keyClick(page.lines["b"], Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    assert here is page.lines["c"]
    assert not here.visibleRegion().isEmpty()
    assert page.area.verticalScrollBar().value() > 0
