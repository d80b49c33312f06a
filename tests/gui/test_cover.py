"""The veil over the window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.gui.cover import Cover


def covered(qtbot: QtBot) -> tuple[QWidget, QLineEdit, Cover]:
    window = QWidget()
    window.resize(600, 400)
    field, card = QLineEdit(window), QFrame()
    card.setFixedWidth(200)
    card.setMinimumHeight(100)
    cover = Cover(window, card)
    qtbot.addWidget(window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return window, field, cover


def test_it_covers_the_window_and_gives_the_focus_back(qtbot: QtBot) -> None:
    window, field, cover = covered(qtbot)
    cover.appear()
    cover.setFocus()
    assert cover.geometry() == window.rect()
    window.resize(700, 500)
    assert cover.geometry() == window.rect()
    cover.vanish()
    assert not cover.isVisible()
    assert field.hasFocus()


def test_it_is_left_by_escape_or_beside_the_card(qtbot: QtBot) -> None:
    _window, _field, cover = covered(qtbot)
    cover.appear()
    with qtbot.waitSignal(cover.left):
        qtbot.keyClick(cover, Qt.Key.Key_Escape)
    with qtbot.waitSignal(cover.left):
        qtbot.mouseClick(cover, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    with qtbot.assertNotEmitted(cover.left):
        qtbot.mouseClick(cover, Qt.MouseButton.LeftButton, pos=QPoint(300, 135))


def test_a_field_that_went_meanwhile_is_no_trouble(qtbot: QtBot) -> None:
    import shiboken6

    _window, field, cover = covered(qtbot)
    cover.appear()
    shiboken6.delete(field)
    cover.vanish()
    assert not cover.isVisible()
