"""The first lines of a list as they stand in the file, with their line numbers."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.exchange.shape import Table
from app.gui.exchange.targets import column_letter
from app.gui.i18n import _, number
from app.gui.row_model import CELL
from app.gui.widgets.cells import Plain
from app.gui.widgets.delegates import CellDelegate
from app.gui.widgets.table import HEADER_HEIGHT

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINES = 100
ROW = 32
LINE_WIDTH, LEAST, MOST = 64, 90, 240
LETTER = 8  # pixels, about


class PreviewModel(QAbstractTableModel):
    """A table of the file; the first column is the number of the line."""

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._headings: tuple[str, ...] = ()

    def show_table(self, table: Table, headings: tuple[str, ...]) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table, self._headings = table, headings
        self.endResetModel()

    def heading(self, position: int) -> str:
        """The header of a column, or its letter where it has none."""
        return self._headings[position] or column_letter(position)

    def longest(self, position: int) -> int:
        """How many letters the longest shown value has."""
        assert self._table is not None
        shown = self._table.rows[:LINES]
        return max((len(row[position]) for row in shown), default=0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt: the first lines only."""
        return 0 if parent.isValid() or self._table is None else min(LINES, len(self._table.rows))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt: the columns of the file and the number of the line."""
        return 0 if parent.isValid() or self._table is None else len(self._table.headers) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: what stands in the cell, line breaks as blanks."""
        if not index.isValid() or self._table is None:
            return None
        if role not in {CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        line, column = index.row(), index.column()
        if column == 0:
            text, tone = number(self._table.lines[line]), "muted"
        else:
            text, tone = " ".join(self._table.rows[line][column - 1].split()), "text"
        return Plain(text, tone, right=column == 0) if role == CELL else text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Qt: the headers of the file."""
        if orientation != Qt.Orientation.Horizontal or self._table is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section - 1) if section else _("Line")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class PreviewTable(QTableView):
    """Looks like our tables, in narrower rows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = PreviewModel()
        self.setAccessibleName(_("First lines of the list"))
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setFixedHeight(HEADER_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setModel(self.lines)

    def show_table(self, table: Table, headings: tuple[str, ...]) -> None:
        """Show another table, its columns about as wide as what stands in them."""
        self.lines.show_table(table, headings)
        self.setColumnWidth(0, LINE_WIDTH)
        for position in range(len(table.headers)):
            letters = max(self.lines.longest(position), len(self.lines.heading(position)))
            self.setColumnWidth(position + 1, min(max(letters * LETTER + 26, LEAST), MOST))
        self.scrollToTop()
