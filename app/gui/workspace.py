"""An open conference in the window: side bar, pages made when first shown, status bar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _, current_language, days, localized
from app.gui.pages import PAGES, Page, PageKind
from app.gui.rereading import Rereading
from app.gui.side_bar import Heading, SideBar
from app.gui.status_bar import StatusBar
from app.gui.widgets.banner import Banner
from app.gui.widgets.layouts import H, V, box
from app.queries import events
from app.store import Reading


class Workspace(QWidget):
    """One desk's pages and what stands around them."""

    page_shown = Signal(str)
    renamed = Signal()
    """The heading is another one."""
    conference_pressed = Signal()
    copy_wanted = Signal()

    def __init__(self, desk: Desk, kinds: Sequence[PageKind] = PAGES) -> None:
        super().__init__()
        self.desk = desk
        self._kinds = {kind.key: kind for kind in kinds}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self.heading: Heading = self._heading()
        """Title and details of the conference as the side bar shows them."""
        self.side_bar = SideBar(tuple(kinds), self.heading)
        self.status_bar = StatusBar()
        self._stack = QStackedWidget()
        self.setLayout(self._column())
        self.side_bar.chosen.connect(self.show_page)
        self.side_bar.conference_pressed.connect(self.conference_pressed)
        desk.changed.connect(self._on_changed)
        desk.wanted_page.connect(self.go)
        desk.jobs.busy_changed.connect(self._on_busy)
        self._on_busy(desk.jobs.writing)
        self._counting = Rereading(self, desk, "count", self._counts, self.side_bar.set_counts)
        self.side_bar.set_counts(desk.ask(self._counts))

    def _column(self) -> QVBoxLayout:
        inner = V(spacing=0)
        because = self.desk.store.read_only_because
        if because is not None:
            inner.addWidget(self._read_only_banner(localized(because)))
        inner.addWidget(self._stack, 1)
        right = box(inner, "page")
        row = H(self.side_bar, (right, 1), spacing=0)
        return V((row, 1), self.status_bar, spacing=0)

    def _read_only_banner(self, why: str) -> QWidget:
        banner = Banner(why, _("Save a copy as…"), self.copy_wanted.emit, icon="lock")
        return box(V(banner, margins=(20, 12, 20, 0)))

    def _heading(self) -> Heading:
        event = self.desk.ask(events.event)
        if event is None:
            return Heading(_("New conference"))
        languages = (current_language(), *event.languages, "en")
        dates = days(event.starts_on, event.ends_on)
        return Heading(event.title.best(languages), dates, event.place.best(languages))

    @property
    def current(self) -> str:
        """Key of the page in front."""
        return self._current

    @property
    def kind(self) -> PageKind:
        """The page in front, as the table knows it."""
        return self._kinds[self._current]

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self._current]

    def show_page(self, key: str) -> None:
        """Bring a page to the front, building it the first time."""
        if key == self._current:
            return
        if self._current:
            self.page.sleep()
        if key not in self._pages:
            self._build(key)
        self._current = key
        self._stack.setCurrentWidget(self.page)
        self.page.wake()
        self.page.setFocus()
        self.side_bar.show_page(key)
        self.page_shown.emit(key)

    def _build(self, key: str) -> Page:
        page = self._pages[key] = self._kinds[key].build(self.desk)
        self._stack.addWidget(page)
        page.alone_changed.connect(self._on_alone)
        if self._kinds[key].passing:
            page.begun_changed.connect(lambda begun: self.side_bar.show_begun(key, begun=begun))
        return page

    def _on_alone(self, alone: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.side_bar.setVisible(not alone)
        self.status_bar.setVisible(not alone)

    def go(self, key: str, target: object = None) -> None:
        """Show a page and, if given, one thing on it."""
        self.show_page(key)
        if target is not None:
            self.page.jump(target)

    def keep(self) -> tuple[str, dict[str, object]]:
        """Which page is in front and what each of them shows, for `restore`."""
        return self._current, {key: page.keep() for key, page in self._pages.items()}

    def restore(self, kept: tuple[str, dict[str, object]]) -> None:
        """Look as the workspace did that `kept` is from."""
        current, states = kept
        for key in states:
            if self._kinds[key].passing and key != current:
                page = self._build(key)
                page.restore(states[key])
                page.sleep()
        self.show_page(current)
        if states.get(current) is not None:
            self.page.restore(states[current])

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "event" in tables:
            self.heading = self._heading()
            self.side_bar.conference.set_heading(self.heading)
            self.renamed.emit()
        self._counting.ask()

    def _counts(self, read: Reading) -> dict[str, int]:
        counters = {key: kind.counter() for key, kind in self._kinds.items()}
        return {key: count(read) for key, count in counters.items() if count is not None}

    def _on_busy(self, writing: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.status_bar.show_saving(writing=writing, read_only=self.desk.read_only)
