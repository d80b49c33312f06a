"""Closing: seven tasks in order, personal data that goes, what left, and who asks."""

from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget

from app.base.words import N_
from app.gui.actions import Action
from app.gui.closing.data_view import DataView
from app.gui.closing.left_view import LeftView
from app.gui.closing.request_view import RequestView
from app.gui.closing.tasks import TaskList
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.overview import wording
from app.gui.pages import Page
from app.gui.widgets.layouts import STRETCH, H, V, scrolled
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import events
from app.store.store import TABLES

TASKS, DATA, LEFT, REQUEST = "tasks", "data", "left", "request"
TITLES = {
    TASKS: N_("Tasks"),
    DATA: N_("Personal data"),
    LEFT: N_("What left the computer"),
    REQUEST: N_("Somebody asks"),
}
MARGINS = (22, 14, 22, 22)


class ClosingPage(Page):
    """Tabs over four views. `jump` takes a key of `TITLES`."""

    SHOWS = TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Parts of the closing"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for title in TITLES.values():
            self.tabs.addTab(_(title))
        self.head = TitleBlock(_("Closing"))
        self.tasks = TaskList(desk, lambda: self.show_view(DATA))
        self._stack = Stack(_scrolled(self.tasks, TASKS))
        for view in (
            lambda: _scrolled(self.data, DATA),
            lambda: _padded(self.left),
            lambda: _padded(self.request),
        ):
            self._stack.addLater(view)
        self.tabs.currentChanged.connect(self._front)
        top = V(self.head, 6, H(self.tabs, STRETCH), spacing=8, margins=(22, 18, 22, 0))
        self.setLayout(V(top, (self._stack, 1), spacing=0))
        self.reload()

    # made when they first come to the front

    @cached_property
    def data(self) -> DataView:
        """Personal data by category."""
        return DataView(self.desk)

    @cached_property
    def left(self) -> LeftView:
        """What left the computer."""
        return LeftView(self.desk)

    @cached_property
    def request(self) -> RequestView:
        """Somebody asks."""
        return RequestView(self.desk)

    @property
    def key(self) -> str:
        """The view in front."""
        return list(TITLES)[self.tabs.currentIndex()]

    def reload(self) -> None:
        """Read what is in front again."""
        event = self.desk.ask(events.event)
        if event is None:
            return
        today = wording.local_now(event.time_zone).date()
        said = wording.countdown(event.starts_on, event.ends_on, today)
        self.head.set_subtitle(f"{wording.dates(event)} · {said.text}")
        view: Any = getattr(self, self.key)
        view.reload()

    def wake(self) -> None:
        """In front again: what left is noted without a change that is told of."""
        self._stale = True
        super().wake()

    def _front(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.reload()

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


def _scrolled(view: QWidget, key: str) -> QWidget:
    column = V(H((view, 1000), STRETCH), STRETCH, margins=MARGINS)
    return scrolled(column, _(TITLES[key]))


def _padded(view: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(V((view, 1), margins=MARGINS))
    return made


def _shows(key: str) -> "Action[ClosingPage]":
    return Action(
        id=f"closing.{key}",
        title=TITLES[key],
        help=N_("Show this part of the closing"),
        run=lambda page: page.show_view(key),
    )


ACTIONS: tuple[Action[ClosingPage], ...] = tuple(map(_shows, TITLES))


def build(desk: Desk) -> ClosingPage:
    """The page for a desk."""
    return ClosingPage(desk)
