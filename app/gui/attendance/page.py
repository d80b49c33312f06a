"""Attendance: counters, proofs of presence, certificates, the facts of the funding."""

from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget

from app.base.words import N_
from app.gui.actions import Action
from app.gui.attendance import words
from app.gui.attendance.board import Board, board
from app.gui.attendance.certificates_view import CertificatesView
from app.gui.attendance.counters_view import CountersView
from app.gui.attendance.funding_view import FundingView
from app.gui.attendance.proofs_view import ProofsView
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.pages import Page
from app.gui.rereading import Rereading
from app.gui.widgets.layouts import STRETCH, H, V, box, scrolled
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock

COUNTERS, PROOFS, CERTIFICATES, FUNDING = "counters", "proofs", "certificates", "funding"
TITLES = {
    COUNTERS: N_("Counters"),
    PROOFS: N_("Reconciliation"),
    CERTIFICATES: N_("Certificates"),
    FUNDING: N_("Funding"),
}
MARGINS = (22, 14, 22, 18)


class AttendancePage(Page):
    """Tabs over four views. `jump` takes a key of `TITLES`."""

    SHOWS = frozenset(
        {
            *("registration", "person", "organisation", "delegation", "membership", "event"),
            *("check_in", "check_in_point", "signature", "sheet_scan", "threshold", "funding"),
            *("certificate", "certificate_frame", "certificate_session", "session"),
            "agenda_frame",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board: Board | None = None
        self._rereading = Rereading(self, desk, "read attendance", board, self._take)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Parts of the attendance"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for title in TITLES.values():
            self.tabs.addTab(_(title))
        self.head = TitleBlock(_("Attendance"))
        self._stack = Stack(QWidget())
        for view in (
            lambda: self._scrolled(self.counters, COUNTERS),
            lambda: box(V((self.proofs, 1), margins=MARGINS)),
            lambda: box(V((self.certificates, 1), margins=MARGINS)),
            lambda: self._scrolled(self.funding, FUNDING),
        ):
            self._stack.addLater(view)
        self.tabs.currentChanged.connect(self._front)
        top = V(self.head, 6, H(self.tabs, STRETCH), spacing=8, margins=(22, 18, 22, 0))
        self.setLayout(V(top, (self._stack, 1), spacing=0))
        self.reload()

    # each view is made when there is something to show in it

    @cached_property
    def counters(self) -> CountersView:
        """Counters against their thresholds."""
        return CountersView(self.desk)

    @cached_property
    def proofs(self) -> ProofsView:
        """Who was there by which proof."""
        return ProofsView(self.desk)

    @cached_property
    def certificates(self) -> CertificatesView:
        """Certificates and their register."""
        return CertificatesView(self.desk)

    @cached_property
    def funding(self) -> FundingView:
        """The facts of the funding."""
        return FundingView(self.desk)

    @staticmethod
    def _scrolled(view: Any, key: str) -> Any:  # noqa: ANN401 - Qt's widgets
        column = V(H((view, 1000), STRETCH), STRETCH, margins=MARGINS)
        return scrolled(column, _(TITLES[key]))

    @property
    def key(self) -> str:
        """The view in front."""
        return list(TITLES)[self.tabs.currentIndex()]

    def reload(self) -> None:
        """Read everything on another thread; changes that come meanwhile are read once more."""
        self._rereading.ask()

    def _take(self, found: Board) -> None:
        self.board = found
        self.head.set_subtitle(words.subtitle(found))
        self._show()

    def _front(self, _place: int) -> None:
        self._show()

    def _show(self) -> None:
        """Show what was read where it is seen."""
        if self.board is None:
            return
        self._stack.setCurrentIndex(1 + self.tabs.currentIndex())  # before all is read: nothing
        view: Any = getattr(self, self.key)
        view.show_board(self.board)

    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.tabs.setCurrentIndex(list(TITLES).index(key))

    def jump(self, target: object) -> None:
        """Show a view by its key."""
        if target in TITLES:
            self.show_view(str(target))

    def keep(self) -> object:
        """The view in front."""
        return self.key

    def restore(self, kept: object) -> None:
        """Show it again."""
        self.jump(kept)


def _shows(key: str) -> "Action[AttendancePage]":
    return Action(
        id=f"attendance.{key}",
        title=TITLES[key],
        help=N_("Show this part of the attendance"),
        run=lambda page: page.show_view(key),
    )


ACTIONS: tuple[Action[AttendancePage], ...] = tuple(map(_shows, TITLES))


def build(desk: Desk) -> AttendancePage:
    """The page for a desk."""
    return AttendancePage(desk)
