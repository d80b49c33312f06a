"""The head of the desk: which point, in or out, and the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.checkin.where import Where
from app.gui.i18n import _
from app.gui.people.lists import said
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.layouts import STRETCH, H, V, button, tool_button
from app.gui.widgets.title_block import TitleBlock
from app.queries.checkins import PointRow
from app.rules.checkins import Direction

POINT_LEAST, POINT_WIDTH, TITLE_LEAST = 130, 240, 190
ROOMY = 900
"""Pixels of width from which the name of the point has all its room."""


BUTTON, GAPS = 56, 60
"""Pixels around the words of a button, and between all that stands in the head."""


class DeskBar(QWidget):
    """Shows where one stands and hands over what is pressed as the id of an action."""

    acted = Signal(str)

    def __init__(self, where: Where, more: QMenu) -> None:
        super().__init__()
        self._where = where
        self._offered: list[tuple[int, str]] = []
        self.point: ChoiceCombo[int] = ChoiceCombo(_("Check-in point"), searchable=False)
        self.point.setMinimumWidth(POINT_LEAST)
        self.point.setMaximumWidth(POINT_WIDTH)
        self.point.chosen.connect(where.choose)
        self.ways = ChipRow(
            _("Which way"),
            [
                Choice(Direction.IN, _("In"), icon="door-open"),
                Choice(Direction.OUT, _("Out"), icon="log-out"),
            ],
        )
        self.ways.chosen.connect(lambda key: where.turn(Direction(key)))
        self.undo = button(_("Undo"), "undo-2", on=lambda: self.acted.emit("undo"))
        self.undo.setToolTip(_("Take the last step back (Ctrl+Z)"))
        self.walk_in = button(
            _("Walk-in…"), "user-plus", "primary", lambda: self.acted.emit("checkin.walk_in")
        )
        self.walk_in.setToolTip(_("Add somebody who came without being announced"))
        self.whole = tool_button(
            _("Full screen (F11)"), "maximize", lambda: self.acted.emit("full_screen")
        )
        self.more = tool_button(_("More"), "ellipsis", menu=more)
        self.head = TitleBlock(
            _("Desk"), "",
            V(STRETCH, self.ways, STRETCH), self.point, self.undo,
            H(self.whole, self.more, spacing=2), self.walk_in,
        )  # fmt: skip
        self._words = ((self.undo, _("Undo")), (self.walk_in, _("Walk-in…")))
        self.setLayout(V(self.head))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a small window the point gives way, then the words on two buttons."""
        super().resizeEvent(event)
        self.point.setMinimumWidth(POINT_WIDTH if self.width() >= ROOMY else POINT_LEAST)
        self._say(words=self.width() >= self._needed())

    def _needed(self) -> int:
        """Pixels of width with all words."""
        shown = (self.ways, self.whole, self.more)
        least = POINT_LEAST + TITLE_LEAST + sum(each.sizeHint().width() for each in shown)
        words = sum(each.fontMetrics().horizontalAdvance(text) for each, text in self._words)
        return least + words + len(self._words) * BUTTON + GAPS

    def _say(self, *, words: bool) -> None:
        for made, text in self._words:
            made.setText(text if words else "")

    def show_points(self, points: Sequence[PointRow], point: PointRow | None) -> None:
        """Offer the points there are, and stand at one."""
        offered = [(row.id, said(row.name)) for row in points]
        if offered != self._offered:
            self._offered = offered
            self.point.set_options(offered)
        self.point.set_value(point.id if point else None)
        self.point.setVisible(bool(points))
        self.show_way()

    def show_way(self) -> None:
        """Show whether people go in or out."""
        self.ways.set_chosen(self._where.direction)

    def show_undo(self, *, possible: bool, text: str) -> None:
        """Offer to take the last step back, and say which one that is."""
        self.undo.setEnabled(possible)
        self.undo.setToolTip(text or _("Take the last step back (Ctrl+Z)"))

    def enable_walk_in(self, *, allowed: bool) -> None:
        """Whether somebody can be added."""
        self.walk_in.setEnabled(allowed)

    def show_whole(self, *, on: bool) -> None:
        """Say what the button of the whole screen does now."""
        text = _("Back to a window (Esc)") if on else _("Full screen (F11)")
        self.whole.setToolTip(text)
        self.whole.setAccessibleName(text)
