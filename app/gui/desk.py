"""Where pages hand in work: one open conference, one writer thread, answers on the GUI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.base.progress import Progress
from app.base.settings import Settings
from app.base.words import N_
from app.gui.jobs import Answer, Jobs
from app.gui.preferences import Preferences

if TYPE_CHECKING:  # SQLAlchemy stays away until a file is opened
    from app.store import Reading, Step, Store

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """One open conference as the pages see it."""

    changed = Signal(frozenset)  # names of the touched tables, after every change from anywhere
    stepped = Signal(object)  # Step
    failed = Signal(Exception)  # a known problem that nobody took
    preferred = Signal(object)  # the new Settings, as long as the conference is open
    toasted = Signal(str, bool)  # text, with a button that undoes
    wanted_page = Signal(str, object)  # page key, what to show there
    wanted_action = Signal(str)  # id of an action of the window

    _heard = Signal(object)

    def __init__(
        self,
        store: "Store",
        preferences: Preferences,
        jobs: Jobs | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self._closed = self._looking = False
        self.preferences = preferences
        preferences.changed.connect(self._on_preferences)
        self.jobs = jobs or Jobs(self)
        self.jobs.failed.connect(self.failed)
        # Queued: listeners are called on the writer's thread, before its answer is on its way.
        self._heard.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = store.listen(self._heard.emit)

    @property
    def settings(self) -> Settings:
        """What this user prefers; changed through `preferences`."""
        return self.preferences.settings

    @property
    def read_only(self) -> bool:
        """Whether the file can only be looked at."""
        return self.store.read_only

    def do(
        self,
        use_case: "Callable[Concatenate[Store, P], T]",
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer[T]:
        """Run a use case on the writer's thread; pages learn of it through `changed`."""
        label = getattr(use_case, "__name__", "change")
        return self.jobs.start(
            label, lambda _: use_case(self.store, *args, **kwargs), writes=True, shown=False
        )

    def ask(
        self,
        query: "Callable[Concatenate[Reading, P], T]",
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """A small read (a window of rows, some milliseconds) at once, on the GUI thread."""
        return self.store.ask(query, *args, **kwargs)

    def run(self, label: str, work: Callable[[Progress], T], *, writes: bool = False) -> Answer[T]:
        """Long work on another thread, with progress after 600 ms and a cancel button."""
        return self.jobs.start(label, work, writes=writes)

    def undo(self) -> "Answer[Step | None]":
        """Take the last change back; the answer is the step, or None if there was none."""
        return self._write(N_("Undo"), self.store.undo)

    def redo(self) -> "Answer[Step | None]":
        """Make the last undone change again."""
        return self._write(N_("Redo"), self.store.redo)

    def _write(self, label: str, work: Callable[[], T]) -> Answer[T]:
        return self.jobs.start(label, lambda _: work(), writes=True, shown=False)

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Say something briefly at the foot of the window; `undo` adds a button."""
        self.toasted.emit(text, undo)

    def go(self, page: str, target: object = None) -> None:
        """Show a page ("people") and, if given, one thing on it (an id)."""
        self.wanted_page.emit(page, target)

    def act(self, action: str) -> None:
        """Trigger an action of the window ("history") or of the page in front by its id."""
        self.wanted_action.emit(action)

    def notice_others(self) -> None:
        """Look whether another program wrote to the file; if so, `changed` follows.

        On another thread: while that program writes, whoever looks has to wait.
        """
        if self._looking or self.jobs.writing:
            return
        self._looking = True
        work = self.store.notice_others
        answer = self.jobs.start("look around", lambda _: work(), writes=False, shown=False)
        answer.lastly(self._looked)

    def _looked(self) -> None:
        self._looking = False

    def close(self) -> None:
        """Finish what is being written, then let the file go; closing twice is no mistake."""
        if self._closed:
            return
        self._closed = True
        self.jobs.close()
        self._stop_listening()
        self.store.close()

    def _on_preferences(self, settings: Settings) -> None:
        if not self._closed:  # its pages are there until the event loop has seen to them
            self.preferred.emit(settings)

    def _announce(self, step: Any) -> None:  # noqa: ANN401 - a Step; the signal carries objects
        if not self._closed:  # or its pages would read, and so open the file again
            self.stepped.emit(step)
            self.changed.emit(step.tables)
