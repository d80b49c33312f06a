"""An answer of the placement to look at: shares, who changes, who gets nothing and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.i18n import _, number
from app.gui.panels import wording
from app.gui.panels.outlook import Outlook, Share
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, TwoLines
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, clear, label
from app.gui.widgets.pills import pill
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.rules.placing import Reason

NOTHING, CHANGES, MISSED = "nothing", "changes", "missed"
TABLE_HEIGHT = 290


@dataclass(frozen=True)
class Line:
    """A row: who, what is to be said first, and what else."""

    name: str
    detail: str
    text: str
    more: str = ""

    @property
    def words(self) -> Cell:
        """What is said, as a cell."""
        return TwoLines(self.text, self.more, strong=False)


class OutlookView(QWidget):
    """Figures above, three lists to choose from below."""

    def __init__(self, order: NameOrder) -> None:
        super().__init__()
        self._order = order
        self._lists: dict[str, list[Line]] = {}
        columns: tuple[Column[Line], ...] = (
            Column(N_("Who"), self._who, width=220),
            Column(N_("What and why"), lambda line: line.words, width=300, stretch=True),
        )
        self.model = RowModel(columns, self._rows, self)
        self.table = RowTable(self.model, _("People and delegations"))
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.empty = EmptyState("circle-check", "")
        self._stack = Stack(self.table, self.empty)
        self.chips = ChipRow(_("Which list"))
        self.chips.chosen.connect(lambda _key: self._show_list())
        self.bars: QHBoxLayout = H(spacing=22)
        self.proof: QHBoxLayout = H(spacing=8)
        lines = Card(self._stack, margins=(1, 6, 1, 6))
        self.setLayout(V(self.bars, self.proof, self.chips, (lines, 1), spacing=12))

    def show_outlook(self, found: Outlook) -> None:
        """Show an answer, beginning with those who get nothing."""
        clear(self.bars)
        for share in found.shares:
            self.bars.addWidget(self._bar(share), 1)
        clear(self.proof)
        for part in self._proof(found):
            self.proof.addWidget(part)
        self.proof.addStretch(1)
        self._lists = {
            NOTHING: self._nothing(found),
            CHANGES: self._changes(found),
            MISSED: self._missed(found),
        }
        names = {
            NOTHING: _("Without any place"),
            CHANGES: _("Change place"),
            MISSED: _("Delegations missed"),
        }
        self.chips.set_choices(
            Choice(key, names[key], len(lines)) for key, lines in self._lists.items()
        )
        first = next((key for key, lines in self._lists.items() if lines), NOTHING)
        self.chips.set_chosen(first)
        self._show_list()

    def _bar(self, share: Share) -> QWidget:
        name = wording.rank_name(share.rank)
        bar = CompletenessBar(name)
        words = _("{done} of {total}", done=number(share.done), total=number(share.total))
        bar.show_share(share.done, share.total, words)
        made = QWidget()
        made.setLayout(V(label(name, "caption"), bar, STRETCH, spacing=4))
        return made

    @staticmethod
    def _proof(found: Outlook) -> list[QWidget]:
        if found.places.proved:
            parts = [pill(_("Proved"), "green"), label(_("No better answer exists."), "soft")]
        else:
            text = _(
                "An answer up to {percent} % better may exist.",
                percent=f"{found.places.gap:.1%}"[:-1],
            )
            parts = [pill(_("Not proved"), "amber"), label(text, "soft")]
        if found.same:
            parts.append(label(_("Nobody’s place would change."), "soft"))
        return list(parts)

    # the lists

    def _person(self, found: Outlook, person_id: int, *texts: str) -> Line:
        person = found.board.people[person_id]
        first, *more = texts
        name = person.name.display(self._order)
        return Line(name, wording.from_where(person), first, " · ".join(more))

    def _nothing(self, found: Outlook) -> list[Line]:
        def said(session_id: int, reason: Reason) -> str:
            name, why = wording.title(found.board, session_id), wording.reason(found.board, reason)
            return _("{session}: {why}", session=name, why=why)

        return [
            self._person(found, one.person_id, *(said(*each) for each in one.reasons))
            for one in found.nothing
        ]

    def _changes(self, found: Outlook) -> list[Line]:
        def titles(ids: Sequence[int]) -> str:
            return ", ".join(wording.title(found.board, one) for one in ids) or "—"

        return [
            self._person(found, one.person_id, f"{titles(one.left)} → {titles(one.joined)}")
            for one in found.changes
        ]

    @staticmethod
    def _missed(found: Outlook) -> list[Line]:
        lines = []
        for delegation_id, session_id in found.places.missed:
            row = found.board.delegations.get(delegation_id)
            if row is not None:
                text = _("Nobody in “{session}”", session=wording.title(found.board, session_id))
                lines.append(Line(wording.said(row.name), "", text))
        return lines

    def _show_list(self) -> None:
        key = self.chips.key() or NOTHING
        says = {
            NOTHING: _("Everybody who wished gets a place."),
            CHANGES: _("Nobody loses a place they have."),
            MISSED: _("Every delegation is where it wished to be."),
        }
        self.empty.set_text(says[key])
        self.model.show_ids([])
        self.model.show_ids(range(len(self._lists.get(key, ()))))
        self._stack.setCurrentIndex(0 if self._lists.get(key) else 1)

    def _rows(self, ids: Sequence[int]) -> dict[int, Line]:
        lines = self._lists.get(self.chips.key(), [])
        return {one: lines[one] for one in ids if one < len(lines)}

    @staticmethod
    def _who(line: Line) -> Cell:
        return TwoLines(line.name, line.detail, line.name)
