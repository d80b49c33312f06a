"""The texts of undo and redo, and what is said of steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.undo import FieldsFirst, show_steps, told
from app.store import Step, StepKind

RENAME = Step("Rename {name} & others", {"name": "Ann"})


def test_the_actions_say_what_they_would_do() -> None:
    undo, redo = QAction(), QAction()
    show_steps(undo, redo, RENAME, None)
    assert undo.text() == "Undo “Rename Ann && others”"
    assert (undo.isEnabled(), redo.isEnabled(), redo.text()) == (True, False, "Redo")
    show_steps(undo, redo, None, RENAME)
    assert (undo.text(), redo.text()) == ("Undo", "Redo “Rename Ann && others”")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (StepKind.DONE, ""),
        (StepKind.ERASED, ""),
        (StepKind.UNDONE, "Undone: Rename Ann & others"),
        (StepKind.REDONE, "Done again: Rename Ann & others"),
        (StepKind.OUTSIDE, "Another program changed this file. You see it as it is now."),
    ],
)
def test_what_is_said_of_a_step(kind: StepKind, text: str) -> None:
    assert told(Step(RENAME.label, RENAME.values, kind=kind)) == text


def test_a_long_text_keeps_its_own_undo_and_redo(qtbot: QtBot, qapp: QApplication) -> None:
    filters = FieldsFirst(qapp)
    window, field = QWidget(), QPlainTextEdit()
    QVBoxLayout(window).addWidget(field)
    taken: list[str] = []
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
        action = QAction(keys, window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _on=False, keys=keys: taken.append(keys))
        window.addAction(action)
    qtbot.addWidget(window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, control)
    assert (field.toPlainText(), taken) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, control | shift)
    assert (field.toPlainText(), taken) == ("abc", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, control | shift)
    assert taken == ["Ctrl+Shift+Z"]
    filters.deleteLater()


def test_a_list_to_type_in_lets_the_window_undo(qtbot: QtBot, qapp: QApplication) -> None:
    filters = FieldsFirst(qapp)
    window, combo = QWidget(), QComboBox()
    combo.setEditable(True)
    QVBoxLayout(window).addWidget(combo)
    taken: list[str] = []
    action = QAction("Undo", window)
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: taken.append("window"))
    window.addAction(action)
    qtbot.addWidget(window)
    window.show()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    qtbot.keyClicks(combo, "ab")
    qtbot.keyClick(combo, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (combo.currentText(), taken) == ("", [])
    qtbot.keyClick(combo, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["window"]
    filters.deleteLater()
