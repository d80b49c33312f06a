"""Designs of cards from files and into files, and out of the conference again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.base.errors import RuleBroken
from app.base.file_names import safe_name
from app.base.words import N_
from app.documents.designs.design import DESIGN_KINDS, DesignKind
from app.documents.designs.files import keep, load_file, save_file
from app.documents.designs.shipped import design_called
from app.gui.desk import Desk
from app.gui.documents import saving
from app.gui.i18n import _, localized
from app.gui.message import Message
from app.gui.widgets.layouts import menu_action
from app.queries import card_designs
from app.queries.card_designs import DesignRow
from app.store import Store
from app.usecases.card_designs import remove_design

if TYPE_CHECKING:
    from app.gui.documents.page import DocumentsPage
    from app.gui.documents.workshop import Workshop

JSON = ".json"
DESIGN = "design"
"""The option that holds the design."""


class DesignMenu(QMenu):
    """What can be done with the designs of a kind of card."""

    load_asked = Signal()
    save_asked = Signal()

    def __init__(self, desk: Desk, kind: str, parent: QWidget) -> None:
        super().__init__(_("Design"), parent)
        self._desk = desk
        load = menu_action(self, _("Load a design…"), "folder-open", self.load_asked.emit)
        load.setEnabled(not desk.read_only)
        self.addAction(load)
        self.addAction(menu_action(self, _("Save this design…"), "save", self.save_asked.emit))
        own = desk.ask(card_designs.designs, kind)
        if own and not desk.read_only:
            self.addMenu(self._removal(own))

    def _removal(self, own: list[DesignRow]) -> QMenu:
        menu = QMenu(_("Remove a design"), self)
        for row in own:
            menu.addAction(menu_action(menu, row.name, "x", partial(self._remove, row)))
        return menu

    def _remove(self, row: DesignRow) -> None:
        text = _("Design “{name}” removed.", name=row.name)
        self._desk.do(remove_design, row.id).then(lambda _none: self._desk.toast(text, undo=True))


def take_in(store: Store, source: Path, kind: DesignKind) -> str:
    """Keep the design of a file in the conference; its name.

    Raises FileProblem where the file cannot be read, RuleBroken where it is no design of this
    kind that can be drawn.
    """
    design = load_file(source)
    if design.kind is not kind:
        raise RuleBroken(
            N_("“{file}” is a design for another card: {kind}. Open that document first."),
            file=source.name,
            kind=DESIGN_KINDS[design.kind],
        )
    keep(store, design)
    return design.name


def load(page: "DocumentsPage") -> QFileDialog | None:
    """Ask for the file of a design, keep it in the conference, and choose it."""
    made = page.workshop
    if made is None or page.desk.read_only:
        return None
    kind = DesignKind(made.kind.design_kind)

    def took(path: str) -> None:
        answer = page.desk.do(take_in, Path(path), kind)
        answer.then(lambda name: _choose(page.desk, made, name))
        answer.otherwise(
            lambda problem: Message(
                page.window(), _("The design was not loaded"), localized(problem)
            ).open()
        )

    dialog = _dialog(page, _("Load a design"), took)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def _choose(desk: Desk, made: "Workshop", name: str) -> None:
    made.options.refresh()
    made.options[DESIGN].set_value(name)
    desk.toast(_("Design “{name}” is kept in the conference.", name=name), undo=True)


def save(page: "DocumentsPage") -> QFileDialog | None:
    """Ask where the design that is chosen goes, and write it."""
    made = page.workshop
    if made is None:
        return None
    name = str(made.options[DESIGN].value())
    design = page.desk.ask(design_called, name, DesignKind(made.kind.design_kind))

    def took(path: str) -> None:
        target = Path(path)
        answer = page.desk.run(
            N_("Writing the design"), lambda _progress: save_file(design, target)
        )
        answer.then(lambda _none: saving.said_written(page.window(), target))

    dialog = _dialog(page, _("Save this design"), took)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(JSON.removeprefix("."))
    dialog.selectFile(safe_name(name, made.kind.design_kind) + JSON)
    dialog.open()
    return dialog


def _dialog(page: "DocumentsPage", title: str, took: Callable[[str], None]) -> QFileDialog:
    folder = str(saving.last_folder(page.desk))
    dialog = QFileDialog(page.window(), title, folder, _("Designs of cards (*.json)"))
    dialog.finished.connect(dialog.deleteLater)
    dialog.fileSelected.connect(took)
    return dialog
