"""The sessions beside the card of one of them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.gui.desk import Desk
from app.gui.panels.adding import AddSheet
from app.gui.panels.board import Board
from app.gui.panels.doing import Doing
from app.gui.panels.session_card import SessionCard
from app.gui.panels.session_list import SessionList
from app.gui.panels.why_sheet import WhySheet
from app.gui.widgets.layouts import V, menu_of
from app.rules.sessions import SignUpState

SIZES = "panels.sizes"
USUAL = [430, 590]
LIST_LEAST, CARD_LEAST = 300, 440


class SessionsView(QWidget):
    """A table of sessions and the card of the current one."""

    def __init__(self, desk: Desk, doing: Doing) -> None:
        super().__init__()
        self.desk, self.doing = desk, doing
        self.board: Board | None = None
        self.list = SessionList()
        self.card: SessionCard = SessionCard(desk, doing)
        self.list.setMinimumWidth(LIST_LEAST)
        self.card.setMinimumWidth(CARD_LEAST)
        self.list.table.current_changed.connect(self._on_current)
        self.list.table.opened.connect(lambda _id: self.card.to_table())
        self.card.add_asked.connect(self.add)
        self.card.why_asked.connect(self.explain)
        self.card.menu_asked.connect(self._show_menu)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(14)
        self.split.setChildrenCollapsible(False)
        self.split.splitterMoved.connect(
            lambda: desk.preferences.remember(SIZES, self.split.sizes())
        )
        self.setLayout(V(self.split, spacing=0))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: both take their places only now, for a splitter dresses them at once."""
        if not self.split.count():
            self.split.addWidget(self.list)
            self.split.addWidget(self.card)
            self.split.setStretchFactor(1, 1)
            kept = self.desk.preferences.recall(SIZES)
            known = isinstance(kept, list) and len(kept) == len(USUAL)
            self.split.setSizes([int(size) for size in kept] if known else USUAL)
        super().showEvent(event)

    def show_board(self, board: Board) -> None:
        """Show what is in the file now; selection and place stay."""
        self.board = board
        self.list.show_board(board)
        self._on_current(self.list.table.current_id())

    def _on_current(self, session_id: int | None) -> None:
        known = self.board.sessions if self.board else {}
        if self.board is not None and session_id is not None and session_id in known:
            self.card.show_session(self.board, session_id)

    def show_session(self, session_id: int) -> bool:
        """Choose a session; False where nobody signs up for it."""
        return self.list.table.show_id(session_id)

    def add(self) -> None:
        """Ask who is to have a place in this session."""
        session_id = self.card.session_id
        if self.board is not None and session_id is not None and not self.desk.read_only:
            order = self.desk.settings.name_order
            AddSheet(self, self.board, session_id, self.doing, order).open()

    def explain(self) -> None:
        """Show all wishes of the person chosen."""
        chosen = self.card.table.chosen()
        if self.board is not None and chosen:
            sheet = WhySheet(self, self.desk, self.board, chosen[0])
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()

    def show_person(self) -> None:
        """Go to the person on the page of people."""
        chosen = self.card.table.chosen()
        if chosen:
            self.desk.go("people", chosen[0].person_id)

    def _show_menu(self, at: QPoint) -> None:
        from app.gui.panels.actions import menu_rows

        menu = menu_of(*menu_rows(self))
        menu.setParent(self, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def decide(self, state: SignUpState) -> None:
        """Decide by hand for those chosen."""
        self.card.decide(state)
