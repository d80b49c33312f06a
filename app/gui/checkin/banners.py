"""What must not be overlooked at the desk: another day's point, a trial, people who go out."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.gui.checkin.scene import Scene
from app.gui.i18n import _, day
from app.gui.widgets.banner import Banner
from app.gui.widgets.layouts import V, set_shown
from app.rules.checkins import Direction, is_open


class Banners(QWidget):
    """Lines over the line; hidden where there is nothing to say."""

    def __init__(self, turn: Callable[[], object]) -> None:
        super().__init__()
        self.other_day = Banner("", icon="calendar-days", tone="amber")
        text = _("People are checked out now.")
        self.going_out = Banner(text, _("Check in again"), turn, icon="log-out", tone="blue")
        self.early = Banner("", icon="calendar-range", tone="blue")
        self._all = (self.other_day, self.early, self.going_out)
        for banner in self._all:
            banner.hide()
        self.setLayout(V(*self._all))

    def show_scene(self, shown: Scene, direction: Direction) -> None:
        """Say what is to be said of a point."""
        point, event, today = shown.point, shown.event, shown.today
        closed = early = False
        if point is not None and event is not None and point.day not in {None, today}:
            closed = not is_open(point.day, today, event.starts_on)
            early = not closed
            values = {"day": day(point.day), "today": day(today)}
            first = day(event.starts_on)
            self.other_day.words.setText(
                _("This point is for {day}. Today is {today}: nobody is let in here.", **values)
            )
            text = _(
                "The conference begins on {day}. What is checked in now counts already: "
                "take trials back with Ctrl+Z.",
                day=first,
            )
            self.early.words.setText(text)
        set_shown(self.other_day, closed)
        set_shown(self.early, early)
        set_shown(self.going_out, direction is Direction.OUT and point is not None)
        set_shown(self, not all(banner.isHidden() for banner in self._all))
