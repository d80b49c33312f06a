"""The sessions that have no time yet."""

import pytest
from gui.agenda.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.grid import SESSIONS
from app.gui.agenda.tray import Sort, Tray
from app.gui.delegations.dragging import unpacked
from app.usecases.agenda import add_session


@pytest.fixture
def tray(world: World, book: Book, qtbot: QtBot) -> Tray:
    made = Tray(book, editable=True)
    qtbot.addWidget(made)
    made.reload()
    return made


def titles(tray: Tray) -> list[str]:
    return [str(tray.model.row_at(n).title["en"]) for n in range(len(tray.model.ids))]  # type: ignore[union-attr] # each is there


def test_what_is_not_placed(tray: Tray) -> None:
    assert titles(tray) == ["School visit"]
    assert tray.stack.currentIndex() == 0


def test_search_and_order(world: World, book: Book, tray: Tray) -> None:
    store = world.desk.store
    for title, kind, minutes in (("Aria", "meeting", 30), ("Zoo", "panel", 240)):
        add_session(store, {"title": Texts(en=title), "kind": kind, "minutes": minutes})
    book.reload()
    world.settle()
    tray.reload()
    assert titles(tray) == ["Aria", "School visit", "Zoo"]
    for sort, first in ((Sort.LENGTH, "Zoo"), (Sort.KIND, "Zoo"), (Sort.TRACK, "Aria")):
        tray.sort.set_value(sort)
        tray.reload()
        assert titles(tray)[0] == first
    tray.search.setText("scho")
    assert titles(tray) == ["School visit"]
    tray.search.setText("xyz")
    assert tray.nothing.title.text() == "Nothing found"


def test_a_row_can_be_dragged(world: World, tray: Tray) -> None:
    index = tray.model.index(0, 0)
    assert tray.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert unpacked(SESSIONS, tray.model.mimeData([index])) == [world.visit]
    assert tray.model.mimeTypes() == [SESSIONS]


def test_keys_place_and_remove(world: World, tray: Tray, qtbot: QtBot) -> None:
    tray.table.show_id(world.visit)
    with qtbot.waitSignal(tray.table.place_wanted) as wanted:
        qtbot.keyClick(tray.table, Qt.Key.Key_M)
    assert wanted.args == [[world.visit]]
    with qtbot.waitSignal(tray.table.removal_wanted):
        qtbot.keyClick(tray.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tray.table, Qt.Key.Key_Down)
