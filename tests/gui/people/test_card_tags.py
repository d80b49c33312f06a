"""Tags on the card."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.card_tags import NewTag
from app.gui.people.page import PeoplePage
from app.queries.people import PersonRow

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def test_the_menu_ticks_what_is_carried_and_switches_it(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[0])
    menu = page.panel.head.tag_menu
    menu.fill()
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["VIP", "Vegetarian"]
    menu.actions()[0].trigger()
    settle(desk)
    assert row(ids[0]).tags == ("Vegetarian",)
    menu.fill()
    menu.actions()[0].trigger()
    settle(desk)
    assert row(ids[0]).tags == ("VIP", "Vegetarian")


def test_a_new_tag_has_a_name_and_a_colour(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[1])
    page.panel.head.tag_menu.ask_new()
    sheet = page.findChild(NewTag)
    sheet.form["name"].set_value("Speaks first")
    sheet.tones.chips["teal"].click()
    sheet.submit()
    settle(desk)
    assert row(ids[1]).tags == ("Speaks first",)
    assert page.lists.tag_tone("Speaks first") == "teal"
    assert not sheet.isVisible()


def test_a_tag_needs_a_name(desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot) -> None:
    sheet = NewTag(None, desk, [ids[0]], lambda: None)
    qtbot.addWidget(sheet)
    sheet.submit()
    settle(desk)
    assert sheet.form._marks["name"].text() == "Tag is missing. Please fill it in."
