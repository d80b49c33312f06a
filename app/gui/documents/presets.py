"""Documents with all their choices under a name: kept in the file, offered in a menu."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.base.errors import AppError
from app.documents.document import kind_of
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.design_files import DesignMenu
from app.gui.i18n import _, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, TextInput
from app.gui.widgets.layouts import menu_action
from app.queries.document_presets import PresetRow, presets
from app.usecases.document_presets import remove_preset, save_preset


class PresetMenu(QMenu):
    """The presets of a kind, read from the file each time the menu opens."""

    picked = Signal(object)
    """The user picked one: a `PresetRow`."""
    save_asked = Signal()
    usual_asked = Signal()
    mark_asked = Signal()
    load_asked = Signal()
    """The design of a file is to be taken in."""
    store_asked = Signal()
    """The design that is chosen goes into a file."""

    def __init__(self, desk: Desk, kind: str, parent: QWidget, *, printed: bool) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._printed = desk, kind, printed
        self._design_kind = kind_of(kind).design_kind
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what the file holds now."""
        self.clear()
        rows = [row for row in self._desk.ask(presets) if row.kind == self._kind]
        for row in rows:
            pick = partial(self.picked.emit, row)
            self.addAction(menu_action(self, row.name, "bookmark", pick))
        if rows:
            self.addSeparator()
        save = menu_action(self, _("Save these choices…"), "save", self.save_asked.emit)
        save.setEnabled(not self._desk.read_only)
        self.addAction(save)
        usual = _("Back to the usual choices")
        self.addAction(menu_action(self, usual, "rotate-ccw", self.usual_asked.emit))
        if rows and not self._desk.read_only:
            self.addMenu(self._removal(rows))
        if self._printed and not self._desk.read_only:
            self.addSeparator()
            mark = menu_action(self, _("Mark as printed…"), "printer-check", self.mark_asked.emit)
            self.addAction(mark)

        if self._design_kind:
            self.addSeparator()
            self.addMenu(self._designs())

    def _designs(self) -> QMenu:
        menu = DesignMenu(self._desk, self._design_kind, self)
        menu.load_asked.connect(self.load_asked)
        menu.save_asked.connect(self.store_asked)
        return menu

    def _removal(self, rows: list[PresetRow]) -> QMenu:
        menu = QMenu(_("Remove a preset"), self)
        for row in rows:
            menu.addAction(menu_action(menu, row.name, "x", partial(self._remove, row)))
        return menu

    def _remove(self, row: PresetRow) -> None:
        text = _("Preset “{name}” removed.", name=row.name)
        self._desk.do(remove_preset, row.id).then(lambda _none: self._desk.toast(text, undo=True))


class PresetSheet(Sheet):
    """Asks for the name of a preset; one of the same name is replaced."""

    def __init__(self, parent: QWidget, desk: Desk, choices: Choices, name: str) -> None:
        self.form = Form()
        self.form.add("name", _("Name"), TextInput(_("Name"), text=name))
        self.form.add("in_pack", "", FlagInput(_("Part of the print pack"), on=True))
        super().__init__(
            parent,
            _("Save these choices"),
            self.form,
            text=_("They are kept in the conference file: who, languages, paper and options."),
        )
        self._desk, self._choices = desk, choices
        self.submitted.connect(self._save)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        self.set_busy(busy=True)
        answer = self._desk.do(
            save_preset,
            str(values["name"]),
            self._choices.kind,
            self._choices.to_json(),
            in_pack=bool(values["in_pack"]),
        )
        answer.then(self._saved).otherwise(self._refused)

    def _saved(self, _id: int) -> None:
        self._desk.toast(_("The choices are kept."), undo=True)
        self.accept()

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        text = localized(problem)
        if not self.form.mark(problem.field, text):
            self.fail(text)
