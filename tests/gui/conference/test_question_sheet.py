"""A question is written in each language, with choices where it has some."""

from factories import a_person
from gui.conference.world import World
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.question_sheet import QuestionSheet
from app.queries import questions as reading
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind
from app.usecases.questions import add_question, answer


def a_sheet(world: World, qtbot: QtBot, row: QuestionRow | None = None) -> QuestionSheet:
    parent = QWidget()
    qtbot.addWidget(parent)
    world.kept.append(parent)
    made = QuestionSheet(parent, world.desk, ("en", "pl"), row)
    made.show()
    return made


def texts(sheet: QuestionSheet) -> set[str]:
    return {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}


def test_a_new_question_with_choices(world: World, qtbot: QtBot) -> None:
    sheet = a_sheet(world, qtbot)
    assert not sheet.choices.isEnabled()
    sheet.kind.set_value(QuestionKind.CHOICE)
    assert sheet.choices.isEnabled()
    sheet.form.set_values({"label": Texts(en="How?", pl="Jak?"), "options": "Bus\n\nTrain\nBus"})
    sheet.form.set_values({"required": True})
    sheet.submit()
    world.settle()
    (row,) = world.desk.ask(reading.questions)
    assert (row.label, row.kind, row.options, row.required) == (
        Texts(en="How?", pl="Jak?"),
        QuestionKind.CHOICE,
        ("Bus", "Train"),
        True,
    )
    assert world.toasts == [("Question added.", True)]
    assert not sheet.isVisible()


def test_a_refusal_stands_at_its_input(world: World, qtbot: QtBot) -> None:
    sheet = a_sheet(world, qtbot)
    sheet.submit()
    world.settle()
    assert "Question is missing. Please fill it in." in texts(sheet)
    sheet.form.set_values({"label": Texts(en="How?")})
    sheet.kind.set_value(QuestionKind.CHOICES)
    sheet.submit()
    world.settle()
    assert "This question needs at least one choice." in texts(sheet)
    assert sheet.primary.isEnabled()


def test_an_answered_question_keeps_its_kind(world: World, qtbot: QtBot) -> None:
    question = add_question(world.store, {"label": Texts(en="Bus?"), "kind": "yes_no"})
    answer(world.store, a_person(world.store), question, value=True)
    sheet = a_sheet(world, qtbot, world.desk.ask(reading.questions)[0])
    assert not sheet.kind.isEnabled()
    assert "Answered already, so its kind stays." in texts(sheet)
    sheet.form.set_values({"label": Texts(en="By bus?")})
    sheet.submit()
    world.settle()
    assert world.desk.ask(reading.questions)[0].label == Texts(en="By bus?")
    assert world.toasts == [("Question changed.", True)]


def test_a_question_that_has_gone_is_said_at_the_foot(world: World, qtbot: QtBot) -> None:
    gone = QuestionRow(9, Texts(en="?"), QuestionKind.TEXT, (), required=False, answers=0)
    sheet = a_sheet(world, qtbot, gone)
    sheet.submit()
    world.settle()
    assert "This record no longer exists. It was removed in the meantime." in texts(sheet)


def test_what_cannot_be_read_is_not_handed_in(world: World, qtbot: QtBot) -> None:
    sheet = a_sheet(world, qtbot)
    sheet.form.values = lambda: None  # type: ignore[method-assign] # as with an unreadable input
    sheet.submit()
    world.settle()
    assert world.desk.ask(reading.questions) == []
