"""What a sheet shows after its work."""

from pathlib import Path

from accessibility import nameless
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.gui.exchange.done_view import done_view


def test_it_says_where_the_file_is(qtbot: QtBot, tmp_path: Path) -> None:
    view = done_view("3 rows were written", tmp_path / "list.xlsx")
    qtbot.addWidget(view)
    view.show()
    assert view.title.text() == "3 rows were written"
    assert view.text.text() == str(tmp_path / "list.xlsx")
    assert [each.text() for each in view.findChildren(QPushButton)] == ["Open folder"]
    assert nameless(view) == []
