"""A table over ids that fetches its rows a window at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.i18n import _
from app.gui.widgets.cells import Cell, Plain, spoken

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
WINDOW = 128
CELL = int(Qt.ItemDataRole.UserRole)
"""Role of the value the delegate paints."""
ID = CELL + 1
"""Role of the row's id."""
NOWHERE = QModelIndex()
TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title (marked with N_), what a row says in it, and how wide it is.

    `sort` is the key handed to `sort_asked`, none means it cannot be sorted; `width` is in
    pixels and grows until the title and the cells of `whole` fit; `stretch` takes the room that
    is left; where room is short, columns with the highest `spare` go first.
    """

    title: str
    cell: Callable[[Row], Cell | str]
    sort: str = ""
    width: int = 120
    stretch: bool = False
    spare: int = 0
    whole: Callable[[], Sequence[Cell]] = tuple


class RowModel(QAbstractTableModel, Generic[Row]):
    """A read-only table over ids: all ids at once, rows a window at a time."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Mapping[int, Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[int] = []
        self._rows: dict[int, Row | None] = {}
        self._positions: dict[int, int] | None = None

    @property
    def ids(self) -> Sequence[int]:
        """All ids in the order shown; not to be changed."""
        return self._ids

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these rows; the same ids as before are only fetched again."""
        if list(ids) == self._ids:
            self.refresh_rows()
            return
        self.beginResetModel()
        self._ids, self._rows, self._positions = list(ids), {}, None
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Say other things of the same rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def refresh_rows(self) -> None:
        """Fetch again what is shown; selection and scroll position stay."""
        self._rows = {}
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def id_at(self, position: int) -> int:
        """The id in a row of the table."""
        return self._ids[position]

    def position_of(self, row_id: int) -> int | None:
        """Where an id stands, None where it is not shown."""
        if self._positions is None:
            self._positions = {id_: place for place, id_ in enumerate(self._ids)}
        return self._positions.get(row_id)

    def row_at(self, position: int) -> Row | None:
        """The row at a position; None where it has gone since the ids were read."""
        wanted = self._ids[position]
        if wanted not in self._rows:
            start = position - position % WINDOW
            ids = self._ids[start : start + WINDOW]
            found = self._fetch(ids)
            self._rows |= {id_: found.get(id_) for id_ in ids}
        return self._rows[wanted]

    def cell_at(self, position: int, column: int) -> Cell:
        """What the delegate paints there."""
        row = self.row_at(position)
        said = "" if row is None else self.columns[column].cell(row)
        return Plain(said) if isinstance(said, str) else said

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt: as many rows as ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt: as many columns as told."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the cell, its words, or the id."""
        if not index.isValid():
            return None
        if role == CELL:
            return self.cell_at(index.row(), index.column())
        if role in TEXT_ROLES:
            return spoken(self.cell_at(index.row(), index.column()))
        return self._ids[index.row()] if role == ID else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Qt: the columns' titles in the language of the window."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
