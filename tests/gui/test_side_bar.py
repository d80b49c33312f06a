"""The side bar."""

from a_page import KINDS
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.pages import PageKind
from app.gui.side_bar import Heading, SideBar


def test_it_tells_which_page_was_chosen_by_mouse_and_by_key(qtbot: QtBot) -> None:
    bar = SideBar(KINDS, Heading("Cities", "12–14 May 2026", "Rīga"))
    qtbot.addWidget(bar)
    bar.show()
    chosen: list[str] = []
    bar.chosen.connect(chosen.append)
    qtbot.mouseClick(bar.buttons["second"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar.buttons["settings"], Qt.Key.Key_Space)
    assert chosen == ["second", "settings"]
    bar.show_page("first")
    assert [key for key, made in bar.buttons.items() if made.isChecked()] == ["first"]


def test_counters_are_pills_that_can_be_read_out(qtbot: QtBot) -> None:
    bar = SideBar(KINDS, Heading("Cities"))
    qtbot.addWidget(bar)
    bar.show()
    bar.set_counts({"first": 20_000})
    assert bar.buttons["first"].accessibleName() == "First page, 20,000"
    bar.set_counts({})
    assert bar.buttons["first"].accessibleName() == "First page"


def test_the_conference_can_be_read_whole_and_pressed(qtbot: QtBot) -> None:
    bar = SideBar(KINDS, Heading("Cities", "12–14 May 2026", "Rīga"))
    qtbot.addWidget(bar)
    bar.show()
    assert bar.conference.toolTip() == "Cities\n12–14 May 2026\nRīga"
    assert bar.conference.accessibleName() == "Conference: Cities"
    with qtbot.waitSignal(bar.conference_pressed):
        qtbot.keyClick(bar.conference, Qt.Key.Key_Space)
    bar.conference.set_heading(Heading("Cities", "12 May 2026"))
    assert bar.conference.toolTip() == "Cities\n12 May 2026"


def test_nothing_is_nameless(qtbot: QtBot) -> None:
    bar = SideBar(KINDS, Heading("Cities"))
    qtbot.addWidget(bar)
    bar.show()
    assert nameless(bar) == []


def test_a_passing_page_is_in_sight_while_something_is_on_it(qtbot: QtBot) -> None:
    passing = PageKind("list", "List", "upload", "a_page", "", passing=True)
    bar = SideBar((*KINDS, passing), Heading("Cities"))
    qtbot.addWidget(bar)
    bar.show()
    button = bar.buttons["list"]
    assert not button.isVisible()
    bar.show_page("list")
    assert button.isVisible()
    bar.show_page("first")
    assert not button.isVisible()
    bar.show_begun("list", begun=True)
    bar.show_page("second")
    assert button.isVisible()
    bar.show_begun("list", begun=False)
    assert not button.isVisible()
