"""How the page of the agenda follows the book, and what it remembers."""

from datetime import date

from accessibility import nameless
from factories import an_event
from gui.agenda.world import Settle, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.page import AgendaPage
from app.gui.desk import Desk
from app.usecases.agenda import add_session, edit_sessions
from app.usecases.venues import add_room, add_venue

FIRST, SECOND = date(2027, 12, 10), date(2027, 12, 11)


def test_the_agenda_is_shown_by_rooms(world: World, page: AgendaPage) -> None:
    assert page.head.subtitle.text() == "6 sessions · 1 not placed · 1 clash"
    assert page.grid.date == FIRST
    assert [chip.text() for chip in page.bar.days.chips.values()] == [
        "Fri 10 Dec",
        "Sat 11 Dec",
        "Sun 12 Dec",
    ]
    assert set(page.grid.day.by_id) == {world.opening, world.panel, world.talk, world.coffee}
    assert nameless(page) == []


def test_empty_pages_offer_the_first_step(empty_desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    an_event(empty_desk.store)
    page = AgendaPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    settle(empty_desk)
    assert page.whole.currentIndex() == 2
    with qtbot.waitSignal(empty_desk.wanted_page) as wanted:
        empty_desk.go("conference", "rooms")
    assert wanted.args == ["conference", "rooms"]
    house = add_venue(empty_desk.store, {"name": Texts(en="House")})
    add_room(empty_desk.store, house, {"name": Texts(en="Hall")})
    for _turn in range(3):
        settle(empty_desk)
    assert page.whole.currentIndex() == 3
    page.first.click()
    for _turn in range(4):
        settle(empty_desk)
    assert page.whole.currentIndex() == 1
    page.side.card.fields.close()


def test_changes_from_elsewhere_are_seen(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.panel)
    edit_sessions(world.desk.store, [world.panel], {"title": Texts(en="Sisters")})
    add_session(world.desk.store, {"title": Texts(en="More")})
    world.settle()
    assert page.grid.day.by_id[world.panel].title == "Sisters"
    assert page.side.card.title.text() == "Sisters"
    assert page.grid.chosen() == [world.panel]


def test_looks_and_day_are_remembered(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    page.show_day(SECOND)
    page.set_step(30)
    page.grid.set_zoom(5)
    page.show_view("list")
    page.bar.side.click()
    again = AgendaPage(world.desk)
    qtbot.addWidget(again)
    again.show()
    world.settle()
    assert again.grid.date == SECOND
    assert (again.grid.step, again.grid.zoom, again.bar.views.key()) == (30, 5, "list")
    assert again.side.isHidden()
    again.set_tight()
    assert again.grid.tight


def test_the_sessions_of_one_person_and_of_a_delegation(world: World, page: AgendaPage) -> None:
    page.jump(f"person:{world.jan}")
    assert page.bar.whose.text() == "Jan Nowak"
    assert [b.id for b in page.grid.day.blocks if not b.faint] == [world.panel, world.talk]
    page.show_view("list")
    assert page.list.rows.ids == [world.panel, world.talk]
    page.jump(f"delegation:{world.riga}")
    assert page.list.rows.ids == [world.opening, world.panel]
    page.bar.whose.clear()
    assert len(page.list.rows.ids) == 6
    found = page._find_whose("r")
    assert (-world.riga, "Riga", "Delegation") in found


def test_searching_turns_to_the_list(page: AgendaPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, "talk")
    assert page.bar.views.key() == "list"
    assert len(page.list.rows.ids) == 1


def test_a_day_in_the_list_is_gone_to(world: World, page: AgendaPage) -> None:
    page.show_view("list")
    page.show_day(SECOND)
    assert page.list.current_id() == world.walk
