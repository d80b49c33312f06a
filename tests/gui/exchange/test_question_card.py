"""A column that becomes a question."""

from dataclasses import replace

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.column_rows import ColumnRow
from app.gui.exchange.question_card import QuestionCard
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import QuestionKind

COLUMN = ColumnMap(
    *(3, Target.NEW_QUESTION, None, "Meal", QuestionKind.CHOICE, ("Fish", "Meat")), sure=False
)
ROW = ColumnRow(COLUMN, "Meal", ("Fish", "Meat"))


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    """The card of a question with two choices."""
    made = QuestionCard()
    qtbot.addWidget(made)
    made.show_row(ROW)
    return made


@pytest.fixture
def told(card: QuestionCard) -> list[ColumnMap]:
    """What the card wants."""
    wanted: list[ColumnMap] = []
    card.changed.connect(wanted.append)
    return wanted


def test_only_a_new_question_is_shown(card: QuestionCard, told: list[ColumnMap]) -> None:
    assert card.isVisible()
    assert card.words.value() == "Meal"
    assert card.kind.value() is QuestionKind.CHOICE
    assert card.choices.value() == "Fish\nMeat"
    assert nameless(card) == []
    for row in (ColumnRow(ColumnMap(3, Target.EMAIL), "Meal", ()), None):
        card.show_row(row)
        assert not card.isVisible()
    assert told == []


def test_choices_are_told_once_each(card: QuestionCard, told: list[ColumnMap]) -> None:
    card.choices.setPlainText(" Fish \n\nSoup\nFish")
    assert told[-1] == replace(COLUMN, options=("Fish", "Soup"), sure=True)


def test_other_words_are_told_and_none_are_not_taken(
    card: QuestionCard, told: list[ColumnMap], qtbot: QtBot
) -> None:
    card.words.clear()
    qtbot.keyClicks(card.words, "Dinner")
    qtbot.keyClick(card.words, Qt.Key.Key_Return)
    assert told == [replace(COLUMN, label="Dinner", sure=True)]
    card.words.clear()
    qtbot.keyClick(card.words, Qt.Key.Key_Return)
    assert told[1:] == [replace(COLUMN, sure=True)]


def test_a_kind_without_choices_drops_them(card: QuestionCard, told: list[ColumnMap]) -> None:
    card.kind.set_value(QuestionKind.TEXT)
    card.kind.activated.emit(card.kind.currentIndex())
    assert told == [replace(COLUMN, kind=QuestionKind.TEXT, options=(), sure=True)]
    card.show_row(replace(ROW, column=told[0]))
    assert not card.choices.isVisible()
