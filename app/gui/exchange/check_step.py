"""The third step: what would happen, line by line, with everything that can be decided."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedWidget, QWidget

from app.base.errors import AppError
from app.gui.exchange.check_rows import ALL, CHIP_NAMES, CheckRow, CheckRows, columns
from app.gui.exchange.draft import Decided
from app.gui.exchange.flow import Flow
from app.gui.exchange.outcome_panel import OutcomePanel
from app.gui.i18n import _, _n, localized
from app.gui.row_model import RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState, IconLabel
from app.gui.widgets.layouts import H, V, box, button, label, menu_of, restyle
from app.gui.widgets.table import RowTable
from app.rules.importing.values import Decision, DryRun, OutcomeKind

TABLE_WIDTH, PANEL_WIDTH = 620, 400
RESULT, WAITING = range(2)


class DecideBar(QFrame):
    """Says what is open, and decides all probable duplicates at once."""

    asked = Signal(object)
    """What is to become of all that are open: a Decision."""
    columns_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        restyle(self, tone="amber")
        self.words = label("", wrap=True)
        self.all = button(_("Decide all"), menu=self._menu())
        self.back = button(_("Go to the columns"), on=self.columns_asked.emit)
        picture = IconLabel("triangle-alert", "amber")
        self.setLayout(
            H(picture, (self.words, 1), self.back, self.all, spacing=10, margins=(12, 8, 8, 8))
        )

    def _menu(self) -> QMenu:
        def asks(decision: Decision) -> Callable[[], object]:
            return lambda: self.asked.emit(decision)

        return menu_of(
            (_("Each is the likeliest person"), "merge", asks(Decision.MERGE)),
            (_("Each is somebody else"), "user-plus", asks(Decision.KEEP_BOTH)),
            (_("Leave them all out"), "x", asks(Decision.SKIP)),
        )

    def show_open(self, dry: DryRun, undecided: int, refused: int) -> None:
        """Say what is open; hidden where nothing is."""
        lines = {outcome.record.line for outcome in dry.outcomes}
        of_list = [problem for problem in dry.problems if problem.line not in lines]
        texts = [localized(problem.error) for problem in of_list]
        if undecided:
            texts.append(
                _n(
                    "{n} line may be somebody who is known already. Decide, or it stays out.",
                    "{n} lines may be people who are known already. Decide, or they stay out.",
                    undecided,
                )
            )
        if refused:
            texts.append(
                _n(
                    "{n} line is refused. Correct it here, or it stays out.",
                    "{n} lines are refused. Correct them here, or they stay out.",
                    refused,
                )
            )
        once = bool(of_list or dry.unknown_statuses) or dry.dates_ambiguous
        if dry.dates_ambiguous:
            texts.append(_("Day and month could be swapped: say which comes first."))
        if dry.unknown_statuses:
            words = ", ".join(f"“{word}”" for word in dry.unknown_statuses)
            texts.append(_("Say once what the status means: {words}", words=words))
        self.words.setText("\n".join(texts))
        self.back.setVisible(once)
        self.all.setVisible(undecided > 0)
        self.setVisible(bool(texts))


class CheckStep(QWidget):
    """Chips with counts, the table of lines, and the current line in full."""

    columns_asked = Signal()

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.flow = flow
        self.rows: CheckRows | None = None
        self.chips = ChipRow(_("Which lines"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.bar = DecideBar()
        self.bar.asked.connect(self.decide_all)
        self.bar.columns_asked.connect(self.columns_asked)
        self.model: RowModel[CheckRow] = RowModel(columns(), self._fetch, self)
        self.table = RowTable(self.model, _("Lines of the list"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(lambda _id: self._show_current())
        self.table.opened.connect(lambda _id: self.enter())
        self.panel = OutcomePanel(flow.desk)
        self.panel.corrected.connect(flow.correct)
        self.panel.decided.connect(self._on_decided)
        self.waiting = EmptyState(
            "list-checks",
            _("Not compared yet"),
            _("The list is compared with the conference before anything is changed."),
            button(_("Compare"), "refresh-cw", on=flow.check),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._result())
        self._stack.addWidget(Card(self.waiting))
        self.setLayout(V((self._stack, 1)))
        flow.opened.connect(self.show_dry)
        flow.mapped.connect(self.show_dry)
        flow.checked.connect(self.show_dry)
        flow.refused.connect(self._refused)

    def _result(self) -> QWidget:
        nothing = EmptyState("search", _("No such line"), _("Choose another chip above."))
        self._lines = QStackedWidget()
        self._lines.addWidget(self.table)
        self._lines.addWidget(nothing)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(14)
        split.setChildrenCollapsible(False)
        split.addWidget(Card(self._lines, margins=(1, 6, 1, 8)))
        split.addWidget(self.panel)
        split.setStretchFactor(0, TABLE_WIDTH)
        split.setStretchFactor(1, PANEL_WIDTH)
        split.setSizes([TABLE_WIDTH, PANEL_WIDTH])
        self.panel.setMinimumWidth(300)
        return box(V(self.chips, self.bar, (split, 1), spacing=12))

    def _fetch(self, ids: Sequence[int]) -> dict[int, CheckRow]:
        return self.rows.rows(ids) if self.rows is not None else {}

    # what is shown

    def show_dry(self) -> None:
        """Show what was found out; line and place stay."""
        draft = self.flow.draft
        dry = draft.dry if draft is not None else None
        if draft is None or dry is None:
            self._stack.setCurrentIndex(WAITING)
            return
        self.rows = CheckRows(draft, self.flow.desk.settings.name_order)
        refused = len(self.rows.ids[OutcomeKind.REFUSED.value])
        self.bar.show_open(dry, len(self.rows.undecided), refused)
        self._show_chips()
        self._stack.setCurrentIndex(RESULT)
        self.model.refresh_rows()
        self._show()

    def _show_chips(self) -> None:
        assert self.rows is not None
        chosen = self.chips.key() or ALL
        ids = self.rows.ids
        keys = [key for key in CHIP_NAMES if ids[key] or key in {ALL, chosen}]
        self.chips.set_choices(Choice(key, _(CHIP_NAMES[key]), len(ids[key])) for key in keys)
        self.chips.set_chosen(chosen)

    def _show(self) -> None:
        if self.rows is None:
            return
        shown = self.rows.ids[self.chips.key() or ALL]
        place = self.model.position_of(self.table.current_id() or 0) or 0
        self.model.show_ids(shown)
        self._lines.setCurrentIndex(0 if shown else 1)
        if shown and self.table.current_id() is None:
            self.table.show_id(shown[min(place, len(shown) - 1)])
        self._show_current()

    def _show_current(self) -> None:
        current = self.table.current_id()
        position = self.model.position_of(current) if current is not None else None
        row = self.model.row_at(position) if position is not None else None
        self.panel.show_row(row, self.flow.draft)

    def show_chip(self, key: str) -> None:
        """Show the lines of one outcome."""
        if key in self.chips.chips:
            self.chips.set_chosen(key)
            self._show()

    def _refused(self, problem: AppError) -> None:
        """Without names there is nothing to compare."""
        if self.flow.draft is not None and self.flow.draft.dry is None:
            self.waiting.set_text(_("Not compared yet"), localized(problem))

    # what is decided

    def _on_decided(self, line: int, answer: Decided | None) -> None:
        self.flow.decide({line: answer})

    def decide_all(self, decision: Decision) -> None:
        """Decide about all probable duplicates that are open."""
        if self.rows is None:
            return
        decided: dict[int, Decided | None] = {}
        for line in self.rows.undecided:
            outcome = self.rows.outcome(line)
            assert outcome is not None
            merges = decision is Decision.MERGE and outcome.candidates
            decided[line] = (decision, outcome.candidates[0].person_id if merges else None)
        self.flow.decide(decided)

    def enter(self) -> None:
        """Go to what can be typed or decided about the current line."""
        if self.panel.problems is not None:
            self.panel.problems.take_focus()
        elif self.panel.duplicate is not None:
            self.panel.duplicate.take_focus()

    def take_focus(self) -> None:
        """Go on in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
