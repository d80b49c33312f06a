"""The actions of the page."""

from gui.agenda.world import World

from app.gui.actions import collisions
from app.gui.agenda.actions import ACTIONS, page_menu, room_menu, view_menu
from app.gui.agenda.page import AgendaPage
from app.gui.icons import names
from app.gui.window_actions import ACTIONS as WINDOW

BY_ID = {action.id: action for action in ACTIONS}


def test_the_table_is_sound() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert {action.icon for action in ACTIONS} - {""} <= names()
    assert collisions([*ACTIONS, *WINDOW]) == []


def test_what_needs_a_session(world: World, page: AgendaPage) -> None:
    needing = [a.id for a in ACTIONS if not a.when(page)]
    assert needing == ["agenda.carry", "agenda.copy", "agenda.off", "agenda.remove"]
    page.grid.choose(world.talk)
    assert all(action.when(page) for action in ACTIONS)


def test_each_way_of_looking(world: World, page: AgendaPage) -> None:
    for which in ("list", "rooms", "tight", "zoom_in", "zoom_out", "clashes", "tray", "find"):
        BY_ID[f"agenda.{which}"].run(page)
    ticks = {a.id: a.checked(page) for a in ACTIONS if a.checked is not None}
    assert ticks == {"agenda.rooms": True, "agenda.list": False, "agenda.tight": False}


def test_doing(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.coffee)
    for which in ("copy", "paste"):
        BY_ID[f"agenda.{which}"].run(page)
    world.settle()
    assert len(page.book.agenda.rows) == 7
    page.grid.choose(world.coffee)
    BY_ID["agenda.carry"].run(page)
    page.grid.give_up()
    BY_ID["agenda.off"].run(page)
    world.settle()
    assert len(page.book.agenda.unplaced) == 2
    page.grid.choose(world.talk)
    BY_ID["agenda.remove"].run(page)
    world.settle()
    assert page.book.row(world.talk) is None


def test_menus(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.talk)
    assert len(page_menu(page).actions()) == 5
    hours = room_menu(page, world.hall).actions()[0]
    assert hours.text() == "Hours of the room…"
    view_menu(page, page.menu)
    steps = page.menu.actions()[1].menu()
    assert [a.isChecked() for a in steps.actions()] == [False, False, True, False, False, False]
    steps.actions()[0].trigger()
    assert page.grid.step == 5
