"""Writing a time of day: 9:00, 9.30, 1430, 9."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.i18n import _
from app.gui.widgets.inputs import Unreadable

CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))?$")
DAY, HOUR = 1440, 60
STEP = 5


class TimeInput(QLineEdit):
    """The value is in minutes after midnight, None for nothing; up and down go by 5 minutes."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("09:00")
        self.setMaxLength(8)
        self.textChanged.connect(self.changed)

    def value(self) -> int | None:
        """The minutes; raises `Unreadable`."""
        text = self.text().strip()
        if not text:
            return None
        found = CLOCK.match(text)
        minutes = None if found is None else int(found["hour"]) * HOUR + int(found["minute"] or 0)
        if found is None or minutes is None or minutes >= DAY or int(found["minute"] or 0) >= HOUR:
            raise Unreadable(_("“{text}” is not a time. Write it like 09:30.", text=text))
        return minutes

    def set_value(self, value: object) -> None:
        """Show a time."""
        known = isinstance(value, int)
        self.setText(f"{value // HOUR:02}:{value % HOUR:02}" if known else "")  # type: ignore[operator] # an int

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down count."""
        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            now = self.value()
        except Unreadable:
            return
        self.set_value(9 * HOUR if now is None else (now + step) % DAY)
