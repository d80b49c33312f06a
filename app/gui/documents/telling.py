"""The pages worth a look, as chips: the longest name, the shortest, each script."""

from collections.abc import Sequence

from babel import Locale
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.documents.telling import Telling, Why
from app.gui.i18n import _, current_language
from app.gui.widgets.chips import Chip, Choice
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import clear


class TellingStrip(QWidget):
    """A chip jumps to its page; pressed again, to the next one of its sort."""

    wanted = Signal(object)
    """The user wants to see one: a `Telling`."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Pages worth a look"))
        self._flow = FlowLayout(self)
        self._groups: dict[str, list[Telling]] = {}
        self._next: dict[str, int] = {}
        self.chips: dict[str, Chip] = {}

    def show_telling(self, telling: Sequence[Telling]) -> None:
        """Offer these pages."""
        groups: dict[str, list[Telling]] = {}
        for each in telling:
            groups.setdefault(_name(each), []).append(each)
        if groups == self._groups:
            return
        self._groups, self._next = groups, {}
        clear(self._flow)
        self.chips = {}
        for name, found in groups.items():
            count = len(found) if len(found) > 1 else None
            chip = Chip(Choice(name, name, count), self)
            chip.setCheckable(False)
            chip.setToolTip(found[0].who)
            chip.clicked.connect(lambda _on=False, name=name: self._go(name))
            self._flow.addWidget(chip)
            self.chips[name] = chip
        self.setVisible(bool(groups))

    def _go(self, name: str) -> None:
        found = self._groups[name]
        place = self._next.get(name, 0) % len(found)
        self._next[name] = place + 1
        self.wanted.emit(found[place])


def _name(telling: Telling) -> str:
    if telling.why is Why.LONGEST:
        return _("Longest")
    if telling.why is Why.SHORTEST:
        return _("Shortest")
    return script_name(telling.script)


def script_name(code: str) -> str:
    """A script in the language of the window; "other scripts" where it is not known."""
    names = Locale(current_language()).scripts
    return str(names.get(code) or _("Other scripts"))
