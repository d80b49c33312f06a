"""The palette itself: a text, what matches it, and Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from app.gui.cover import Cover
from app.gui.i18n import _
from app.gui.palette.entries import Entry
from app.gui.palette.model import EntryDelegate, EntryModel
from app.gui.widgets.layouts import V, label

WIDTH = 620
HIGHEST = 420
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class Palette(QObject):
    """Asks `offer` for entries at every letter and runs the one that is chosen."""

    def __init__(self, window: QWidget, offer: Callable[[str], Sequence[Entry]]) -> None:
        super().__init__(window)
        self._offer = offer
        self.text, self.list, self.model = QLineEdit(), QListView(), EntryModel()
        self._nothing = label("", "subtitle")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._set_up()
        self._card = QFrame()
        self._card.setProperty("kind", "popup")
        self._card.setFixedWidth(WIDTH)
        self._column = V(self.text, self.list, self._nothing, spacing=6, margins=8)
        self._card.setLayout(self._column)
        self.cover = Cover(window, self._card)
        self.cover.left.connect(self.close)

    def _set_up(self) -> None:
        self.text.setPlaceholderText(_("Find people, sessions, projects, documents and commands"))
        self.text.setAccessibleName(_("Find people, sessions, projects, documents and commands"))
        self.text.textChanged.connect(self.show_matches)
        self.text.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(_("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._choose)

    def open(self) -> None:
        """Appear with what was used last."""
        self.text.clear()
        self.show_matches("")
        self.cover.appear()
        self.text.setFocus()

    def close(self) -> None:
        """Go without doing anything."""
        if not self.cover.isHidden():
            self.cover.vanish()

    def show_matches(self, text: str) -> None:
        """Show what matches `text`, the best first and current."""
        self.model.show_entries(self._offer(text))
        first = self.model.next_entry(-1, 1)
        self.list.setCurrentIndex(self.model.index(first, 0))
        self.list.scrollToTop()
        empty = first < 0
        self._nothing.setVisible(empty)
        self._nothing.setText(_("Nothing is called “{text}”.", text=text.strip()) if empty else "")
        self._nothing.setFixedHeight(64)
        self.list.setVisible(not empty)
        self.list.setFixedHeight(min(self.model.height() + 4, HIGHEST))
        self._column.activate()
        self.cover.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows and Enter in the text belong to the list."""
        if watched is self.text and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._on_key(Qt.Key(event.key()))
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key in STEPS:
            row = self.model.next_entry(self.list.currentIndex().row(), STEPS[key])
            self.list.setCurrentIndex(self.model.index(row, 0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentIndex())
        else:
            return False
        return True

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None:
            self.close()
            entry.run()
