"""A page of paper as the screen shows it: fitted, zoomed, or as large as it will be in the hand."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from app.gui import theme
from app.gui.documents.sizing import LEAST, MARGIN, MOST, Fit, Room, stepped
from app.gui.i18n import _

POINTS_PER_INCH = 72.0
EVERYTHING = 1_000_000
USUAL_SCREENS = (50.0, 400.0)


class PageView(QAbstractScrollArea):
    """Shows one picture; keeps the old one, stretched, until a sharper one has come."""

    sharper_wanted = Signal()
    """The page is shown at another size: a picture that fits the `room` is wanted."""
    zoomed = Signal()
    turned = Signal(int)
    """The user turns pages: by so many, or to the end with a large number."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._picture = QImage()
        self._paper = QSizeF()
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._pressed: QPointF | None = None
        self._told = 0.0
        self._ringed = False
        self.verticalScrollBar().setSingleStep(30)
        self.horizontalScrollBar().setSingleStep(30)

    # what is shown

    def show_picture(self, picture: QImage, paper: QSizeF) -> None:
        """Show a page of this size in points."""
        turned = paper != self._paper
        self._picture, self._paper = picture, paper
        self._lay_out()
        if turned:
            self._tell()
        self.viewport().update()

    def show_nothing(self) -> None:
        """Forget the page."""
        self.show_picture(QImage(), QSizeF())

    @property
    def paper(self) -> QSizeF:
        """The size of the page shown in points, empty while there is none."""
        return self._paper

    @property
    def fit(self) -> Fit:
        """How large the page is shown."""
        return self._fit

    @property
    def room(self) -> Room:
        """The place there is and how a page is to be fitted into it."""
        whole = self.maximumViewportSize()
        true = self._dots() / POINTS_PER_INCH
        bar = self.verticalScrollBar().sizeHint().width()
        ratio = self.devicePixelRatioF()
        return Room(whole.width(), whole.height(), self._fit, self._zoom, true, ratio, bar)

    @property
    def zoom(self) -> float:
        """How large the page is shown; 1 is true size."""
        return self._scale() / self.room.true

    def _scale(self) -> float:
        return self.room.scale(self._paper.width(), self._paper.height())

    def _dots(self) -> float:
        screen = self.screen()
        dots = float(screen.physicalDotsPerInch()) if screen is not None else 96.0
        least, most = USUAL_SCREENS
        return dots if least <= dots <= most else float(self.logicalDpiX())

    # how large

    def set_fit(self, fit: Fit) -> None:
        """Fit the page, or its width, into the room there is."""
        self._fit = fit
        self._changed()

    def set_zoom(self, zoom: float) -> None:
        """Show the page larger or smaller than true size (1), its middle staying where it is."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        was = [(b.value() + b.pageStep() / 2) / max(1, b.maximum() + b.pageStep()) for b in bars]
        self._zoom = min(max(zoom, LEAST), MOST)
        self._fit = Fit.OWN
        self._changed()
        for bar, part in zip(bars, was, strict=True):
            bar.setValue(round(part * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def step_zoom(self, step: int) -> None:
        """The next larger (1) or smaller (-1) round size."""
        self.set_zoom(stepped(self.zoom, step))

    def _changed(self) -> None:
        self._lay_out()
        self.viewport().update()
        self.zoomed.emit()
        self._tell()

    def _tell(self) -> None:
        scale = self._scale()
        if abs(scale - self._told) > scale / 100:
            self._told = scale
            self.sharper_wanted.emit()

    def _shown_size(self) -> QSize:
        return (self._paper * self._scale()).toSize()

    def _lay_out(self) -> None:
        """Tell the scroll bars how large the page is."""
        content = self._shown_size() + QSize(2 * MARGIN, 2 * MARGIN)
        room = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), content.width(), room.width()),
            (self.verticalScrollBar(), content.height(), room.height()),
        ):
            bar.setPageStep(part)
            needed = self._fit is Fit.OWN or (
                self._fit is Fit.WIDTH and bar is self.verticalScrollBar()
            )
            bar.setRange(0, max(0, whole - part) if needed else 0)

    def _place(self) -> QRect:
        size, room = self._shown_size(), self.viewport().size()
        left = max(MARGIN, (room.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        top = max(MARGIN, (room.height() - size.height()) // 2) - self.verticalScrollBar().value()
        return QRect(left, top, size.width(), size.height())

    # Qt

    def sizeHint(self) -> QSize:
        """Qt: it takes what there is."""
        return QSize(360, 420)

    def minimumSizeHint(self) -> QSize:
        """Qt: still worth looking at."""
        return QSize(220, 220)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more room, a larger page."""
        super().resizeEvent(event)
        self._lay_out()
        self.zoomed.emit()
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the paper, with a thin edge."""
        painter = QPainter(self.viewport())
        try:
            if self._picture.isNull():
                return
            place = self._place()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(place), self._picture)
            painter.setPen(QPen(QColor(theme.colors().border_strong), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            if self._ringed and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(theme.colors().focus), 2))
                ring = QRectF(self.viewport().rect()).adjusted(4, 4, -4, -4)
                painter.drawRoundedRect(ring, 6, 6)
        finally:
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: who comes with the keyboard sees where it is."""
        super().focusInEvent(event)
        keys = Qt.FocusReason
        self._ringed = event.reason() in {keys.TabFocusReason, keys.BacktabFocusReason}
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: with Ctrl it zooms, at the end of the page it turns it."""
        steps = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if steps:
                self.step_zoom(1 if steps > 0 else -1)
            return
        bar = self.verticalScrollBar()
        before = bar.value()
        super().wheelEvent(event)
        if steps and bar.value() == before and bar.maximum() == 0:
            self.turned.emit(-1 if steps > 0 else 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the page is taken hold of."""
        self._pressed = event.position()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: and moved."""
        if self._pressed is not None:
            moved = event.position() - self._pressed
            self._pressed = event.position()
            self.horizontalScrollBar().setValue(
                self.horizontalScrollBar().value() - round(moved.x())
            )
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(moved.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: and let go."""
        self._pressed = None
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrows move what is larger than the room, Home and End go to the ends."""
        bars = {
            Qt.Key.Key_Left: (self.horizontalScrollBar(), -1),
            Qt.Key.Key_Right: (self.horizontalScrollBar(), 1),
            Qt.Key.Key_Up: (self.verticalScrollBar(), -1),
            Qt.Key.Key_Down: (self.verticalScrollBar(), 1),
        }
        ends = {Qt.Key.Key_Home: -EVERYTHING, Qt.Key.Key_End: EVERYTHING}
        key = Qt.Key(event.key())
        found = bars.get(key)
        if key in ends:
            self.turned.emit(ends[key])
            return
        if found is None:
            event.ignore()
            return
        bar, step = found
        if bar.maximum():
            bar.setValue(bar.value() + step * bar.singleStep())
        else:
            self.turned.emit(step)


def percent(zoom: float) -> str:
    """A zoom in words."""
    return _("{n} %", n=round(zoom * 100))
