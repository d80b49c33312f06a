"""Personal data by category: what the file holds, when it is due, and erasing it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.base.progress import Progress
from app.base.words import N_
from app.gui.closing import words
from app.gui.closing.backups_sheet import BackupsSheet
from app.gui.closing.erase_sheet import EraseCategoriesSheet
from app.gui.closing.note_sheet import DaysSheet
from app.gui.desk import Desk
from app.gui.files.work import folder_of
from app.gui.i18n import _, _n, moment
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.banner import Banner
from app.gui.widgets.card import Card
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, line, set_shown
from app.gui.widgets.pills import pill
from app.queries import closing, erasing
from app.queries.closing import DueRow
from app.queries.erasing import DryRun
from app.rules.closing import CATEGORY_HINTS, CATEGORY_NAMES, DataCategory
from app.store import Reading
from app.store.backup import Backup
from app.usecases.backups import still_holding

WIDTH = 860
ICON = 36
INDENT = 30
"""As far as the words of a box to tick stand from its edge."""


@dataclass(frozen=True)
class Standing:
    """How the file stands today: what is held of each category, and what of it is due."""

    rows: tuple[DueRow, ...]
    today: date
    held: Mapping[DataCategory, int]

    @property
    def due(self) -> frozenset[DataCategory]:
        """The categories whose day has come and of which something is held."""
        dues = (row.due for row in self.rows if row.due.is_due(self.today))
        return frozenset(due.category for due in dues if self.held[due.category])


def standing(read: Reading) -> Standing:
    """How the file stands."""
    return Standing(tuple(closing.due_rows(read)), closing.local_today(read), erasing.held(read))


class CategoryLine(QWidget):
    """A category with a box to tick, its day and what is held."""

    def __init__(self, row: DueRow, today: date, count: int, edit: Callable[[], object]) -> None:
        super().__init__()
        self.row = row
        category = row.due.category
        name = _(CATEGORY_NAMES[category])
        said = words.due_said(row.due, today, held=bool(count))
        tone = said.tone if count else "neutral"
        self.chosen = FlagInput(name)
        held = _n("{n} entry", "{n} entries", count) if count else ""
        erased = _("Last erased: {moment}", moment=moment(row.erased_at)) if row.erased_at else ""
        caption = "   ·   ".join(part for part in (held, erased) if part)
        hint = V(
            label(_(CATEGORY_HINTS[category]), "caption", wrap=True),
            label(caption, "soft", wrap=True) if caption else None,
            spacing=2,
            margins=(INDENT, 0, 0, 0),
        )
        text = V(STRETCH, self.chosen, hint, STRETCH, spacing=2)
        self.days = button(words.days_text(row.due), "clock", "quiet", edit)
        self.days.setAccessibleName(f"{name}: {words.days_text(row.due)}")
        self.days.setToolTip(_("Change when this is due"))
        badge = IconBadge(words.ICONS[category], tone, ICON)
        end = V(H(STRETCH, pill(said.text, said.tone)), H(STRETCH, self.days), spacing=4)
        self.setLayout(H(badge, (text, 1), end, spacing=14, margins=(4, 10, 4, 10)))


class DataView(QWidget):
    """The categories, what would go with those ticked, and backups that still hold it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: dict[DataCategory, CategoryLine] = {}
        self._backups: list[Backup] = []
        self._due: frozenset[DataCategory] = frozenset()
        self._asked = 0
        self._list = V(spacing=0)
        self.due = button(_("Tick what is due"), "list-checks", on=self.tick_due)
        self.look = button(_("See what would go…"), "eye", "primary", self.see)
        self.proof = button(
            _("Proof sheet"), "shield-check", on=lambda: desk.go("documents", "erasure_proof")
        )
        self.banner = Banner("", _("Show…"), self.show_backups, icon="archive", tone="amber")
        doing = H(self.due, self.proof, STRETCH, self.look, spacing=8)
        card = Card(box(self._list), margins=(16, 6, 16, 6))
        self.setMaximumWidth(WIDTH)
        self.setLayout(V(self.banner, doing, card, spacing=14))
        self.banner.hide()

    def reload(self) -> None:
        """Read again on another thread; the answer to the last question is shown."""
        self._asked += 1
        asked, store = self._asked, self._desk.store

        def look(_progress: Progress) -> tuple[int, Standing]:
            return asked, store.ask(standing)

        self._desk.jobs.start("held", look, writes=False, shown=False).then(self._arrived)
        self._look_for_backups()

    def _arrived(self, answer: tuple[int, Standing]) -> None:
        if answer[0] == self._asked:
            self.show_standing(answer[1])

    def show_standing(self, now: Standing) -> None:
        """Show the categories; what was ticked stays ticked."""
        ticked = self.ticked()
        clear(self._list)
        self.lines, self._due = {}, now.due
        for row in now.rows:
            category = row.due.category
            count = now.held[category]
            made = CategoryLine(row, now.today, count, partial(self.change_days, category))
            made.chosen.setChecked(category in ticked)
            made.chosen.changed.connect(self._follow)
            made.days.setEnabled(not self._desk.read_only)
            if self.lines:
                self._list.addWidget(line())
            self.lines[category] = made
            self._list.addWidget(made)
            made.show()
        self._follow()

    def ticked(self) -> list[DataCategory]:
        """The categories that are ticked."""
        return [category for category, made in self.lines.items() if made.chosen.value()]

    def _follow(self) -> None:
        self.look.setEnabled(bool(self.ticked()) and not self._desk.read_only)

    def tick_due(self) -> None:
        """Tick all whose day has come and of which something is held."""
        for category, made in self.lines.items():
            made.chosen.setChecked(category in self._due)
        if not self._due:
            self._desk.toast(_("Nothing is due today."))

    def change_days(self, category: DataCategory) -> None:
        """Ask after how many days a category is due."""
        sheet = DaysSheet(self.window(), self._desk, category)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    # erasing

    def see(self) -> None:
        """Look at what would go, on another thread, then show it."""
        wanted, store = self.ticked(), self._desk.store

        def look(_progress: Progress) -> DryRun:
            return store.ask(erasing.dry_run, wanted)

        self._desk.run(N_("Looking at what would go"), look).then(self.ask_to_erase)

    def ask_to_erase(self, found: DryRun) -> EraseCategoriesSheet:
        """Show what would go and stay, and ask for the word that means it."""
        sheet = EraseCategoriesSheet(self.window(), self._desk, found)
        sheet.erased.connect(self._on_erased)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _on_erased(self) -> None:
        for made in self.lines.values():
            made.chosen.setChecked(False)
        self.reload()
        self._desk.toast(_("The data was erased. The proof sheet is under Documents."))

    # backups

    def _look_for_backups(self) -> None:
        store, folder = self._desk.store, folder_of(self._desk.settings)

        def look(_progress: Progress) -> list[Backup]:
            return still_holding(store, folder)

        self._desk.jobs.start("backups", look, writes=False, shown=False).then(self._tell)

    def _tell(self, backups: list[Backup]) -> None:
        self._backups = backups
        text = _n(
            "{n} backup of this conference still holds what was erased.",
            "{n} backups of this conference still hold what was erased.",
            len(backups),
        )
        self.banner.words.setText(text)
        set_shown(self.banner, bool(backups))

    def show_backups(self) -> BackupsSheet:
        """List the backups, to be deleted."""
        sheet = BackupsSheet(self.window(), self._desk, self._backups)
        sheet.deleted.connect(self._look_for_backups)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet
