"""Bringing an agenda in: the file, what it would do, doing it, and what was done."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from app.base.errors import AppError
from app.base.paths import documents_folder
from app.exchange.subject import OtherSubject
from app.gui.desk import Desk
from app.gui.exchange.agenda.actions import ACTIONS
from app.gui.exchange.agenda.check_view import CheckView
from app.gui.exchange.agenda.draft import AgendaDraft, Done
from app.gui.exchange.agenda.flow import AgendaFlow
from app.gui.exchange.agenda.outcome_view import OutcomeView
from app.gui.exchange.agenda.rows import totals
from app.gui.exchange.drop_zone import DropZone
from app.gui.exchange.dropping import AGENDA_ENDINGS
from app.gui.i18n import _, _n, localized, number
from app.gui.pages import Page
from app.gui.widgets.layouts import V, button, label
from app.gui.widgets.title_block import TitleBlock
from app.usecases.importing.agenda import IMPORT

if TYPE_CHECKING:
    from app.store import Step

__all__ = ["ACTIONS", "AgendaImportPage", "build"]

FOLDER = "import_agenda.folder"
ZONE, CHECK, DONE = range(3)


@dataclass(frozen=True)
class Kept:
    """What is the same after the language was changed."""

    draft: AgendaDraft | None
    done: Done | None


class AgendaImportPage(Page):
    """Nothing is written before the primary button; `jump` takes the Path of a file."""

    SHOWS = frozenset(
        {
            *("session", "speaking_role", "track", "room", "venue", "event", "person"),
            *("edition", "agenda_frame"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.flow = AgendaFlow(desk, self)
        self.zone = DropZone(_("Drop an agenda here"), _formats(), AGENDA_ENDINGS)
        self.zone.paste.hide()
        self.check = CheckView(desk)
        self.outcome = OutcomeView()
        self.stack = QStackedWidget()
        for part in (self.zone, self.check, self.outcome):
            self.stack.addWidget(part)
        self.cancel = button(_("Discard"), on=self.discard)
        self.cancel.setToolTip(_("Forget this file; nothing of it is in the conference"))
        self.another = button(_("Another file…"), "folder-open", on=self.choose)
        self.next = button("", kind="primary", on=self.go_on)
        self.head = TitleBlock(_("Import an agenda"), "", self.cancel, self.another, self.next)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        parts = (self.head, self.problem, (self.stack, 1))
        self.setLayout(V(*parts, spacing=12, margins=(22, 18, 22, 14)))
        self._listen()
        self._show()

    def _listen(self) -> None:
        self.zone.dropped.connect(self.open_path)
        self.zone.choose_asked.connect(self.choose)
        self.outcome.agenda_asked.connect(self._show_agenda)
        self.outcome.undo_asked.connect(self.desk.undo)
        self.outcome.another_asked.connect(self.choose)
        self.flow.shown.connect(self._on_shown)
        self.flow.busy.connect(self._show)
        self.flow.refused.connect(self._refused)
        self.flow.imported.connect(self._imported)
        self.desk.stepped.connect(self._on_step)

    # what is shown

    @property
    def is_begun(self) -> bool:
        """Whether a file is here that was not imported yet."""
        return self.flow.draft is not None

    def _on_shown(self) -> None:
        draft, done = self.flow.draft, self.flow.done
        self.problem.hide()
        self.zone.say("")
        if draft is not None:
            self.check.show_draft(draft)
        if done is not None:
            self.outcome.show_done(done)
        self.stack.setCurrentIndex(CHECK if draft else DONE if done else ZONE)
        self.begun_changed.emit(draft is not None)
        self._show()
        self._take_focus()

    def _take_focus(self) -> None:
        if self.stack.currentIndex() == ZONE:
            self.zone.focus_first().setFocus()
        elif self.stack.currentIndex() == CHECK:
            self.check.take_focus()
        else:
            self.outcome.take_focus()

    def _show(self, *_news: object) -> None:
        draft = self.flow.draft
        for part in (self.cancel, self.another, self.next):
            part.setVisible(draft is not None)
        subtitle = _("See what would happen before anything is changed")
        if draft is not None:
            subtitle = f"{draft.path.name} · {totals(draft)}"
        self.head.set_subtitle(subtitle)
        self.next.setText(_next_words(draft))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(self.can_go_on())
        self._show_undo()

    def _show_undo(self) -> None:
        """Only as long as the import is what undo takes back."""
        step = self.desk.store.undo_step
        self.outcome.undo.setEnabled(step is not None and step.label == IMPORT)

    def can_go_on(self) -> bool:
        """Whether the primary button does something now."""
        draft, flow = self.flow.draft, self.flow
        if draft is None or flow.importing or flow.is_busy or self.desk.read_only:
            return False
        return draft.new + draft.changed > 0

    # going on

    def open_path(self, path: Path) -> None:
        """Read a file."""
        self.zone.say("")
        self.problem.hide()
        self.desk.preferences.remember(FOLDER, str(path.parent))
        self.flow.open(path)

    def choose(self) -> None:
        """Ask for a file."""
        start = self.desk.preferences.recall(FOLDER) or str(documents_folder())
        endings = " ".join(f"*{ending}" for ending in sorted(AGENDA_ENDINGS))
        names = ";;".join((_("Agendas ({endings})", endings=endings), _("All files (*)")))
        dialog = QFileDialog(self, _("Choose an agenda"), str(start), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_path(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def go_on(self) -> None:
        """Import what is shown."""
        if self.can_go_on():
            self.problem.hide()
            self.flow.carry_out()
            self._show()

    def discard(self) -> None:
        """Forget the file."""
        self.flow.show(None)

    def _refused(self, problem: AppError) -> None:
        if isinstance(problem, OtherSubject) and self.flow.asked is not None:
            self.desk.toast(localized(problem))
            self.desk.go("import", self.flow.asked)
            return
        begun = self.is_begun
        self.problem.setText(localized(problem) if begun else "")
        self.problem.setVisible(begun)
        if not begun:
            self.flow.show(None)
            self.zone.say(localized(problem))
        self._show()

    def _imported(self, done: Done) -> None:
        count = done.new + done.changed
        text = _n("Imported: {n} session.", "Imported: {n} sessions.", count)
        self.desk.toast(text, undo=True)
        self._show_undo()

    def _show_agenda(self) -> None:
        done = self.flow.done
        self.desk.go("agenda", done.first if done else None)

    def _on_step(self, step: "Step") -> None:
        """What was taken back is not what was done any more."""
        if self.flow.done is not None and step.label == IMPORT and step.kind.value == "undone":
            self.flow.show(None)
        self._show_undo()

    # for the window

    def reload(self) -> None:
        """What was compared is compared anew: the conference is another one now."""
        if self.flow.draft is not None and not self.flow.importing:
            self.flow.check()

    def jump(self, target: object) -> None:
        """Read a file."""
        if isinstance(target, Path):
            self.open_path(target)

    def keep(self) -> object:
        """The half-done import, or what was done."""
        return Kept(self.flow.draft, self.flow.done)

    def restore(self, kept: object) -> None:
        """The same in another language."""
        if isinstance(kept, Kept) and (kept.draft or kept.done):
            self.flow.show(kept.draft, kept.done)


def _formats() -> str:
    return _(
        "Schedule XML or JSON as frab and pretalx write it, Sessionize, a calendar, a workbook "
        "or a CSV file. Nothing is changed before you have seen what would happen."
    )


def _next_words(draft: AgendaDraft | None) -> str:
    new, changed = (draft.new, draft.changed) if draft is not None else (0, 0)
    if new and changed:
        return _("Import {new} new, {changed} changed", new=number(new), changed=number(changed))
    if new:
        return _n("Import {n} new", "Import {n} new", new)
    if changed:
        return _n("Import {n} changed", "Import {n} changed", changed)
    return _("Nothing to import")


def build(desk: Desk) -> AgendaImportPage:
    """The page on this desk."""
    return AgendaImportPage(desk)
