"""The import as it goes on: one draft, the stages that run on other threads, and their news."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.exchange import work
from app.gui.exchange.draft import Decided, Draft, Origin
from app.gui.exchange.stages import Stages, quietly
from app.gui.exchange.targets import with_column
from app.gui.exchange.undisturbed import forget_kept
from app.gui.files.work import folder_of
from app.rules.importing.values import ColumnMap, DryRun, ImportMapping

PATIENCE = 150
"""Milliseconds of quiet before the lines are looked at again: somebody may be typing."""


class Flow(Stages):
    """Holds the draft; `asked` is the file that was last to be read."""

    opened = Signal()
    """Another list is here, or the same one read in another way."""
    mapped = Signal()
    """The columns mean something else."""
    understood = Signal()
    """It is known who the lines are and what is wrong with them."""
    checked = Signal()
    """It is known what the import would do."""
    imported = Signal(object)
    """It is done: the ids of the people concerned."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.draft: Draft | None = None
        self.importing = False
        self.asked: Path | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE)
        self._soon.timeout.connect(self.understand)

    @property
    def is_due(self) -> bool:
        """Whether the lines will be looked at in a moment."""
        return self._soon.isActive()

    # a list

    def open(self, origin: Origin, *, encoding: str = "", delimiter: str = "") -> None:
        """Read a list; with an encoding or a delimiter of the user's choice, read it so."""
        store, self.asked = self.desk.store, origin.path
        self.start(
            N_("Reading the list"),
            lambda progress: work.begin(
                store, origin, progress, encoding=encoding, delimiter=delimiter
            ),
            self.show,
        )

    def show_sheet(self, sheet: int) -> None:
        """Look at another sheet of the file."""
        draft, store = self.draft, self.desk.store
        if draft is not None and sheet != draft.sheet:
            self.start(
                N_("Reading the list"),
                lambda _progress: work.other_sheet(store, draft, sheet),
                self.show,
            )

    def show(self, draft: Draft | None) -> None:
        """Take a draft: a new one, one from before a change of language, or none."""
        self.forget_asked()
        self._soon.stop()
        self.draft = draft
        if draft is None:
            forget_kept()
        self.opened.emit()
        if draft is not None and draft.reading is None:
            self.understand()

    # its columns

    def map(self, mapping: ImportMapping) -> None:
        """Understand the columns in another way."""
        if self.draft is not None and mapping != self.draft.mapping:
            self.draft = self.draft.with_mapping(mapping)
            self.mapped.emit()
            self._soon.start()

    def set_column(self, column: ColumnMap) -> None:
        """Understand one column in another way."""
        if self.draft is not None:
            self.map(with_column(self.draft.mapping, column))

    def make_question(self, position: int) -> None:
        """Let a column become a new question that fits its values."""
        draft = self.draft
        if draft is not None:
            self.start(
                N_("Looking at the columns"),
                lambda _progress: work.as_new_question(draft, position),
                self.set_column,
                shown=False,
            )

    def guess_again(self) -> None:
        """Forget what was remembered of the last time."""
        draft = self.draft
        if draft is not None:
            self.draft = replace(draft, remembered=False)
            self.start(
                N_("Looking at the columns"), lambda _p: work.guessed(draft), self.map, shown=False
            )

    def understand(self) -> None:
        """Find out who the lines are and what is wrong with them."""
        self._soon.stop()
        draft = self.draft
        if draft is not None:
            self.start(
                N_("Looking at the lines"),
                lambda _progress: work.read_again(draft),
                self._understood,
                shown=False,
            )

    def _understood(self, found: work.Understood) -> None:
        assert self.draft is not None
        self.draft = replace(
            self.draft,
            reading=found.reading,
            lost_plus=found.lost_plus,
            status_words=found.status_words,
        )
        self.understood.emit()

    # what it would do

    def correct(self, line: int, position: int, text: str) -> None:
        """Type a cell anew, and look again at what the import would do."""
        if self.draft is not None:
            self.draft = self.draft.with_correction(line, position, text)
            self.check()

    def decide(self, decided: Mapping[int, Decided | None]) -> None:
        """Say what becomes of probable duplicates, by line."""
        if self.draft is not None:
            self.draft = self.draft.with_decisions(decided)
            self.check()

    def check(self) -> None:
        """Find out what the import would do."""
        draft, store = self.draft, self.desk.store
        if draft is not None:
            self.start(
                N_("Comparing with the conference"),
                lambda progress: work.check(store, draft, progress),
                self._checked,
            )

    def _checked(self, found: tuple[DryRun, dict[int, str]]) -> None:
        assert self.draft is not None
        self.draft = replace(self.draft, dry=found[0], gone=found[1])
        self.checked.emit()

    # doing it

    def carry_out(self) -> None:
        """Import what the dry run said, in one step."""
        draft, store = self.draft, self.desk.store
        if draft is None or draft.dry is None or self.importing:
            return
        self.importing = True
        self.forget_asked()
        backups = folder_of(self.desk.settings)
        answer = self.desk.run(
            N_("Importing the people"),
            quietly(lambda progress: work.perform(store, draft, backups, progress)),
            writes=True,
        )
        answer.then(self._done).otherwise(self.refuse).lastly(self._import_over)

    def _import_over(self) -> None:
        self.importing = False

    def _done(self, ids: list[int]) -> None:
        self.imported.emit(ids)
