"""Several widgets in one place, one of them in front."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.gui.widgets.layouts import V


class Stack(QWidget):
    """Like Qt's stacked widget, but what it holds is dressed only when it is seen.

    Qt's shows its first widget at once, in the style sheet's clothes, and changes them again for
    every parent it gets later; that made the first showing of a page twice as long.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets: list[QWidget | None] = []
        self._later: dict[int, Callable[[], QWidget]] = {}
        self._front = -1
        self._column = V(spacing=0)
        self.setLayout(self._column)
        for widget in widgets:
            self.addWidget(widget)

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget behind the others; the first one is in front."""
        if self._widgets:
            widget.hide()
        else:
            self._front = 0
        self._widgets.append(widget)
        self._column.addWidget(widget)

    def addLater(self, make: Callable[[], QWidget]) -> None:
        """Keep a place behind the others for a widget that is made when it comes to the front."""
        assert self._widgets, "what is in front is there at once"
        self._later[len(self._widgets)] = make
        self._widgets.append(None)

    def currentIndex(self) -> int:
        """The place of the widget in front, -1 while there is none."""
        return self._front

    def currentWidget(self) -> QWidget | None:
        """The widget in front, None while there is none."""
        return self._widgets[self._front] if self._widgets else None

    def setCurrentIndex(self, index: int) -> None:
        """Bring the widget at a place to the front."""
        if index == self._front:
            return
        before, after = self.currentWidget(), self._made(index)
        self._front = index
        if before is not None:
            before.hide()
        after.show()

    def _made(self, index: int) -> QWidget:
        widget = self._widgets[index]
        if widget is None:
            widget = self._widgets[index] = self._later.pop(index)()
            widget.hide()
            self._column.addWidget(widget)
        return widget

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Bring a widget to the front."""
        self.setCurrentIndex(self._widgets.index(widget))

    def removeWidget(self, widget: QWidget) -> None:
        """Let a widget go that is not in front; whoever took it owns it again."""
        place = self._widgets.index(widget)
        assert place != self._front, "another widget comes to the front first"
        assert not self._later, "a place that is kept stays where it is"
        self._widgets.pop(place)
        self._front -= place < self._front
        self._column.removeWidget(widget)
