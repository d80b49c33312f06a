"""The proposals: what they are about, how many want them, whether they are chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.i18n import _, number
from app.gui.panels import wording
from app.gui.panels.choosing import CONDITION_NAMES, CONDITION_TONES, Choosing, Condition
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Mark, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.panels import TopicRow
from app.rules.sessions import LOWEST_RANK

CONDITION_KEYS = {
    Qt.Key.Key_Plus: Condition.ALWAYS,
    Qt.Key.Key_Minus: Condition.NEVER,
    Qt.Key.Key_0: Condition.OPEN,
}


class TopicTable(RowTable):
    """Topics by their ids; + is always, - is never, 0 leaves it to the votes."""

    condition_wanted = Signal(object)
    remove_wanted = Signal()

    def __init__(self) -> None:
        self._topics: dict[int, TopicRow] = {}
        self._order = NameOrder.GIVEN_FIRST
        self._choosing = Choosing()
        self._chosen: Collection[int] = ()
        columns: tuple[Column[TopicRow], ...] = (
            Column(N_("Proposal"), self._title, width=220, stretch=True),
            Column(N_("People"), self._people, width=70),
            Column(N_("1st · 2nd · 3rd"), self._voices, width=108, spare=1),
            Column(N_("Condition"), self._condition, width=96),
            Column(N_("Chosen"), self._mark, width=104),
        )
        self._model = RowModel(columns, self._rows)
        super().__init__(self._model, _("Proposals"))
        self._model.setParent(self)
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)

    def show_topics(self, topics: Sequence[TopicRow], order: NameOrder) -> None:
        """Show these, the most wanted first."""
        self._topics, self._order = {topic.id: topic for topic in topics}, order
        ordered = sorted(topics, key=lambda topic: (-topic.people, topic.id))
        self._model.show_ids([topic.id for topic in ordered])

    def show_choice(self, choosing: Choosing, chosen: Collection[int]) -> None:
        """Mark what is chosen and by which conditions."""
        self._choosing, self._chosen = choosing, chosen
        self._model.refresh_rows()

    def current(self) -> TopicRow | None:
        """The topic selected."""
        current = self.current_id()
        return None if current is None else self._topics.get(current)

    def _rows(self, ids: Sequence[int]) -> dict[int, TopicRow]:
        return {one: self._topics[one] for one in ids if one in self._topics}

    def _title(self, row: TopicRow) -> Cell:
        by = row.proposer.display(self._order) if row.proposer else ""
        return TwoLines(wording.said(row.title), _("proposed by {person}", person=by) if by else "")

    @staticmethod
    def _people(row: TopicRow) -> Cell:
        return Plain(number(row.people), strong=True)

    @staticmethod
    def _voices(row: TopicRow) -> Cell:
        if not row.people:
            return Plain("—", "muted")
        ranks = range(1, LOWEST_RANK + 1)
        return Plain(" · ".join(number(row.voices.get(rank, 0)) for rank in ranks))

    def _condition(self, row: TopicRow) -> Cell:
        condition = self._choosing.condition(row.id)
        if condition is Condition.OPEN:
            return Plain(_(CONDITION_NAMES[condition]), "muted")
        return Pill(_(CONDITION_NAMES[condition]), CONDITION_TONES[condition])

    def _mark(self, row: TopicRow) -> Cell:
        if row.session_id is not None:
            return Pill(_("Workshop"), "blue")
        if row.id in self._chosen:
            return Mark("check", _("chosen"), "ok_text")
        return Plain("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: conditions and removing."""
        condition = CONDITION_KEYS.get(Qt.Key(event.key()))
        if self.current_id() is None:
            super().keyPressEvent(event)
        elif condition is not None:
            self.condition_wanted.emit(condition)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
