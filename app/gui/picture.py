"""Pictures that are not buttons: an icon beside a text, and the program's mark."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.gui import icons, theme

MARK = 36


class Picture(QLabel):
    """An icon that follows the theme and says nothing by itself."""

    def __init__(self, name: str, tint: str = "muted", size: int = icons.SIZE) -> None:
        super().__init__()
        self._side = size
        self.setFixedSize(size, size)
        self.show_icon(name, tint)

    def show_icon(self, name: str, tint: str = "muted") -> None:
        """Show another icon, in a colour token."""
        icons.dress(self, name, tint, size=self._side)

    def setIcon(self, icon: QIcon) -> None:
        """Take an icon as a button would: this is how the theme reaches it."""
        self.setPixmap(icon.pixmap(QSize(self._side, self._side), self.devicePixelRatioF()))


class Mark(QWidget):
    """The program's mark: a calendar on a square in the accent colour."""

    def __init__(self, size: int = MARK) -> None:
        super().__init__()
        self._side = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: always its own size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the square and the calendar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._side, self.devicePixelRatioF())
        painter.end()


def paint_mark(painter: QPainter, side: int, ratio: float) -> None:
    """Paint the mark at the painter's origin, `side` logical pixels wide."""
    painter.setPen(theme.color("accent"))
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), side / 5, side / 5)
    inner = round(side * 0.56)
    picture = icons.pixmap("calendar-days", theme.colors().on_accent, inner, ratio)
    painter.drawPixmap(QPoint((side - inner) // 2, (side - inner) // 2), picture)


def program_icon() -> QIcon:
    """The mark as the icon of the window, in the sizes window managers ask for."""
    icon = QIcon()
    for side in (16, 32, 64, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, side, 1.0)
        painter.end()
        icon.addPixmap(picture)
    return icon
