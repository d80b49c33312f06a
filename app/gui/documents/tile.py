"""A kind of document in the gallery: its first page, what it is called, what it is for."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.documents.document import DocumentKind
from app.gui import fonts, icons, theme
from app.gui.i18n import _
from app.gui.widgets.brush import Brush, metrics

WIDTH, HEIGHT = 236, 262
WELL = 150
PAD, ROUND = 14, 10
PAPER = (WIDTH - 2 * PAD, WELL - 2 * PAD)
"""Room for the picture of a page, in pixels."""
LINE = 17
LEFT = 78
"""Pixels of the last line that belong to the number."""


class Tile(QAbstractButton):
    """Pressed, the document is opened; its details may come later."""

    def __init__(self, kind: DocumentKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.title, self.summary = _(kind.title), _(kind.summary)
        self._count = self._printed = ""
        self._picture = QImage()
        self._waiting = True
        self.setFixedSize(WIDTH, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.summary)
        self._name()

    def show_picture(self, picture: QImage) -> None:
        """Show what its first page looks like; an empty picture where there is nothing on it."""
        self._picture, self._waiting = picture, False
        self.update()

    def show_details(self, count: str, printed: str) -> None:
        """Say how much of it there is, and when it was printed last."""
        self._count, self._printed = count, printed
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.title)
        said = (self.summary, self._count, self._printed)
        self.setAccessibleDescription(". ".join(text for text in said if text))

    # Qt

    def sizeHint(self) -> QSize:
        """Qt: all tiles are alike."""
        return QSize(WIDTH, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt: the pointer is over it."""
        self.update()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: a card with a page on it."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_card(painter)
            self._paint_page(painter)
            self._paint_words(Brush(painter, self._words(), self.layoutDirection()))
        finally:
            painter.end()

    def _words(self) -> QRect:
        return QRect(PAD, WELL + 12, WIDTH - 2 * PAD, HEIGHT - WELL - 22)

    def _paint_card(self, painter: QPainter) -> None:
        colors = theme.colors()
        over = self.underMouse() or self.hasFocus()
        edge = QColor(colors.focus if self.hasFocus() else colors.border)
        if self.underMouse() and not self.hasFocus():
            edge = QColor(colors.border_strong)
        width = 2.0 if self.hasFocus() else 1.0
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(edge, width))
        painter.setBrush(QColor(colors.card))
        painter.drawRoundedRect(card, ROUND, ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.track if over else colors.hover))
        well = QRectF(7, 7, WIDTH - 14, WELL - 7)
        painter.drawRoundedRect(well, ROUND - 4, ROUND - 4)

    def _paint_page(self, painter: QPainter) -> None:
        colors = theme.colors()
        room = QRectF(7, 7, WIDTH - 14, WELL - 7)
        if self._picture.isNull():
            name = self.kind.icon if self.kind.icon in icons.names() else "file-text"
            tint = theme.color("disabled" if self._waiting else "muted").name()
            ratio = self.devicePixelRatioF()
            place = QRect(0, 0, 32, 32)
            place.moveCenter(room.center().toPoint())
            painter.drawPixmap(place, icons.pixmap(name, tint, 32, ratio))
            return
        size = self._picture.deviceIndependentSize()
        page = QRectF(0, 0, size.width(), size.height())
        page.moveCenter(room.center())
        page.moveTo(round(page.x()), round(page.y()))
        painter.drawImage(page, self._picture)
        painter.setPen(QPen(QColor(colors.border_strong), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_words(self, brush: Brush) -> None:
        width = brush.room.width()
        text, muted = theme.color("text"), theme.color("muted")
        brush.write(self.title, brush.place(0, 0, width, 20), text, weight=fonts.STRONG)
        for number, line in enumerate(_lines(self.summary, width)):
            where = brush.place(0, 22 + number * LINE, width, LINE)
            brush.write(line, where, muted, size=fonts.CAPTION)
        foot = brush.room.height() - LINE
        right = metrics(fonts.CAPTION, fonts.NORMAL).horizontalAdvance(self._printed)
        right = min(right, width - LEFT) if self._printed else 0
        soft = theme.color("soft")
        left = brush.place(0, foot, width - right - 8, LINE)
        brush.write(self._count, left, soft, size=fonts.CAPTION, weight=fonts.MEDIUM)
        if self._printed:
            where = brush.place(width - right - 2, foot, right + 2, LINE)
            brush.write(self._printed, where, muted, size=fonts.CAPTION)


def _lines(text: str, width: int) -> list[str]:
    """A text on two lines at most."""
    letters = metrics(fonts.CAPTION, fonts.NORMAL)
    words, first = text.split(), ""
    while words and letters.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return [text]
    return [first, " ".join(words)] if words else [first]
