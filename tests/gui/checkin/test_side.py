"""The lists beside the line."""

from dataclasses import replace

import pytest
from accessibility import nameless
from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.gui.checkin.scene import scene
from app.gui.checkin.side import PARTS, Side
from app.gui.desk import Desk
from app.gui.widgets.cells import spoken
from app.gui.widgets.table import RowTable
from app.store import Store
from app.usecases.checkins import Door, check_in_code, check_in_person


@pytest.fixture
def side(desk: Desk, store: Store, world: World, qtbot: QtBot) -> Side:
    check_in_person(store, Door(world.day, station="Hall A"), world.ilze)
    check_in_person(store, Door(world.day), world.jan)
    check_in_person(store, Door(world.day, anyway=True, note="The host agreed"), world.jan)
    check_in_code(store, Door(world.day), "X" * 26)
    made = Side(desk)
    qtbot.addWidget(made)
    made.resize(348, 600)
    made.show()
    made.show_scene(store.ask(scene, world.day))
    return made


def said(table: RowTable) -> list[str]:
    return [spoken(table.rows.cell_at(row, 0)) for row in range(table.rows.rowCount())]


def test_what_just_happened(side: Side) -> None:
    assert said(side.recent) == [
        f"{'X' * 26}\nNot let in: Unknown code",
        "Jan Nowak\nLet in anyway: The host agreed",
        "Jan Nowak\nNot let in: Not confirmed",
        "Ilze Bērziņa\nIn · Hall A",
    ]
    assert nameless(side) == []


def test_who_is_expected_and_not_here(side: Side, world: World) -> None:
    side.show_part("missing")
    assert list(side.missing.rows.ids) == [world.janis, world.zane]
    assert said(side.missing)[0] == "Jānis Ozols\nMember · Riga"


def test_the_counts_by_delegation_and_country(side: Side) -> None:
    assert side.inside.text() == "2"
    side.show_part("delegations")
    assert said(side.delegations) == ["Bonn\n1 of 1 in", "Riga\n1 of 3 in"]
    side.show_part("countries")
    assert said(side.countries) == ["Germany\n1 of 1 in", "Latvia\n1 of 3 in"]


def test_rows_open(side: Side, world: World) -> None:
    people: list[int] = []
    delegations: list[int] = []
    side.person_opened.connect(people.append)
    side.delegation_opened.connect(delegations.append)
    for row in range(2):
        side.recent.clicked.emit(side.recent.rows.index(row, 0))
    side.missing.opened.emit(world.zane)
    side.delegations.opened.emit(world.riga)
    side.delegations.opened.emit(0)
    assert people == [world.jan, world.zane]
    assert delegations == [world.riga]


def test_each_part_comes_to_the_front(side: Side) -> None:
    asked: list[bool] = []
    side.missing_wanted.connect(lambda: asked.append(True))
    for place, key in enumerate(PARTS):
        side.show_part(key)
        assert (side.front.currentIndex(), side.chips.key()) == (place, key)
    assert asked == []


def test_many_who_are_missing_are_asked_for(side: Side, store: Store, world: World) -> None:
    asked: list[bool] = []
    side.missing_wanted.connect(lambda: asked.append(True))
    side.show_scene(replace(store.ask(scene, world.day), missing=None))
    side.show_part("missing")
    assert asked == [True]
