"""A short message with its buttons: what happened, to what, and what can be done now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QDialog, QPlainTextEdit, QPushButton, QWidget

from app.gui.i18n import _
from app.gui.picture import Picture
from app.gui.widgets.layouts import STRETCH, H, V, button, label

WIDTH, MARGIN, PICTURE, GAP = 480, 22, 22, 14


@dataclass(frozen=True)
class Choice:
    """A button of a message and what it does after the message is gone."""

    text: str
    run: Callable[[], object]
    kind: str = "plain"


class Message(QDialog):
    """Opens beside the work, never blocks the program: show it with `open()`."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[Choice] = (),
        *,
        icon: str = "circle-alert",
        details: str = "",
        close: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(WIDTH)
        words = (label(title, "heading", wrap=True), label(text, "soft", wrap=True, copy=True))
        for shown in words:
            shown.setFixedWidth(WIDTH - 2 * MARGIN - PICTURE - GAP)
        said = V(*words, STRETCH, spacing=6)
        head = H(V(Picture(icon, "accent_text", PICTURE), STRETCH), (said, 1), spacing=GAP)
        self.buttons = [self._button(choice) for choice in choices]
        self.closing = button(close or _("Close"), on=self.reject)
        row = _row(self.closing, *self.buttons)
        more = _details(details) if details else None
        self.setLayout(V(head, more, row, spacing=18, margins=MARGIN))
        first = self.buttons[-1] if self.buttons else self.closing
        first.setDefault(True)
        first.setFocus()

    def _button(self, choice: Choice) -> QPushButton:
        def chosen() -> None:
            self.accept()
            choice.run()

        return button(choice.text, kind=choice.kind, on=chosen)


def _row(*buttons: QPushButton) -> QBoxLayout:
    """The buttons side by side, or one below the other where their words are long."""
    wide = sum(made.sizeHint().width() + GAP for made in buttons) > WIDTH - 2 * MARGIN
    return V(*reversed(buttons)) if wide else H(STRETCH, *buttons)


def _details(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setReadOnly(True)
    made.setAccessibleName(_("Details"))
    made.setFixedHeight(150)
    return made


def crashed(parent: QWidget, report: str) -> Message:
    """The calm message after a mistake of ours, with a report to copy; not yet open."""
    return Message(
        parent,
        _("Something went wrong"),
        _(
            "Plenum made a mistake and did not finish the last action. Nothing was lost: every "
            "change before it is saved in the file. If it happens again, send us this report; "
            "it holds no names and no data of the conference."
        ),
        [Choice(_("Copy the report"), lambda: QGuiApplication.clipboard().setText(report))],
        icon="triangle-alert",
        details=report,
    )
