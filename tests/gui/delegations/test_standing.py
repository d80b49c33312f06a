"""The three menus over the table."""

import pytest
from gui.delegations.world import World
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.gui.delegations.arrangement import Arrangement
from app.gui.delegations.standing import KEY, Standing
from app.rules.precedence import Grouping, Order


@pytest.fixture
def standing(world: World, qtbot: QtBot) -> Standing:
    made = Standing(world.desk)
    qtbot.addWidget(made)
    return made


def opened(menu: QMenu | None) -> QMenu:
    assert menu is not None
    menu.aboutToShow.emit()
    return menu


def choose(menu: QMenu, text: str) -> None:
    next(action for action in opened(menu).actions() if action.text() == text).trigger()


def ticked(menu: QMenu) -> list[str]:
    return [action.text() for action in opened(menu).actions() if action.isChecked()]


def test_the_standard(standing: Standing) -> None:
    assert standing.arrangement == Arrangement()
    buttons = (standing.grouping, standing.order, standing.language)
    assert [made.text() for made in buttons] == ["No groups", "Protocol", "EN"]
    assert [made.accessibleName() for made in buttons] == [
        "Not grouped",
        "Protocol order",
        "Names and alphabet: English",
    ]


def test_menus_choose_and_tick(world: World, standing: Standing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(standing.changed):
        choose(standing.grouping.menu(), "Grouped by country")
    choose(standing.order.menu(), "By country, then name")
    choose(standing.language.menu(), "Polish")
    wanted = Arrangement(Grouping.COUNTRY, Order.ALPHABETICAL, "pl")
    assert standing.arrangement == wanted
    assert world.desk.preferences.recall(KEY) == wanted.as_json()
    assert ticked(standing.grouping.menu()) == ["Grouped by country"]
    assert ticked(standing.order.menu()) == ["By country, then name"]
    assert ticked(standing.language.menu()) == ["Polish"]
    assert standing.language.text() == "PL"


def test_the_languages_of_the_conference_come_first(standing: Standing) -> None:
    actions = opened(standing.language.menu()).actions()
    assert [action.text() for action in actions] == [
        "English",
        "Polish",
        "German",
        "Latvian",
        "More languages",
    ]
    more = actions[-1].menu()
    assert isinstance(more, QMenu)
    more.actions()[0].trigger()
    assert standing.arrangement.language == "bg"
    choose(standing.language.menu(), "English")
    assert standing.arrangement.language == ""


def test_the_same_again_is_no_news(standing: Standing, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(standing.changed):
        standing.group_by(Grouping.NONE)
        standing.order_by(Order.PROTOCOL)
