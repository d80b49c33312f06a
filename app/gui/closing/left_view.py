"""What left the computer, newest first."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.closing import words
from app.gui.closing.note_sheet import RecipientSheet
from app.gui.desk import Desk
from app.gui.i18n import _, moment, number
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Mark, Plain, TwoLines
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, set_shown
from app.gui.widgets.table import RowTable
from app.queries import disclosures
from app.queries.disclosures import DisclosureRow
from app.rules.closing import DISCLOSURE_NAMES, DisclosureKind

ICONS = {
    DisclosureKind.EXPORT: "upload",
    DisclosureKind.DOCUMENT: "file-text",
    DisclosureKind.FORM: "inbox",
    DisclosureKind.BUNDLE: "archive",
    DisclosureKind.ONE_PERSON: "contact",
    DisclosureKind.COPY: "copy",
}


def _kind(row: DisclosureRow) -> Cell:
    return Mark(ICONS[row.kind], _(DISCLOSURE_NAMES[row.kind]))


def _what(row: DisclosureRow) -> Cell:
    return TwoLines(_(row.what), words.columns_text(row))


def _people(row: DisclosureRow) -> Cell:
    return Plain(number(row.people) if row.people else "", right=True)


COLUMNS: tuple[Column[DisclosureRow], ...] = (
    Column(N_("When"), lambda row: Plain(moment(row.at), "muted"), width=165),
    Column(N_("How it left"), _kind, width=190),
    Column(N_("What"), _what, width=230, stretch=True),
    Column(N_("For whom"), lambda row: Plain(_(row.recipient)), width=165, spare=1),
    Column(N_("Where to"), lambda row: Plain(row.file_name, "muted"), width=160, spare=2),
    Column(N_("People"), _people, width=80),
)


class LeftView(QWidget):
    """A table of what left; a sentence while nothing did."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[int, DisclosureRow] = {}
        self.model: RowModel[DisclosureRow] = RowModel(COLUMNS, self._fetch, self)
        self.table = RowTable(self.model, _("What left the computer, newest first"))
        self.table.opened.connect(self.ask_for_whom)
        self.card = Card(self.table, margins=(1, 6, 1, 8))
        self.empty = EmptyState(
            "upload",
            _("Nothing left yet"),
            _(
                "Exports, documents saved as files, forms and copies are listed here: when, what "
                "and how many people, but never who."
            ),
        )
        self.setLayout(V((self.card, 1), (self.empty, 1), spacing=0))

    def reload(self) -> None:
        """Read again."""
        rows = self._desk.ask(disclosures.rows)
        self._rows = {row.id: row for row in rows}
        self.model.show_ids([row.id for row in rows])
        self.model.refresh_rows()
        set_shown(self.card, bool(rows))
        set_shown(self.empty, not rows)

    def ask_for_whom(self, row_id: int) -> RecipientSheet | None:
        """Show all that is known of something, and ask for whom it was."""
        if row_id not in self._rows or self._desk.read_only:
            return None
        sheet = RecipientSheet(self.window(), self._desk, self._rows[row_id])
        sheet.accepted.connect(self.reload)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _fetch(self, ids: Iterable[int]) -> dict[int, DisclosureRow]:
        return {row_id: self._rows[row_id] for row_id in ids if row_id in self._rows}
