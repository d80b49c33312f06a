"""Why a badge is needed once more: a lost one must not open a door, a jammed one may."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import V, box, label
from app.rules.printing import REASON_NAMES, PrintReason
from app.usecases.printing import print_again

REASONS = (PrintReason.LOST, PrintReason.JAMMED)
NAMED = 4


class AgainSheet(Sheet):
    """Says what will happen; afterwards the cards are made."""

    ready = Signal()

    def __init__(
        self, parent: QWidget | None, desk: Desk, people: tuple[int, ...], names: Sequence[str]
    ) -> None:
        self._desk, self._people = desk, people
        self.reasons = {reason: QRadioButton(_(REASON_NAMES[reason])) for reason in REASONS}
        for choice in self.reasons.values():
            choice.setAccessibleName(choice.text())
        who = ", ".join(names[:NAMED])
        if len(names) > NAMED:
            more = _n("{n} more", "{n} more", len(names) - NAMED)
            who = f"{who} · {more}"
        content = V(label(who, "strong", wrap=True), *self.reasons.values(), spacing=8)
        super().__init__(parent, _("Make again"), box(content), primary=_("Make it again"))
        self.reasons[PrintReason.LOST].setChecked(True)
        self.submitted.connect(self._go)

    @property
    def reason(self) -> PrintReason:
        """The reason chosen."""
        return next(reason for reason, choice in self.reasons.items() if choice.isChecked())

    def _go(self) -> None:
        self.set_busy(busy=True)
        answer = self._desk.do(print_again, self._people, self.reason)
        answer.then(self._ready).otherwise(self._refused)

    def _ready(self, _none: None) -> None:
        if self.reason is PrintReason.LOST:
            text = _n(
                "{n} badge is void and gets a new code.",
                "{n} badges are void and get new codes.",
                len(self._people),
            )
            self._desk.toast(text, undo=True)
        self.accept()
        self.ready.emit()

    def _refused(self, problem: AppError) -> None:
        self.fail(localized(problem))
