"""The desk on the whole screen: nothing but the queue, and Escape leads back."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

HIGHEST = 16_777_215
"""As high as Qt lets a widget be, when nothing else is said."""


class WholeScreen(QObject):
    """Watches the window of a page; what stands around the page is hidden on a whole screen."""

    changed = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._window: QWidget | None = None
        self.on = False
        self.awake = True

    def watch(self) -> None:
        """Follow the window the page is in by now."""
        window = self._page.window()
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            window.installEventFilter(self)
            self._window = window
        self.follow()

    def follow(self) -> None:
        """Hide what stands around where the page has the screen to itself, else show it."""
        window = self._window
        if window is None:
            return
        on = self.awake and window.isFullScreen()
        if on == self.on:
            return
        self.on = on
        if isinstance(window, QMainWindow):  # hidden, its shortcuts would be deaf
            window.menuBar().setMaximumHeight(0 if on else HIGHEST)
        self.changed.emit(on)

    def leave(self) -> bool:
        """Back to a window; False where there is nothing to leave."""
        window = self._window
        if window is None or not self.on:
            return False
        window.setWindowState(window.windowState() & ~window.windowState().WindowFullScreen)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the window takes the whole screen, or gives it back."""
        if event.type() in {QEvent.Type.WindowStateChange, QEvent.Type.Resize}:
            self.follow()
        return super().eventFilter(watched, event)
