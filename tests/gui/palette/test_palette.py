"""The palette: typing, walking, choosing."""

from collections.abc import Sequence

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.palette.entries import Entry, matching
from app.gui.palette.palette import Palette


@pytest.fixture
def run() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, run: list[str]) -> Palette:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    titles = ("Save a copy", "Settings", "Add person")
    entries = [
        Entry(title, "Commands", title, "", lambda title=title: run.append(title))
        for title in titles
    ]

    def offer(text: str) -> Sequence[Entry]:
        return matching(entries, text)

    made = Palette(window, offer)
    made.window = window  # type: ignore[attr-defined]  # kept alive with it
    window.show()
    made.open()
    qtbot.waitUntil(made.text.hasFocus)
    return made


def shown(palette: Palette) -> list[str]:
    rows = (palette.model.entry(row) for row in range(palette.model.rowCount()))
    return [entry.title for entry in rows if entry]


def test_typing_narrows_and_enter_runs_the_first(
    palette: Palette, qtbot: QtBot, run: list[str]
) -> None:
    qtbot.keyClicks(palette.text, "se")
    assert shown(palette) == ["Settings"]
    qtbot.keyClick(palette.text, Qt.Key.Key_Return)
    assert run == ["Settings"]
    assert not palette.cover.isVisible()


def test_arrows_walk_and_join_the_ends(palette: Palette, qtbot: QtBot, run: list[str]) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(palette.text, key)
    qtbot.keyClick(palette.text, Qt.Key.Key_Enter)
    assert run == ["Add person"]


def test_escape_leaves_everything_as_it_was(palette: Palette, qtbot: QtBot, run: list[str]) -> None:
    qtbot.keyClick(palette.text, Qt.Key.Key_Escape)
    assert not palette.cover.isVisible()
    assert run == []


def test_a_click_chooses(palette: Palette, qtbot: QtBot, run: list[str]) -> None:
    place = palette.list.visualRect(palette.model.index(2, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert run == ["Settings"]


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot, run: list[str]) -> None:
    qtbot.keyClicks(palette.text, "zzz")
    assert shown(palette) == []
    assert not palette.list.isVisible()
    qtbot.keyClick(palette.text, Qt.Key.Key_Return)
    assert run == []
    assert palette.cover.isVisible()


def test_opened_again_it_begins_anew(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.text, "add")
    palette.close()
    palette.open()
    assert palette.text.text() == ""
    assert len(shown(palette)) == 3


def test_nothing_is_nameless(palette: Palette) -> None:
    assert nameless(palette.cover) == []
