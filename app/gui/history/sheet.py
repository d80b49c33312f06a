"""The list of all changes, with the way back to before one of them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QWidget

from app.gui.desk import Desk
from app.gui.history.rows import COLUMNS, PastStep, past
from app.gui.i18n import _, _n
from app.gui.row_model import RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import H, V, button, label
from app.gui.widgets.table import RowTable
from app.queries import history


class HistorySheet(QDialog):
    """Stays open while steps are undone, so that one sees what happens."""

    def __init__(self, parent: QWidget | None, desk: Desk) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("History"))
        self.resize(720, 600)
        self._desk = desk
        self._steps: dict[int, PastStep] = {}
        self.model: RowModel[PastStep] = RowModel(COLUMNS, self._rows, self)
        self.table = RowTable(self.model, _("What was changed, newest first"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._show_way_back)
        self.hint = label("", "caption", wrap=True)
        self.back = button(_("Undo back to here"), "undo-2", "primary", self.go_back)
        self.closing = button(_("Close"), on=self.accept)
        head = V(
            label(_("History"), "heading"),
            label(_("What was changed in this conference, newest first."), "subtitle", wrap=True),
            spacing=4,
        )
        card = Card(self.table, margins=(1, 6, 1, 8))
        foot = H((self.hint, 1), self.closing, self.back)
        self.setLayout(V(head, (card, 1), foot, spacing=16, margins=22))
        desk.stepped.connect(self.reload)
        self.reload()
        self.table.setFocus()

    def reload(self, *_news: object) -> None:
        """Read the list again."""
        rows = self._desk.ask(history.rows)
        steps = past(rows, self._desk.store.undo_steps)
        self._steps = {step.id: step for step in steps}
        self.model.show_ids([step.id for step in steps])
        if steps and self.table.current_id() is None:
            first = next((step for step in steps if step.steps_back), steps[0])
            self.table.show_id(first.id)
        self._show_way_back()

    def _rows(self, ids: Iterable[int]) -> dict[int, PastStep]:
        return {id_: self._steps[id_] for id_ in ids if id_ in self._steps}

    def _current(self) -> PastStep | None:
        current = self.table.current_id()
        return None if current is None else self._steps.get(current)

    def _show_way_back(self, *_news: object) -> None:
        step = self._current()
        count = step.steps_back if step else 0
        self.back.setEnabled(count > 0)
        if count:
            text = _n(
                "Takes back this change, the latest one. It can be done again.",
                "Takes back this change and all after it, {n} in all. They can be done again.",
                count,
            )
        else:
            text = _("Only what was done since the file was opened can be taken back from here.")
        self.hint.setText(text)

    def go_back(self) -> None:
        """Undo the chosen step and all later ones, one after another."""
        step = self._current()
        for _step in range(step.steps_back if step else 0):
            self._desk.undo()
