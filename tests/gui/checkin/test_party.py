"""Ticking those of a delegation who stand there."""

import pytest
from accessibility import nameless
from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.gui.checkin.party import Party, PartyView, party
from app.gui.desk import Desk
from app.gui.widgets.cells import spoken
from app.rules.checkins import Direction
from app.store import Store
from app.usecases.checkins import Door, check_in_people


@pytest.fixture
def view(desk: Desk, store: Store, world: World, qtbot: QtBot) -> PartyView:
    made = PartyView(desk)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_party(store.ask(party, world.day, world.riga), Direction.IN)
    return made


def test_the_head_is_first_and_nobody_is_ticked(view: PartyView, world: World) -> None:
    assert list(view.model.ids) == [world.ilze, world.janis, world.zane]
    assert (view.title.text(), view.words.text()) == ("Riga", "0 of 3 in")
    assert view.chosen() == []
    assert not view.go.isEnabled()
    assert nameless(view) == []


def test_space_ticks_and_goes_on(view: PartyView, world: World) -> None:
    view.tick()
    view.tick()
    assert view.chosen() == [world.ilze, world.janis]
    assert (view.go.text(), view.go.isEnabled()) == ("Check in 2", True)
    assert spoken(view.model.cell_at(0, 0)) == "ticked"
    view.walk(-1)
    view.tick()
    assert view.chosen() == [world.ilze]


def test_everybody_and_nobody(view: PartyView) -> None:
    view.everybody.click()
    assert len(view.chosen()) == 3
    view.everybody.click()
    assert view.chosen() == []


def test_who_is_in_cannot_be_ticked(view: PartyView, store: Store, world: World) -> None:
    view.tick_all()
    check_in_people(store, Door(world.day), [world.ilze])
    view.show_party(store.ask(party, world.day, world.riga), Direction.IN)
    assert view.chosen() == [world.janis, world.zane]
    assert view.words.text() == "1 of 3 in"
    view.table.clicked.emit(view.model.index(0, 0))
    assert view.chosen() == [world.janis, world.zane]
    view.table.clicked.emit(view.model.index(1, 0))
    assert view.chosen() == [world.zane]
    assert spoken(view.model.cell_at(0, 0)) == ""


def test_only_those_in_go_out(view: PartyView, store: Store, world: World) -> None:
    check_in_people(store, Door(world.day), [world.ilze, world.zane])
    view.tick_all()
    view.show_party(store.ask(party, world.day, world.riga), Direction.OUT)
    assert (view.open(), view.chosen()) == ([world.ilze, world.zane], [])
    view.tick_all()
    assert view.go.text() == "Check out 2"


def test_another_delegation_begins_without_ticks(
    view: PartyView, store: Store, world: World
) -> None:
    view.tick_all()
    view.show_party(store.ask(party, world.day, world.bonn), Direction.IN)
    assert view.chosen() == []
    assert view.title.text() == "Bonn"


def test_a_delegation_of_nobody(view: PartyView) -> None:
    view.show_party(Party(99), Direction.IN)
    view.walk(1)
    view.tick()
    assert (view.chosen(), view.title.text()) == ([], "")
