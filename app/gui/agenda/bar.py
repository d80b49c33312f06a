"""The row over the grid: days, kinds of view, whose sessions, zoom."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.gui import icons
from app.gui.agenda.wording import day_name
from app.gui.i18n import _
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import STRETCH, H, V, tool_button
from app.gui.widgets.picker import Found, Picker

ROOMS, LIST = "rooms", "list"


class WhosePicker(Picker):
    """Empty means everybody's; the ids of delegations are negative."""

    emptied = Signal()

    def __init__(self, find: Callable[[str], Sequence[Found]]) -> None:
        name = _("Sessions of one person or delegation")
        super().__init__(name, find, placeholder=_("Person or delegation"))
        self._cross = QAction(_("Show everybody’s sessions"), self)
        icons.dress(self._cross, "x", "muted")
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)  # only now: adding it shows its button in any case
        self.textChanged.connect(self._on_text)

    def _on_text(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        if not text.strip():
            self.emptied.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: typing replaces what is there."""
        super().focusInEvent(event)
        self.selectAll()


class Bar(QWidget):
    """Signals what is to be shown."""

    day_chosen = Signal(object)
    view_chosen = Signal(str)
    whose_chosen = Signal(object)
    """The id of a person, minus the id of a delegation, or None for everybody."""
    zoom_stepped = Signal(int)
    side_toggled = Signal(bool)

    def __init__(self, find: Callable[[str], Sequence[Found]], menu: QMenu) -> None:
        super().__init__()
        self._days: list[date] = []
        self.days = ChipRow(_("Day"))
        self.days.chosen.connect(lambda key: self.day_chosen.emit(date.fromisoformat(key)))
        choices = [
            Choice(ROOMS, _("Rooms"), icon="layout-grid"),
            Choice(LIST, _("List"), icon="list"),
        ]
        self.views = ChipRow(_("View"), choices)
        self.views.chosen.connect(self.view_chosen)
        self.whose = WhosePicker(find)
        self.whose.setMinimumWidth(120)
        self.whose.setMaximumWidth(210)
        self.whose.picked.connect(self.whose_chosen.emit)
        self.whose.emptied.connect(lambda: self.whose_chosen.emit(None))
        self.out = tool_button(_("Zoom out"), "minus", lambda: self.zoom_stepped.emit(-1))
        self.into = tool_button(_("Zoom in"), "plus", lambda: self.zoom_stepped.emit(1))
        self.menu = tool_button(_("How the agenda is shown"), "sliders-horizontal", menu=menu)
        self.side = tool_button(_("Side panel"), "panel-right", checkable=True)
        self.side.setChecked(True)
        self.side.toggled.connect(self.side_toggled)
        tools = H(self.out, self.into, self.menu, self.side, spacing=0)
        middle = V(STRETCH, self.views, STRETCH)
        right = V(H(middle, self.whose, tools, spacing=10), STRETCH)
        self.setLayout(H((V(4, self.days, STRETCH), 1), right, spacing=12))

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        """Offer these days."""
        self._days = list(days)
        self.days.set_choices(Choice(day.isoformat(), day_name(day)) for day in days)
        if chosen is not None:
            self.days.set_chosen(chosen.isoformat())

    def show_view(self, view: str) -> None:
        """Tick a kind of view."""
        self.views.set_chosen(view)
        for tool in (self.out, self.into):
            tool.setEnabled(view == ROOMS)
