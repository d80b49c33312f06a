"""A page of paper on the screen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.documents.page_view import PageView, percent
from app.gui.documents.sizing import Fit

A4 = QSizeF(595, 842)


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView("Preview")
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    picture = QImage(300, 424, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    made.show_picture(picture, A4)
    return made


def wheel(view: PageView, steps: int, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_it_is_fitted_first(view: PageView) -> None:
    assert view.fit is Fit.PAGE
    assert view.zoom == pytest.approx((500 - 36) / 842 / view.room.true, rel=0.02)
    assert view.verticalScrollBar().maximum() == 0


def test_zooming_asks_for_a_sharper_picture(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignals([view.sharper_wanted, view.zoomed]):
        view.set_zoom(2.0)
    assert (round(view.zoom, 6), view.fit) == (2.0, Fit.OWN)
    assert view.verticalScrollBar().maximum() > 0
    view.step_zoom(1)
    assert view.zoom == pytest.approx(3)
    view.step_zoom(-1)
    assert view.zoom == pytest.approx(2)
    view.set_zoom(1_000)
    assert view.zoom == pytest.approx(16)


def test_true_size_is_as_large_as_paper(view: PageView) -> None:
    view.set_zoom(1.0)
    dots = view.screen().physicalDotsPerInch()
    expected = dots if 50 <= dots <= 400 else view.logicalDpiX()
    assert view.room.scale(595, 842) == pytest.approx(expected / 72)


def test_the_width_is_fitted(view: PageView) -> None:
    view.set_fit(Fit.WIDTH)
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() >= 0
    assert view.zoom > 0.3


def test_the_wheel_zooms_and_turns(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.turned) as turned:
        wheel(view, -1)
    assert turned.args == [1]
    before = view.zoom
    wheel(view, 1, ctrl=True)
    assert view.zoom > before


def test_the_keys_move_a_large_page_and_turn_a_small_one(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.turned) as turned:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert turned.args == [1]
    view.set_zoom(4.0)
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() == before + 30
    with qtbot.waitSignal(view.turned) as ended:
        QTest.keyClick(view, Qt.Key.Key_End)
    assert ended.args[0] > 1_000


def test_it_is_moved_by_hand(view: PageView) -> None:
    view.set_zoom(4.0)
    bar = view.verticalScrollBar()
    before = bar.value()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    QTest.mouseMove(view.viewport(), QPoint(200, 250))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 250))
    assert bar.value() == before + 50


def test_nothing_is_shown(view: PageView) -> None:
    view.show_nothing()
    assert view.paper.isEmpty()
    view.grab()


def test_percent() -> None:
    assert percent(0.456) == "46 %"
