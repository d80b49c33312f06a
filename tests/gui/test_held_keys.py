"""What one test holds down, the next one does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_no_key_is_held_from_the_test_before(turn: int) -> None:
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier, turn
    button, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(QWidget(), button, shift)
    assert QApplication.keyboardModifiers() == shift
