"""What the window offers to the palette."""

from collections.abc import Iterator

import pytest
from a_page import KINDS
from pytestqt.qtbot import QtBot

from app.gui.main_window import MainWindow
from app.gui.preferences import Preferences
from app.store import Store


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(preferences, KINDS)
    qtbot.addWidget(made)
    yield made
    made.close()


def titles(window: MainWindow, text: str) -> list[str]:
    return [entry.title for entry in window.offers(text)]


def test_only_what_is_possible_is_offered(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert "Save a copy as" not in titles(window, "copy")
    assert titles(window, "add cat") == []
    window.show_conference(store)
    assert "Save a copy as" in titles(window, "copy")
    assert titles(window, "add cat") == ["Add category", "Add category"]


def test_an_action_of_a_page_goes_there_first(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    window.show_conference(store)
    assert window.desk is not None
    assert window.workspace is not None
    second = window.offers("add cat")[1]
    assert second.detail == "Second page"
    with qtbot.waitSignal(window.desk.changed):
        second.run()
    assert window.workspace.current == "second"


def test_what_was_run_comes_first_next_time(window: MainWindow) -> None:
    for text in ("colours light", "colours dark", "colours light"):
        window.offers(text)[0].run()
    recent = [entry for entry in window.offers("") if entry.group == "Recent"]
    assert [entry.title for entry in recent] == ["Colours: Light", "Colours: Dark"]
    window.offers.forget()
    assert [entry for entry in window.offers("") if entry.group == "Recent"] == []
