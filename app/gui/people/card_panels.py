"""What somebody wishes to take part in, and what became of it."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.panels import wording
from app.gui.widgets.layouts import H, V, button, clear, label
from app.gui.widgets.pills import pill
from app.queries import agenda, panels
from app.queries.agenda import SessionRow
from app.queries.panels import SignUpRow
from app.queries.person import PersonCard
from app.rules.sessions import SIGN_UP_NAMES


class PanelsBox(QWidget):
    """A line for each wish, the best first; its button shows the session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: QVBoxLayout = V(spacing=10)
        self.setLayout(self.lines)

    def show_card(self, card: PersonCard) -> None:
        """Show the wishes of a person."""
        rows = self._desk.ask(panels.sign_ups_of, card.row.id)
        ids = [row.session_id for row in rows]
        sessions = {one.id: one for one in self._desk.ask(agenda.sessions, ids)} if ids else {}
        clear(self.lines)
        for row in rows:
            self.lines.addLayout(self._line(row, sessions[row.session_id]))
        if not rows:
            self.lines.addWidget(label(_("No wishes yet"), "caption"))
            self.lines.addLayout(H(self._to_wishes(), -1))

    def _to_wishes(self) -> QWidget:
        return button(_("Type wishes…"), kind="link", on=lambda: self._desk.go("panels", "wishes"))

    def _line(self, row: SignUpRow, session: SessionRow) -> QLayout:
        title = button(
            wording.said(session.title),
            kind="link",
            on=lambda: self._desk.go("panels", row.session_id),
        )
        detail = f"{wording.rank_name(row.rank)} · {wording.when(session)}"
        state = pill(_(SIGN_UP_NAMES[row.state]), wording.STATE_TONES[row.state])
        return H(V(H(title, -1), label(detail, "caption", wrap=True), spacing=0), -1, state)
