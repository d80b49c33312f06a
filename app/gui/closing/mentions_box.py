"""Where somebody is named in texts written by hand: a list with a way to each, and another word."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk import Desk
from app.gui.i18n import _, _n, current_language
from app.gui.widgets.card import Card
from app.gui.widgets.inputs import FlagInput, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.queries.mentions import Mention

MOST = 40
"""So many are listed; whoever mends them by hand looks again."""
WORD_WIDTH = 150
USUAL = "[…]"


class MentionsBox(QWidget):
    """Lists what was found; `instead` is the word that is to stand there, None for none.

    `left` is emitted when somebody goes to where one of them is shown.
    """

    left = Signal()

    def __init__(self, desk: Desk, found: Sequence[Mention]) -> None:
        super().__init__()
        self._desk = desk
        sure = sum(each.count for each in found if not each.shared)
        said = _n("Replace {n} mention by", "Replace {n} mentions by", sure)
        self.replaces = FlagInput(said)
        self.word = TextInput(_("Word that is to stand there"), text=USUAL)
        self.word.setFixedWidth(WORD_WIDTH)
        self.word.setEnabled(False)
        self.replaces.changed.connect(lambda: self.word.setEnabled(self.replaces.value()))
        self.ways = [
            button(_("Show"), kind="quiet", on=partial(self._go, each)) for each in found[:MOST]
        ]
        choice = H(self.replaces, self.word, STRETCH, spacing=8) if sure else None
        title = label(_("Still named in texts written by hand"), "strong")
        card = Card(
            title,
            *(_line(each, way) for each, way in zip(found, self.ways, strict=False)),
            _more(len(found) - MOST),
            _doubt(found),
            choice,
            spacing=8,
            margins=(16, 12, 16, 12),
        )
        self.setLayout(V(card))

    @property
    def instead(self) -> str | None:
        """The word, if mentions are to be replaced."""
        return self.word.value() if self.replaces.value() else None

    def _go(self, mention: Mention) -> None:
        self.left.emit()
        self._desk.go(*mention.jump)


def _line(mention: Mention, way: QWidget) -> QWidget:
    record = mention.record.best((current_language(), "en"))
    parts = (_(mention.what), record, _(mention.field))
    where = " · ".join(part for part in dict.fromkeys(parts) if part)
    way.setAccessibleName(f"{_('Show')}: {where}")
    said = V(
        label(where, "medium", wrap=True), label(mention.excerpt, "caption", wrap=True), spacing=1
    )
    return box(H((said, 1), way, spacing=12))


def _more(count: int) -> QWidget | None:
    return label(_n("{n} more", "{n} more", count), "soft") if count > 0 else None


def _doubt(found: Sequence[Mention]) -> QWidget | None:
    if not any(each.shared for each in found):
        return None
    text = _("Somebody else has this name too. What may mean them is listed and stays as it is.")
    return label(text, "caption", wrap=True)
