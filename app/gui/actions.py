"""Actions as data: one table feeds the menus, the palette, the shortcuts and their list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.i18n import _

S = TypeVar("S")


def always(_subject: object) -> bool:
    """Possible at any time."""
    return True


@dataclass(frozen=True)
class Action(Generic[S]):
    """Something the user can do with a subject: the window, or a page.

    `title` and `help` are marked with N_; `shortcut` is portable text ("Ctrl+Shift+Z", several
    separated by "; "); `menu` is a key of `MENUS`, "" keeps it out of the menus; `palette`
    False keeps it out of Ctrl+K.
    """

    id: str
    title: str
    help: str
    run: Callable[[S], object]
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    when: Callable[[S], bool] = always
    palette: bool = True
    separated: bool = False  # a line above it in its menu
    checked: Callable[[S], bool] | None = None  # a choice with a tick
    phrase: str = N_("{title}")  # how it reads without the menu around it

    @property
    def words(self) -> str:
        """The title as it reads by itself, in the language of the window."""
        title = _(self.title).replace("&", "").rstrip("…")
        return _(self.phrase).format(title=title)

    @property
    def shortcuts(self) -> list[QKeySequence]:
        """The shortcuts as Qt wants them."""
        return [QKeySequence(text.strip()) for text in self.shortcut.split(";") if text.strip()]


def make(actions: Iterable[Action[S]], subject: S, owner: QWidget) -> dict[str, QAction]:
    """Qt's actions for a table of ours, by id, children of `owner`."""
    return {action.id: _qt(action, subject, owner) for action in actions}


def _qt(action: Action[S], subject: S, owner: QWidget) -> QAction:
    made = QAction(_(action.title), owner)
    made.setObjectName(action.id)
    made.setShortcuts(action.shortcuts)
    made.setStatusTip(_(action.help))
    made.setToolTip(_(action.help))
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda: action.run(subject) if action.when(subject) else None)
    return made


def refresh(made: dict[str, QAction], actions: Sequence[Action[S]], subject: S) -> None:
    """Enable what is possible now and tick what is chosen."""
    for action in actions:
        made[action.id].setEnabled(action.when(subject))
        if action.checked is not None:
            made[action.id].setChecked(action.checked(subject))


def collisions(actions: Iterable[Action[Any]]) -> list[str]:
    """Shortcuts that two of the actions share."""
    seen: set[str] = set()
    twice = []
    for action in actions:
        for sequence in action.shortcuts:
            text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            if text in seen:
                twice.append(text)
            seen.add(text)
    return twice
