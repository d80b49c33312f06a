"""Inputs that only the options of documents need: a number with a point, several texts."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.i18n import _
from app.gui.widgets.inputs import TextInput, Unreadable


class DecimalInput(QLineEdit):
    """A number with decimals as the language writes it; the up and down keys count."""

    changed = Signal()

    def __init__(
        self, name: str = "", least: float = 0.0, most: float = 9_999.0, step: float = 0.1
    ) -> None:
        super().__init__()
        self._least, self._most, self._step = least, most, step
        self.setAccessibleName(name)
        self.setMaxLength(16)
        self.textChanged.connect(self.changed)

    def value(self) -> float:
        """The number; raises `Unreadable` for anything else, nothing included."""
        typed = "".join(self.text().split()).replace("−", "-")
        number, ok = QLocale().toDouble(typed)
        if not ok:
            number, ok = QLocale.c().toDouble(typed.replace(",", "."))
        if not ok:
            raise Unreadable(_("“{text}” is not a number.", text=self.text().strip()))
        if not self._least <= number <= self._most:
            raise Unreadable(
                _(
                    "{number} is not between {least} and {most}.",
                    number=written(number),
                    least=written(self._least),
                    most=written(self._most),
                )
            )
        return float(number)

    def set_value(self, value: object) -> None:
        """Show a number as the language writes it."""
        self.setText(written(value) if isinstance(value, int | float) else "")

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down count."""
        step = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            now = self.value()
        except Unreadable:
            return
        self.set_value(min(max(round(now + step, 4), self._least), self._most))


def written(number: float) -> str:
    """A number with as many decimals as it has, four at most."""
    text = QLocale().toString(float(number), "f", 4)
    point = QLocale().decimalPoint()
    return text.rstrip("0").rstrip(point) if point in text else text


class SeveralTexts(TextInput):
    """Several short texts on a line, separated by commas."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override] # the texts, not the line
        """The texts in order, each once."""
        parts = (part.strip() for part in self.text().replace(";", ",").split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def set_value(self, value: object) -> None:
        """Show texts."""
        texts = value if isinstance(value, tuple | list) else ()
        super().set_value(", ".join(map(str, texts)))
