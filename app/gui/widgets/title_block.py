"""The head of a page: its title, one line of numbers, what one can do."""

from PySide6.QtWidgets import QWidget

from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import H, Item, V


class TitleBlock(QWidget):
    """A title with a line under it, and search and buttons at the other side."""

    def __init__(self, title: str, subtitle: str = "", *trailing: Item) -> None:
        super().__init__()
        self.title = ElidedLabel(title, "title")
        self.subtitle = ElidedLabel(subtitle, "subtitle")
        words = V(self.title, self.subtitle, spacing=2)
        self.setLayout(H((words, 1), *trailing, spacing=8))

    def set_title(self, text: str) -> None:
        """Show another title."""
        self.title.setText(text)

    def set_subtitle(self, text: str) -> None:
        """Show other numbers."""
        self.subtitle.setText(text)
