"""The card of several delegations."""

import pytest
from accessibility import nameless
from gui.delegations.world import World
from pytestqt.qtbot import QtBot

from app.gui.delegations.several import SeveralCard
from app.queries import delegations
from app.rules.delegations import DelegationStatus


@pytest.fixture
def card(world: World, qtbot: QtBot) -> SeveralCard:
    made = SeveralCard(world.desk)
    qtbot.addWidget(made)
    made.show_rows(world.desk.ask(delegations.rows))
    return made


def test_what_they_are_together(card: SeveralCard) -> None:
    assert card.title.text() == "3 delegations selected"
    assert card.totals.text() == "3 delegations from 3 countries · 4 of 6 places · 1 without a head"
    assert card.names.text() == "Riga, Bonn, Cork"
    assert nameless(card) == []


def test_many_names_are_counted(world: World, card: SeveralCard) -> None:
    card.show_rows(world.desk.ask(delegations.rows) * 5)
    assert card.names.text().endswith("Riga, Bonn, Cork, 3 more")


@pytest.mark.parametrize("status", list(DelegationStatus))
def test_each_status_is_a_button(
    world: World, card: SeveralCard, qtbot: QtBot, status: DelegationStatus
) -> None:
    with qtbot.waitSignal(card.status_chosen) as told:
        card.status[status].click()
    assert told.args == [[world.riga, world.bonn, world.cork], status]


def test_removing_is_asked(world: World, card: SeveralCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.remove_wanted) as told:
        card.remove.click()
    assert told.args == [[world.riga, world.bonn, world.cork]]
