"""What the desk offers while nobody is checked in anywhere: points to be made."""

from PySide6.QtCore import Signal

from app.gui.checkin.scene import Scene
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import button, set_shown


class FirstSteps(Card):
    """Offers a point for each day, or one by itself; first of all a conference has days."""

    acted = Signal(str)
    """Something is to be done: the id of an action."""

    def __init__(self, desk: Desk) -> None:
        self.days = button(
            _("Set up the days"), "calendar-days", "primary",
            lambda: self.acted.emit("checkin.days"),
        )  # fmt: skip
        self.conference = button(
            _("Name the conference"), "calendar-days", "primary", lambda: desk.go("conference")
        )
        add = button(_("Add a point…"), "plus", on=lambda: self.acted.emit("checkin.add_point"))
        for each in (self.days, add):
            each.setEnabled(not desk.read_only)
        text = _(
            "People are checked in at points: each day of the conference, a dinner, a bus, a "
            "panel. One step makes a point for every day."
        )
        title = _("Where are people checked in?")
        said = EmptyState("scan-line", title, text, self.days, self.conference, add)
        super().__init__((said, 1))

    def show_scene(self, shown: Scene) -> None:
        """Offer what comes first."""
        set_shown(self.days, bool(shown.days))
        set_shown(self.conference, not shown.days)
