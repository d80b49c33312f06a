"""Which sessions count for the certificate."""

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.inputs import TicksInput
from app.gui.widgets.card import Card
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import STRETCH, V, scrolled
from app.usecases.certificates import set_certificate_sessions

HEIGHT = 320


class SessionsSheet(Sheet):
    """A box to tick for each session; none ticked means that all count."""

    def __init__(self, parent: QWidget, desk: Desk, board: Board) -> None:
        self._desk = desk
        options = [(str(each), words.said(title)) for each, title in board.sessions.items()]
        self.ticks = TicksInput(_("Sessions that count"), options)
        self.ticks.set_value([str(each) for each in board.frame.sessions])
        column = V(Card(self.ticks, spacing=8), STRETCH, margins=(0, 0, 8, 0))
        area = scrolled(column, _("Sessions"))
        area.setFixedHeight(HEIGHT)
        super().__init__(
            parent,
            _("Sessions that count for the certificate"),
            area,
            text=_("Where none is ticked, all count."),
            primary=_("Save"),
        )
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self.set_busy(busy=True)
        ids = [int(each) for each in self.ticks.value()]
        answer = self._desk.do(set_certificate_sessions, ids)
        answer.then(lambda _none: self.accept()).otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))
