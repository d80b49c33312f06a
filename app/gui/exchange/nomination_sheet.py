"""The window that writes nomination forms, one for each delegation."""

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.errors import AppError
from app.base.paths import documents_folder
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.exchange import work
from app.gui.exchange.done_view import done_view
from app.gui.exchange.export_choices import recalled, scope_of
from app.gui.exchange.place_input import PlaceInput
from app.gui.i18n import LANGUAGES, _, _n, language_name, localized
from app.gui.pages import Page
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import V, box, label
from app.queries import delegations
from app.rules.delegations import DelegationStatus

REMEMBERED = "nominations"
ALL, SELECTED, EMPTY = "all", "selected", "empty"
WIDTH = 560


class NominationSheet(Sheet):
    """Whose forms, in which language, into which folder."""

    def __init__(self, parent: QWidget | None, desk: Desk, selected: tuple[int, ...]) -> None:
        self.desk = desk
        self.ids = self._ids(selected)
        titles = {
            ALL: _("All that did not decline"),
            EMPTY: _("Without members"),
            SELECTED: _("Selected"),
        }
        self.who = ChipRow(
            _("Which delegations"),
            [Choice(key, titles[key], len(ids)) for key, ids in self.ids.items()],
        )
        self.language: ChoiceCombo[str] = ChoiceCombo(
            _("Language"),
            [
                ("", _("Each in the language of its country")),
                *((code, language_name(code)) for code in LANGUAGES),
            ],
        )
        self.place = PlaceInput(_("Folder"), folder=True)
        self._stack = QStackedWidget()
        super().__init__(
            parent,
            _("Nomination forms"),
            self._stack,
            text=_(
                "A workbook for each delegation with its places. Filled in and sent back, drop it "
                "on the window: it is imported without asking what its columns are."
            ),
            primary=_("Write the forms"),
            width=WIDTH,
        )
        self._stack.addWidget(self._form())
        self._begin(selected)
        self.submitted.connect(self._write)

    def _ids(self, selected: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        rows = [
            row
            for row in self.desk.ask(delegations.rows)
            if row.status is not DelegationStatus.DECLINED
        ]
        found = {ALL: tuple(row.id for row in rows)}
        found[EMPTY] = tuple(row.id for row in rows if not row.members)
        if selected:
            found[SELECTED] = selected
        return found

    def _form(self) -> QWidget:
        return box(
            V(
                V(label(_("Which delegations"), "caption"), self.who, spacing=4),
                V(label(_("Language"), "caption"), self.language, spacing=3),
                V(label(_("Folder"), "caption"), self.place, spacing=3),
                spacing=14,
            )
        )

    def _begin(self, selected: tuple[int, ...]) -> None:
        self.who.set_chosen(SELECTED if len(selected) > 1 else ALL)
        last = self.desk.preferences.recall(REMEMBERED)
        self.language.set_value(recalled(last, "language", dict.fromkeys(LANGUAGES)))
        folder = recalled(last, "folder")
        self.place.set_value(folder or documents_folder() / _("Nominations"))

    def _write(self) -> None:
        folder, language = self.place.value(), self.language.value() or ""
        ids, store = self.ids[self.who.key() or ALL], self.desk.store
        if folder is None:
            self.fail(_("Say in which folder to write them."))
            return
        if not ids:
            self.fail(_("There is no such delegation. Choose others above."))
            return
        self.set_busy(busy=True)
        kept = {"language": language, "folder": str(folder)}
        self.desk.preferences.remember(REMEMBERED, kept)

        answer = self.desk.run(
            N_("Writing the forms"),
            lambda progress: work.write_forms(store, folder, ids, language, progress),
        )
        answer.then(lambda files: self._done(files, folder)).otherwise(self._refuse)
        answer.lastly(lambda: self.set_busy(busy=False))

    def _done(self, files: list[Path], folder: Path) -> None:
        text = _n("{n} form was written", "{n} forms were written", len(files))
        self._stack.addWidget(done_view(text, folder))
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.secondary.setText(_("Close"))
        self.secondary.setAccessibleName(_("Close"))
        self.primary.hide()
        self.secondary.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def open_nominations(parent: QWidget, desk: Desk, page: Page) -> NominationSheet:
    """Open the window; the delegations selected on their page can be chosen."""
    sheet = NominationSheet(parent, desk, scope_of(page).delegation_ids)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
