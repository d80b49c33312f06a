"""Writing a day with its time of day; an empty field is no moment."""

import re
from contextlib import suppress
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.i18n import _
from app.gui.widgets.date_input import read_date, write_date
from app.gui.widgets.inputs import Unreadable

CLOCK = re.compile(r"(?P<day>.*?)[\s,T]+(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(:00)?\s*$")
EXAMPLE = datetime(2026, 5, 12, 14, 30)  # noqa: DTZ001 - local to the conference, so naive
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def write_moment(moment: datetime) -> str:
    """A moment as the language writes it, to be read again: 12/05/2026 14:30."""
    return f"{write_date(moment.date())} {moment:%H:%M}"


def show_moment(moment: datetime) -> str:
    """A moment to be looked at: 12 May 2026, 14:30."""
    locale = QLocale()
    day = locale.toString(QDate(moment.year, moment.month, moment.day), "d MMM yyyy")
    clock = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{day}, {clock}"


def read_moment(text: str) -> datetime | None:
    """The moment somebody wrote, None for nothing; raises `Unreadable`."""
    written = " ".join(text.split())
    if not written:
        return None
    found = CLOCK.match(written)
    with suppress(Unreadable, ValueError):
        if found is not None and (day := read_date(found["day"].strip(" ,"))) is not None:
            return datetime.combine(day, time(int(found["hour"]), int(found["minute"])))
    raise Unreadable(
        _(
            "“{text}” is not a day with a time. Write it like {example}.",
            text=written,
            example=write_moment(EXAMPLE),
        )
    )


class MomentInput(QLineEdit):
    """A day and a time as text; up and down go by a day, with Shift by a quarter of an hour."""

    changed = Signal()

    def __init__(self, name: str = "", *, suggested: datetime | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(write_moment(suggested or EXAMPLE))
        self.setMaxLength(60)
        self._suggested = suggested
        self.textChanged.connect(self.changed)

    def value(self) -> datetime | None:
        """The moment, None for nothing."""
        return read_moment(self.text())

    def set_value(self, value: object) -> None:
        """Show a moment."""
        self.setText(write_moment(value) if isinstance(value, datetime) else "")

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down count; in an empty field they begin at what is suggested."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        quarter = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        length = timedelta(minutes=15) if quarter else timedelta(days=1)
        with suppress(Unreadable):
            now = self.value()
            self.set_value(now + step * length if now else self._suggested)
