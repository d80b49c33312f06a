"""The list beside the preview."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind
from app.gui.documents.problem_list import MOST, ProblemList

SMALL = Problem(ProblemKind.BELOW_FLOOR, "Name", 7, "Ann Bo", 9)
LINES = Problem(ProblemKind.BROKEN, "Function", 8, "Cy Dee", 10)
LOGO = Problem(ProblemKind.MISSING_PICTURE, "Logo")


@pytest.fixture
def beside(qtbot: QtBot) -> ProblemList:
    made = ProblemList()
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show()
    return made


def test_nothing_is_doubtful(beside: ProblemList) -> None:
    beside.wait()
    assert beside.waiting.isVisible()
    beside.show_problems(())
    assert beside.none.isVisible()
    beside.show_nothing()
    assert not beside.none.isVisible()


def test_that_nothing_is_doubtful_stands_in_the_middle(beside: ProblemList) -> None:
    beside.resize(216, 640)
    beside.show_problems([])
    beside.show()
    title = beside.none.title
    middle = title.mapTo(beside, title.rect().center()).x()
    assert abs(middle - beside.rect().center().x()) <= 1


def test_enter_goes_to_the_page_and_with_ctrl_to_the_person(
    beside: ProblemList, qtbot: QtBot
) -> None:
    beside.show_problems([LINES, SMALL])
    assert beside.problems() == [SMALL, LINES]
    assert beside.summary.text() == "1 to mend · 1 to know of"
    assert beside.serious == 1
    beside.list.setCurrentIndex(beside.list.model().index(1, 0))
    with qtbot.waitSignal(beside.shown) as shown:
        QTest.keyClick(beside.list, Qt.Key.Key_Return)
    assert shown.args == [LINES]
    with qtbot.waitSignal(beside.person_wanted) as wanted:
        QTest.keyClick(beside.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [8]


def test_one_that_is_nobodys(beside: ProblemList, qtbot: QtBot) -> None:
    beside.show_problems([LOGO])
    beside.list.setCurrentIndex(beside.list.model().index(0, 0))
    with qtbot.assertNotEmitted(beside.person_wanted):
        QTest.keyClick(beside.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    beside.list.viewport().grab()


def test_very_many_are_counted(beside: ProblemList) -> None:
    many = [Problem(ProblemKind.BROKEN, "Name", n, f"No {n}", 9) for n in range(MOST + 3)]
    beside.show_problems(many)
    model = beside.list.model()
    assert model.rowCount() == MOST + 1
    assert model.index(MOST, 0).data() == "3 more"
    assert len(beside.problems()) == MOST
    beside.list.scrollToBottom()
    beside.grab()


def test_the_place_stays(beside: ProblemList) -> None:
    beside.show_problems([SMALL, LINES])
    beside.list.setCurrentIndex(beside.list.model().index(1, 0))
    beside.wait()
    beside.show_problems([SMALL, LINES])
    assert beside.list.currentIndex().row() == 1
