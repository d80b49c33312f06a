"""Refused cells, each typed anew in place."""

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.exchange.draft import Draft
from app.gui.exchange.page import ImportPage
from app.gui.exchange.problem_box import ProblemBox
from app.gui.i18n import localized
from app.rules.importing.values import Problem


@pytest.fixture
def draft(checked: ImportPage) -> Draft:
    """A list whose line 5 has a wrong e-mail address."""
    assert checked.flow.draft is not None
    return checked.flow.draft


@pytest.fixture
def problem(draft: Draft) -> Problem:
    """The only one of the list."""
    assert draft.reading is not None
    (found,) = draft.reading.problems
    return found


@pytest.fixture
def shown(draft: Draft, problem: Problem, qtbot: QtBot) -> ProblemBox:
    """The same cell twice, and the line as a whole."""
    again = Problem(problem.line, problem.position, problem.value, problem.error)
    whole = Problem(problem.line, None, "", problem.error)
    made = ProblemBox((problem, again, whole), draft)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_cell_has_one_field_and_every_error_is_said(shown: ProblemBox, problem: Problem) -> None:
    error = localized(problem.error)
    assert [each.text() for each in shown.findChildren(QLabel)].count(error) == 3
    assert list(shown.inputs) == [2]
    assert shown.inputs[2].text() == "no address"
    assert shown.inputs[2].accessibleName() == "Correct: E-mail"
    assert shown.inputs[2].accessibleDescription() == error
    assert nameless(shown) == []


def test_another_text_is_told_once(shown: ProblemBox, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    shown.corrected.connect(lambda *what: told.append(what))
    field = shown.inputs[2]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    field.selectAll()
    qtbot.keyClicks(field, "piotr@plock.example")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [(5, 2, "piotr@plock.example")]


def test_the_keyboard_begins_with_all_of_the_first_cell(shown: ProblemBox) -> None:
    shown.take_focus()
    assert shown.focusWidget() is shown.inputs[2]
    assert shown.inputs[2].selectedText() == "no address"
