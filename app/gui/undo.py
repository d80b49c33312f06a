"""The two undo actions: their texts come from the file's steps, text fields keep their own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.gui.i18n import _, step_text

if TYPE_CHECKING:
    from app.store import Step

Field = QLineEdit | QTextEdit | QPlainTextEdit | QComboBox


def show_steps(undo: QAction, redo: QAction, back: "Step | None", again: "Step | None") -> None:
    """Say in the two actions what they would take back and do again."""
    undo.setEnabled(back is not None)
    undo.setText(_("Undo “{step}”", step=_said(back)) if back else _("Undo"))
    redo.setEnabled(again is not None)
    redo.setText(_("Redo “{step}”", step=_said(again)) if again else _("Redo"))


def told(step: "Step") -> str:
    """What is said in passing of a step that the user did not just make; else nothing."""
    match step.kind.value:
        case "undone":
            return _("Undone: {step}", step=step_text(step.label, step.values))
        case "redone":
            return _("Done again: {step}", step=step_text(step.label, step.values))
        case "outside":
            return _("Another program changed this file. You see it as it is now.")
        case _:
            return ""


def _said(step: "Step") -> str:
    return step_text(step.label, step.values).replace("&", "&&")


class FieldsFirst(QObject):
    """Lets a text field take Ctrl+Z while it has something of its own to undo, and else not.

    Qt's fields swallow the shortcut even when they have nothing to undo.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: keep an undo shortcut from a field that has nothing to undo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if _wants(watched, event):
            return False
        event.ignore()
        return True

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, Field):
            old.removeEventFilter(self)
        if isinstance(new, Field):
            new.installEventFilter(self)


def _wants(watched: QObject, event: QKeyEvent) -> bool:
    field = watched.lineEdit() if isinstance(watched, QComboBox) else watched
    if event.matches(QKeySequence.StandardKey.Undo):
        return _can_undo(field)
    if event.matches(QKeySequence.StandardKey.Redo):
        return _can_redo(field)
    return True


def _can_undo(field: QObject | None) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isUndoAvailable()


def _can_redo(field: QObject | None) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() and not field.isReadOnly()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isRedoAvailable()
