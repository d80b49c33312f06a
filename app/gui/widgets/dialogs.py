"""Our dialog: a title, something to fill in, one primary button, an error at the foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from app.gui.i18n import _
from app.gui.widgets.layouts import STRETCH, H, V, button, label


class Sheet(QDialog):
    """Emits `submitted` on the primary button or Enter; whoever listens accepts or fails it."""

    submitted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        content: QWidget,
        *,
        text: str = "",
        primary: str = "",
        kind: str = "primary",
        width: int = 460,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setMinimumWidth(width)
        self.content = content
        self.primary = button(primary or _("Save"), kind=kind, on=self.submit)
        self.primary.setDefault(True)
        self.secondary = button(_("Cancel"), on=self.reject)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self._foot = H(STRETCH, self.secondary, self.primary)
        explained = label(text, "subtitle", wrap=True) if text else None
        head = V(label(title, "heading", wrap=True), explained, spacing=4)
        self.setLayout(V(head, (content, 1), self._error, self._foot, spacing=18, margins=22))

    def add_button(
        self, text: str, on: Callable[[], object], icon: str = "", kind: str = "quiet"
    ) -> None:
        """Another thing to do, at the start of the foot."""
        self._foot.insertWidget(0, button(text, icon, kind, on))

    def submit(self) -> None:
        """What the primary button does."""
        if self.primary.isEnabled():
            self.fail("")
            self.submitted.emit()

    def fail(self, text: str) -> None:
        """Say at the foot why it could not be done; the dialog stays open."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """While it is being done the primary button cannot be pressed again."""
        self.primary.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+Enter submits also from within a long text."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and (held or not isinstance(self.focusWidget(), QPlainTextEdit)):
            self.submit()
        else:
            super().keyPressEvent(event)


def ask(
    parent: QWidget | None, title: str, text: str, primary: str, *, kind: str = "danger"
) -> bool:
    """Ask before something that cannot be undone; whether the user went on."""
    sheet = Sheet(parent, title, QWidget(), text=text, primary=primary, kind=kind)
    sheet.submitted.connect(sheet.accept)
    return sheet.exec() == QDialog.DialogCode.Accepted
