"""What the first page is made of: cards that are buttons, rows that are buttons, tinted icons."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from app.gui import icons, theme

BADGE = 28


class IconBadge(QWidget):
    """An icon on a soft square of a tone."""

    def __init__(self, icon: str, tone: str, size: int = BADGE) -> None:
        super().__init__()
        self._icon, self._tone, self._side = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: always its own size."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Qt: the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the square and the icon."""
        tone = theme.colors().tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(QRectF(self.rect()), self._side / 4, self._side / 4)
        inner = round(self._side * 0.5)
        picture = icons.pixmap(self._icon, tone.text, inner, self.devicePixelRatioF())
        corner = (self._side - inner) // 2
        painter.drawPixmap(QPoint(corner, corner), picture)
        painter.end()


class Pressable(QPushButton):
    """A button with a layout of its own in it; kinds are those of style.qss."""

    def __init__(self, kind: str, content: QLayout, on: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(content)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if on is not None:
            self.clicked.connect(lambda _checked=False: on())

    def sizeHint(self) -> QSize:
        """Qt: as large as what is in it."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: what is in it may be shortened."""
        return QSize(60, self.sizeHint().height())
