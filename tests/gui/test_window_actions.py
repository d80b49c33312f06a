"""The window's actions: complete, in order, each key once."""

from app.gui import icons
from app.gui.actions import collisions
from app.gui.pages import PAGES
from app.gui.window_actions import ACTIONS, MENUS


def test_every_action_has_a_title_a_help_text_and_a_place() -> None:
    menus = {menu.key for menu in MENUS}
    for action in ACTIONS:
        assert action.title, action.id
        assert action.help.endswith("."), action.id
        assert action.menu in menus, action.id
        assert not action.icon or action.icon in icons.names(), action.id


def test_no_id_and_no_key_is_used_twice() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert collisions(ACTIONS) == []


def test_every_page_can_be_reached_by_key() -> None:
    reached = {action.id: action.shortcut for action in ACTIONS}
    lasting = [kind for kind in PAGES if not kind.passing]
    assert all(reached[f"go_{kind.key}"] == kind.shortcut != "" for kind in lasting)
    assert reached["import_people"] == "Ctrl+I"


def test_a_menu_inside_another_stands_after_one_of_its_actions() -> None:
    menus = {action.id: action.menu for action in ACTIONS}
    assert all(menus[menu.after] == menu.inside for menu in MENUS if menu.inside)
