"""What an empty page says: what belongs there, and the first step as a button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.gui import icons
from app.gui.widgets.layouts import STRETCH, H, V, label

ICON_SIZE = 32


class IconLabel(QLabel):
    """An icon that is only looked at, re-tinted with the theme."""

    def __init__(self, name: str, tint: str = "muted", size: int = icons.SIZE) -> None:
        super().__init__()
        self._side = size
        self.setFixedSize(size, size)
        icons.dress(self, name, tint, size=size)

    def setIcon(self, icon: QIcon) -> None:
        """Show an icon; `icons.dress` does it."""
        self.setPixmap(icon.pixmap(QSize(self._side, self._side), self.devicePixelRatioF()))


class EmptyState(QWidget):
    """An icon, a title, a sentence and the first steps, in the middle of the room."""

    def __init__(self, icon: str, title: str, text: str = "", *buttons: QPushButton) -> None:
        super().__init__()
        self.title = label(title, "heading", wrap=True)
        self.text = label(text, "subtitle", wrap=True)
        for words in (self.title, self.text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setMaximumWidth(420)
            words.setMinimumWidth(200)
        if not text:
            self.text.hide()  # shown by itself, it would be a window for a moment
        picture = H(STRETCH, IconLabel(icon, size=ICON_SIZE), STRETCH)
        lines = V(
            H(STRETCH, (self.title, 6), STRETCH),
            H(STRETCH, (self.text, 6), STRETCH),
            spacing=6,
        )
        steps = H(STRETCH, *buttons, STRETCH)
        self.setLayout(V(STRETCH, picture, lines, 6, steps, STRETCH, spacing=10, margins=24))

    def set_text(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
