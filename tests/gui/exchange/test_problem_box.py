"""All that is wrong with a line."""

import pytest
from accessibility import nameless
from gui.exchange.test_draft import DRAFT
from pytestqt.qtbot import QtBot

from app.base.errors import RuleBroken
from app.gui.exchange.problem_box import ProblemBox
from app.rules.importing.values import Problem

WRONG = RuleBroken("That is wrong.")


@pytest.fixture
def box(qtbot: QtBot) -> ProblemBox:
    problems = (Problem(4, 1, "x", WRONG), Problem(4, 1, "x", WRONG), Problem(4, None, "", WRONG))
    made = ProblemBox(problems, DRAFT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_cell_has_one_field(box: ProblemBox) -> None:
    assert list(box.inputs) == [1]
    assert box.inputs[1].accessibleDescription() == "That is wrong."
    assert nameless(box) == []


def test_another_text_is_told_once(box: ProblemBox) -> None:
    told: list[tuple[int, int, str]] = []
    box.corrected.connect(lambda *what: told.append(what))
    field = box.inputs[1]
    field.editingFinished.emit()
    field.setText("y")
    field.editingFinished.emit()
    field.editingFinished.emit()
    assert told == [(4, 1, "y")]
