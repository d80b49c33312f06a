"""Writing and choosing a path."""

from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.gui.files.path_input import PathInput, ask_open, ask_save, with_ending


@pytest.mark.parametrize(
    ("given", "kept"),
    [("a", "a.plenum"), ("a.plenum", "a.plenum"), ("A.PLENUM", "A.PLENUM"), ("a.b", "a.b.plenum")],
)
def test_a_path_gets_our_ending(given: str, kept: str) -> None:
    assert with_ending(Path(given)) == Path(kept)


def test_what_is_written_is_a_path(qtbot: QtBot) -> None:
    field = PathInput("File", saves=True)
    qtbot.addWidget(field)
    assert field.value() is None
    with qtbot.waitSignal(field.changed):
        field.line.setText(" /data/cities ")
    assert field.value() == Path("/data/cities.plenum")
    field.set_value(None)
    assert field.value() is None
    assert nameless(field) == []


@pytest.mark.parametrize("saves", [True, False])
def test_a_dialog_fills_it(qtbot: QtBot, tmp_path: Path, saves: bool) -> None:  # noqa: FBT001 - a parameter of the test
    field = PathInput("File", saves=saves)
    qtbot.addWidget(field)
    field.set_value(tmp_path / "a.plenum")
    field.choose.click()
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "b.plenum"))
    assert field.value() == tmp_path / "b.plenum"
    dialog.close()


@pytest.mark.parametrize("ask", [ask_save, ask_open])
def test_dialogs_look_for_our_files_in_the_folder(
    qtbot: QtBot, tmp_path: Path, ask: object
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask(parent, "Title", tmp_path / "a.plenum", print)  # type: ignore[operator] # one of two functions
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.nameFilters() == ["Plenum conferences (*.plenum)"]
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.close()
