"""The table of people, whose columns can be exchanged."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.gui.people.columns import PersonColumn
from app.gui.row_model import RowModel
from app.gui.widgets.table import RowTable
from app.queries.people import PersonRow


class PeopleTable(RowTable):
    """A table of `PersonRow`s."""

    def __init__(self, model: RowModel[PersonRow], name: str) -> None:
        super().__init__(model, name)
        self._people = model

    def show_columns(self, columns: Sequence[PersonColumn]) -> None:
        """Show other columns; rows, selection and place stay."""
        self._widths = {}
        self._people.show_columns(columns)
        self._lay_out_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves one of several selected."""
        current = self.current_id()
        several = len(self.selectionModel().selectedRows()) > 1
        if event.key() == Qt.Key.Key_Escape and several and current is not None:
            self.show_id(current)
        else:
            super().keyPressEvent(event)
