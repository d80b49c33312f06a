"""The materials of one session or project, as lines that open, move about and go."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QWidget

from app.gui import fonts
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing, dropped_files
from app.gui.widgets.brush import metrics
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.fields import INSET
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    box,
    button,
    clear,
    label,
    menu_of,
    restyle,
    tool_button,
)
from app.queries.materials import MaterialRow

NAME_WIDTH = 190
HINT_SHARE = 50
"""The hint has nearly all the room while it is there."""


def heading(text: str) -> QLabel:
    """A small title in line with those of the fields of a card."""
    made = label(text, "section")
    made.setContentsMargins(INSET, 0, 0, 0)
    return made


def short_link(text: str, on: Callable[[], object], name: str = "") -> QPushButton:
    """A link with as much of its text as a narrow card has room for."""
    width = metrics(fonts.BODY, fonts.MEDIUM)
    short = width.elidedText(text, Qt.TextElideMode.ElideMiddle, NAME_WIDTH)
    made = button(short, kind="link", on=on)
    made.setAccessibleName(name or text)
    made.setToolTip(text)
    return made


class Attachments(QFrame):
    """Lines of materials and a place to drop more."""

    def __init__(self, doing: Doing, filing: Filing, field: str) -> None:
        super().__init__()
        self._doing, self._filing, self._field = doing, filing, field
        self._target: int | None = None
        self._rows: Sequence[MaterialRow] | None = None
        editable = not doing.desk.read_only
        self.setProperty("kind", "drop")
        self.setAcceptDrops(editable)
        self.lines = V(spacing=2)
        words = _("Drop presentations, photos and other files here.")
        self.hint = ElidedLabel(words, "caption")
        self.add = button(_("Add files…"), "plus", kind="quiet", on=self.choose)
        self.add.setEnabled(editable)
        foot = H((self.hint, HINT_SHARE), STRETCH, self.add, spacing=8)
        self.setLayout(V(self.lines, foot, spacing=4, margins=(12, 6, 8, 6)))

    def show_rows(self, target: int, rows: Sequence[MaterialRow]) -> None:
        """Show the materials of a session or project."""
        if (target, rows) == (self._target, self._rows):
            return
        self._target, self._rows = target, rows
        clear(self.lines)
        for row in rows:
            self.lines.addWidget(self._line(row))
        self.hint.setVisible(not rows)

    def _line(self, row: MaterialRow) -> QWidget:
        name = wording.material_name(row)
        link = short_link(name, partial(self._filing.open, row), _("Open “{name}”", name=name))
        detail = ElidedLabel(wording.material_line(row), "caption")
        icon = IconLabel(wording.MATERIAL_ICONS[row.kind])
        menu = self._menu(row)
        more = tool_button(_("More about “{name}”", name=name), "ellipsis", menu=menu)
        return box(H(icon, link, (detail, 1), more, spacing=6))

    def _menu(self, row: MaterialRow) -> QMenu:
        rows: list[tuple[str, str, Callable[[], object]] | None] = [
            (_("Open"), "external-link", partial(self._filing.open, row))
        ]
        if not row.link:
            rows.append((_("Save as…"), "save", partial(self._filing.save, row)))
        if not self._doing.desk.read_only:
            share = _("Keep with the organisers") if row.shared else _("Give to all participants")
            give = partial(self._doing.share, [row.id], shared=not row.shared)
            remove = partial(self._doing.remove_materials, [row.id])
            rows += [(share, "users", give), None, (_("Remove"), "trash-2", remove)]
        return menu_of(*rows)

    def choose(self) -> None:
        """Ask which files to add."""
        if self._target is not None:
            self._filing.choose({self._field: self._target})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: lit while files are held over it."""
        if self._target is not None and dropped_files(event):
            event.acceptProposedAction()
            restyle(self, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: as before."""
        super().dragLeaveEvent(event)
        restyle(self, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: keep what was dropped."""
        restyle(self, over=False)
        paths = dropped_files(event)
        if self._target is not None and paths:
            event.acceptProposedAction()
            self._filing.take(paths, {self._field: self._target})
