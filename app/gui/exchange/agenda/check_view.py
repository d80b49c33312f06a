"""What importing an agenda would do: numbers, notes, chips, the table, one session in full."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.exchange.subject import Subject
from app.gui.desk import Desk
from app.gui.exchange.agenda.draft import AgendaDraft
from app.gui.exchange.agenda.panel import SessionPanel
from app.gui.exchange.agenda.rows import ALL, CHIP_NAMES, AgendaRow, AgendaRows, columns
from app.gui.i18n import _
from app.gui.row_model import RowModel
from app.gui.widgets.banner import Banner
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, clear
from app.gui.widgets.table import RowTable

TABLE_WIDTH, PANEL_WIDTH, LEAST = 640, 380, 300


class CheckView(QWidget):
    """Nothing can be decided here: sessions are known by their ids, or they are new."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows: AgendaRows | None = None
        self.notes = V(spacing=8)
        self.chips = ChipRow(_("Which sessions"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.model: RowModel[AgendaRow] = RowModel(columns(), self._fetch, self)
        self.table = RowTable(self.model, _("Sessions of the file"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(lambda _id: self._show_current())
        self.panel = SessionPanel(desk)
        self.panel.setMinimumWidth(LEAST)
        nothing = EmptyState("search", _("No such session"), _("Choose another chip above."))
        self._lines = QStackedWidget()
        self._lines.addWidget(self.table)
        self._lines.addWidget(nothing)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(14)
        split.setChildrenCollapsible(False)
        split.addWidget(Card(self._lines, margins=(1, 6, 1, 8)))
        split.addWidget(self.panel)
        split.setStretchFactor(0, TABLE_WIDTH)
        split.setStretchFactor(1, PANEL_WIDTH)
        split.setSizes([TABLE_WIDTH, PANEL_WIDTH])
        self.setLayout(V(self.chips, self.notes, (split, 1), spacing=12))

    def _fetch(self, ids: Sequence[int]) -> dict[int, AgendaRow]:
        return self.rows.rows(ids) if self.rows is not None else {}

    def show_draft(self, draft: AgendaDraft) -> None:
        """Show what was found out; line and place stay."""
        self.rows = AgendaRows(draft)
        self._show_notes(draft, self.rows.notes)
        chosen, ids = self.chips.key() or ALL, self.rows.ids
        keys = [key for key in CHIP_NAMES if ids[key] or key in {ALL, chosen}]
        self.chips.set_choices(Choice(key, _(CHIP_NAMES[key]), len(ids[key])) for key in keys)
        self.chips.set_chosen(chosen)
        self.model.refresh_rows()
        self._show()

    def show_chip(self, key: str) -> None:
        """Show the sessions of one outcome."""
        if key in self.chips.chips:
            self.chips.set_chosen(key)
            self._show()

    def _show_notes(self, draft: AgendaDraft, notes: Sequence[str]) -> None:
        clear(self.notes)
        if draft.subject is Subject.PEOPLE:
            text = _("This looks like a list of people, not like an agenda.")
            go = partial(self.desk.go, "import", draft.path)
            self.notes.addWidget(Banner(text, _("Import it as a list of people"), go, icon="info"))
        if notes:
            self.notes.addWidget(Banner("\n".join(notes)))

    def _show(self) -> None:
        if self.rows is None:
            return
        shown = self.rows.ids[self.chips.key() or ALL]
        place = self.model.position_of(self.table.current_id() or 0) or 0
        self.model.show_ids(shown)
        self._lines.setCurrentIndex(0 if shown else 1)
        if shown and self.table.current_id() is None:
            self.table.show_id(shown[min(place, len(shown) - 1)])
        self._show_current()

    def _show_current(self) -> None:
        current = self.table.current_id()
        position = self.model.position_of(current) if current is not None else None
        self.panel.show_row(self.model.row_at(position) if position is not None else None)

    def take_focus(self) -> None:
        """Go on in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
