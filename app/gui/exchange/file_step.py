"""The first step: which list it is, and whether it was read right."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QLayout, QStackedWidget, QWidget

from app.base.errors import AppError
from app.base.paths import documents_folder
from app.exchange.reading.source import SourceKind
from app.exchange.subject import OtherSubject, Subject
from app.gui.exchange.draft import Draft, Origin
from app.gui.exchange.drop_zone import DropZone
from app.gui.exchange.dropping import ENDINGS
from app.gui.exchange.encodings import delimiter_options, encoding_options
from app.gui.exchange.flow import Flow
from app.gui.exchange.preview import PreviewTable
from app.gui.exchange.saying import header
from app.gui.i18n import _, _n, localized, number
from app.gui.widgets.banner import Banner
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label

FOLDER = "import.folder"
FIRST_LINES = 3


class FileStep(QWidget):
    """Drop, choose or paste a list; then its sheet, encoding and delimiter over a preview."""

    another_asked = Signal()

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.flow = flow
        self.zone = DropZone()
        self.zone.dropped.connect(self.open_path)
        self.zone.choose_asked.connect(self.choose)
        self.zone.paste_asked.connect(self.paste)
        self.preview = PreviewTable()
        self.name = ElidedLabel("", "strong")
        self.about = ElidedLabel("", "caption")
        self.sheet: ChoiceCombo[int] = ChoiceCombo(_("Sheet"))
        self.encoding: ChoiceCombo[str] = ChoiceCombo(_("Encoding"), searchable=False)
        self.delimiter: ChoiceCombo[str] = ChoiceCombo(_("Delimiter"))
        self.sheet.chosen.connect(flow.show_sheet)
        self.encoding.chosen.connect(self._on_encoding)
        self.delimiter.chosen.connect(self._on_delimiter)
        self._notes = V(spacing=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.zone)
        self._stack.addWidget(self._list())
        self.setLayout(V((self._stack, 1)))
        flow.opened.connect(self.show_draft)
        flow.refused.connect(self._refused)

    def _list(self) -> QWidget:
        self.another = button(_("Another list…"), "folder-open", on=self.choose)
        self._choices = [
            _under(_("Sheet"), self.sheet, 220),
            _under(_("Encoding"), self.encoding, 270),
            _under(_("Delimiter"), self.delimiter, 130),
        ]
        row = H(
            (V(STRETCH, self.name, self.about, STRETCH, spacing=2), 1),
            *self._choices,
            V(STRETCH, self.another),
            spacing=12,
        )
        table = Card(self.preview, margins=(1, 6, 1, 8))
        return box(V(Card(row, margins=(16, 10, 12, 10)), self._notes, (table, 1), spacing=12))

    # where it comes from

    def choose(self) -> None:
        """Ask for a file."""
        start = self.flow.desk.preferences.recall(FOLDER) or str(documents_folder())
        endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        names = ";;".join((_("Lists of people ({endings})", endings=endings), _("All files (*)")))
        dialog = QFileDialog(self, _("Choose a list of people"), str(start), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_path(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_path(self, path: Path) -> None:
        """Read a file."""
        self.zone.say("")
        self.flow.desk.preferences.remember(FOLDER, str(path.parent))
        self.flow.open(Origin(path))

    def paste(self) -> None:
        """Read the cells on the clipboard; a file that was copied is read as such."""
        data = QApplication.clipboard().mimeData()
        urls = [url for url in data.urls() if url.isLocalFile()] if data is not None else []
        if len(urls) == 1:
            self.open_path(Path(urls[0].toLocalFile()))
        else:
            self.zone.say("")
            self.flow.open(Origin(text=data.text() if data is not None else ""))

    def _on_encoding(self, encoding: str | None) -> None:
        draft = self.flow.draft
        if draft is not None and encoding:
            self.flow.open(draft.origin, encoding=encoding, delimiter=draft.delimiter)

    def _on_delimiter(self, delimiter: str | None) -> None:
        draft = self.flow.draft
        if draft is not None and delimiter:
            self.flow.open(draft.origin, encoding=draft.encoding, delimiter=delimiter)

    def _refused(self, problem: AppError) -> None:
        if self.flow.draft is None and not isinstance(problem, OtherSubject):
            self.zone.say(localized(problem))

    # what is shown

    def show_draft(self) -> None:
        """Show the list that is open, or the place to drop one."""
        draft = self.flow.draft
        self._stack.setCurrentIndex(0 if draft is None else 1)
        if draft is None:
            return
        self.name.setText(draft.origin.name or _("Pasted cells"))
        self.about.setText(said_of(draft))
        self._show_choices(draft)
        self._show_notes(draft)
        headings = (header(draft, position) for position in range(len(draft.table.headers)))
        self.preview.show_table(draft.table, tuple(headings))

    def _show_choices(self, draft: Draft) -> None:
        source = draft.source
        sheet, encoding, delimiter = self._choices
        self.sheet.set_options(
            (place, _sheet_name(draft, place)) for place in range(len(draft.sheets))
        )
        self.sheet.set_value(draft.sheet)
        sheet.setVisible(len(draft.sheets) > 1)
        self.encoding.set_options(encoding_options(source.encoding))
        self.encoding.set_value(source.encoding)
        encoding.setVisible(bool(source.encoding) and source.kind is not SourceKind.PASTED)
        self.delimiter.set_options(delimiter_options(source.delimiter))
        self.delimiter.set_value(source.delimiter)
        delimiter.setVisible(bool(source.delimiter) and source.kind is not SourceKind.PASTED)

    def _show_notes(self, draft: Draft) -> None:
        clear(self._notes)
        path = draft.origin.path
        if draft.subject is Subject.AGENDA and path is not None:
            go = partial(self.flow.desk.go, "import_agenda", path)
            text = _("This looks like an agenda, not like a list of people.")
            self._notes.addWidget(Banner(text, _("Import it as an agenda"), go, icon="info"))
        for text in notes_of(draft):
            self._notes.addWidget(Banner(text))

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        target = self.zone.choose if self.flow.draft is None else self.preview
        target.setFocus()


def _under(title: str, field: ChoiceCombo[int] | ChoiceCombo[str], width: int) -> QWidget:
    head = label(title, "caption")
    head.setBuddy(field)
    column: QLayout = V(head, field, spacing=3)
    made = box(column)
    made.setFixedWidth(width)
    return made


def _sheet_name(draft: Draft, place: int) -> str:
    sheet = draft.sheets[place]
    name = sheet.name or _("Sheet {number}", number=place + 1)
    lines = _n("{n} line", "{n} lines", len(sheet.rows))
    if sheet.hidden:
        return _("{name} · {lines} · hidden", name=name, lines=lines)
    return _("{name} · {lines}", name=name, lines=lines)


def said_of(draft: Draft) -> str:
    """What was found in a list, in one line."""
    lines = _n("{n} line", "{n} lines", len(draft.table.rows))
    columns = _n("{n} column", "{n} columns", len(draft.table.headers))
    parts = [lines, columns]
    if draft.source.kind is SourceKind.VCARD:
        return " · ".join(
            (_n("{n} address card", "{n} address cards", len(draft.table.rows)), columns)
        )
    if draft.table.header_lines:
        heads = ", ".join(map(number, draft.table.header_lines))
        parts.append(
            _n(
                "headers in line {lines}",
                "headers in lines {lines}",
                len(draft.table.header_lines),
                lines=heads,
            )
        )
    else:
        parts.append(_("without headers"))
    return " · ".join(parts)


def notes_of(draft: Draft) -> Iterator[str]:
    """What one should know before trusting the list."""
    source, table = draft.source, draft.table
    if not source.encoding_sure:
        yield _(
            "The encoding is only a guess. Look at the letters in the names below and choose "
            "another one if they are wrong."
        )
    for note in source.notes:
        yield localized(note)
    if not table.rows:
        yield _("There are headers and nothing below them: there is nobody to import.")
    if table.longer:
        shown = ", ".join(map(number, table.longer[:FIRST_LINES]))
        yield _n(
            "{n} line has more cells than there are columns; the rest of it is left out: {lines}",
            "{n} lines have more cells than there are columns; the rest of them is left out, "
            "such as of {lines}",
            len(table.longer),
            lines=shown,
        )
