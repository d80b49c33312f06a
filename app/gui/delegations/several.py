"""The card while several delegations are selected: what they are together, and what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.delegations import wording
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import STRETCH, H, V, button, label
from app.queries.delegations import DelegationRow
from app.rules.delegations import STATUS_NAMES, DelegationStatus

SHOWN = 12


class SeveralCard(QWidget):
    """Changes all selected delegations at once."""

    status_chosen = Signal(list, DelegationStatus)
    remove_wanted = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._ids: list[int] = []
        self.setAccessibleName(_("Several delegations"))
        self.title = label("", "heading", wrap=True)
        self.totals = label("", "subtitle", wrap=True)
        self.names = label("", "soft", wrap=True)
        self.status = {
            status: button(_(name), on=partial(self._choose, status))
            for status, name in STATUS_NAMES.items()
        }
        self.remove = button(
            _("Remove delegations"), "trash-2", "quiet", lambda: self.remove_wanted.emit(self._ids)
        )
        for each in (*self.status.values(), self.remove):
            each.setEnabled(not desk.read_only)
        states = [H(each, STRETCH) for each in self.status.values()]
        self.setLayout(
            V(
                H(IconLabel("list-checks", "accent_text", 24), (self.title, 1), spacing=12),
                self.totals,
                self.names,
                label(_("Change status of all to"), "section"),
                V(*states, spacing=6),
                STRETCH,
                H(self.remove, STRETCH),
                spacing=14,
                margins=18,
            )
        )

    def _choose(self, status: DelegationStatus) -> None:
        self.status_chosen.emit(self._ids, status)

    def show_rows(self, rows: Sequence[DelegationRow]) -> None:
        """Show what these delegations are together."""
        self._ids = [row.id for row in rows]
        self.title.setText(_n("{n} delegation selected", "{n} delegations selected", len(rows)))
        self.totals.setText(wording.totals(rows))
        names = [wording.said(row.name) for row in rows[:SHOWN]]
        more = len(rows) - len(names)
        if more:
            names.append(_n("{n} more", "{n} more", more))
        self.names.setText(", ".join(names))
