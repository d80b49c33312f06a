"""Choosing the colour of a category or tag."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton

from app.gui import theme
from app.gui.i18n import _
from app.gui.widgets.layouts import KEYBOARD
from app.rules.events import TONE_NAMES, TONES

SIDE = 14


def dot(tone: str, ratio: float) -> QIcon:
    """A round spot in the strong colour of a tone."""
    picture = QPixmap(QSize(SIDE, SIDE) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.colors().tones[tone]
    painter.setPen(QColor(color.text))
    painter.setBrush(QColor(color.text))
    painter.drawEllipse(QPoint(SIDE // 2, SIDE // 2), SIDE // 2 - 2, SIDE // 2 - 2)
    painter.end()
    return QIcon(picture)


class ToneButton(QToolButton):
    """A spot of colour that opens the list of colours."""

    chosen = Signal(str)

    def __init__(self, *, editable: bool = True) -> None:
        super().__init__()
        self.tone = "neutral"
        self.setFocusPolicy(KEYBOARD)
        self.setAutoRaise(True)
        self.setEnabled(editable)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        theme.notifier.changed.connect(self._paint)
        self.set_tone("neutral")

    def set_tone(self, tone: str) -> None:
        """Show another colour."""
        self.tone = tone if tone in TONES else "neutral"
        self.setAccessibleName(_("Colour: {name}", name=_(TONE_NAMES[self.tone])))
        self.setToolTip(_("Choose the colour"))
        self._paint()

    def _paint(self) -> None:
        self.setIcon(dot(self.tone, self.devicePixelRatioF()))

    def _fill(self) -> None:
        self._menu.clear()
        for tone in TONES:
            entry = self._menu.addAction(dot(tone, self.devicePixelRatioF()), _(TONE_NAMES[tone]))
            entry.triggered.connect(lambda _on=False, tone=tone: self._choose(tone))

    def _choose(self, tone: str) -> None:
        if tone != self.tone:
            self.set_tone(tone)
            self.chosen.emit(tone)
