"""Putting tags on people and taking them off, from a menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.lists import Lists
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import V, ampersands, box, label, menu_action
from app.rules.events import TONE_NAMES
from app.usecases.tags import tag_people, untag_people

Done = Callable[[], object]
ROOM = 416
"""The width inside a sheet, in which the colours take two rows; a dialog does not ask them."""


class TagMenu(QMenu):
    """All tags, those carried ticked; choosing one puts it on or takes it off."""

    def __init__(
        self,
        desk: Desk,
        lists: Lists,
        parent: QWidget,
        *,
        ids: Callable[[], Sequence[int]],
        carried: Callable[[], Sequence[str]],
        told: Done,
    ) -> None:
        super().__init__(parent)
        self._desk, self._lists, self._told = desk, lists, told
        self._ids, self._carried = ids, carried
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer the tags there are now."""
        self.clear()
        carried = set(self._carried())
        for row in self._lists.tags:
            action = self.addAction(ampersands(row.name))
            action.setCheckable(True)
            action.setChecked(row.name in carried)
            choose = partial(self._choose, row.id, row.name, on=row.name not in carried)
            action.triggered.connect(lambda _on=False, choose=choose: choose())
        if self._lists.tags:
            self.addSeparator()
        self.addAction(menu_action(self, _("New tag…"), "plus", self.ask_new))

    def _choose(self, tag_id: int, name: str, *, on: bool) -> None:
        ids = list(self._ids())
        if on:
            self._desk.do(tag_people, ids, name).then(lambda _id: self._told())
        else:
            self._desk.do(untag_people, ids, tag_id).then(lambda _none: self._told())

    def ask_new(self) -> None:
        """Ask for the name and colour of a tag, and put it on."""
        parent = self.parentWidget()
        NewTag(parent, self._desk, list(self._ids()), self._told).open()


class NewTag(Sheet):
    """Asks for the name and the colour of a new tag."""

    def __init__(self, parent: QWidget | None, desk: Desk, ids: Sequence[int], told: Done) -> None:
        self.form = Form().add("name", _("Name"), TextInput(_("Name")))
        self.tones = ChipRow(_("Colour"), [Choice(t, _(name)) for t, name in TONE_NAMES.items()])
        self.tones.setMinimumHeight(self.tones.heightForWidth(ROOM))
        content = box(V(self.form, V(label(_("Colour"), "caption"), self.tones, spacing=6)))
        super().__init__(parent, _("New tag"), content, primary=_("Add tag"))
        self._desk, self._ids, self._on_told = desk, list(ids), told
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self.set_busy(busy=True)
        name = str(self.form["name"].value())
        answer = self._desk.do(tag_people, self._ids, name, tone=self.tones.key())
        answer.then(self._saved).otherwise(self._refused)

    def _saved(self, _id: int) -> None:
        self.accept()
        self._on_told()

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        self.form.mark("name", localized(problem))
