"""Everything that has a key, on one sheet."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from app.gui.actions import Action
from app.gui.i18n import _
from app.gui.pages import PageKind
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, scrolled
from app.gui.window_actions import EDIT, FILE, GO, HELP

Group = tuple[str, list[tuple[str, str]]]


def groups(kind: PageKind | None) -> list[Group]:
    """The actions with keys: (title, [(what, keys)]), those of the page in front first."""
    sources: list[tuple[str, Iterable[Action[Any]]]] = [
        (_("File"), FILE),
        (_("Edit"), EDIT),
        (_("Pages"), GO),
        (_("Window"), HELP),
    ]
    if kind is not None:
        sources.insert(0, (_(kind.title), kind.actions()))
    found = [
        (title, [_line(action) for action in table if action.shortcut]) for title, table in sources
    ]
    return [(title, lines) for title, lines in found if lines]


def _line(action: Action[Any]) -> tuple[str, str]:
    keys = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts)
    return action.words, "   ".join(keys)


def halves(shown: list[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in two columns, cut where these are most nearly equally long."""
    heights = [len(lines) + 2 for _title, lines in shown]
    cuts = range(1, len(shown))
    cut = min(cuts, key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return shown[:cut], shown[cut:]


class Shortcuts(QDialog):
    """Two columns of groups."""

    def __init__(self, parent: QWidget, kind: PageKind | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.setModal(True)
        self.resize(800, 620)
        left, right = (V(*map(_group, part), STRETCH, spacing=20) for part in halves(groups(kind)))
        close = button(_("Close"), on=self.accept)
        close.setDefault(True)
        title = label(_("Keyboard shortcuts"), "heading")
        body = scrolled(H((left, 1), (right, 1), spacing=36), _("Keyboard shortcuts"))
        self.setLayout(V(title, (body, 1), H(STRETCH, close), spacing=16, margins=22))


def _group(group: Group) -> QWidget:
    title, lines = group
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    for row, (what, keys) in enumerate(lines):
        grid.addWidget(label(what, wrap=True), row, 0)
        shown = label(keys, "caption")
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(shown, row, 1)
    return box(V(label(title, "section"), grid, spacing=9))
