"""What forms and fields write into: every input has a value and tells when it changed."""

import re
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.gui.i18n import _

WHOLE = re.compile(r"-?\d{1,15}")
LONGEST = 10_000
"""More characters than this no input takes; what the file allows is said by the use case."""


class Unreadable(ValueError):
    """What was typed cannot be read; `str()` is a sentence for the user."""


class Input(Protocol):
    """A widget with a value of its own type."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when the user or the program changed the value."""

    def value(self) -> object:
        """The value; raises `Unreadable` where what was typed has none."""

    def set_value(self, value: object) -> None:
        """Show a value; None empties."""

    def widget(self) -> QWidget:
        """The widget that is put into a layout."""


class TextInput(QLineEdit):
    """One line of text; spaces around it are not part of it."""

    changed = Signal()

    def __init__(self, name: str = "", placeholder: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """The text without spaces around it."""
        return self.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text from its beginning."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def widget(self) -> QWidget:
        """Itself."""
        return self


class LongInput(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next input."""

    changed = Signal()

    def __init__(self, name: str = "", placeholder: str = "", lines: int = 4) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 24)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """The text without spaces around it."""
        return self.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.setPlainText("" if value is None else str(value))

    def widget(self) -> QWidget:
        """Itself."""
        return self


class NumberInput(QLineEdit):
    """A whole number, or nothing; the up and down keys count."""

    changed = Signal()

    def __init__(self, name: str = "", least: int = 0, most: int = 999_999_999) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setMaxLength(16)
        self.textChanged.connect(self.changed)

    def value(self) -> int | None:
        """The number, None for nothing."""
        typed = "".join(self.text().split())
        if not typed:
            return None
        number, ok = QLocale().toLongLong(typed)
        if not ok and WHOLE.fullmatch(typed):
            number, ok = int(typed), True
        if not ok:
            raise Unreadable(_("“{text}” is not a whole number.", text=self.text().strip()))
        if not self._least <= number <= self._most:
            raise Unreadable(
                _(
                    "{number} is not between {least} and {most}.",
                    number=number,
                    least=self._least,
                    most=self._most,
                )
            )
        return int(number)

    def set_value(self, value: object) -> None:
        """Show a number as the language writes it."""
        self.setText(QLocale().toString(value) if isinstance(value, int) else "")

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down count."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            now = self.value()
        except Unreadable:
            return
        start = self._least - step if now is None else now
        self.set_value(min(max(start + step, self._least), self._most))


class FlagInput(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, text: str, *, on: bool = False) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setChecked(on)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or untick."""
        self.setChecked(bool(value))

    def widget(self) -> QWidget:
        """Itself."""
        return self
