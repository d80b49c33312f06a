"""Where on the sheet printing starts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.documents.grids import Grid
from app.gui.documents.sheet_picture import SheetPicture

GRID = Grid(90, 60, 2, 4, 10, 20, 95, 65)


@pytest.fixture
def picture(qtbot: QtBot) -> SheetPicture:
    made = SheetPicture()
    qtbot.addWidget(made)
    made.show_sheet(210, 297, GRID)
    made.show()
    return made


def middle(picture: SheetPicture, label: int) -> QPoint:
    return picture._label(label).center().toPoint()


def click(picture: SheetPicture, label: int, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, held, middle(picture, label))


def test_a_click_starts_there(picture: SheetPicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picture.changed):
        click(picture, 3)
    assert (picture.start, picture.skipped) == (3, ())
    assert picture.words() == "Starts at label 3."


def test_ctrl_skips_a_used_label(picture: SheetPicture) -> None:
    click(picture, 2)
    click(picture, 5, ctrl=True)
    click(picture, 7, ctrl=True)
    assert (picture.start, picture.skipped) == (2, (5, 7))
    assert picture.accessibleDescription() == "Starts at label 2, skips 5, 7."
    click(picture, 5, ctrl=True)
    assert picture.skipped == (7,)
    click(picture, 8)
    assert (picture.start, picture.skipped) == (8, ())
    click(picture, 8, ctrl=True)
    assert (picture.start, picture.skipped) == (8, ())


def test_one_before_the_start_cannot_be_skipped(picture: SheetPicture) -> None:
    click(picture, 4)
    click(picture, 2, ctrl=True)
    assert (picture.start, picture.skipped) == (2, ())


def test_beside_the_labels_nothing_happens(picture: SheetPicture, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picture.changed):
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_the_keyboard_does_it_all(picture: SheetPicture) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(picture, key)
    assert picture.start == 4
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(picture, key)
    assert picture.skipped == (6,)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Enter):
        QTest.keyClick(picture, key)
    assert picture.start == 1


def test_another_sheet_starts_anew(picture: SheetPicture) -> None:
    picture.set_chosen(6, (7,))
    picture.show_sheet(210, 297, GRID)
    assert (picture.start, picture.skipped) == (6, (7,))
    picture.show_sheet(210, 297, Grid(90, 60, 2, 2, 10, 20, 95, 65))
    assert (picture.start, picture.skipped) == (1, ())
    picture.set_chosen(9, (2, 3, 11))
    assert (picture.start, picture.skipped) == (1, (2, 3))
    picture.grab()
