"""Writing a date, or choosing it in a calendar; an empty field is no date."""

from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QWidget

from app.gui import icons, theme
from app.gui.i18n import _
from app.gui.widgets.inputs import Unreadable
from app.gui.widgets.layouts import V

WRITTEN = ("yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d. M. yyyy", "d M yyyy", "d MMMM yyyy")
DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def read_date(text: str) -> date | None:
    """The date somebody wrote, None for nothing; raises `Unreadable`."""
    written = " ".join(text.split())
    if not written:
        return None
    locale = QLocale()
    forms = (locale.dateFormat(QLocale.FormatType.ShortFormat), *WRITTEN)
    for form in forms:
        found = locale.toDate(written, form, 2000)
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    example = write_date(date(2026, 5, 12))
    raise Unreadable(
        _("“{text}” is not a date. Write it like {example}.", text=written, example=example)
    )


def write_date(day: date) -> str:
    """A date as the language writes it, with the year in full."""
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in form:
        form = form.replace("yy", "yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), form)


class DateInput(QLineEdit):
    """A date as text; Alt+Down or the button opens a calendar."""

    changed = Signal()

    def __init__(self, name: str = "", *, suggested: date | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(write_date(date(2026, 5, 12)))
        self.setMaxLength(40)
        self._suggested = suggested
        self._popup: CalendarPopup | None = None
        opens = QAction(_("Choose in a calendar"), self)
        icons.dress(opens, "calendar", "muted")
        opens.triggered.connect(self.open_calendar)
        self.addAction(opens, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self.changed)

    def value(self) -> date | None:
        """The date, None for nothing."""
        return read_date(self.text())

    def set_value(self, value: object) -> None:
        """Show a date."""
        self.setText(write_date(value) if isinstance(value, date) else "")

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down go by a day, Alt+Down opens the calendar."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in DAYS:
            with suppress(Unreadable):
                now = self.value()
                if now is not None:
                    self.set_value(now + timedelta(days=DAYS[key]))
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Open the calendar at the date written, else at the suggested one."""
        day = self._suggested or date.today()  # noqa: DTZ011 - the computer's own day is meant
        with suppress(Unreadable):
            day = self.value() or day
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._on_picked)
        self._popup.open_at(day, self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_picked(self, day: date) -> None:
        self.set_value(day)
        self.setFocus()


class CalendarPopup(QFrame):
    """A month to choose a day from."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName(_("Calendar"))
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(_("Calendar"))
        self.calendar.setGridVisible(False)
        self.calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for side, way in (("prev", "left"), ("next", "right")):
            arrow = self.calendar.findChild(QToolButton, f"qt_calendar_{side}month")
            if arrow is not None:
                icons.dress(arrow, f"chevron-{way}")
        self.calendar.clicked.connect(self._on_chosen)
        self.calendar.activated.connect(self._on_chosen)
        self.setLayout(V(self.calendar, margins=6))

    def open_at(self, day: date, where: QPoint) -> None:
        """Show the month of `day` with its corner at a point of the screen."""
        self._color()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(where)
        self.show()
        self.calendar.setFocus()

    def _color(self) -> None:
        """No red weekends; the names of the days are quiet."""
        plain, quiet = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(theme.colors().text))
        quiet.setForeground(QColor(theme.colors().muted))
        quiet.setBackground(QColor(theme.colors().card))
        self.calendar.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)

    def _on_chosen(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))
