"""The table of delegations as a model: what its columns say, headings, what can be dragged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.delegations import wording
from app.gui.delegations.arrangement import Arrangement
from app.gui.delegations.cells import DelegationCell, Heading
from app.gui.delegations.dragging import DELEGATIONS, packed
from app.gui.i18n import _, _n, number
from app.gui.row_model import Column, RowModel
from app.gui.status_tones import DELEGATION_TONES
from app.gui.widgets.cells import Bar, Cell, Pill, Plain
from app.queries.delegations import DelegationRow
from app.rules.delegations import STATUS_NAMES, DelegationPart, DelegationStatus
from app.rules.precedence import Grouping

Index = QModelIndex | QPersistentModelIndex
NONE = Plain("—", "muted")
PARTS = len(DelegationPart)


@dataclass(frozen=True)
class Line:
    """A row of the table: a delegation in one language, or a heading."""

    row: DelegationRow | None
    name: str = ""
    place: str = ""
    head: str = ""
    heading: Heading | None = None


def _rank(line: Line) -> Cell:
    rank = line.row and line.row.protocol_rank
    return Plain(number(rank), "muted") if rank else NONE


def _name(line: Line) -> Cell:
    row = line.row
    country = row.country if row else ""
    circle = wording.circle(country, line.name)
    head, lacking = line.head, False
    if row and not head and row.status is not DelegationStatus.DECLINED:
        head, lacking = (_("no head") if row.members else _("no members yet")), True
    return DelegationCell(line.name, circle, line.place, head, lacking)


def _status(line: Line) -> Cell:
    if line.row is None:
        return NONE
    status = line.row.status
    return Pill(_(STATUS_NAMES[status]), DELEGATION_TONES[status])


def _statuses() -> list[Cell]:
    """The statuses are short enough to be read whole in every language."""
    return [Pill(_(name), "neutral") for name in STATUS_NAMES.values()]


def _complete(line: Line) -> Cell:
    if line.row is None or line.row.status is DelegationStatus.DECLINED:
        return NONE
    return Bar(len(line.row.completeness.done), PARTS)


def _places(line: Line) -> Cell:
    if line.row is None:
        return NONE
    over = line.row.places is not None and line.row.members > line.row.places
    return Plain(
        wording.places(line.row.members, line.row.places), "danger_text" if over else "soft"
    )


def _arrival(line: Line) -> Cell:
    text = wording.short_moment(line.row.arrival_at if line.row else None)
    return Plain(text) if text else NONE


def _hotel(line: Line) -> Cell:
    return Plain(line.row.hotel) if line.row and line.row.hotel else NONE


COLUMNS = (
    Column(N_("Rank"), _rank, sort="protocol", width=48, spare=1),
    Column(N_("Delegation"), _name, sort="name", width=220, stretch=True),
    Column(N_("Status"), _status, width=104, whole=_statuses),
    Column(N_("Complete"), _complete, width=117),
    Column(N_("Members"), _places, width=76),
    Column(N_("Arrival"), _arrival, width=118, spare=2),
    Column(N_("Hotel"), _hotel, width=150, spare=3),
)
COMPLETE = 3


class DelegationModel(RowModel[Line]):
    """Delegations under headings; a heading's id is negative and cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, self._lines, parent)
        self.draggable = False
        self._shown: dict[int, DelegationRow] = {}
        self._headings: dict[int, Heading] = {}
        self._language = ""
        self._order = NameOrder.GIVEN_FIRST
        self._by_country = False

    def show_rows(
        self, rows: Sequence[DelegationRow], arrangement: Arrangement, order: NameOrder
    ) -> None:
        """Show these delegations arranged; the same ones keep selection and place."""
        self._language, self._order = arrangement.language, order
        self._by_country = arrangement.grouping is Grouping.COUNTRY
        self._shown = {row.id: row for row in rows}
        self._headings = {}
        ids: list[int] = []
        for place, group in enumerate(arrangement.groups(rows), start=1):
            if group.key or len(group.delegations) < len(rows):
                many = len(group.delegations)
                count = _n("{n} delegation", "{n} delegations", many)
                self._headings[-place] = Heading(arrangement.heading(group.key), count)
                ids.append(-place)
            ids += [row.id for row in group.delegations]
        self.show_ids(ids)

    def delegation(self, row_id: int) -> DelegationRow | None:
        """A delegation that is shown."""
        return self._shown.get(row_id)

    def neighbours(self, row_id: int) -> list[int]:
        """The ids of its group, as they stand."""
        place = self.position_of(row_id)
        if place is None:
            return []
        first, last = place, place
        while first > 0 and self.ids[first - 1] > 0:
            first -= 1
        while last + 1 < len(self.ids) and self.ids[last + 1] > 0:
            last += 1
        return list(self.ids[first : last + 1])

    def is_heading(self, position: int) -> bool:
        """Whether a row of the table is a heading."""
        return self.ids[position] < 0

    def headings(self) -> list[int]:
        """The positions of the headings."""
        return [place for place, row_id in enumerate(self.ids) if row_id < 0]

    def _lines(self, ids: Sequence[int]) -> Mapping[int, Line]:
        return {row_id: self._line(row_id) for row_id in ids}

    def _line(self, row_id: int) -> Line:
        row = self._shown.get(row_id)
        if row is None:
            return Line(None, heading=self._headings.get(row_id))
        return Line(
            row,
            wording.said(row.name, self._language),
            "" if self._by_country else wording.country_in(row.country, self._language),
            row.head.display(self._order) if row.head else "",
        )

    def cell_at(self, position: int, column: int) -> Cell:
        """The cell, or the heading in the first column."""
        line = self.row_at(position)
        if line is not None and line.heading is not None:
            return line.heading if column == 0 else Plain("")
        return super().cell_at(position, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: what is missing as a tool tip."""
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.row_at(index.row()) if index.column() == COMPLETE else None
            return wording.missing_words(line.row) if line and line.row else None
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings are passed over; delegations take people and may be dragged."""
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.draggable else flags

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt: nothing is taken away by dragging; the use case moves."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Qt: delegations are dragged to be ranked."""
        return [DELEGATIONS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the ids of the dragged rows."""
        ids = dict.fromkeys(self.id_at(index.row()) for index in indexes)
        return packed(DELEGATIONS, [row_id for row_id in ids if row_id > 0])
