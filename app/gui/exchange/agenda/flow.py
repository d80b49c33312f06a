"""The import of an agenda as it goes on: its draft, the stages that run, and their news."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.exchange.agenda import draft as work
from app.gui.exchange.agenda.draft import AgendaDraft, Done
from app.gui.exchange.stages import Stages, quietly
from app.gui.exchange.undisturbed import forget_kept
from app.gui.files.work import folder_of


class AgendaFlow(Stages):
    """Holds the draft, and what the last import did until another file is opened.

    `asked` is the file that was last to be read.
    """

    shown = Signal()
    """Another draft is here, or none, or the same compared anew."""
    imported = Signal(object)
    """It is done: a Done."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.draft: AgendaDraft | None = None
        self.done: Done | None = None
        self.importing = False
        self.asked: Path | None = None

    def open(self, path: Path) -> None:
        """Read a file and find out what importing it would do."""
        store, self.asked = self.desk.store, path
        self.start(
            N_("Reading the agenda"), lambda progress: work.begin(store, path, progress), self.show
        )

    def check(self) -> None:
        """Find out again what the import would do."""
        draft, store = self.draft, self.desk.store
        if draft is not None:
            self.start(
                N_("Comparing with the conference"),
                lambda progress: work.again(store, draft, progress),
                self.show,
            )

    def show(self, draft: AgendaDraft | None, done: Done | None = None) -> None:
        """Take a draft, what an import did, or neither."""
        self.forget_asked()
        self.draft, self.done = draft, done
        if draft is None:
            forget_kept()
        self.shown.emit()

    def carry_out(self) -> None:
        """Import what the dry run said, in one step."""
        draft, store = self.draft, self.desk.store
        if draft is None or self.importing:
            return
        self.importing = True
        self.forget_asked()
        backups = folder_of(self.desk.settings)
        answer = self.desk.run(
            N_("Importing the agenda"),
            quietly(lambda progress: work.perform(store, draft, backups, progress)),
            writes=True,
        )
        answer.then(self._done).otherwise(self.refuse).lastly(self._over)

    def _over(self) -> None:
        self.importing = False
        self.busy.emit(False)

    def _done(self, done: Done) -> None:
        self.show(None, done)
        self.imported.emit(done)
