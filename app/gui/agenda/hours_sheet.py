"""Writing down hours: when a room is open, when somebody cannot come."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui.agenda.book import Book
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.jobs import Answer
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.inputs import Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, button, label, tool_button
from app.gui.widgets.moment_input import MomentInput
from app.queries import agenda
from app.usecases.agenda import set_absences, set_room_hours

Hours = list[tuple[datetime, datetime]]
OPENS, CLOSES = 8, 18


class HoursLine(QWidget):
    """From one moment to another."""

    def __init__(
        self, start: datetime | None, end: datetime | None, out: Callable[[], object]
    ) -> None:
        super().__init__()
        self.start, self.end = MomentInput(_("From")), MomentInput(_("Until"))
        self.start.set_value(start)
        self.end.set_value(end)
        away = tool_button(_("Remove these hours"), "x", out)
        self.setLayout(H((self.start, 1), label("–"), (self.end, 1), away, spacing=8))


class HoursList(QWidget):
    """Any number of hours, none of them at first."""

    def __init__(self, days: Sequence[date], none: str) -> None:
        super().__init__()
        self._days = list(days)
        self.lines: list[HoursLine] = []
        self.column: QVBoxLayout = V(spacing=6)
        self.none = label(none, "caption", wrap=True)
        more = button(_("Add hours"), "plus", on=self.add_next)
        each = button(_("Every day"), "calendar-days", "quiet", self.add_days)
        each.setVisible(bool(self._days))
        self.setLayout(V(self.column, self.none, H(more, each, STRETCH), spacing=10))

    def add(self, start: datetime | None, end: datetime | None) -> HoursLine:
        """One more line."""
        line = HoursLine(start, end, lambda: self._remove(line))
        self.lines.append(line)
        self.column.addWidget(line)
        self.none.hide()
        return line

    def add_next(self) -> None:
        """One more line, on the day after the last one."""
        days = self._days or [date.today()]  # noqa: DTZ011 - a suggestion on this computer
        day = days[min(len(self.lines), len(days) - 1)]
        line = self.add(datetime.combine(day, time(OPENS)), datetime.combine(day, time(CLOSES)))
        line.start.setFocus()

    def add_days(self) -> None:
        """A line for each day of the conference."""
        for day in self._days[len(self.lines) :]:
            self.add(datetime.combine(day, time(OPENS)), datetime.combine(day, time(CLOSES)))

    def _remove(self, line: HoursLine) -> None:
        self.lines.remove(line)
        self.column.removeWidget(line)
        line.deleteLater()
        self.none.setVisible(not self.lines)

    def hours(self) -> Hours:
        """What is written; raises `Unreadable`."""
        found: Hours = []
        for line in self.lines:
            start, end = line.start.value(), line.end.value()
            if start is None and end is None:
                continue
            if start is None or end is None:
                raise Unreadable(_("Write both the beginning and the end."))
            found.append((start, end))
        return found


class HoursSheet(Sheet):
    """A title, the lines, and how they are written to the file."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        hours: HoursList,
        write: Callable[[Hours], Answer[None]],
    ) -> None:
        super().__init__(parent, title, hours, text=text, width=520)
        self.hours, self._write = hours, write
        self.submitted.connect(self._save)

    def _save(self) -> None:
        try:
            hours = self.hours.hours()
        except Unreadable as problem:
            self.fail(str(problem))
            return
        self.set_busy(busy=True)
        answer = self._write(hours)
        answer.then(lambda _none: self.accept()).otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def room_sheet(parent: QWidget | None, desk: Desk, book: Book, room_id: int) -> HoursSheet:
    """The hours of a room."""
    name = said(book.agenda.rooms[room_id])
    hours = HoursList(book.agenda.days, _("No hours: the room is open all the time."))
    for row in desk.ask(agenda.room_hours):
        if row.about == room_id:
            hours.add(row.starts_at, row.ends_at)
    text = _("Sessions outside of these hours are shown as clashes.")
    write = lambda found: desk.do(set_room_hours, room_id, found)  # noqa: E731 - handed on
    return HoursSheet(parent, _("Hours of {room}", room=name), text, hours, write)


def person_sheet(parent: QWidget | None, desk: Desk, book: Book, person_id: int) -> HoursSheet:
    """When somebody cannot come."""
    hours = HoursList((), _("Here the whole time."))
    for row in desk.ask(agenda.absences, person_id):
        hours.add(row.starts_at, row.ends_at)
    title = _("When {person} is away", person=book.person(person_id))
    text = _("Sessions of this person in these hours are shown as clashes.")
    write = lambda found: desk.do(set_absences, person_id, found)  # noqa: E731 - handed on
    return HoursSheet(parent, title, text, hours, write)
