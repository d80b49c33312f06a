"""What each column is, and what is asked once for the whole list."""

from collections.abc import Callable

from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.gui.exchange.page import ImportPage
from app.gui.exchange.target_combo import TargetCombo
from app.rules.importing.values import ImportMapping, Target
from app.rules.questions import QuestionKind

Rest = Callable[[], None]


def mapping(page: ImportPage) -> ImportMapping:
    """How the list is understood now."""
    assert page.flow.draft is not None
    return page.flow.draft.mapping


def said(page: ImportPage, position: int, column: int) -> str:
    """What the table of columns says of a column."""
    row = page.columns.model.position_of(position)
    assert row is not None
    return str(page.columns.model.index(row, column).data())


def test_columns_are_guessed_and_shown_with_their_values(
    opened: ImportPage, qtmodeltester: ModelTester
) -> None:
    opened.show_step(1)
    assert said(opened, 0, 0) == "Given name\nColumn A"
    assert said(opened, 0, 1) == "Anna · Jānis · Wanda"
    assert [said(opened, n, 2) for n in range(6)] == [
        *("Given name", "Family name", "E-mail", "City", "Function", "Status")
    ]
    qtmodeltester.check(opened.columns.model)
    assert nameless(opened) == []


def test_cells_that_cannot_be_read_are_counted(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    rest()
    assert said(opened, 2, 3) == "1 problem"
    assert opened.columns.chips.chips["look"].text() == "To look at 1"


def test_a_target_is_chosen_with_the_keyboard(opened: ImportPage, qtbot: QtBot, rest: Rest) -> None:
    opened.show_step(1)
    step = opened.columns
    step.table.show_id(4)
    qtbot.keyClick(step.table, Qt.Key.Key_Return)
    assert step.combo is not None
    assert step.combo.hasFocus()
    step.combo.lineEdit().clear()
    popup = step.combo.completer().popup()
    for sign in "the bad":
        qtbot.keyClicks(popup if popup.isVisible() else step.combo.lineEdit(), sign)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    rest()
    assert mapping(opened).columns[4].target is Target.BADGE_TEXT
    assert mapping(opened).columns[4].sure
    assert step.table.hasFocus()
    assert step.table.current_id() == 4


def test_escape_leaves_the_choice_as_it_was(opened: ImportPage, qtbot: QtBot) -> None:
    opened.show_step(1)
    step = opened.columns
    step.choose("ph")
    assert step.combo is not None
    step.combo.completer().popup().hide()
    qtbot.keyClick(step.combo, Qt.Key.Key_Escape)
    assert step.combo.lineEdit().text() == "Given name"
    assert step.table.hasFocus()


def test_the_place_for_choosing_goes_with_the_current_row(opened: ImportPage) -> None:
    opened.show_step(1)
    step = opened.columns
    step.table.show_id(3)
    holders = [step.table.indexWidget(step.model.index(row, 2)) for row in range(6)]
    assert [holder is not None for holder in holders] == [False] * 3 + [True] + [False] * 2
    assert step.combo is not None
    assert step.combo.accessibleName() == "What “City” is"
    assert step.combo.value() == "city"


def test_there_is_one_place_for_choosing_whatever_is_shown(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    step = opened.columns
    step.table.show_id(4)
    step.leave_out()
    for chip in ("left", "used", "all"):
        step.chips.set_chosen(chip)
        step._show()
        shown = [each for each in step.table.findChildren(TargetCombo) if each.isVisible()]
        assert shown == [step.combo]
    rest()


def test_a_column_becomes_a_question_and_is_left_out(opened: ImportPage, rest: Rest) -> None:
    opened.show_step(1)
    step = opened.columns
    step.table.show_id(4)
    step._on_chosen("new_question")
    rest()
    column = mapping(opened).columns[4]
    assert (column.target, column.label) == (Target.NEW_QUESTION, "Function")
    assert step.question.isVisible()

    step.question.kind.set_value(QuestionKind.CHOICE)
    step.question.choices.set_value("Mayor\nClerk\n\nMayor")
    rest()
    assert mapping(opened).columns[4].kind is QuestionKind.CHOICE
    assert mapping(opened).columns[4].options == ("Mayor", "Clerk")
    assert said(opened, 4, 2) == "New question\nOne choice: Mayor, Clerk"

    step.leave_out()
    assert mapping(opened).columns[4].target is Target.IGNORE
    assert not step.question.isVisible()
    step.leave_out()
    rest()
    assert mapping(opened).columns[4].target is Target.NEW_QUESTION
