"""The white surface things lie on."""

from PySide6.QtWidgets import QFrame

from app.gui.widgets.layouts import Item, Margins, V


class Card(QFrame):
    """A white surface with a thin border and round corners."""

    def __init__(self, *items: Item, spacing: int = 10, margins: Margins = 16) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.column = V(*items, spacing=spacing, margins=margins)
        self.setLayout(self.column)
