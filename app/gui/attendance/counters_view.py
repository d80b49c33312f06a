"""Counters against thresholds that are edited in place."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.base.words import N_
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.desk import Desk
from app.gui.i18n import _, number
from app.gui.widgets.card import Card
from app.gui.widgets.fields import INSET, Field
from app.gui.widgets.inputs import NumberInput
from app.gui.widgets.layouts import STRETCH, V, box, clear, label
from app.gui.widgets.pills import pill
from app.rules.attendance import COUNTER_NAMES, Counter, CounterKind
from app.usecases.attendance import set_threshold

NUMBERS = (N_("Expected"), N_("Checked in"), N_("Signed"), N_("Were there"))
HEADINGS = (*NUMBERS, N_("Threshold"))
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WIDTH = 980
MOST = 99_999


class CounterLine:
    """The widgets of one counter in the grid."""

    def __init__(self, kind: CounterKind, desk: Desk) -> None:
        name = _(COUNTER_NAMES[kind])
        self.name: QLabel = label(name, "medium")
        self.numbers: list[QLabel] = [label("", "body") for _number in NUMBERS]
        title = _("Threshold: {name}", name=name)
        make = None if desk.read_only else partial(NumberInput, title, 0, MOST)
        self.least = Field(title, make, show=number, bare=True)
        self.least.edited.connect(self._save)
        self.result = V(STRETCH, spacing=0)
        self._desk, self._kind = desk, kind

    def _save(self, least: object) -> None:
        given = least if isinstance(least, int) else None
        self._desk.do(set_threshold, self._kind, given).otherwise(self.least.refuse)

    def show_counter(self, counter: Counter) -> None:
        """Show the numbers."""
        counts = (counter.expected, counter.checked_in, counter.signed, counter.there)
        for made, count in zip(self.numbers, counts, strict=True):
            made.setText(number(count))
        if not self.least.editing:
            self.least.set_value(counter.least)
        text, tone = words.verdict(counter)
        clear(self.result)
        if text:
            self.result.addWidget(pill(text, tone))


class CountersView(QWidget):
    """A line for each counter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lines = {kind: CounterLine(kind, desk) for kind in CounterKind}
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(10)
        for column, heading in enumerate(HEADINGS, start=1):
            side = LEFT if column > len(NUMBERS) else RIGHT
            title = label(_(heading), "section")
            title.setContentsMargins(INSET if side == LEFT else 0, 0, 0, 0)
            grid.addWidget(title, 0, column, side)
        for row, line in enumerate(self.lines.values(), start=1):
            grid.addWidget(line.name, row, 0)
            for column, made in enumerate(line.numbers, start=1):
                grid.addWidget(made, row, column, RIGHT)
            line.least.setFixedWidth(90)
            grid.addWidget(line.least, row, 5, LEFT)
            grid.addWidget(box(line.result), row, 6)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(6, 190)
        hint = label(
            _(
                "Somebody is a direct participant who was there: checked in at the desk or by "
                "a signature. A threshold is what the funder asks for; empty is none."
            ),
            "caption",
            wrap=True,
        )
        self.setMaximumWidth(WIDTH)
        self.setLayout(V(Card(grid, margins=(18, 14, 18, 16)), hint, spacing=12))

    def show_board(self, board: Board) -> None:
        """Show the counters."""
        for counter in board.counters:
            self.lines[counter.kind].show_counter(counter)
