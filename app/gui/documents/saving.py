"""Where a PDF is saved, and the ways to it afterwards."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.paths import documents_folder
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.message import Choice, Message

FOLDER = "documents.folder"
PDF = ".pdf"
Chosen = Callable[[Path], object]


def last_folder(desk: Desk) -> Path:
    """The folder that was chosen last, else the user's documents."""
    last = desk.preferences.recall(FOLDER)
    return Path(last) if isinstance(last, str) and Path(last).is_dir() else documents_folder()


def ask_file(parent: QWidget, desk: Desk, name: str, chosen: Chosen) -> QFileDialog:
    """Ask where a PDF goes; the folder is remembered."""
    folder = str(last_folder(desk))
    dialog = QFileDialog(parent, _("Save as PDF"), folder, _("PDF documents (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(PDF.removeprefix("."))
    dialog.selectFile(name)
    dialog.finished.connect(dialog.deleteLater)

    def took(path: str) -> None:
        desk.preferences.remember(FOLDER, str(Path(path).parent))
        chosen(Path(path))

    dialog.fileSelected.connect(took)
    dialog.open()
    return dialog


def said_written(parent: QWidget, target: Path) -> None:
    """Say where the file is, with the ways to it."""
    Message(
        parent,
        _("“{file}” is written", file=target.name),
        str(target.parent),
        [
            Choice(_("Open folder"), partial(open_file, target.parent)),
            Choice(_("Open"), partial(open_file, target), "primary"),
        ],
        icon="circle-check",
    ).open()


def open_file(path: Path) -> None:
    """Open a file or a folder with the computer's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
