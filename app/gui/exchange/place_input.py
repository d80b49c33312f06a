"""Where something is written: a file whose ending follows the format, or a folder."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.i18n import _
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import H, V, button, label


class PlaceInput(QWidget):
    """A path to write and a button to choose it; says when a file would be replaced."""

    changed = Signal()

    def __init__(self, name: str, *, folder: bool = False) -> None:
        super().__init__()
        self._name, self._folder, self._ending = name, folder, ""
        self.line = TextInput(name)
        self.line.changed.connect(self._on_changed)
        self.choose = button(_("Choose…"), "folder", on=self._choose)
        self.choose.setAccessibleName(_("Choose: {field}", field=name))
        self.note = label("", "caption", wrap=True)
        self.note.hide()
        self.setAccessibleName(name)
        self.setLayout(V(H((self.line, 1), self.choose), self.note, spacing=4))
        self.setFocusProxy(self.line)

    def value(self) -> Path | None:
        """The path, a file with its ending; None for nothing."""
        text = self.line.value()
        if not text:
            return None
        path = Path(text).expanduser()
        if self._folder or not self._ending or path.suffix.lower() == self._ending:
            return path
        return path.with_name(path.name + self._ending)

    def set_value(self, value: object) -> None:
        """Show a path."""
        self.line.set_value("" if value is None else str(value))

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def follow(self, ending: str, known: "tuple[str, ...]") -> None:
        """Let the file end in `ending`, in place of another `known` one."""
        path = Path(self.line.value()) if self.line.value() else None
        self._ending = ending
        if path is not None and path.name:
            bare = path.with_suffix("") if path.suffix.lower() in known else path
            self.set_value(bare.with_name(bare.name + ending))
        self._on_changed()

    def _on_changed(self) -> None:
        path = self.value()
        there = path is not None and not self._folder and path.is_file()
        self.note.setText(_("This file is there already and will be replaced.") if there else "")
        self.note.setVisible(there)
        self.changed.emit()

    def _choose(self) -> None:
        now = self.value() or Path.home()
        start = now if now.is_dir() else now.parent
        dialog = QFileDialog(self, self._name, str(start))
        dialog.finished.connect(dialog.deleteLater)
        if self._folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(self._ending.removeprefix("."))
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.selectFile(now.name)
        dialog.fileSelected.connect(self.set_value)
        dialog.open()


def open_folder(place: Path) -> None:
    """Show a folder, or the folder of a file, in the computer's file manager."""
    folder = place if place.is_dir() else place.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
