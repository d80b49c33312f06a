"""Panels and workshops: wishes, who has a place where, and the topics to choose from."""

from typing import Any

from PySide6.QtCore import Qt

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.pages import Page
from app.gui.panels import wording
from app.gui.panels.actions import ACTIONS
from app.gui.panels.board import Board, board
from app.gui.panels.doing import Doing
from app.gui.panels.placing_sheet import PlacingSheet
from app.gui.panels.sessions_view import SessionsView
from app.gui.panels.topics_view import VOICES, TopicsView
from app.gui.panels.wishes_view import WishesView
from app.gui.rereading import Rereading
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, V, button
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock

SESSIONS, WISHES, TOPICS = VIEWS = ("sessions", "wishes", "topics")
NOTHING = len(VIEWS)
__all__ = ["ACTIONS", "PanelsPage", "build"]


class PanelsPage(Page):
    """`jump` takes the id of a session that one signs up for, "wishes" or "topics"."""

    SHOWS = frozenset(
        {
            *("session", "speaking_role", "sign_up", "delegation_wish", "topic", "topic_vote"),
            *("room", "person", "registration", "membership", "delegation", "organisation"),
            *("person_away", "event"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board: Board | None = None
        self.doing = Doing(desk)
        self._rereading = Rereading(self, desk, "read panels", board, self._show)
        self._wanted: Any = None
        self.sessions: SessionsView = SessionsView(desk, self.doing)
        self.wishes: WishesView = WishesView(desk)
        self.topics: TopicsView = TopicsView(desk)
        self.views = ChipRow(
            _("What to show"),
            [
                Choice(SESSIONS, _("Panels"), icon="users-round"),
                Choice(WISHES, _("Wishes"), icon="star"),
                Choice(TOPICS, _("Topics"), icon="message-square"),
            ],
        )
        self.views.chosen.connect(self.show_view)
        self.give = button(_("Give places…"), "sparkles", "primary", self.give_places)
        self.give.setEnabled(not desk.read_only)
        self.head = TitleBlock(
            _("Panels and workshops"), "", V(STRETCH, self.views, STRETCH), self.give
        )
        first = EmptyState(
            "users-round",
            _("Nothing to sign up for yet"),
            _(
                "Panels, workshops and all sessions open by sign-up stand here. "
                "Add one on the page “Agenda”."
            ),
            button(_("Go to the agenda"), "calendar-days", on=lambda: desk.go("agenda")),
            button(_("Collect topics"), "message-square", on=lambda: self.show_view(TOPICS)),
        )
        self.front = Stack(self.sessions, self.wishes, self.topics, first)
        self.setLayout(V(self.head, (self.front, 1), spacing=14, margins=(22, 20, 22, 16)))
        desk.preferred.connect(self._on_settings)
        self.reload()

    # reading

    def reload(self) -> None:
        """Read everything on another thread; changes that come meanwhile are read once more."""
        self._rereading.ask()

    def _show(self, found: Board) -> None:
        self.board = found
        self.head.set_subtitle(wording.totals(found))
        self._show_front()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.jump(wanted)

    def show_view(self, key: str) -> None:
        """Bring the sessions, the wishes or the topics to the front."""
        self.views.set_chosen(key)
        self._show_front()

    def _show_front(self) -> None:
        """Show what was read where it is seen; the others follow when they come to the front."""
        key = self.views.key() or SESSIONS
        nothing = self.board is not None and not self.board.sessions and key != TOPICS
        self.front.setCurrentIndex(NOTHING if nothing else VIEWS.index(key))
        front = self.front.currentWidget()
        if self.board is not None and isinstance(front, SessionsView | WishesView | TopicsView):
            front.show_board(self.board)

    def _on_settings(self) -> None:
        if self.board is not None:
            self._show(self.board)

    # what can be done

    @property
    def with_sessions(self) -> bool:
        """Whether the sessions are in front."""
        return self.board is not None and self.views.key() == SESSIONS

    @property
    def can_promote(self) -> bool:
        """Whether somebody who waits could have a place."""
        return not self.desk.read_only and bool(self.board and self.board.promotable)

    def promote(self) -> None:
        """Give all free places to those who wait for them."""
        if self.board is not None:
            self.doing.promote(self.board)

    def give_places(self) -> None:
        """Work out the places, and look at them before they are written."""
        if self.board is not None and not self.desk.read_only:
            PlacingSheet(self, self.desk, self.board).open()

    def go_search(self) -> None:
        """Go to the search."""
        if self.views.key() == TOPICS:
            self.topics.show_part(VOICES)
        fields = {WISHES: self.wishes.search, TOPICS: self.topics.search}
        field = fields.get(self.views.key(), self.sessions.card.search)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def add_topic(self) -> None:
        """Write down what somebody proposes."""
        self.show_view(TOPICS)
        self.topics.add_topic()

    # for the window

    def jump(self, target: object) -> None:
        """Show a session, or one of the views."""
        if self.board is None:
            self._wanted = target
        elif isinstance(target, int):
            self.show_view(SESSIONS)
            self.sessions.show_session(target)
        elif target in VIEWS:
            self.show_view(str(target))

    def keep(self) -> object:
        """The view in front, and the session shown."""
        return self.views.key(), self.sessions.list.table.current_id()

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""
        if isinstance(kept, tuple):
            view, session_id = kept
            self.show_view(view)
            if view == SESSIONS:
                self.jump(session_id)


def build(desk: Desk) -> PanelsPage:
    """The page on this desk."""
    return PanelsPage(desk)
