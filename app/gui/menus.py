"""The menu bar, made from the tables of actions."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from app.gui import icons
from app.gui.actions import Action, make, refresh
from app.gui.i18n import _
from app.gui.widgets.layouts import ampersands, menu_action
from app.gui.window_actions import ACTIONS, MENUS

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow
    from app.gui.pages import Page, PageKind


class Menus:
    """The menus of a window and the actions in them."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.bar = QMenuBar()
        self.menus = self._menus()
        self.actions = make(ACTIONS, window, self.bar)
        self._page_actions: dict[str, QAction] = {}
        self._page_table: Sequence[Action[Any]] = ()
        self._page: Page | None = None
        for action in ACTIONS:
            self._put(action, self.actions[action.id], self.menus[action.menu])
            for menu in MENUS:
                if menu.after == action.id:
                    self.menus[menu.inside].addMenu(self.menus[menu.key])
        for made in self.menus.values():
            made.aboutToShow.connect(self.refresh)
            made.aboutToShow.connect(partial(self._dress, made))
        self.menus["recent"].aboutToShow.connect(self._list_recent)
        self.menus["page"].aboutToShow.connect(self._show_what_can_be_done)
        self.menus["page"].aboutToHide.connect(self._listen_to_keys)

    def _menus(self) -> dict[str, QMenu]:
        made: dict[str, QMenu] = {}
        for menu in MENUS:
            made[menu.key] = QMenu(_(menu.title), self.bar)
            made[menu.key].setToolTipsVisible(True)
            if not menu.inside:
                self.bar.addMenu(made[menu.key])
        made["page"].menuAction().setVisible(False)
        return made

    def _put(self, action: Action[Any], made: QAction, menu: QMenu) -> None:
        if action.separated:
            menu.addSeparator()
        if action.checked is None:
            made.setData(action.icon)
        menu.addAction(made)

    def _dress(self, menu: QMenu) -> None:
        """Icons are drawn when they are first seen, which makes the first paint sooner."""
        for action in menu.actions():
            if action.data() and action.icon().isNull():
                icons.dress(action, action.data())

    def _list_recent(self) -> None:
        menu, window = self.menus["recent"], self._window
        menu.clear()
        for file in window.preferences.settings.recent:
            title = file.title or Path(file.path).stem
            opens = partial(window.files.open_path, file.path)
            menu.addAction(menu_action(menu, title, "calendar-days", opens))
        if menu.isEmpty():
            menu.addAction(_("No conference yet")).setEnabled(False)

    def show_page(self, kind: "PageKind | None", page: "Page | None") -> None:
        """Give the page in front its own menu, titled after it."""
        menu = self.menus["page"]
        for made in self._page_actions.values():
            menu.removeAction(made)
            made.deleteLater()
        menu.clear()
        self._page, self._page_actions, self._page_table = page, {}, ()
        if kind is not None and page is not None:
            self._page_table = kind.actions()
            self._page_actions = make(self._page_table, page, menu)
            menu.setTitle(ampersands(_(kind.title)))
        for action in self._page_table:
            self._put(action, self._page_actions[action.id], menu)
        menu.menuAction().setVisible(bool(self._page_table))
        self.refresh()

    def trigger(self, action: str) -> None:
        """Do something in the window or on the page in front, by the id of its action."""
        self.refresh()
        {**self.actions, **self._page_actions}[action].trigger()

    def refresh(self) -> None:
        """Enable and tick what fits the moment."""
        refresh(self.actions, ACTIONS, self._window)

    def _show_what_can_be_done(self) -> None:
        if self._page is not None:
            refresh(self._page_actions, self._page_table, self._page)

    def _listen_to_keys(self) -> None:
        """A page's keys are alive while its menu is closed: each asks whether it fits when pressed.

        Nobody would tell a disabled one that something else was selected meanwhile.
        """
        for made in self._page_actions.values():
            made.setEnabled(True)
