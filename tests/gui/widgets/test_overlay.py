"""Whether a busy state waits a moment, tells how far it is and can be given up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.overlay import PATIENCE, ProgressOverlay


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def overlay(page: QWidget) -> ProgressOverlay:
    return ProgressOverlay(page)


def words(overlay: ProgressOverlay) -> list[str]:
    return [one.text() for one in overlay.findChildren(QLabel) if one.text()]


def test_what_is_quick_is_never_shown_as_busy(overlay: ProgressOverlay) -> None:
    overlay.begin("Importing")
    assert (overlay.isVisible(), overlay._timer.interval()) == (False, PATIENCE)
    overlay.end()
    assert not overlay._timer.isActive()


def test_what_takes_long_covers_the_page(overlay: ProgressOverlay, page: QWidget) -> None:
    overlay.begin("Importing")
    overlay._timer.timeout.emit()
    assert overlay.isVisible()
    assert overlay.geometry() == page.rect()
    overlay.report(7, 20, "Row 7 of 20")
    bar = overlay.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (7, 20)
    assert words(overlay) == ["Importing", "Row 7 of 20"]
    page.resize(700, 500)
    assert overlay.geometry() == page.rect()
    assert not overlay.grab().isNull()
    overlay.end()
    assert not overlay.isVisible()


def test_escape_and_the_button_give_up_once(overlay: ProgressOverlay, qtbot: QtBot) -> None:
    overlay.begin("Importing")
    overlay._timer.timeout.emit()
    button = overlay.findChild(QPushButton)
    with qtbot.waitSignal(overlay.cancelled):
        qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert words(overlay) == ["Importing", "Stopping…"]
    assert not button.isEnabled()
    with qtbot.assertNotEmitted(overlay.cancelled):
        qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    overlay.end()


def test_whoever_had_the_keyboard_has_it_again(overlay: ProgressOverlay, page: QWidget) -> None:
    line = QLineEdit(page)
    line.show()
    line.setFocus()
    overlay.begin("Writing")
    overlay._timer.timeout.emit()
    assert not line.hasFocus()
    overlay.end()
    assert line.hasFocus()
    overlay.begin("Reading")
    overlay._timer.timeout.emit()
    line.hide()
    overlay.end()
    assert not line.hasFocus()


def test_what_cannot_be_given_up_does_not_offer_it(overlay: ProgressOverlay) -> None:
    overlay.begin("Writing", can_cancel=False)
    assert overlay.findChild(QPushButton).isHidden()
    overlay.end()
