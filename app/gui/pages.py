"""The pages of the window: the table of them, and what each page is."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.tab_order import put_in_order, show_focused

if TYPE_CHECKING:
    from app.gui.actions import Action


class Page(QWidget):
    """One page: a view over ids, told when the tables it shows have changed.

    A subclass sets `SHOWS`, builds its widgets in `__init__` and calls `self.reload()` at its end.
    """

    begun_changed = Signal(bool)
    """Of a passing page: whether there is something half-done on it."""

    alone_changed = Signal(bool)
    """Whether the page wants the window to itself, without side bar and status bar."""

    SHOWS: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._asleep = self._stale = False
        desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Ask again for what is shown; selection and scroll position stay."""

    def jump(self, target: object) -> None:
        """Show one thing: an id, or what else the page understands (see its own docstring)."""

    def keep(self) -> object:
        """What `restore` needs to look the same after a change of language: selection, filter."""
        return None

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""

    def sleep(self) -> None:
        """Another page is in front: changes are only noted."""
        self._asleep = True

    def wake(self) -> None:
        """In front again: reload if something changed meanwhile."""
        self._asleep = False
        if self._stale:
            self._stale = False
            self.reload()

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's argument
        """Qt: Tab follows the layouts, and where it goes is brought into sight."""
        put_in_order(self)
        moved = super().focusNextPrevChild(forwards)
        show_focused()
        return moved

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & self.SHOWS:
            return
        if self._asleep:
            self._stale = True
        else:
            self.reload()


@dataclass(frozen=True)
class PageKind:
    """A page as the side bar knows it; its module is imported when it is first shown.

    The module has `build(desk) -> Page` and may have `ACTIONS` (of that page, see `actions.py`)
    and `count(read) -> int` for the pill in the side bar.
    """

    key: str
    title: str
    icon: str
    module: str
    shortcut: str
    section: str = ""
    at_the_bottom: bool = False
    passing: bool = False  # in the side bar only while there is something on it

    def build(self, desk: Desk) -> Page:
        """A new page on this desk."""
        page: Page = self._module().build(desk)
        return page

    def actions(self) -> "Sequence[Action[Any]]":
        """What can be done on the page, for the menu, the palette and the list of shortcuts."""
        found: Sequence[Action[Any]] = getattr(self._module(), "ACTIONS", ())
        return found

    def counter(self) -> Callable[..., int] | None:
        """The query whose number stands beside the title, if the page has one."""
        found: Callable[..., int] | None = getattr(self._module(), "count", None)
        return found

    def _module(self) -> Any:  # noqa: ANN401 - a module
        return importlib.import_module(self.module)


PAGES = (
    PageKind("overview", N_("Overview"), "layout-dashboard", "app.gui.overview.page", "Ctrl+1"),
    PageKind("delegations", N_("Delegations"), "flag", "app.gui.delegations.page", "Ctrl+2"),
    PageKind("people", N_("People"), "users", "app.gui.people.page", "Ctrl+3"),
    PageKind("agenda", N_("Agenda"), "calendar-range", "app.gui.agenda.page", "Ctrl+6"),
    PageKind("panels", N_("Panels"), "users-round", "app.gui.panels.page", "Ctrl+7"),
    PageKind("checkin", N_("Desk"), "scan-line", "app.gui.checkin.page", "Ctrl+8"),
    PageKind("outcomes", N_("Outcomes"), "notebook-pen", "app.gui.outcomes.page", "Ctrl+Shift+J"),
    PageKind(
        "attendance", N_("Attendance"), "user-check", "app.gui.attendance.page", "Ctrl+Shift+A"
    ),
    PageKind("closing", N_("Closing"), "shield-check", "app.gui.closing.page", "Ctrl+Shift+L"),
    PageKind("documents", N_("Documents"), "printer", "app.gui.documents.page", "Ctrl+5"),
    PageKind("conference", N_("Conference"), "calendar-days", "app.gui.conference.page", "Ctrl+4"),
    PageKind("import", N_("Import"), "upload", "app.gui.exchange.page", "", passing=True),
    PageKind(
        "import_agenda",
        N_("Agenda import"),
        "upload",
        "app.gui.exchange.agenda.page",
        "",
        passing=True,
    ),
    PageKind(
        "settings",
        N_("Settings"),
        "settings",
        "app.gui.settings.page",
        "Ctrl+,",
        at_the_bottom=True,
    ),
)


def page_kind(key: str) -> PageKind:
    """The page called `key`; KeyError if there is none."""
    return {kind.key: kind for kind in PAGES}[key]
