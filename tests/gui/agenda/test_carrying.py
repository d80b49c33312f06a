"""Choosing and moving sessions without a mouse."""

from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.gui.agenda.page import AgendaPage


def test_the_current_session_is_told(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.grid.current_changed, page.grid.selection_changed]):
        page.grid.choose(world.panel)
    assert page.grid.accessibleName().startswith("Agenda by rooms: Twin cities, Fri 10 Dec")
    page.grid.choose(world.talk, keep=True)
    assert page.grid.chosen() == [world.panel, world.talk]
    page.grid.choose(world.panel, add=True)
    assert page.grid.chosen() == [world.talk]
    page.grid.choose_all()
    assert len(page.grid.chosen()) == 4


def test_several_move_by_a_step_and_a_room(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.opening)
    page.grid.choose(world.panel, keep=True)
    page.grid.shift(15, 0)
    world.settle()
    assert world.place(world.opening) == ("10 09:15", 60, world.hall)
    page.grid.shift(0, 1)
    world.settle()
    assert world.place(world.panel) == ("10 10:15", 60, world.studio)
    page.grid.shift(0, 5)
    world.settle()
    assert world.place(world.panel) == ("10 10:15", 60, world.studio)


def test_one_step_takes_all_back(world: World, page: AgendaPage) -> None:
    page.grid.choose_all()
    page.grid.shift(30, 0)
    world.settle()
    assert world.toasts == ["4 sessions moved."]
    world.desk.undo()
    world.settle()
    assert world.place(world.coffee)[0] == "10 11:00"
    assert page.grid.day.by_id[world.coffee].time == "11:00–11:30"


def test_sessions_become_longer(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.talk)
    page.grid.lengthen(15)
    world.settle()
    assert world.place(world.talk)[1] == 45
    page.grid.lengthen(-60)
    world.settle()
    assert world.place(world.talk)[1] == 15


def test_carried_by_keys_and_let_go_or_given_up(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.choose(world.coffee)
    grid.begin_by_keys()
    grid.carry(-120, -1)
    grid.give_up()
    assert grid.drag is None
    grid.begin_by_keys()
    grid.carry(60, -1)
    grid.drop()
    world.settle()
    assert world.place(world.coffee) == ("10 12:00", 30, world.hall)


def test_from_the_tray_by_keys(world: World, page: AgendaPage) -> None:
    page.grid.begin_by_keys([world.visit])
    page.grid.carry(0, 1)
    page.grid.drop()
    world.settle()
    assert world.place(world.visit) == ("10 09:00", 120, world.studio)
    assert page.grid.current == world.visit


def test_nothing_to_carry(page: AgendaPage) -> None:
    page.grid.begin_by_keys()
    page.grid.carry(15, 0)
    page.grid.shift(15, 0)
    page.grid.lengthen(15)
    page.grid.drop()
    assert page.grid.drag is None
