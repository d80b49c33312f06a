"""What was done last, with the way to the whole history."""

from collections.abc import Callable, Sequence

from app.gui.history.rows import ICONS, KINDS
from app.gui.i18n import _, moment, step_text
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label
from app.queries.history import HistoryRow
from app.store import StepKind

SHOWN = 6


class RecentCard(Card):
    """The latest steps, newest first."""

    def __init__(self, on_all: Callable[[], object]) -> None:
        self.all = button(_("Whole history"), kind="link", on=on_all)
        self._lines = V(spacing=9)
        head = H(label(_("Done last"), "strong"), STRETCH, self.all)
        super().__init__(head, box(self._lines), spacing=12)

    def show_steps(self, rows: Sequence[HistoryRow]) -> None:
        """Show these steps; the card is not there without any."""
        self.setVisible(bool(rows))
        clear(self._lines)
        for row in rows:
            kind = StepKind(row.kind)
            said = step_text(row.label, row.data) if row.label else _(KINDS[kind])
            if row.label and KINDS[kind]:
                said = _("{step} ({how})", step=said, how=_(KINDS[kind]).lower())
            line = H(
                IconLabel(ICONS[kind]),
                (ElidedLabel(said, "body"), 1),
                label(moment(row.at), "caption"),
                spacing=10,
            )
            self._lines.addLayout(line)
