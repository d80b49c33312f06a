"""The second step: what each column is, and what is asked once for the whole list."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QWidget

from app.gui.exchange import column_rows, targets
from app.gui.exchange.column_rows import ALL, IS_COLUMN, LEFT, LOOK, USED, ColumnRow
from app.gui.exchange.flow import Flow
from app.gui.exchange.question_card import QuestionCard
from app.gui.exchange.saying import heading
from app.gui.exchange.target_combo import TargetCombo
from app.gui.exchange.whole_list import WholeList
from app.gui.i18n import _
from app.gui.row_model import RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import STRETCH, H, V, box, scrolled
from app.gui.widgets.table import RowTable
from app.rules.importing.values import Target

SIDE, SIDE_LEAST = 310, 236


class ColumnsStep(QWidget):
    """A table with a row per column of the list; the current row can be chosen for in place."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.flow = flow
        self._rows: dict[int, ColumnRow] = {}
        self.combo: TargetCombo | None = None
        self._holder: QWidget | None = None
        self._placed: int | None = None
        self.chips = ChipRow(_("Which columns"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.model: RowModel[ColumnRow] = RowModel(column_rows.columns(), self._fetch, self)
        self.table = RowTable(self.model, _("Columns of the list"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(lambda _id: self.choose())
        self.table.typed.connect(self.choose)
        self.table.clicked.connect(
            lambda index: self.choose() if index.column() == IS_COLUMN else None
        )
        self.model.modelReset.connect(self._forget_combo)
        self.question = QuestionCard()
        self.question.changed.connect(flow.set_column)
        self.whole = WholeList(flow)
        side = scrolled(V(self.question, self.whole, STRETCH, spacing=12), _("The whole list"))
        side.setMinimumWidth(SIDE_LEAST)
        side.setMaximumWidth(SIDE)
        table = Card(self.table, margins=(1, 6, 1, 8))
        self.setLayout(V(self.chips, (H((table, 7), (side, 3), spacing=14), 1), spacing=12))
        flow.opened.connect(self._on_opened)
        flow.mapped.connect(self._refresh)
        flow.understood.connect(self._refresh)

    def _fetch(self, ids: Sequence[int]) -> dict[int, ColumnRow]:
        return {position: self._rows[position] for position in ids if position in self._rows}

    def _on_opened(self) -> None:
        self.chips.set_chosen(ALL)
        self._forget_combo()
        self._refresh()

    def _refresh(self) -> None:
        draft = self.flow.draft
        self._rows = column_rows.rows_of(draft) if draft is not None else {}
        titles = {ALL: _("All"), LOOK: _("To look at"), USED: _("Used"), LEFT: _("Left out")}
        self.chips.set_choices(
            Choice(key, title, sum(column_rows.passes(row, key) for row in self._rows.values()))
            for key, title in titles.items()
        )
        self._show()
        self.whole.show_draft(draft)

    def _show(self) -> None:
        """Show the columns of the chip; the one being worked on stays until another is chosen."""
        current, chip = self.table.current_id(), self.chips.key() or ALL
        shown = [
            position
            for position, row in self._rows.items()
            if column_rows.passes(row, chip) or (position == current and chip == LOOK)
        ]
        self.model.show_ids(shown)
        if shown and self.table.current_id() is None:
            self.table.show_id(shown[0])
        self._on_current(self.table.current_id())

    # the current column

    @property
    def current(self) -> ColumnRow | None:
        """The column being worked on."""
        position = self.table.current_id()
        return self._rows.get(position) if position is not None else None

    def _on_current(self, _position: int | None) -> None:
        self.question.show_row(self.current)
        self._place_combo()

    def _forget_combo(self) -> None:
        """The row it stood in is another one; only the table may let its widgets go."""
        if self._holder is not None and shiboken6.isValid(self._holder):
            self._holder.hide()
            row = self.model.position_of(-1 if self._placed is None else self._placed)
            index = self.model.index(-1 if row is None else row, IS_COLUMN)
            if self.table.indexWidget(index) is self._holder:
                self.table.setIndexWidget(index, None)  # type: ignore[arg-type] # Qt takes None
        self.combo = self._holder = self._placed = None

    def _place_combo(self) -> None:
        """The choice stands in the current row only: a list may have hundreds of columns."""
        row, draft = self.current, self.flow.draft
        if row is None or draft is None:
            self._forget_combo()
            return
        position = row.column.position
        if self._placed != position or self.combo is None:
            self._forget_combo()
            self.combo = TargetCombo(
                _("What “{column}” is", column=heading(draft, position)), draft.questions
            )
            self.combo.chosen.connect(self._on_chosen)
            self.combo.left.connect(self.take_focus)
            self._holder = box(H(self.combo, margins=(6, 8, 6, 8)))
            self._holder.setFocusProxy(self.combo)
            index = self.model.index(self.model.position_of(position) or 0, IS_COLUMN)
            self.table.setIndexWidget(index, self._holder)
            self._placed = position
        self.combo.set_value(targets.key_of(row.column))

    def choose(self, typed: str = "") -> None:
        """Begin to choose what the current column is."""
        if self.combo is not None:
            self.combo.begin(typed)

    def _on_chosen(self, key: str | None) -> None:
        row, draft = self.current, self.flow.draft
        if row is None or draft is None or not key:
            return
        if key != targets.key_of(row.column) or not row.column.sure:
            self._set(row, key)
        self.take_focus()

    def _set(self, row: ColumnRow, key: str) -> None:
        assert self.flow.draft is not None
        position = row.column.position
        if key == Target.NEW_QUESTION:
            self.flow.make_question(position)
        else:
            self.flow.set_column(targets.chosen(position, key, self.flow.draft.questions))

    def leave_out(self) -> None:
        """Leave the current column out, or take it back as a question."""
        row = self.current
        if row is not None:
            out = row.column.target is not Target.IGNORE
            self._set(row, (Target.IGNORE if out else Target.NEW_QUESTION).value)

    def take_focus(self) -> None:
        """Go on in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        index = self.table.currentIndex()
        if index.isValid():
            self.table.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
