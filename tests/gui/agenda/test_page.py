"""The page of the agenda: finding one's way, and what can be done."""

from datetime import date

import pytest
from accessibility import nameless
from gui.agenda.world import World
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.gui.agenda.page import AgendaPage, build, count
from app.gui.i18n import set_language
from app.queries import agenda

SECOND = date(2027, 12, 11)


def test_the_side_bar_counts_sessions(world: World, qtbot: QtBot) -> None:
    made = build(world.desk)
    qtbot.addWidget(made)
    assert world.desk.ask(count) == 6
    world.settle()


def test_a_jump_waits_until_everything_was_read(world: World, qtbot: QtBot) -> None:
    made = AgendaPage(world.desk)
    qtbot.addWidget(made)
    made.show()
    made.jump(world.walk)
    world.settle()
    assert (made.grid.date, made.grid.current) == (SECOND, world.walk)


def test_jumping_about(world: World, page: AgendaPage) -> None:
    page.jump(world.visit)
    assert page.side.card.title.text() == "School visit"
    page.jump("clashes")
    assert page.side.part == "clashes"
    page.jump("tray")
    assert page.side.tray.model.ids == [world.visit]
    page.jump(SECOND)
    assert page.grid.date == SECOND
    page.jump(999)
    page.show_view("list")
    page.jump(world.panel)
    assert page.list.current_id() == world.panel
    page.search.setText("walk")
    page.jump(world.panel)
    assert page.bar.views.key() == "rooms"
    assert page.grid.current == world.panel


def test_a_clash_is_shown_with_all_its_sessions(world: World, page: AgendaPage) -> None:
    page.show_day(SECOND)
    page.jump("clashes")
    page.side.clashes.jump_wanted.emit(page.book.open[0])
    assert page.grid.chosen() == [world.panel, world.talk]


def test_the_same_in_another_language(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    page.grid.choose(world.panel)
    page.jump("clashes")
    page.jump(f"person:{world.jan}")
    kept = page.keep()
    set_language("pl")
    again = AgendaPage(world.desk)
    qtbot.addWidget(again)
    again.show()
    again.restore(kept)
    world.settle()
    assert again.grid.chosen() == [world.panel]
    assert again.side.part == "clashes"
    assert again.whose == world.jan
    assert again.grid.day.columns[0].name == "Aula"
    again.restore(None)
    assert nameless(again) == []


def test_a_new_session_is_written_over_at_once(
    world: World, page: AgendaPage, qtbot: QtBot
) -> None:
    page.grid.choose(world.coffee)
    page.new.click()
    world.settle()
    qtbot.waitUntil(lambda: page.side.card.fields.made["title"].editing)
    row = page.side.card.row
    assert row is not None
    assert world.place(row.id) == ("10 11:30", 60, world.studio)
    page.side.card.fields.close()


def test_without_a_current_session_it_goes_to_the_tray(world: World, page: AgendaPage) -> None:
    page.add()
    world.settle()
    page.side.card.fields.close()
    assert len(page.book.agenda.unplaced) == 2


def test_off_and_on_and_away(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.coffee)
    page.take_off()
    world.settle()
    assert world.place(world.coffee)[0] == ""
    page.jump(world.coffee)
    page.carry()
    page.grid.drop()
    world.settle()
    assert world.place(world.coffee) == ("10 09:00", 30, world.hall)
    page.show_view("list")
    page.list.show_id(world.coffee)
    page.remove()
    world.settle()
    assert page.book.row(world.coffee) is None


def test_a_copy_of_what_is_not_placed(world: World, page: AgendaPage) -> None:
    page.jump(world.visit)
    page.copy()
    page.paste()
    world.settle()
    rows = [row for row in world.desk.ask(agenda.sessions) if row.title["en"] == "School visit"]
    assert [row.starts_at for row in rows] == [None, None]


def test_enter_goes_to_the_card(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.bar.side.setChecked(False)
    page.open_card(world.talk)
    assert page.side.isVisible()
    qtbot.waitUntil(page.side.card.fields.made["title"].shown.hasFocus)
    page.to_view()
    qtbot.waitUntil(page.grid.hasFocus)
    page.go_to_search()
    qtbot.waitUntil(page.search.hasFocus)
    page.list.typed.emit("w")
    assert page.search.text() == "w"


def menus() -> list[QMenu]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]


def test_menus(world: World, page: AgendaPage) -> None:
    page.grid.choose(world.talk)
    for ask in (
        lambda: page.grid.menu_asked.emit(QPoint(5, 5)),
        page.side.card.menu_wanted.emit,
        lambda: page.grid.room_menu_asked.emit(world.hall, QPoint(5, 5)),
    ):
        ask()
        (menu,) = menus()
        assert len(menu.actions()) >= 2
        menu.close()
        QApplication.processEvents()
    page.menu.aboutToShow.emit()
    assert [a.text() for a in page.menu.actions() if a.text()] == [
        "Condensed: the whole day",
        "Steps of time",
        "Set up the agenda…",
    ]


@pytest.mark.parametrize(
    ("way", "title"),
    [
        ("ripple", "Rearrange sessions"),
        ("show_editions", "Editions of the programme"),
        ("set_up", "Set up the agenda"),
    ],
)
def test_sheets_open(world: World, page: AgendaPage, way: str, title: str) -> None:
    getattr(page, way)()
    world.settle()
    (sheet,) = [each for each in page.findChildren(QDialog) if each.isVisible()]
    assert sheet.windowTitle() == title
    assert sheet.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.reject()


def test_hours_of_a_room(world: World, page: AgendaPage) -> None:
    page.room_hours(world.hall)
    (sheet,) = [each for each in page.findChildren(QDialog) if each.isVisible()]
    assert sheet.windowTitle() == "Hours of Hall"
    sheet.reject()


def test_hours_of_the_room_of_the_chosen_session(world: World, page: AgendaPage) -> None:
    assert page.chosen_room() == world.hall
    page.grid.choose(world.talk)
    page.hours_of_chosen()
    (sheet,) = [each for each in page.findChildren(QDialog) if each.isVisible()]
    assert sheet.windowTitle() == "Hours of Studio"
    sheet.reject()
