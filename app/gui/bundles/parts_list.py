"""The parts of a folder as lines: how many, what is not ready, the way to mend it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from app.gui.bundles.glance import Part
from app.gui.i18n import _, number
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.layouts import H, V, button, clear, label

Go = Callable[[tuple[str, object]], object]


class PartLine(QWidget):
    """One part; `mend` leads to where it is mended and is there where something is open."""

    def __init__(self, part: Part, go: Go) -> None:
        super().__init__()
        name, count = _(part.name), count_text(part)
        tone = "amber" if part.open else "neutral" if part.count == 0 else "green"
        self.count = label(count, "medium")
        self.missing = label(missing_text(part), "caption", wrap=True)
        self.mend: QPushButton | None = None
        if part.open:
            self.mend = button(_("Go there"), kind="link", on=partial(go, part.where))
            self.mend.setAccessibleName(_("Go there: {name}", name=name))
        else:
            self.missing.hide()
        words = V(label(name, "body"), self.missing, spacing=1)
        self.setLayout(H(IconBadge(part.icon, tone), (words, 1), self.mend, self.count, spacing=12))


class PartsList(QWidget):
    """All parts, below one another."""

    def __init__(self, go: Go) -> None:
        super().__init__()
        self._go = go
        self.lines: list[PartLine] = []
        self._column = V(label(_("Looking at what is there…"), "caption"), spacing=9)
        self.setLayout(self._column)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts."""
        clear(self._column)
        self.lines = [PartLine(part, self._go) for part in parts]
        for made in self.lines:
            self._column.addWidget(made)


def count_text(part: Part) -> str:
    """How many, of how many, where that says something."""
    if part.count is None:
        return ""
    if part.of is None:
        return number(part.count)
    return _("{count} of {all}", count=number(part.count), all=number(part.of))


def missing_text(part: Part) -> str:
    """What is not ready; nothing where all is."""
    return _(part.missing, n=number(part.open)) if part.open else ""
