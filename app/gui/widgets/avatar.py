"""A round picture of a name: its initials in a colour of their own."""

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui import fonts, theme

TONES = ("blue", "teal", "violet", "amber", "green", "red")
LARGE, MIDDLE = 56, 32


def initials(name: str) -> str:
    """First letters of the first and last word; one letter in scripts without capitals."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return _first_letter(name.strip())
    first = _first_letter(words[0])
    if first.upper() == first.lower() or len(words) == 1:
        return first.upper()
    return (first + _first_letter(words[-1])).upper()


def _first_letter(word: str) -> str:
    """The first letter with all its marks."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    end = finder.toNextBoundary()
    return word[:end] if end > 0 else word[:1]


def tone_of(name: str) -> str:
    """The tone that belongs to a name, the same every day."""
    return TONES[crc32(name.encode()) % len(TONES)]


def paint_avatar(painter: QPainter, circle: QRectF, name: str) -> None:
    """Paint the initials of `name` in a circle; the caller saves and restores the painter."""
    tone = theme.colors().tones[tone_of(name)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.fill))
    painter.drawEllipse(circle)
    painter.setPen(QColor(tone.text))
    size = fonts.HEADING if circle.width() > MIDDLE else fonts.SMALL
    painter.setFont(fonts.font(size, fonts.STRONG))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name))


class Avatar(QWidget):
    """The initials of a name, as big as a card's head needs."""

    def __init__(self, name: str = "", size: int = LARGE) -> None:
        super().__init__()
        self._side = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: always its own size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self._name)
        painter.end()
