"""The palette's list."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.gui.palette.entries import COMMANDS, PEOPLE, Entry
from app.gui.palette.model import ENTRY_HEIGHT, HEADING_HEIGHT, EntryDelegate, EntryModel


def entry(group: str, title: str, **more: str) -> Entry:
    return Entry(title, group, title, more.pop("detail", ""), lambda: None, **more)


ROWS = [
    entry(COMMANDS, "Save", icon="save", hint="Ctrl+S"),
    entry(PEOPLE, "Ann Ngo", avatar="Ann Ngo", detail="Łódź"),
    entry(PEOPLE, "Bo Li"),
]


def test_a_heading_stands_before_each_group() -> None:
    model = EntryModel()
    QAbstractItemModelTester(model)
    model.show_entries(ROWS)
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert texts == ["Commands", "Save", "People", "Ann Ngo, Łódź", "Bo Li"]
    assert model.height() == 2 * HEADING_HEIGHT + 3 * ENTRY_HEIGHT


def test_headings_are_stepped_over_and_the_ends_join() -> None:
    model = EntryModel()
    model.show_entries(ROWS)
    down = [model.next_entry(row, 1) for row in (-1, 1, 3, 4)]
    assert down == [1, 3, 4, 1]
    assert model.next_entry(1, -1) == 4
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    model.show_entries([])
    assert model.next_entry(-1, 1) == -1
    assert model.entry(0) is None


def test_all_kinds_of_rows_can_be_painted(qtbot: QtBot) -> None:
    view, model = QListView(), EntryModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(EntryDelegate(view))
    model.show_entries(ROWS)
    view.resize(500, 300)
    plain = view.grab().toImage()
    view.setCurrentIndex(model.index(1, 0))
    assert view.grab().toImage() != plain
