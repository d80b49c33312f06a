"""Views of the page that somebody gave a name: kept, picked, removed."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.filters import PAGE
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import menu_action
from app.queries import filters
from app.queries.filters import SavedFilterRow
from app.usecases.filters import remove_filter, save_filter


class SavedMenu(QMenu):
    """The menu of named views, read from the file each time it opens."""

    picked = Signal(object)
    """The user picked a view: what was stored of it."""
    save_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.can_save = False
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what the file holds now."""
        self.clear()
        saved = self._desk.ask(filters.saved, PAGE)
        for row in saved:
            self.addAction(self._entry(row))
        if saved:
            self.addSeparator()
        save = menu_action(self, _("Save this filter…"), "bookmark", self.save_asked.emit)
        save.setEnabled(self.can_save and not self._desk.read_only)
        self.addAction(save)
        if saved and not self._desk.read_only:
            self.addMenu(self._removal(saved))

    def _entry(self, row: SavedFilterRow) -> Any:  # noqa: ANN401 - a QAction
        return menu_action(self, row.name, "filter", lambda: self.picked.emit(dict(row.query)))

    def _removal(self, saved: list[SavedFilterRow]) -> QMenu:
        menu = QMenu(_("Remove a saved filter"), self)
        for row in saved:
            menu.addAction(menu_action(menu, row.name, "x", partial(self._remove, row)))
        return menu

    def _remove(self, row: SavedFilterRow) -> None:
        text = _("Filter “{name}” removed.", name=row.name)
        self._desk.do(remove_filter, row.id).then(lambda _none: self._desk.toast(text, undo=True))


class SaveSheet(Sheet):
    """Asks for the name of a view; one of the same name is replaced."""

    def __init__(self, parent: QWidget, desk: Desk, view: Mapping[str, Any], name: str) -> None:
        self.form = Form().add("name", _("Name"), TextInput(_("Name"), text=name))
        super().__init__(
            parent,
            _("Save filter"),
            self.form,
            text=_("It is kept in the conference file and offered in the menu of filters."),
        )
        self._desk, self._view = desk, view
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self.set_busy(busy=True)
        name = str(self.form["name"].value())
        answer = self._desk.do(save_filter, PAGE, name, self._view)
        answer.then(self._saved).otherwise(self._refused)

    def _saved(self, _id: int) -> None:
        self.accept()

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        text = localized(problem)
        if not self.form.mark(problem.field, text):
            self.fail(text)
