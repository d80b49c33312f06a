"""In which panels a delegation is, on its card: who has a place, waits, or wishes to be there."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.panels import wording
from app.gui.widgets.layouts import H, V, button, clear, label
from app.gui.widgets.pills import pill
from app.queries.delegation_panels import DelegationPanel, panels_of
from app.rules.sessions import SIGN_UP_NAMES, SignUpState

ORDER = (SignUpState.PLACED, SignUpState.WAITING, SignUpState.WISH, SignUpState.DECLINED)


class DelegationPanels(QWidget):
    """A few lines for each panel; its title leads there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: QVBoxLayout = V(spacing=12)
        self.setLayout(self.lines)

    def show_delegation(self, delegation_id: int) -> None:
        """Show the panels of a delegation."""
        clear(self.lines)
        found = self._desk.ask(panels_of, delegation_id)
        for each in found:
            self.lines.addLayout(self._lines_of(each))
        if not found:
            self.lines.addWidget(label(_("Nobody wishes to be in a panel yet."), "caption"))
            go = partial(self._desk.go, "panels", "wishes")
            self.lines.addLayout(H(button(_("Type wishes…"), kind="link", on=go), -1))

    def _lines_of(self, panel: DelegationPanel) -> QLayout:
        go = partial(self._desk.go, "panels", panel.session.id)
        title = button(wording.said(panel.session.title), kind="link", on=go)
        detail = label(wording.place_line(panel.session), "caption", wrap=True)
        column = V(H(title, -1), detail, spacing=2)
        for each in self._people(panel):
            column.addLayout(each)
        return column

    def _people(self, panel: DelegationPanel) -> Iterator[QLayout]:
        if panel.wished:
            missing = SignUpState.PLACED not in panel.people
            text = _("The delegation wishes to be here")
            words = f"{text} · {wording.rank_name(panel.rank)}" if panel.rank else text
            mark = pill(_("Nobody placed"), "amber") if missing else None
            yield H(label(words, "soft", wrap=True), -1, mark)
        order = self._desk.settings.name_order
        for state in ORDER:
            names = ", ".join(name.display(order) for name in panel.people.get(state, ()))
            if names:
                mark = pill(_(SIGN_UP_NAMES[state]), wording.STATE_TONES[state])
                yield H((label(names, wrap=True), 1), V(mark, -1), spacing=8)
