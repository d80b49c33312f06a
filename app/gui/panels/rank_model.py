"""A grid to type ranks into: who wishes what, as a model that keeps what was typed last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.i18n import _

Index = QModelIndex | QPersistentModelIndex
Ranks = Mapping[int, int | None]
NOWHERE = QModelIndex()
CELL = int(Qt.ItemDataRole.UserRole)
"""Role of a `RankCell`."""


@dataclass(frozen=True)
class Head:
    """A row or a column: its id, its name, and what stands smaller beside it."""

    id: int
    name: str
    detail: str = ""


@dataclass(frozen=True)
class RankCell:
    """A wish as it is painted: `wished` may lack a rank; `note` is what became of it."""

    wished: bool = False
    rank: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """The cell for the ear."""
        if not self.wished:
            return self.note or _("no wish")
        rank = _("wish without a rank") if self.rank is None else str(self.rank)
        return f"{rank}, {self.note}" if self.note else rank


@dataclass(frozen=True)
class Grid:
    """Rows, columns, the wishes of each row; notes and what is firm at (row id, column id)."""

    rows: tuple[Head, ...] = ()
    columns: tuple[Head, ...] = ()
    wishes: Mapping[int, Ranks] = field(default_factory=dict)
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    firm: frozenset[tuple[int, int]] = frozenset()


class RankModel(QAbstractTableModel):
    """What was typed is shown until the file says the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid()
        self._shown: tuple[Head, ...] = ()
        self._typed: dict[int, dict[int, int | None]] = {}
        self._open: dict[int, int] = {}

    def show_grid(self, grid: Grid, shown: Sequence[Head] | None = None) -> None:
        """Show what the file says, of these rows or all; rows still being written stay as typed."""
        self._typed = {row: kept for row, kept in self._typed.items() if self._open.get(row)}
        rows = grid.rows if shown is None else tuple(shown)
        same = rows == self._shown and grid.columns == self.grid.columns
        if not same:
            self.beginResetModel()
        self.grid, self._shown = grid, rows
        if not same:
            self.endResetModel()
        elif rows and grid.columns:
            last = self.index(len(rows) - 1, len(grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def rows(self) -> tuple[Head, ...]:
        """The rows shown."""
        return self._shown

    def wishes(self, row_id: int) -> dict[int, int | None]:
        """What a row wishes now, as typed."""
        found = self._typed.get(row_id)
        return dict(self.grid.wishes.get(row_id, {}) if found is None else found)

    def is_firm(self, row_id: int, column_id: int) -> bool:
        """Whether a wish cannot be cleared here, since it was decided already."""
        return (row_id, column_id) in self.grid.firm

    def begin(self, row_id: int, wishes: Ranks) -> None:
        """This was typed and is on its way to the file."""
        self._typed[row_id] = dict(wishes)
        self._open[row_id] = self._open.get(row_id, 0) + 1
        self._tell(row_id)

    def end(self, row_id: int) -> None:
        """It has arrived, or was refused; what the file says is shown at the next reading."""
        self._open[row_id] = max(0, self._open.get(row_id, 0) - 1)

    def start_over(self) -> None:
        """Other rows are coming: what was typed is not about them."""
        self._typed, self._open = {}, {}

    def forget(self, row_id: int) -> None:
        """What was typed was refused: show what the file says."""
        self._typed.pop(row_id, None)
        self._tell(row_id)

    def _tell(self, row_id: int) -> None:
        place = next((n for n, head in enumerate(self._shown) if head.id == row_id), None)
        if place is not None:
            last = self.index(place, len(self.grid.columns) - 1)
            self.dataChanged.emit(self.index(place, 0), last)

    def cell(self, row: int, column: int) -> RankCell:
        """What is painted there."""
        row_id, column_id = self._shown[row].id, self.grid.columns[column].id
        found = self._typed.get(row_id)
        wishes = self.grid.wishes.get(row_id, {}) if found is None else found
        note = self.grid.notes.get((row_id, column_id), "")
        return RankCell(column_id in wishes, wishes.get(column_id), note)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt: those shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt: as many as there are to wish for."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the cell, or its words."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = self._shown[index.row()].name, self.grid.columns[index.column()].name
            return f"{names[0]}, {names[1]}: {cell.words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.note or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: names of rows and columns, the detail in the tool tip."""
        heads = self.grid.columns if orientation == Qt.Orientation.Horizontal else self._shown
        if not 0 <= section < len(heads):
            return None
        head = heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return head.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{head.name}\n{head.detail}" if head.detail else head.name
        if role == CELL:
            return head
        return None
