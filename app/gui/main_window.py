"""The window: start page or open conference, menus, and what lies over both."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.base.errors import AppError, FileProblem
from app.base.paths import config_folder
from app.base.settings import Settings
from app.gui import i18n, theme
from app.gui.desk import Desk
from app.gui.exchange.dropping import AGENDA_ENDINGS, ENDINGS, dropped_path, page_for
from app.gui.files.flows import Files
from app.gui.i18n import _, localized
from app.gui.jobs import Jobs
from app.gui.menus import Menus
from app.gui.message import Message
from app.gui.pages import PAGES, PageKind
from app.gui.palette.offers import Offers
from app.gui.picture import program_icon
from app.gui.preferences import Preferences
from app.gui.progress import Follower
from app.gui.start.page import StartPage, dropped_file
from app.gui.undo import show_steps, told
from app.gui.widgets.toast import Toast

if TYPE_CHECKING:  # SQLAlchemy stays away until a file is opened
    from app.gui.palette.palette import Palette
    from app.gui.workspace import Workspace
    from app.store import Step, Store

LOOK_AROUND = 2000  # milliseconds between two looks whether another program wrote
FIRST_SIZE = (1280, 800)
SMALLEST = (960, 600)


class MainWindow(QMainWindow):
    """The only window; `desk` is the open conference, if one is."""

    def __init__(self, preferences: Preferences, kinds: Sequence[PageKind] = PAGES) -> None:
        super().__init__()
        self.kinds = kinds
        self.preferences, self._settings = preferences, preferences.settings
        self.jobs = Jobs(self)
        self.desk: Desk | None = None
        self.workspace: Workspace | None = None
        self._closing = False
        self.backed_up: datetime | None = None
        self.files: Files = Files(self)
        self.offers = Offers(self)
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AROUND)
        self._look.timeout.connect(self.look_around)
        self.jobs.failed.connect(self.show_problem)
        preferences.changed.connect(self._on_settings)
        self._recall_place()
        self._dress()

    # built anew in every language

    def _dress(self) -> None:
        self.menus: Menus = Menus(self)
        self.setMenuBar(self.menus.bar)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.start = StartPage(self.preferences, self.jobs)
        self.start.opened.connect(self.files.open_path)
        self.start.wanted.connect(self.act)
        self._stack.addWidget(self.start)
        self.palette_: Palette | None = None
        self.progress = Follower(self)
        self.progress.watch(self.jobs)
        self.toasts = Toast(self)
        if self.desk is not None:
            self._furnish(self.desk)
        else:
            self.start.take_focus()
        self._after_change()

    def _undress(self) -> None:
        parts: list[QObject] = [self.progress, self.progress.overlay, self.toasts]
        if self.palette_ is not None:
            parts += [self.palette_, self.palette_.cover]
        for part in parts:
            part.deleteLater()

    def _furnish(self, desk: Desk) -> None:
        from app.gui.workspace import Workspace  # brings SQLAlchemy, which is there with a desk

        self.workspace = Workspace(desk, self.kinds)
        self.workspace.page_shown.connect(self._on_page)
        self.workspace.renamed.connect(self._after_change)
        self.workspace.conference_pressed.connect(self.files.offer_others)
        self.workspace.copy_wanted.connect(self.files.save_copy)
        self.progress.watch(desk.jobs)
        self.workspace.status_bar.show_backup(self.backed_up)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)

    def speak(self) -> None:
        """Build everything again in the language chosen now, showing the same as before."""
        kept = self.workspace.keep() if self.workspace else None
        self._undress()
        self._dress()
        if self.workspace is not None and kept is not None:
            self.workspace.restore(kept)

    # one conference at a time

    def show_conference(self, store: "Store") -> None:
        """Take a file that was opened, in the place of the one before."""
        self._leave()
        desk = Desk(store, self.preferences, parent=self)
        desk.failed.connect(self.show_problem)
        desk.stepped.connect(self._on_step)
        desk.toasted.connect(self.toast)
        desk.wanted_action.connect(self.act)
        desk.jobs.busy_changed.connect(self._on_busy)
        self.desk = desk
        self._furnish(desk)
        assert self.workspace is not None
        self.workspace.show_page(self.kinds[0].key)
        self.files.note_opened(desk)
        self._look.start()

    def close_conference(self) -> None:
        """Go back to the start page; everything is in the file already."""
        self._leave()
        self._stack.setCurrentWidget(self.start)
        self.start.take_focus()
        self._after_change()

    def _leave(self) -> None:
        self._look.stop()
        self.offers.forget()
        workspace, desk = self.workspace, self.desk
        self.workspace = self.desk = self.backed_up = None
        self.menus.show_page(None, None)
        if desk is not None and workspace is not None:
            desk.close()
            self._stack.removeWidget(workspace)
            workspace.deleteLater()
            desk.deleteLater()

    # news

    def _on_page(self, _key: str) -> None:
        assert self.workspace is not None
        self.menus.show_page(self.workspace.kind, self.workspace.page)
        if self.palette_ is not None:
            self.palette_.close()
        self._after_change()

    def _on_step(self, step: "Step") -> None:
        text = told(step)
        if text and step.kind.value == "undone":
            self.toasts.say(text, _("Redo"), self.redo)
        elif text:
            self.toasts.say(text)
        self._after_change()

    def _on_busy(self, writing: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._after_change()
        if self._closing and not writing:
            self.close()

    def _after_change(self) -> None:
        self.menus.refresh()
        store = self.desk.store if self.desk else None
        actions = self.menus.actions
        show_steps(
            actions["undo"],
            actions["redo"],
            store.undo_step if store else None,
            store.redo_step if store else None,
        )
        title = self.workspace.heading.title if self.workspace else ""
        self.setWindowTitle(f"{title} — Plenum" if title else "Plenum")

    def _on_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings.theme != before.theme:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            theme.apply(application, settings.theme)
        if settings.language != before.language:
            i18n.set_language(settings.language)
            QTimer.singleShot(0, self, self.speak)  # the widget that asked is still at work

    def note_backup(self, at: datetime | None) -> None:
        """Say in the status bar when the last backup was made."""
        self.backed_up = at
        if self.workspace is not None:
            self.workspace.status_bar.show_backup(at)

    def look_around(self) -> None:
        """Notice what another program wrote to the file."""
        if self.desk is not None:
            self.desk.notice_others()

    # what the user is told

    def toast(self, text: str, undo: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        """Say something briefly."""
        if undo:
            self.toasts.say(text, _("Undo"), self.undo)
        else:
            self.toasts.say(text)

    def show_problem(self, problem: Exception) -> None:
        """Show a known problem: in passing, or to be answered when the file is concerned."""
        assert isinstance(problem, AppError)
        if isinstance(problem, FileProblem):
            Message(self, _("That did not work"), localized(problem)).open()
        else:
            self.toasts.say(localized(problem))

    # what the actions ask

    def can_write(self) -> bool:
        """Whether the open file can be changed."""
        return self.desk is not None and not self.desk.read_only

    def has_conference(self) -> bool:
        """Whether a file is open."""
        return self.desk is not None

    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.desk is not None and self.desk.store.undo_step is not None

    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self.desk is not None and self.desk.store.redo_step is not None

    def page(self) -> str:
        """Key of the page in front."""
        return self.workspace.current if self.workspace else ""

    def act(self, action: str) -> None:
        """Trigger an action by its id."""
        self.menus.trigger(action)

    def run_on(self, page: str, action: str) -> None:
        """Show a page and trigger one of its actions."""
        self.go(page)
        self.menus.trigger(action)

    def go(self, page: str, target: object = None) -> None:
        """Show a page and, if given, one thing on it."""
        if self.workspace is not None:
            self.workspace.go(page, target)

    def undo(self) -> None:
        """Take the last step back."""
        if self.desk is not None:
            self.desk.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        if self.desk is not None:
            self.desk.redo()

    def open_palette(self) -> None:
        """Find people, sessions, projects, documents and commands."""
        from app.gui.palette.palette import Palette  # the first paint does without

        if self.palette_ is None:
            self.palette_ = Palette(self, self.offers)
        self.palette_.open()

    def show_history(self) -> None:
        """Everything that was changed, and the way back."""
        if self.desk is not None:
            from app.gui.history.sheet import HistorySheet  # needs the queries

            HistorySheet(self, self.desk).open()

    def export_people(self) -> None:
        """Write people to a file: those shown on the page of people, if it is in front."""
        if self.desk is not None and self.workspace is not None:
            from app.gui.exchange.export_sheet import open_export

            open_export(self, self.desk, self.workspace.page)

    def export_agenda(self) -> None:
        """Write the agenda, or a part of it, to a file for other programs."""
        if self.desk is not None and self.workspace is not None:
            from app.gui.exchange.agenda.export_sheet import open_agenda_export

            open_agenda_export(self, self.desk, self.workspace.page)

    def write_nominations(self) -> None:
        """Write the forms by which delegations name their people."""
        if self.desk is not None and self.workspace is not None:
            from app.gui.exchange.nomination_sheet import open_nominations

            open_nominations(self, self.desk, self.workspace.page)

    def put_together(self, bundle: str) -> None:
        """Write a whole folder for participants or for the funder."""
        if self.desk is not None:
            from app.gui.bundles.sheet import open_bundle

            open_bundle(self, self.desk, bundle)

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ self.windowState().WindowFullScreen)

    def show_shortcuts(self) -> None:
        """Everything that has a key, on one sheet."""
        from app.gui.shortcuts import Shortcuts

        kind = self.workspace.kind if self.workspace else None
        Shortcuts(self, kind).open()

    def show_about(self) -> None:
        """The version, and whose work is inside."""
        from app.gui.about import About

        About(self).open()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Qt: who comes back to the window sees what happened meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_around()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: a conference file may be dropped anywhere, a list or an agenda where one is open."""
        if dropped_file(event) is not None or self._dropped_list(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: open what was dropped."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.open_path(str(path))
            return
        path = self._dropped_list(event)
        if path is not None:
            event.acceptProposedAction()
            self.go(page_for(path, self.page()), path)

    def _dropped_list(self, event: QDropEvent) -> Path | None:
        return dropped_path(event, ENDINGS | AGENDA_ENDINGS) if self.can_write() else None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: wait for what is being written, then go."""
        if self.desk is not None and self.desk.jobs.writing:
            self._closing = True
            event.ignore()
            return
        self._places().setValue("geometry", self.saveGeometry())
        self._leave()
        self.jobs.close()
        super().closeEvent(event)

    def _recall_place(self) -> None:
        self.resize(*FIRST_SIZE)
        geometry = self._places().value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _places(self) -> QSettings:
        return QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
