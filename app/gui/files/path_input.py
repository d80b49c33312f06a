"""A path to write and a button to choose it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.words import N_
from app.gui.i18n import _
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import H, button

ENDING = ".plenum"
FILTER = N_("Plenum conferences (*.plenum)")


class PathInput(QWidget):
    """Where a new file goes, or which file is meant."""

    changed = Signal()

    def __init__(self, name: str, *, saves: bool) -> None:
        super().__init__()
        self._saves = saves
        self._name = name
        self.line = TextInput(name)
        self.line.changed.connect(self.changed)
        self.choose = button(_("Choose…"), "folder", on=self._choose)
        self.choose.setAccessibleName(_("Choose: {field}", field=name))
        self.setLayout(H((self.line, 1), self.choose))
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)

    def value(self) -> Path | None:
        """The path with the ending of our files, None for nothing."""
        text = self.line.value()
        return with_ending(Path(text).expanduser()) if text else None

    def set_value(self, value: object) -> None:
        """Show a path."""
        self.line.set_value("" if value is None else str(value))

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def _choose(self) -> None:
        ask = ask_save if self._saves else ask_open
        ask(self, self._name, self.value() or Path.home(), self.set_value)


def with_ending(path: Path) -> Path:
    """`path` with our ending, also where another dot is in the name."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def ask_save(parent: QWidget, title: str, start: Path, chosen: Callable[[Path], object]) -> None:
    """Ask where to write a conference file; an existing one is asked about by the dialog."""
    dialog = _dialog(parent, title, start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ENDING.removeprefix("."))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def ask_open(parent: QWidget, title: str, start: Path, chosen: Callable[[Path], object]) -> None:
    """Ask for a conference file that is there."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    folder = start if start.is_dir() else start.parent
    dialog = QFileDialog(parent, title, str(folder), _(FILTER))
    dialog.finished.connect(dialog.deleteLater)
    if not start.is_dir():
        dialog.selectFile(start.name)
    return dialog
