"""Somebody asks what is held about them: everything as a file, correction, erasure."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.paths import documents_folder
from app.base.progress import Progress
from app.base.words import N_
from app.documents.document import Asked
from app.documents.order import PrintOrder, save
from app.exchange.personal_data import write_person
from app.gui.closing.backups_sheet import BackupsSheet
from app.gui.desk import Desk
from app.gui.documents.saving import said_written
from app.gui.files.work import folder_of
from app.gui.i18n import _, localized
from app.gui.people.erasing import EraseSheet
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, line
from app.gui.widgets.picker import Picker
from app.queries import people, person
from app.queries.people import PeopleFilter
from app.store.backup import Backup
from app.usecases.backups import still_holding

WIDTH = 860
MOST = 30
FORMS = {".pdf": N_("PDF documents (*.pdf)"), ".json": N_("JSON files (*.json)")}


class RequestView(QWidget):
    """Choose a person, then what was asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.who = Picker(_("Person"), self._find, avatars=True)
        self.problem = label("", "error", wrap=True)
        self.pdf = button(_("Save as PDF…"), "file-text", "primary", lambda: self.ask(".pdf"))
        self.json = button(_("Save as JSON…"), "database", on=lambda: self.ask(".json"))
        self.correct = button(_("Show and correct"), "pencil", on=self.show_person)
        self.erase = button(_("Erase for good…"), "eraser", "danger", self.ask_to_erase)
        who = V(
            label(_("Who asks?"), "strong"),
            label(_("By name, city, function or e-mail."), "caption"),
            self.who,
            spacing=6,
        )
        rows = (
            _row(
                _("What is held about me?"),
                _("Everything, with consents and their wording, and what left since."),
                box(H(self.json, self.pdf)),
            ),
            _row(_("Something is wrong"), _("Correct it where it stands."), self.correct),
            _row(
                _("Forget me"),
                _("The record, attendance and certificates too. Ask whether evidence is due."),
                self.erase,
            ),
        )
        asks: list[QWidget] = []
        for row in rows:
            asks += [line(), row]
        card = Card(who, *asks, self.problem, spacing=14)
        self.problem.hide()
        self.setMaximumWidth(WIDTH)
        self.setLayout(V(card, STRETCH, spacing=0))
        self.who.changed.connect(self._follow)
        self._follow()

    def reload(self) -> None:
        """Somebody who is gone cannot be asked about any more."""
        chosen = self.who.value()
        if isinstance(chosen, int) and not self._desk.ask(people.rows, [chosen]):
            self.who.set_value(None)
        self._follow()

    def _find(self, text: str) -> list[tuple[int, str, str]]:
        ids = self._desk.ask(people.find_ids, PeopleFilter(text=text))[:MOST]
        rows = self._desk.ask(people.rows, ids)
        order = self._desk.settings.name_order
        return [(i, rows[i].name.display(order), rows[i].function or rows[i].email) for i in ids]

    @property
    def chosen(self) -> int | None:
        """The person who asks."""
        value = self.who.value()
        return value if isinstance(value, int) else None

    def _follow(self) -> None:
        known = self.chosen is not None
        for each in (self.pdf, self.json, self.correct):
            each.setEnabled(known)
        self.erase.setEnabled(known and not self._desk.read_only)
        self._say("")

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # everything about one person

    def ask(self, ending: str) -> QFileDialog | None:
        """Ask for a file, then write everything about the person to it."""
        if self.chosen is None:
            return None
        row = self._desk.ask(people.rows, [self.chosen])[self.chosen]
        name = safe_name(row.name.display(), _("Person")) + ending
        start = str(documents_folder())
        dialog = QFileDialog(self.window(), _("Save"), start, _(FORMS[ending]))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, target: Path) -> None:
        """Write everything about the chosen person to `target`."""
        if self.chosen is None:
            return
        answer = self._desk.run(N_("Collecting what is held"), self._work(target, self.chosen))
        answer.then(lambda _none: said_written(self.window(), target))
        answer.otherwise(self._refuse)

    def _work(self, target: Path, person_id: int) -> Callable[[Progress], None]:
        store = self._desk.store
        if target.suffix.lower() == ".json":
            return lambda _progress: write_person(store, target, person_id)
        order = PrintOrder("personal_data", asked=Asked((person_id,)))

        def work(progress: Progress) -> None:
            save(store, order, target, progress)

        return work

    def _refuse(self, problem: AppError) -> None:
        self._say(localized(problem))

    # correction and erasure

    def show_person(self) -> None:
        """Show the person where everything can be corrected."""
        if self.chosen is not None:
            self._desk.go("people", self.chosen)

    def ask_to_erase(self) -> EraseSheet | None:
        """Ask whether the person is to be erased."""
        found = self._desk.ask(person.card, self.chosen) if self.chosen is not None else None
        if found is None:
            return None
        sheet = EraseSheet(self.window(), self._desk, found)
        sheet.accepted.connect(self._look_for_backups)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _look_for_backups(self) -> None:
        store, folder = self._desk.store, folder_of(self._desk.settings)

        def look(_progress: Progress) -> list[Backup]:
            return still_holding(store, folder)

        self._desk.jobs.start("backups", look, writes=False, shown=False).then(self._offer)

    def _offer(self, backups: list[Backup]) -> None:
        """Backups hold the person still: offer to delete them."""
        if backups:
            sheet = BackupsSheet(self.window(), self._desk, backups)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()


def _row(title: str, detail: str, doing: QWidget) -> QWidget:
    said = V(label(title, "strong"), label(detail, "caption", wrap=True), spacing=2)
    return box(H((said, 1), doing, spacing=16))
