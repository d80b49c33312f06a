"""What a delegation has and lacks; what is missing leads to where it is filled in."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.gui.i18n import _, _n
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import STRETCH, H, V, box, button, set_shown
from app.rules.delegations import PART_MISSING, PART_NAMES, Completeness, DelegationPart

COLUMNS = 2
ICON = 14
PARTS: Mapping[DelegationPart, int] = MappingProxyType(
    {part: place for place, part in enumerate(DelegationPart)}
)


class Checklist(QWidget):
    """A bar, and each part with a tick or a link."""

    wanted = Signal(DelegationPart)
    """The user wants to fill in a part."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = CompletenessBar(_("Completeness"))
        self.links: dict[DelegationPart, QPushButton] = {}
        self._done: dict[DelegationPart, QWidget] = {}
        self._missing: dict[DelegationPart, QWidget] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        rows = -(-len(PARTS) // COLUMNS)
        for part, place in PARTS.items():
            column, row = divmod(place, rows)
            done, missing = self._tick(part), self._link(part)
            grid.addLayout(H((done, 1), (missing, 1), spacing=0), row, column)
            grid.setColumnStretch(column, 1)
        self._grid = box(grid)
        self.setLayout(V(self.bar, self._grid, spacing=8))

    def _tick(self, part: DelegationPart) -> QWidget:
        name = ElidedLabel(_(PART_NAMES[part]), "caption")
        icon = IconLabel("circle-check", "ok_text", ICON)
        made = box(H(icon, (name, 1), spacing=7, margins=(0, 3, 0, 3)))
        self._done[part] = made
        return made

    def _link(self, part: DelegationPart) -> QWidget:
        link = button(_(PART_MISSING[part]), kind="link", on=lambda: self.wanted.emit(part))
        self.links[part] = link
        made = box(H(IconLabel("circle", "warn_text", ICON), link, STRETCH, spacing=3))
        self._missing[part] = made
        return made

    def show_completeness(self, found: Completeness) -> None:
        """Show what is there and what is missing."""
        done, missing = len(found.done), len(found.missing)
        words = _n("{n} thing missing", "{n} things missing", missing)
        self.bar.show_share(done, done + missing, words if missing else _("Nothing is missing"))
        for part in PARTS:
            set_shown(self._missing[part], part in found.missing)
            set_shown(self._done[part], part in found.done)
        set_shown(self, bool(done or missing))
        set_shown(self._grid, bool(missing))
