"""Rows keep their places and the focus, and quick adding is a matter of Enter."""

from dataclasses import dataclass

import pytest
import shiboken6
from gui.conference.world import World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.gui.conference.questions import QuestionEditor, Questions
from app.gui.conference.section import QuickAdd, RowEditor, Rows, Section
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.layouts import V
from app.usecases.questions import add_question, edit_question


@dataclass(frozen=True)
class Thing:
    """A record of these tests."""

    id: int
    name: str


class ThingEditor(RowEditor[Thing]):
    """Its row."""

    def __init__(self, thing_id: int) -> None:
        super().__init__(thing_id)
        self.name = ""
        self.setLayout(self.tools())

    def show_row(self, row: Thing) -> None:
        """Show it."""
        self.name = row.name
        self.call_it(row.name)


A, B, C = Thing(1, "A"), Thing(2, "B"), Thing(3, "C")


@pytest.fixture
def rows(qtbot: QtBot) -> Rows[Thing]:
    made: Rows[Thing] = Rows(ThingEditor)
    qtbot.addWidget(made)
    made.show()
    made.show_rows([A, B, C])
    return made


def test_the_first_cannot_go_up_nor_the_last_down(rows: Rows[Thing]) -> None:
    editors = list(rows.editors.values())
    assert [editor.up.isEnabled() for editor in editors] == [False, True, True]
    assert [editor.down.isEnabled() for editor in editors] == [True, True, False]
    assert [editor.up.accessibleName() for editor in editors] == [
        "Move A up",
        "Move B up",
        "Move C up",
    ]


def test_moving_asks_for_the_new_order(rows: Rows[Thing]) -> None:
    asked: list[list[int]] = []
    rows.moved.connect(asked.append)
    rows.editors[1].down.click()
    rows.editors[3].up.click()
    rows.move_row(1, -1)
    rows.move_row(3, 1)
    assert asked == [[2, 1, 3], [1, 3, 2]]


def test_rows_are_built_anew_only_for_others_or_another_order(rows: Rows[Thing]) -> None:
    before = dict(rows.editors)
    rows.show_rows([A, Thing(2, "Bee"), C])
    assert rows.editors == before
    assert before[2].remove.accessibleName() == "Remove Bee"
    rows.show_rows([B, A])
    assert list(rows.editors) == [2, 1]


def test_the_focus_finds_its_button_again(rows: Rows[Thing]) -> None:
    rows.editors[1].down.setFocus(Qt.FocusReason.TabFocusReason)
    rows.show_rows([B, A, C])
    assert rows.window().focusWidget() is rows.editors[1].down
    rows.show_rows([B, C])
    assert rows.window().focusWidget() is not rows.editors[2].down


def test_the_focus_elsewhere_stays_there(rows: Rows[Thing], qtbot: QtBot) -> None:
    rows.show_rows([C])
    assert list(rows.editors) == [3]


def test_enter_adds_and_the_next_can_follow(qtbot: QtBot) -> None:
    quick = QuickAdd("Add", TextInput("Name"), NumberInput("Seats"))
    qtbot.addWidget(quick)
    quick.show()
    handed: list[list[object]] = []
    quick.submitted.connect(handed.append)
    name, seats = quick.inputs
    quick.begin()
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert handed == []
    qtbot.keyClicks(name, "Hall")
    qtbot.keyClicks(seats, "12")
    seats.setFocus()
    qtbot.keyClick(seats, Qt.Key.Key_Return)
    assert handed == [["Hall", 12]]
    quick.done()
    assert (name.value(), seats.value()) == ("", None)
    assert quick.focusWidget() is name


def test_what_cannot_be_read_is_said_below(qtbot: QtBot) -> None:
    quick = QuickAdd("Add", TextInput("Name"), NumberInput("Seats"))
    qtbot.addWidget(quick)
    name, seats = quick.inputs
    name.set_value("Hall")
    seats.setText("many")
    quick.button.click()
    assert quick._error.text() == "“many” is not a whole number."
    seats.setText("1")
    assert quick._error.text() == ""
    quick.refuse(RuleBroken("There is no room."))
    assert quick._error.text() == "There is no room."


def test_other_keys_and_other_inputs_do_not_add(qtbot: QtBot) -> None:
    quick = QuickAdd("Add", TextInput("Name"))
    qtbot.addWidget(quick)
    handed: list[list[object]] = []
    quick.submitted.connect(handed.append)
    quick.inputs[0].set_value("Hall")
    qtbot.keyClick(quick, Qt.Key.Key_F5)
    quick.button.setFocus()
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert handed == []


def test_a_section_says_what_it_has_to_show(world: World, qtbot: QtBot) -> None:
    section = Section(world.desk)
    qtbot.addWidget(section)
    section.setLayout(V(QLineEdit(), QPlainTextEdit()))
    section.add()
    with pytest.raises(NotImplementedError):  # nothing to show is each section's own mistake
        section.reload("pl")
    assert section.language == "pl"
    section.said("Done.")(None)
    assert world.toasts == [("Done.", True)]


def test_a_row_says_what_it_has_to_show(qtbot: QtBot) -> None:
    row: RowEditor[Thing] = RowEditor(1)
    qtbot.addWidget(row)
    with pytest.raises(NotImplementedError):  # the same of a row
        row.show_row(A)


def test_a_refusal_that_comes_after_its_row_went_is_said_elsewhere(
    world: World, qtbot: QtBot
) -> None:
    question = add_question(world.store, {"label": Texts(en="Bus?")})
    section = world.section(world.page(qtbot, "questions"), Questions)
    editor = section.rows.editors[question]
    assert isinstance(editor, QuestionEditor)
    failed: list[Exception] = []
    world.desk.failed.connect(failed.append)
    answer = world.desk.do(edit_question, question, {"label": Texts()})
    answer.otherwise(editor.label.refuse)
    shiboken6.delete(editor)
    world.settle()
    assert [str(problem) for problem in failed] == ["Question is missing. Please fill it in."]
