"""The card of the topics chosen."""

from dataclasses import replace

import pytest
from accessibility import nameless
from gui.panels.world import World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.panels.board import Board
from app.gui.panels.topic_choice import ChoiceCard
from app.queries.panels import TopicRow
from app.rules.topics import TopicChoice, Vote

BREAD = TopicRow(1, Texts(en="Bread"), Texts(), None, None, None, {1: 2})
BOOKS = TopicRow(2, Texts(en="Books"), Texts(), None, None, 7, {1: 1})
BUSES = TopicRow(3, Texts(en="Buses"), Texts(), None, None, None, {2: 1})


@pytest.fixture
def board(world: World) -> Board:
    votes = (Vote(1, 1), Vote(2, 1), Vote(3, 2), Vote(4, 3, 2))
    return replace(world.board(), topics=(BREAD, BOOKS, BUSES), votes=votes)


@pytest.fixture
def card(qtbot: QtBot) -> ChoiceCard:
    made = ChoiceCard(read_only=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_whom_the_choice_serves(card: ChoiceCard, board: Board) -> None:
    card.show_choice(board, TopicChoice((1, 2), 3, 9))
    assert card.chosen() == (1, 2)
    assert card.served._words.text() == "3 of 4 who voted get a topic they want"
    assert card.ties.isHidden()
    assert card.inexact.isHidden()
    card.show_choice(board, TopicChoice((1,), 2, 6, exact=False))
    assert not card.inexact.isHidden()
    assert nameless(card) == []


def test_ties_are_decided_by_somebody(card: ChoiceCard, board: Board, qtbot: QtBot) -> None:
    tied = TopicChoice((1, 2), 3, 9, ((1, 3),))
    card.show_choice(board, tied)
    assert [chip.text() for chip in card.tie_chips.chips.values()] == ["Choice 1", "Choice 2"]
    with qtbot.waitSignal(card.picked):
        card.tie_chips.chips["1"].click()
    assert card.chosen() == (1, 3)
    card.show_choice(board, tied)
    assert card.chosen() == (1, 3)


def test_workshops_are_made_of_those_that_are_none(
    card: ChoiceCard, board: Board, qtbot: QtBot
) -> None:
    card.show_choice(board, TopicChoice((1, 2), 3, 9))
    card.seats.setText("many")
    card.make.click()
    assert not card.problem.isHidden()
    card.seats.set_value(25)
    with qtbot.waitSignal(card.make_wanted) as caught:
        card.make.click()
    assert caught.args == [[1], 25]
    card.show_choice(board, TopicChoice((2,), 1, 3))
    assert not card.make.isEnabled()


def test_before_anybody_voted(card: ChoiceCard, world: World) -> None:
    card.show_choice(world.board(), TopicChoice((), 0, 0))
    assert card.chosen() == ()
    assert not card.make.isEnabled()
