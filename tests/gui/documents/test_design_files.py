"""Designs of cards from files and into files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.base.errors import FileProblem, RuleBroken
from app.documents.designs.design import DesignKind
from app.documents.designs.files import load_file, save_file
from app.documents.designs.shipped import shipped
from app.gui.desk import Desk
from app.gui.documents import design_files
from app.gui.documents.design_files import DesignMenu, take_in
from app.gui.documents.page import DocumentsPage
from app.gui.documents.workshop import Workshop
from app.gui.message import Message
from app.queries import card_designs
from app.store import Store

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]


def a_file(folder: Path, name: str = "Ours", key: str = "luggage-tag") -> Path:
    """A design that comes with the program, under another name."""
    target = folder / f"{name}.json"
    save_file(shipped(key), target)
    target.write_text(json.dumps({**json.loads(target.read_text("utf-8")), "name": name}), "utf-8")
    return target


def names(desk: Desk, kind: str = "luggage_tag") -> list[str]:
    return [row.name for row in desk.ask(card_designs.designs, kind)]


def test_a_file_is_taken_in(store: Store, tmp_path: Path) -> None:
    assert take_in(store, a_file(tmp_path), DesignKind("luggage_tag")) == "Ours"
    with pytest.raises(RuleBroken, match="“Ours.json” is a design for another card: Luggage tag"):
        take_in(store, a_file(tmp_path), DesignKind.BADGE)
    with pytest.raises(FileProblem, match="is not there"):
        take_in(store, tmp_path / "gone.json", DesignKind.BADGE)
    (tmp_path / "picture.json").write_bytes(b"\x89PNG")
    with pytest.raises(RuleBroken):
        take_in(store, tmp_path / "picture.json", DesignKind.BADGE)


def test_it_is_loaded_chosen_and_undone(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    made = opened("luggage_tag")
    usual = made.options["design"].value()
    dialog = design_files.load(shown)
    assert dialog is not None
    dialog.fileSelected.emit(str(a_file(tmp_path)))
    dialog.reject()
    settle(desk)
    assert made.options["design"].value() == "Ours"
    choices = made.choices()
    assert choices is not None
    assert choices.options.design == "Ours"
    desk.undo()
    settle(desk)
    assert made.options["design"].value() == usual


def test_a_file_that_is_no_design_is_told(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    opened("badge")
    dialog = design_files.load(shown)
    assert dialog is not None
    dialog.fileSelected.emit(str(a_file(tmp_path)))
    dialog.reject()
    settle(desk)
    (message,) = shown.window().findChildren(Message)
    assert message.windowTitle() == "The design was not loaded"
    message.reject()
    assert "Ours" not in names(desk)


def test_the_chosen_one_is_saved(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    opened("luggage_tag")
    dialog = design_files.save(shown)
    assert dialog is not None
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    dialog.reject()
    settle(desk)
    assert load_file(tmp_path / "mine.json") == shipped("luggage-tag")
    (message,) = shown.window().findChildren(Message)
    message.reject()


def test_the_menu_removes_own_ones(
    desk: Desk, store: Store, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    texts = [each.text() for each in DesignMenu(desk, "luggage_tag", parent).actions()]
    assert texts == ["Load a design…", "Save this design…"]
    take_in(store, a_file(tmp_path), DesignKind("luggage_tag"))
    menu = DesignMenu(desk, "luggage_tag", parent)
    for action, signal in zip(menu.actions(), (menu.load_asked, menu.save_asked), strict=False):
        with qtbot.waitSignal(signal):
            action.trigger()
    removal = menu.actions()[2].menu()
    assert [each.text() for each in removal.actions()] == ["Ours"]
    removal.actions()[0].trigger()
    settle(desk)
    assert names(desk) == []


def test_nothing_is_done_without_a_document(page: DocumentsPage) -> None:
    assert design_files.load(page) is None
    assert design_files.save(page) is None
