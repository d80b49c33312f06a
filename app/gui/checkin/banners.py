"""What must not be overlooked at the desk: another day's point, and that people go out."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.gui.checkin.scene import Scene
from app.gui.i18n import _, day
from app.gui.widgets.banner import Banner
from app.gui.widgets.layouts import V, set_shown
from app.rules.checkins import Direction, PointKind


class Banners(QWidget):
    """Lines over the line; hidden where there is nothing to say."""

    def __init__(self, turn: Callable[[], object]) -> None:
        super().__init__()
        self.other_day = Banner("", icon="calendar-days", tone="amber")
        text = _("People are checked out now.")
        self.going_out = Banner(text, _("Check in again"), turn, icon="log-out", tone="blue")
        for banner in (self.other_day, self.going_out):
            banner.hide()
        self.setLayout(V(self.other_day, self.going_out))

    def show_scene(self, shown: Scene, direction: Direction) -> None:
        """Say what is to be said of a point."""
        point, today = shown.point, shown.today
        other = point is not None and point.kind is PointKind.DAY and point.day not in {None, today}
        begun = shown.event is not None and today >= shown.event.starts_on
        if point is not None and other:
            values = {"day": day(point.day), "today": day(today)}
            text = _("This point is for {day}. Today is {today}.", **values)
            self.other_day.words.setText(text)
        set_shown(self.other_day, other and begun)
        set_shown(self.going_out, direction is Direction.OUT and point is not None)
        set_shown(self, not (self.other_day.isHidden() and self.going_out.isHidden()))
