"""Pictures of widgets, for looking at what was built."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.gui import theme


def grab(
    widget: QWidget, path: Path | str, scale: float = 1.0, size: tuple[int, int] | None = None
) -> None:
    """Write what `widget` looks like to a PNG; `scale` is the screen's (1.5 for 150 %)."""
    if size:
        widget.resize(QSize(*size))
    widget.show()
    settle()
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(path))


def grab_both(
    widget: QWidget, stem: Path | str, scale: float = 1.0, size: tuple[int, int] | None = None
) -> None:
    """Two PNGs, `stem`-light.png and `stem`-dark.png."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("looking needs an application")
    for mode in (theme.DARK_MODE, theme.LIGHT_MODE):
        theme.apply(app, mode)
        grab(widget, f"{stem}-{mode}.png", scale, size)


def settle() -> None:
    """Let layouts and queued signals have their turn."""
    for _ in range(3):
        QApplication.processEvents()
