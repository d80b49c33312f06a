"""The live look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.documents.telling import Telling, Why
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.preview_pane import PreviewPane
from app.gui.documents.sizing import Fit
from app.gui.documents.who import Who, Whom

Settle = Callable[[Desk], None]
BADGES = Choices("badge", paper="A4")


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot, settle: Settle) -> PreviewPane:
    made = PreviewPane(desk)
    qtbot.addWidget(made)
    made.resize(460, 620)
    made.show()
    made.show_choices(BADGES)
    settle(desk)
    return made


def test_pages_are_turned(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    assert pane.stack.currentWidget() is pane.view
    assert (pane.page, pane.number.text()) == (0, "1")
    assert pane.total.text() == f"of {pane.count}"
    assert not pane.back.isEnabled()
    pane.on.click()
    settle(desk)
    assert pane.page == 1
    pane.turn(1_000_000)
    settle(desk)
    assert pane.page == pane.count - 1
    assert not pane.on.isEnabled()
    pane.turn(-1_000_000)
    assert pane.page == 0
    settle(desk)


def test_a_number_is_typed(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    pane.number.setText("7")
    QTest.keyClick(pane.number, Qt.Key.Key_Return)
    assert pane.page == 6
    pane.number.setText("seven")
    QTest.keyClick(pane.number, Qt.Key.Key_Return)
    assert (pane.page, pane.number.text()) == (6, "7")
    settle(desk)


def test_the_page_stays_when_choices_change(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    pane.go(5)
    pane.show_choices(Choices("badge", paper="A4", languages=("pl",)))
    settle(desk)
    assert pane.page == 5
    pane.show_choices(BADGES, 2)
    settle(desk)
    assert pane.page == 2


def test_fewer_pages_end_at_the_last(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    pane.go(20)
    settle(desk)
    pane.show_choices(Choices("badge", paper="A4", who=Who(Whom.SELECTED, person_ids=(1, 2))))
    settle(desk)
    assert (pane.page, pane.count) == (0, 1)


def test_nobody_and_trouble_are_said(
    pane: PreviewPane, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    pane.show_choices(Choices("badge", paper="A4", who=Who(Whom.SELECTED)))
    settle(desk)
    assert pane.stack.currentWidget() is pane.nobody
    (first,) = pane.nobody.findChildren(QPushButton)
    with qtbot.waitSignal(desk.wanted_page) as gone:
        first.click()
    assert gone.args[0] == "people"
    pane.show_choices(Choices("badge", paper="50x20"))
    settle(desk)
    assert pane.stack.currentWidget() is pane.trouble
    assert "does not fit" in pane.trouble.text.text()
    assert pane.strip.chips == {}
    pane.show_choices(BADGES)
    settle(desk)
    assert pane.stack.currentWidget() is pane.view


def test_a_telling_page_is_shown(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    assert {"Longest", "Shortest"} <= set(pane.strip.chips)
    pane.strip.wanted.emit(Telling(9, Why.LONGEST, 1, "x"))
    settle(desk)
    assert pane.page == 9


def test_zooming(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    pane.view.set_zoom(1.0)
    settle(desk)
    assert pane.zoomed.text() == "100 %"
    pane.view.set_fit(Fit.WIDTH)
    settle(desk)
    assert pane.zoomed.text() != "100 %"


def test_another_document_begins_anew(pane: PreviewPane, desk: Desk, settle: Settle) -> None:
    pane.go(3)
    pane.forget()
    settle(desk)
    assert (pane.page, pane.count) == (0, 0)
    assert pane.stack.currentWidget() is pane.waiting
