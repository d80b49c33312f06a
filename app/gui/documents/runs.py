"""What was printed: the runs, whose cards they were, and making some of them once more."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from app.base.words import N_
from app.documents.designs.shipped import SHIPPED
from app.documents.document import kinds
from app.gui.desk import Desk
from app.gui.documents.again import AgainSheet
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.i18n import _, _n, language_name, moment, number
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, menu_action
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.queries import printing
from app.queries.printing import PrintRow, RunRow
from app.rules.printing import BOX, FACT_NAMES, PrintReason
from app.store import Reading
from app.usecases.printing import take_back_run

TONES = {
    PrintReason.FIRST: "neutral",
    PrintReason.CHANGED: "blue",
    PrintReason.LOST: "red",
    PrintReason.JAMMED: "amber",
}
SHORT_REASONS = {
    PrintReason.FIRST: N_("First"),
    PrintReason.CHANGED: N_("Changed"),
    PrintReason.LOST: N_("New code"),
    PrintReason.JAMMED: N_("Same code"),
}


class Runs(QWidget):
    """The runs at the left, the cards of the current one at the right."""

    wanted = Signal(object)
    """A document is to be made: a `Wanted`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[int, RunRow] = {}
        self._cards: dict[int, PrintRow] = {}
        self._changes: dict[int, tuple[str, ...]] = {}
        self.model = RowModel(RUN_COLUMNS, self._runs_of, self)
        self.table = RowTable(self.model, _("Print runs"))
        columns = (Column(N_("Name"), self._who, stretch=True), *CARD_COLUMNS)
        self.card_model = RowModel(columns, self._cards_of, self)
        self.cards = RowTable(self.card_model, _("Cards of this run"))
        self.head = label("", "strong")
        self.detail = label("", "caption", wrap=True)
        self.again = button(_("Make again…"), "rotate-ccw", on=self.make_again)
        self.back = button(_("Did not come out"), "undo-2", "quiet", self.take_back)
        self.none = EmptyState(
            "printer",
            _("Nothing was printed yet"),
            _("Print badges or cards and say that they came out: then the run is listed here."),
            button(_("Badges"), "id-card", on=lambda: desk.go("documents", "badge")),
        )
        self._stack = Stack(self.none, self._both())
        self.setLayout(V(self._stack))
        self._listen()

    def _both(self) -> QWidget:
        left = Card(self.table, margins=(1, 6, 1, 8))
        tools = H(self.back, STRETCH, self.again)
        right = Card(
            V(self.head, self.detail, spacing=2, margins=(14, 8, 14, 0)),
            (self.cards, 1),
            V(tools, margins=(10, 0, 10, 2)),
            margins=(1, 8, 1, 8),
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(14)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([440, 560])
        return box(V(split))

    def _listen(self) -> None:
        self.table.current_changed.connect(self._show_run)
        self.cards.selection_changed.connect(lambda _ids: self._allow())
        self.cards.opened.connect(lambda person: self._desk.go("people", person))
        self.cards.menu_asked.connect(self._menu)

    # what is shown

    def show_runs(self, rows: list[RunRow]) -> None:
        """Show these runs; the current one stays."""
        self._rows = {row.id: row for row in rows}
        self.model.show_ids([row.id for row in rows])
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows and self.table.current_id() is None:
            self.table.show_id(rows[0].id)
        self._show_run(self.table.current_id())

    def _runs_of(self, ids: Sequence[int]) -> dict[int, RunRow]:
        return {run_id: self._rows[run_id] for run_id in ids if run_id in self._rows}

    def _cards_of(self, ids: Sequence[int]) -> dict[int, PrintRow]:
        return {person: self._cards[person] for person in ids if person in self._cards}

    def _show_run(self, run_id: int | None) -> None:
        run = self._rows.get(run_id or 0)
        found = [] if run is None else self._desk.ask(printing.run_cards, run.id)
        self._cards = {row.person_id: row for row in found}
        self._changes = {}
        self.card_model.show_ids(list(self._cards))
        if run is not None:
            self._ask_changes(run)
            self.head.setText(f"{kind_title(run.kind)} · {moment(run.at)}")
            languages = ", ".join(language_name(code) for code in run.languages)
            said = (design_title(run.design), run.paper, languages, run.note)
            self.detail.setText(" · ".join(part for part in said if part))
        self._allow()

    def _ask_changes(self, run: RunRow) -> None:
        """Many cards take a while to compare with what is true now."""
        ask, people = self._desk.ask, list(self._cards)
        answer = self._desk.jobs.start(
            "changes",
            lambda _progress: ask(_changed_since, run, people),
            writes=False,
            shown=False,
        )
        answer.then(lambda found: self._show_changes(run, found))

    def _show_changes(self, run: RunRow, found: dict[int, tuple[str, ...]]) -> None:
        if self.run == run:
            self._changes = found
            self.card_model.refresh_rows()

    def _who(self, row: PrintRow) -> Cell:
        """The name; under it the number, and what is different now from what was printed."""
        name = row.name.display(self._desk.settings.name_order)
        facts = ", ".join(_(FACT_NAMES[fact]) for fact in self._changes.get(row.person_id, ()))
        if not facts:
            return TwoLines(name, _("No. {n}", n=row.number), name)
        return TwoLines(
            name, _("No. {n} · changed since: {facts}", n=row.number, facts=facts), name
        )

    @property
    def run(self) -> RunRow | None:
        """The run whose cards are shown."""
        return self._rows.get(self.table.current_id() or 0)

    def chosen(self) -> list[int]:
        """The people whose cards are selected."""
        return self.cards.selected_ids()

    def _allow(self) -> None:
        writable = not self._desk.read_only
        self.again.setEnabled(writable and bool(self.chosen()))
        self.back.setEnabled(writable and self.run is not None)

    # what can be done

    def make_again(self) -> None:
        """Ask why the selected cards are needed once more, then go and print them."""
        run, people = self.run, tuple(self.chosen())
        if run is None or not people:
            return
        names = [self._cards[person].name.display(self._desk.settings.name_order)
                 for person in people]  # fmt: skip
        sheet = AgainSheet(self.window(), self._desk, people, names)
        sheet.finished.connect(sheet.deleteLater)
        sheet.ready.connect(lambda: self._print(run.kind, people))
        sheet.open()

    def _print(self, kind: str, people: tuple[int, ...]) -> None:
        self.wanted.emit(Wanted(kind, Who(Whom.SELECTED, person_ids=people)))

    def take_back(self) -> None:
        """The cards of the run do not count: they are to be printed again."""
        run = self.run
        if run is None:
            return
        text = _n("{n} card counts as not printed.", "{n} cards count as not printed.", run.cards)
        self._desk.do(take_back_run, run.id).then(lambda _none: self._desk.toast(text, undo=True))

    def _menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        person = self.chosen()[0]
        menu.addAction(menu_action(menu, _("Make again…"), "rotate-ccw", self.make_again))
        go = menu_action(
            menu, _("Show the person"), "user", lambda: self._desk.go("people", person)
        )
        menu.addAction(go)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def kind_title(key: str) -> str:
    """What a kind is called; its key where this program does not know it."""
    kind = kinds().get(key)
    return key if kind is None else _(kind.title)


def design_title(name: str) -> str:
    """What a design is called: ours by their titles, own ones as they were named."""
    return _(SHIPPED[name]) if name in SHIPPED else name


def _changed_since(
    read: Reading, run: RunRow, person_ids: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """Person id → what is different now, of those whose last card is that of this run."""
    found = printing.standings(read, person_ids, run.kind)
    return {
        who: standing.changes
        for who, standing in found.items()
        if standing.changes and standing.last is not None and standing.last.run_id == run.id
    }


def _when(row: RunRow) -> Cell:
    at: datetime = row.at
    detail = " · ".join(part for part in (design_title(row.design), row.paper) if part)
    return TwoLines(kind_title(row.kind), detail or moment(at))


def _slot(row: PrintRow) -> Cell:
    if row.slot is None:
        return Plain("—", "muted")
    return Plain(_(BOX).format(box=row.slot.box, number=row.slot.number))


RUN_COLUMNS: tuple[Column[RunRow], ...] = (
    Column(N_("Document"), _when, stretch=True),
    Column(N_("When"), lambda row: Plain(moment(row.at)), width=200),
    Column(N_("Cards"), lambda row: Plain(number(row.cards), right=True), width=70),
)
CARD_COLUMNS: tuple[Column[PrintRow], ...] = (
    Column(N_("Place"), _slot, width=110),
    Column(N_("Why"), lambda row: Pill(_(SHORT_REASONS[row.reason]), TONES[row.reason]), width=120),
)
