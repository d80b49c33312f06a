"""The menu bar."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.actions import Action, make
from app.gui.main_window import MainWindow
from app.gui.preferences import Preferences
from app.gui.window_actions import ACTIONS


def test_every_action_stands_in_its_menu_once(window: MainWindow) -> None:
    menus = window.menus.menus
    for action in ACTIONS:
        made = window.menus.actions[action.id]
        holding = [key for key, menu in menus.items() if made in menu.actions()]
        assert holding == [action.menu], action.id


def test_the_bar_has_its_menus_in_order(window: MainWindow) -> None:
    shown = [action.text() for action in window.menus.bar.actions() if action.isVisible()]
    assert shown == ["&File", "&Edit", "&View", "&Help"]


def test_menus_inside_others_stand_where_they_belong(window: MainWindow) -> None:
    texts = [action.text() for action in window.menus.menus["file"].actions()]
    assert texts[3:6] == ["Open…", "Open &recent", "Sample conference…"]


def test_icons_are_drawn_when_a_menu_is_first_seen(window: MainWindow) -> None:
    menu, action = window.menus.menus["file"], window.menus.actions["open"]
    assert action.icon().isNull()
    menu.aboutToShow.emit()
    assert not action.icon().isNull()


def test_choices_have_a_tick(window: MainWindow) -> None:
    window.menus.menus["theme"].aboutToShow.emit()
    ticked = [id_ for id_, made in window.menus.actions.items() if made.isChecked()]
    assert ticked == ["theme_system", "language_en"]


def test_recent_conferences_can_be_opened_again(
    window: MainWindow, preferences: Preferences
) -> None:
    from app.base.settings import RecentFile

    menu = window.menus.menus["recent"]
    menu.aboutToShow.emit()
    assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [("No conference yet", False)]
    preferences.opened(RecentFile("/nowhere/a.plenum", "Cities & towns"))
    preferences.opened(RecentFile("/nowhere/b.plenum"))
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["b", "Cities && towns"]


def test_a_key_of_a_page_asks_whether_it_fits_when_it_is_pressed(
    window: MainWindow, qtbot: QtBot
) -> None:
    fits, done = [False], []
    action = Action[str](
        "try",
        "Try",
        "Try it",
        done.append,
        "Ctrl+T",
        when=lambda _page: fits[0],
    )
    menus = window.menus
    menus._page, menus._page_table = "page", (action,)  # type: ignore[assignment] # as far as it is asked
    menus._page_actions = make((action,), "page", menus.menus["page"])
    window.addActions(list(menus._page_actions.values()))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for possible in (False, True):
        fits[0] = possible
        menus.menus["page"].aboutToShow.emit()
        assert menus._page_actions["try"].isEnabled() is possible
        menus.menus["page"].aboutToHide.emit()
        fits[0] = not possible
        qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        menus.trigger("try")
    assert done == ["page", "page"]
