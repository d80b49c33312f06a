"""Taking files in: chosen or dropped, many at once, with progress; and opening them again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.whole_file import write_whole
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.message import Message
from app.queries import materials
from app.queries.materials import Content, MaterialRow
from app.rules.stored_files import ANY
from app.usecases.materials import Added, Prepared, add_prepared, prepare

MOST_NAMED = 6
"""Files that are named one by one where they could not be kept."""


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files that are being dropped; folders are left out."""
    urls = (url for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in (Path(url.toLocalFile()) for url in urls) if path.is_file()]


class Filing(QObject):
    """Keeps files as materials, and hands them out again."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._folder: TemporaryDirectory[str] | None = None

    # in

    def choose(self, facts: Mapping[str, object]) -> None:
        """Ask which files to keep."""
        dialog = QFileDialog(self._window, _("Add files"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take([Path(n) for n in names], facts))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path], facts: Mapping[str, object]) -> None:
        """Read and scale on another thread, then keep all in one step."""
        if not paths or self._desk.read_only:
            return
        answer = self._desk.run(N_("Reading files"), lambda progress: prepare(paths, progress))
        answer.then(lambda ready: self._keep(ready, facts))

    def _keep(self, ready: Prepared, facts: Mapping[str, object]) -> None:
        answer = self._desk.run(
            N_("Keeping files"),
            lambda _progress: add_prepared(self._desk.store, ready, facts),
            writes=True,
        )
        answer.then(self._say_kept)

    def _say_kept(self, added: Added) -> None:
        if added.ids:
            text = _n("{n} material was added.", "{n} materials were added.", len(added.ids))
            self._desk.toast(text, undo=True)
        if added.refused:
            self._say_refused(added.refused)

    def _say_refused(self, refused: Sequence[tuple[str, AppError]]) -> None:
        lines = [f"{name}: {localized(problem)}" for name, problem in refused[:MOST_NAMED]]
        more = len(refused) - MOST_NAMED
        if more > 0:
            lines.append(_n("and {n} more", "and {n} more", more))
        title = _n("{n} file was not kept", "{n} files were not kept", len(refused))
        Message(self._window, title, "\n".join(lines)).open()

    # out

    def open(self, row: MaterialRow) -> None:
        """Open a material with the computer's own program; what might run is only saved."""
        if row.link:
            QDesktopServices.openUrl(QUrl(row.link))
            return
        if row.media_type == ANY:
            self.save(row)
            return
        content = self._desk.ask(materials.content, row.id)
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="plenum-")
        path = Path(self._folder.name) / f"{row.id}-{file_name(content)}"
        path.write_bytes(content.data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save(self, row: MaterialRow) -> None:
        """Ask where, then write the file of a material there."""
        content = self._desk.ask(materials.content, row.id)
        dialog = QFileDialog(self._window, _("Save the material as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(content))
        dialog.fileSelected.connect(lambda name: self.write(content, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, content: Content, path: Path) -> None:
        """Write the bytes of a material to a file."""

        def write(_progress: object) -> None:
            write_whole(path, lambda file: _put(file, content.data))

        answer = self._desk.run(N_("Saving"), write)
        answer.then(lambda _none: self._desk.toast(_("It was saved as “{file}”.", file=path.name)))

    def forget(self) -> None:
        """Remove the copies that were opened."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _put(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def file_name(content: Content) -> str:
    """The name of a material's file, safe on every system."""
    stem, dot, ending = content.name.rpartition(".")
    return f"{safe_name(stem, 'file')}.{ending}" if dot else safe_name(content.name, "file")
