"""What would go and what would stay, and the word that means it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui.closing.mentions_box import MentionsBox
from app.gui.desk import Desk
from app.gui.files.work import folder_of
from app.gui.i18n import _, _n, localized, number
from app.gui.widgets.card import Card
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, V, box, label, scrolled
from app.queries.erasing import DryRun
from app.rules.closing import CATEGORY_NAMES
from app.usecases.backups import erase_after_backup

WIDTH, HEIGHT = 620, 380


class EraseCategoriesSheet(Sheet):
    """The dry run; the button works only once the word was typed."""

    erased = Signal()

    def __init__(self, parent: QWidget, desk: Desk, found: DryRun) -> None:
        self._desk, self.found = desk, found
        self.word = _("ERASE")
        self.typed = TextInput(_("Type {word} to go on", word=self.word))
        self.mentions = MentionsBox(desk, found.mentions) if found.mentions else None
        lists = _lists(found, self.mentions)
        self.lists = scrolled(lists, _("What would go and what would stay"))
        self.lists.setMinimumHeight(HEIGHT)
        names = ", ".join(_(CATEGORY_NAMES[category]) for category in found.categories)
        ask = V(label(_("Type {word} to go on", word=self.word), "caption"), self.typed, spacing=4)
        super().__init__(
            parent,
            _("What would go"),
            box(V((self.lists, 1), ask, spacing=14)),
            text=names,
            primary=_("Erase for good"),
            kind="danger",
            width=WIDTH,
        )
        self.primary.setEnabled(False)
        self.typed.changed.connect(self._follow)
        self.submitted.connect(self._erase)
        if self.mentions is not None:
            self.mentions.left.connect(self.reject)
        self.secondary.setFocus()

    @property
    def meant(self) -> bool:
        """Whether the word was typed, in letters of any size."""
        return self.typed.value().casefold() == self.word.casefold()

    def _follow(self) -> None:
        self.primary.setEnabled(self.meant)

    def set_busy(self, *, busy: bool) -> None:
        """Without the word the button stays as it is."""
        self.primary.setEnabled(not busy and self.meant)

    def _erase(self) -> None:
        self.set_busy(busy=True)
        folder = folder_of(self._desk.settings)
        instead = self.mentions.instead if self.mentions is not None else None
        answer = self._desk.do(erase_after_backup, self.found.categories, folder, instead=instead)
        answer.then(self._done).otherwise(self._refuse)

    def _done(self, _counts: dict[str, int]) -> None:
        self.accept()
        self.erased.emit()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def _lists(found: DryRun, mentions: QWidget | None) -> QVBoxLayout:
    going = [(_(each.label), number(each.count), "") for each in found.going]
    staying = [(_(each.label), number(each.count), _(each.why)) for each in found.staying]
    gone = _n("{n} entry goes", "{n} entries go", found.count)
    nothing = label(_("The file holds nothing of this. Erasing leaves a proof of that."), "soft")
    first = V(label(gone, "strong"), _table(going) if going else nothing, spacing=8)
    return V(
        mentions,
        Card(first, margins=(16, 12, 16, 12)),
        Card(
            V(label(_("What stays, and why"), "strong"), _table(staying), spacing=8),
            margins=(16, 12, 16, 12),
        )
        if staying
        else None,
        label(
            _(
                "This cannot be undone, and it ends what could be undone before it. A backup is "
                "made first and offered to be deleted afterwards. Files and pictures that were "
                "kept are not looked into."
            ),
            "caption",
            wrap=True,
        ),
        STRETCH,
        spacing=12,
        margins=(0, 0, 8, 0),
    )


def _table(rows: list[tuple[str, str, str]]) -> QWidget:
    """Names, counts at their right, reasons."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    for place, (name, count, why) in enumerate(rows):
        grid.addWidget(label(name, "body", wrap=True), place, 0)
        grid.addWidget(label(count, "medium"), place, 1, Qt.AlignmentFlag.AlignRight)
        if why:
            grid.addWidget(label(why, "caption", wrap=True), place, 2)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(2, 3 if any(why for *_name, why in rows) else 0)
    return box(grid)
