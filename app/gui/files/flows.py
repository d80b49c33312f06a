"""What happens around files: each way from a wish to an open conference or a sentence why not."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor

from app.base.errors import AppError
from app.base.paths import documents_folder
from app.base.settings import RecentFile
from app.base.words import N_
from app.gui.files import work
from app.gui.files.path_input import ENDING, ask_open, ask_save, with_ending
from app.gui.i18n import _, localized
from app.gui.message import Choice, Message
from app.gui.start.recent import span
from app.gui.widgets.layouts import menu_of

if TYPE_CHECKING:
    from app.gui.desk import Desk
    from app.gui.files.new_sheet import NewSheet
    from app.gui.main_window import MainWindow
    from app.store import Store
    from app.store.backup import Backup


class Files(QObject):
    """The file menu's deeds; long ones run on other threads with the window's overlay."""

    refused = Signal(Exception)  # a file was not opened, and the user is told why

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._opening: Path | None = None

    # open

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        ask_open(self._window, _("Open a conference"), self._folder(), self.open_path)

    def open_path(self, path: str | Path) -> None:
        """Open a conference file; a refusal says why, and what can be done instead."""
        wanted = Path(path)
        desk = self._window.desk
        if wanted in {self._opening, desk.store.path if desk else None}:
            return  # pressed twice
        self._opening = wanted
        settings = self._window.preferences.settings
        answer = self._window.jobs.start(
            N_("Opening the conference"), lambda _p: work.open_file(wanted, settings), writes=False
        )
        answer.then(self._window.show_conference)
        answer.otherwise(partial(self._refused, wanted))
        answer.lastly(self._opened)

    def _opened(self) -> None:
        self._opening = None

    def _refused(self, path: Path, problem: AppError) -> None:
        self.refused.emit(problem)
        choices = [
            Choice(_("Restore a backup…"), self.restore),
            Choice(_("Open another file…"), self.ask_open, "primary"),
        ]
        known = any(recent.path == str(path) for recent in self._window.preferences.settings.recent)
        if known and not path.exists():
            forget = Choice(
                _("Remove from the list"), lambda: self._window.preferences.forget(str(path))
            )
            choices.insert(0, forget)
        title = _("“{file}” was not opened", file=path.name)
        Message(self._window, title, localized(problem), choices).open()

    def offer_others(self) -> None:
        """Another conference, from the top of the side bar."""
        window = self._window
        here = str(window.desk.store.path) if window.desk else ""
        recent = [file for file in window.preferences.settings.recent if file.path != here][:5]
        rows: list[tuple[str, str, Callable[[], object]] | None] = [
            (
                file.title or Path(file.path).stem,
                "calendar-days",
                partial(self.open_path, file.path),
            )
            for file in recent
        ]
        rows += [None] if rows else []
        rows.append((_("Open…"), "folder-open", self.ask_open))
        rows.append((_("Close conference"), "x", window.close_conference))
        menu = menu_of(*rows)
        menu.setParent(window, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    # new

    def new(self) -> None:
        """Ask for a new conference and begin it."""
        from app.gui.files.new_sheet import NewSheet  # time zones and countries take a moment

        self._begin(NewSheet(self._window))

    def new_from_earlier(self) -> None:
        """Ask for the earlier file, then for the new conference."""
        answer = self._window.jobs.start(
            N_("Getting ready"), lambda _p: work.get_ready(), writes=False
        )
        answer.then(
            lambda _module: ask_open(
                self._window, _("Choose the earlier conference"), self._folder(), self.begin_from
            )
        )

    def begin_from(self, earlier: Path) -> None:
        """Ask for the new conference and what it takes over from `earlier`."""
        from app.gui.files.new_sheet import NewSheet
        from app.usecases.takeover import PART_NAMES

        self._begin(NewSheet(self._window, earlier=earlier, parts=PART_NAMES.items()))

    def _begin(self, sheet: "NewSheet") -> None:
        sheet.submitted.connect(lambda: self._create(sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _create(self, sheet: "NewSheet") -> None:
        new = sheet.wanted()
        if new is None:
            return

        def made(store: "Store") -> None:
            sheet.accept()
            self._window.show_conference(store)

        sheet.set_busy(busy=True)
        answer = self._window.jobs.start(
            N_("Making the conference"), lambda _p: work.create_file(new), writes=True
        )
        answer.then(made).otherwise(sheet.refuse)

    def sample(self, *, held: bool = False) -> None:
        """Ask where, then build the sample conference, ahead or held, and open it."""
        name = _("Sample conference that was held") if held else _("Sample conference")
        start = documents_folder() / f"{name}{ENDING}"
        build = partial(self.build_sample, held=held)
        ask_save(self._window, _("Where to keep the sample"), start, build)

    def build_sample(self, path: Path, *, held: bool = False) -> None:
        """Build the sample conference at `path` and open it."""
        target = with_ending(path)
        answer = self._window.jobs.start(
            N_("Building the sample conference"),
            lambda progress: work.make_sample(target, progress, held=held),
            writes=True,
        )
        answer.then(self._window.show_conference)

    # copies

    def save_copy(self) -> None:
        """Ask where, then write the whole conference there."""
        desk = self._window.desk
        if desk is not None:
            path = desk.store.path
            start = path.with_name(f"{path.stem} ({_('copy')}){ENDING}")
            ask_save(self._window, _("Save a copy as"), start, self.copy_to)

    def copy_to(self, path: Path) -> None:
        """Write the whole conference to `path`; the open file stays the open one."""
        desk = self._window.desk
        if desk is None:
            return
        store, target = desk.store, with_ending(path)
        answer = desk.run(N_("Saving the copy"), lambda _p: work.save_copy(store, target))
        answer.then(lambda _none: desk.toast(_("A copy was saved as “{file}”.", file=target.name)))

    def back_up(self) -> None:
        """Keep a checked copy in the backup folder."""
        desk = self._window.desk
        if desk is not None:
            path, settings = desk.store.path, desk.settings
            answer = desk.run(N_("Backing up"), lambda _p: work.back_up_now(path, settings))
            answer.then(self._backed_up)

    def _backed_up(self, made: "Backup") -> None:
        self._show_backup(made)
        self._window.toast(_("A backup was made: “{file}”.", file=made.file.name))

    def _show_backup(self, made: "Backup | None") -> None:
        self._window.note_backup(made.at if made else None)

    def restore(self) -> None:
        """Show the backups and make a file of the one chosen."""
        settings = self._window.preferences.settings
        answer = self._window.jobs.start(
            N_("Looking for backups"), lambda _p: work.known_backups(settings), writes=False
        )
        answer.then(self._choose_backup)

    def _choose_backup(self, backups: "list[Backup]") -> None:
        from app.gui.files.restore_sheet import RestoreSheet
        from app.store.backup import find_backup

        sheet = RestoreSheet(self._window, backups, find_backup)
        sheet.submitted.connect(lambda: sheet.ask_target(partial(self._restore, sheet.accept)))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _restore(self, done: Callable[[], object], backup: "Backup", target: Path) -> None:
        done()
        self.restore_to(backup, with_ending(target))

    def restore_to(self, backup: "Backup", target: Path) -> None:
        """Make `target` of a backup and open it."""
        settings = self._window.preferences.settings
        desk = self._window.desk
        if desk is not None and desk.store.path == target:
            self._window.close_conference()
        answer = self._window.jobs.start(
            N_("Restoring the backup"),
            lambda _p: work.restore_as(backup, target, settings),
            writes=True,
        )
        answer.then(self.open_path)

    # what opening and leaving bring with them

    def note_opened(self, desk: "Desk") -> None:
        """Remember a file for the start page, and back it up if it changed since last time."""
        from app.queries import events

        event = desk.ask(events.event)
        path = desk.store.path
        if event is not None:
            languages = (*event.languages, "en")
            days = span(event.starts_on, event.ends_on)
            opened = datetime.now(UTC).isoformat(timespec="minutes")
            file = RecentFile(
                str(path), event.title.best(languages), days, event.place.best(languages), opened
            )
            desk.preferences.opened(file)
        settings = desk.settings
        answer = desk.jobs.start(
            "back up", lambda _p: work.back_up_start(path, settings), writes=False, shown=False
        )
        answer.then(self._show_backup)

    def _folder(self) -> Path:
        recent = self._window.preferences.settings.recent
        return Path(recent[0].path).parent if recent else documents_folder()
