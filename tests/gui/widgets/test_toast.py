"""Whether what was done is said, and can be undone from there."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


def test_it_says_it_at_the_foot_and_undoes(toast: Toast) -> None:
    done: list[str] = []
    toast.say("“A & B” moved", "Undo", lambda: done.append("undo"))
    assert toast.isVisible()
    assert toast.findChild(QLabel).text() == "“A & B” moved"
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert toast.geometry().bottom() < 600
    toast.findChild(QPushButton).click()
    assert (done, toast.isVisible()) == (["undo"], False)


def test_it_goes_away_by_itself_but_not_under_the_mouse(toast: Toast) -> None:
    toast.say("Saved")
    assert toast._timer.isActive()
    assert toast.findChild(QPushButton).isHidden()
    spot = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(spot, spot, spot))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert not toast.isVisible()
    assert not toast._timer.isActive()


def test_it_stays_at_the_foot_of_a_window_that_grows(toast: Toast, window: QWidget) -> None:
    toast.say("Saved")
    window.resize(1000, 700)
    assert abs(toast.geometry().center().x() - 500) <= 1
    assert toast.geometry().bottom() > 600
    toast.hide()


def test_a_long_sentence_wraps(toast: Toast) -> None:
    toast.say("A very long sentence about what was done. " * 6)
    assert toast.width() <= 640
    assert toast.height() > 50
    toast.say("Short")
    assert toast.width() < 200
    toast.hide()


def test_without_anything_to_do_the_button_does_nothing(toast: Toast) -> None:
    toast.say("Saved", "Close")
    toast.findChild(QPushButton).click()
    assert not toast.isVisible()
