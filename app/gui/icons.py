"""Line icons in the colours of the theme, drawn once and re-tinted when the theme changes."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.base.paths import resource
from app.gui import theme

SIZE = 16
RATIOS = (1.0, 1.5, 2.0)
THIN, THICK = "1.75", "2"


class Dressed(Protocol):
    """Whatever carries an icon: a button, an action, a tab."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show an icon."""


@dataclass(frozen=True)
class Drawing:
    """An icon by name, colour tokens, size and the room left free at both sides, in pixels."""

    name: str
    tint: str = "soft"
    checked: str = ""
    size: int = SIZE
    pad: int = 0

    def icon(self) -> QIcon:
        """The drawing in the colours in force."""
        on = theme.color(self.checked).name() if self.checked else ""
        tints = theme.color(self.tint).name(), on, theme.color("disabled").name()
        return _icon(self.name, tints, self.size, self.pad)


_worn: WeakKeyDictionary[Dressed, Drawing] = WeakKeyDictionary()


def icon(name: str, tint: str = "soft", checked: str = "", size: int = SIZE) -> QIcon:
    """An icon in the colours in force, bolder and in the colour `checked` while switched on."""
    return Drawing(name, tint, checked, size).icon()


def dress(
    target: Dressed,
    name: str,
    tint: str = "soft",
    checked: str = "",
    size: int = SIZE,
    *,
    pad: int = 0,
) -> None:
    """Give `target` an icon that follows the theme; no name takes the icon away."""
    if name:
        _worn[target] = Drawing(name, tint, checked, size, pad)
        target.setIcon(_worn[target].icon())
    else:
        _worn.pop(target, None)
        target.setIcon(QIcon())


def pixmap(name: str, color: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels, for painting by hand."""
    return _drawn(name, color, THIN, size, ratio)


def names() -> frozenset[str]:
    """The icons that are shipped."""
    return frozenset(path.stem for path in resource("icons").glob("*.svg"))


def _dress_again() -> None:
    for target, drawing in list(_worn.items()):
        if shiboken6.isValid(target):
            target.setIcon(drawing.icon())


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _icon(name: str, tints: tuple[str, str, str], size: int, pad: int) -> QIcon:
    color, checked, disabled = tints
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_drawn(name, color, THIN, size, ratio, pad=pad))
        if checked:
            on = _drawn(name, checked, THICK, size, ratio, pad=pad)
            made.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
    sharpest = _drawn(name, color, THIN, size, RATIOS[-1], pad=pad)
    made.addPixmap(_filled(sharpest, disabled), QIcon.Mode.Disabled)  # one will do for all screens
    return made


@lru_cache(maxsize=2048)
def _drawn(name: str, color: str, stroke: str, size: int, ratio: float, *, pad: int = 0) -> QPixmap:
    svg = _source(name).replace("currentColor", color)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    side = round(size * ratio)
    picture = QPixmap(QSize(side + round(2 * pad * ratio), side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        where = QRectF((picture.width() - side) / 2, 0, side, side)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, where)
    finally:
        painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _filled(drawn: QPixmap, color: str) -> QPixmap:
    """The same in another colour, cheaper than drawing it again."""
    picture = QPixmap(drawn)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), color)
    painter.end()
    return picture


theme.notifier.changed.connect(_dress_again)
