"""Those found, as a list."""

import pytest
from accessibility import nameless
from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.gui.checkin.hits import NOBODY, HitsView, slot_cell, state_cell
from app.gui.checkin.searching import Hits
from app.gui.desk import Desk
from app.gui.widgets.cells import Pill, Plain, spoken
from app.store import Store
from app.usecases.checkins import Door, check_in_person


@pytest.fixture
def view(desk: Desk, world: World, qtbot: QtBot) -> HitsView:
    made = HitsView(desk)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_hits(
        Hits("i", tuple(world.guest(each) for each in (world.zane, world.ilze, world.jan)))
    )
    return made


def test_the_best_is_chosen_and_the_ends_are_ends(view: HitsView, world: World) -> None:
    assert view.current() == world.zane
    for steps, who in ((-1, world.zane), (1, world.ilze), (8, world.jan), (-8, world.zane)):
        view.walk(steps)
        assert view.current() == who
    assert view.words.text() == "3 people found"
    assert nameless(view) == []


def test_a_row_says_name_number_and_state(view: HitsView) -> None:
    cells = [spoken(view.model.cell_at(2, column)) for column in range(4)]
    assert cells == ["Jan Nowak\nMember · Bonn", "4", "", "Submitted"]


def test_enter_on_a_row_chooses(view: HitsView, world: World) -> None:
    told: list[int] = []
    view.chosen.connect(told.append)
    view.table.opened.emit(world.ilze)
    assert told == [world.ilze]


def test_a_refresh_keeps_the_choice(view: HitsView, store: Store, world: World) -> None:
    view.walk(1)
    check_in_person(store, Door(world.day), world.ilze)
    rows = tuple(world.guest(each) for each in (world.zane, world.ilze, world.jan))
    view.refresh(Hits("i", rows))
    assert view.current() == world.ilze
    assert spoken(view.model.cell_at(1, 3)) != ""


def test_nobody_found_offers_a_walk_in(view: HitsView) -> None:
    view.show_hits(Hits("qx"))
    assert view.front.currentIndex() == NOBODY
    assert view.nobody.title.text() == "Nobody is found by “qx”"
    assert view.current() is None
    view.walk(1)
    assert view.current() is None


def test_the_cells_of_a_guest(world: World) -> None:
    assert state_cell(world.guest(world.ilze)) == Plain("")
    assert state_cell(world.guest(world.jan)) == Pill("Submitted", "blue")
    assert slot_cell(world.guest(world.ilze)) == Plain("")
