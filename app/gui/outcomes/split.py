"""A list beside the card of what is chosen in it; how wide each is, is remembered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.gui.desk import Desk
from app.gui.widgets.layouts import V

LIST_LEAST, CARD_LEAST = 320, 360


class Split(QWidget):
    """Two widgets with a handle between them."""

    def __init__(
        self, desk: Desk, key: str, list_: QWidget, card: QWidget, usual: tuple[int, int]
    ) -> None:
        super().__init__()
        self._desk, self._key, self._usual = desk, f"outcomes.{key}.sizes", usual
        self._parts = (list_, card)
        list_.setMinimumWidth(LIST_LEAST)
        card.setMinimumWidth(CARD_LEAST)
        for part in self._parts:
            part.setParent(self)  # else those never seen outlive the page
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(14)
        self.split.setChildrenCollapsible(False)
        self.split.splitterMoved.connect(self._remember)
        self.setLayout(V(self.split, spacing=0))

    def _remember(self) -> None:
        self._desk.preferences.remember(self._key, self.split.sizes())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: both take their places only now, for a splitter dresses them at once."""
        if not self.split.count():
            for part in self._parts:
                self.split.addWidget(part)
            self.split.setStretchFactor(0, 1)
            kept = self._desk.preferences.recall(self._key)
            known = isinstance(kept, list) and len(kept) == len(self._usual)
            self.split.setSizes([int(size) for size in kept] if known else list(self._usual))
        super().showEvent(event)
