"""The question that a column becomes."""

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.exchange.column_rows import ColumnRow
from app.gui.exchange.question_card import QuestionCard
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import QuestionKind

NEW = ColumnMap(2, Target.NEW_QUESTION, label="Shirt", kind=QuestionKind.TEXT, sure=False)


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    made = QuestionCard()
    qtbot.addWidget(made)
    made.show_row(ColumnRow(NEW, "Shirt", ("M",)))
    made.show()
    return made


def test_it_shows_what_is_asked(card: QuestionCard) -> None:
    assert card.words.value() == "Shirt"
    assert not card.choices.isVisible()
    assert nameless(card) == []


def test_what_is_changed_is_told_and_sure(card: QuestionCard) -> None:
    told: list[ColumnMap] = []
    card.changed.connect(told.append)
    card.words.setText("Size")
    card.words.editingFinished.emit()
    assert (told[-1].label, told[-1].sure) == ("Size", True)
    card.kind.set_value(QuestionKind.CHOICE)
    card.choices.set_value("S\nM\n")
    assert (told[-1].kind, told[-1].options) == (QuestionKind.CHOICE, ("S", "M"))


def test_other_columns_are_no_questions(card: QuestionCard) -> None:
    card.show_row(ColumnRow(ColumnMap(2, Target.CITY), "City", ()))
    assert card.isHidden()
    told: list[ColumnMap] = []
    card.changed.connect(told.append)
    card.words.editingFinished.emit()
    assert told == []
