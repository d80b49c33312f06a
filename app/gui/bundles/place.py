"""Where a folder goes: a folder of its own, or one archive."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.base.paths import documents_folder
from app.bundles.bundle import ARCHIVE, MARK
from app.gui.exchange.place_input import PlaceInput
from app.gui.i18n import _
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import V, box, label
from app.gui.widgets.stack import Stack

FOLDER, ZIP = FORMS = ("folder", "zip")


class BundlePlace(QWidget):
    """The place, and what is there already; `forms` are chips to be put beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.form = ChipRow(
            _("Written as"),
            [
                Choice(FOLDER, _("Folder"), icon="folder"),
                Choice(ZIP, _("One .zip file"), icon="archive"),
            ],
        )
        self.folder = PlaceInput(_("Folder"), folder=True)
        self.archive = PlaceInput(_("File"))
        self._stack = Stack(self.folder, self.archive)
        self.note = label("", "caption", wrap=True)
        self.note.hide()
        self.forms = box(V(label(_("Written as"), "caption"), self.form, spacing=4))
        self.setLayout(V(label(_("Where"), "caption"), self._stack, self.note, spacing=4))
        self.form.chosen.connect(self._on_form)
        self.folder.changed.connect(self._on_changed)

    def begin(self, kept: object) -> None:
        """Show what was chosen last: the form, and the folder around it."""
        last = kept if isinstance(kept, dict) else {}
        around = Path(str(last.get("folder") or documents_folder()))
        if not around.is_dir():
            around = documents_folder()
        self.folder.set_value(around / self._name)
        self.form.set_chosen(ZIP if last.get("form") == ZIP else FOLDER)
        self._on_form(self.form.key())

    def value(self) -> Path | None:
        """The folder to make or the archive to write; None for nothing."""
        if self.form.key() == ZIP:
            return self.archive.value()
        chosen = self.folder.value()
        return chosen / self._name if chosen is not None and _is_foreign(chosen) else chosen

    def kept(self) -> dict[str, str]:
        """What to remember of it."""
        chosen = self.value()
        around = chosen.parent if chosen is not None else documents_folder()
        return {"form": self.form.key(), "folder": str(around)}

    def _on_form(self, form: str) -> None:
        """The place stays the same, as a file or as a folder."""
        other = self.folder if form == ZIP else self.archive
        now = other.value()
        if form == ZIP:
            whole = _with_name(now, self._name)
            self.archive.set_value(whole.with_name(whole.name + ARCHIVE) if whole else None)
            self.archive.follow(ARCHIVE, (ARCHIVE,))
        elif now is not None:
            self.folder.set_value(now.with_suffix("") if now.suffix == ARCHIVE else now)
        self._stack.setCurrentIndex(FORMS.index(form))
        self._on_changed()

    def _on_changed(self) -> None:
        chosen = self.folder.value() if self.form.key() == FOLDER else None
        text = ""
        if chosen is not None and _is_foreign(chosen):
            text = _("The folder “{name}” is made in it.", name=self._name)
        elif chosen is not None and (chosen / MARK).is_file():
            text = _("This folder is there already and will be replaced.")
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _with_name(place: Path | None, name: str) -> Path | None:
    return place / name if place is not None and _is_foreign(place) else place


def _is_foreign(place: Path) -> bool:
    """Whether it is a folder with something else in it."""
    try:
        inside = {entry.name for entry in place.iterdir()}
    except OSError:
        return False
    return bool(inside) and MARK not in inside
