"""Finding one of very many by typing: the list is asked for at each key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from app.gui import icons
from app.gui.i18n import _
from app.gui.row_model import CELL, ID
from app.gui.widgets.cells import TwoLines
from app.gui.widgets.delegates import CellDelegate, Index

Found = tuple[int, str, str]
"""An id, a title and a subtitle."""
LINE_HEIGHT = 46


class PickerDelegate(CellDelegate):
    """Two lines in a list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: lower than a table's row."""
        return QSize(super().sizeHint(option, index).width(), LINE_HEIGHT)


class Picker(QLineEdit):
    """A line in which one types and a list from which one picks; the value is an id."""

    changed = Signal()
    picked = Signal(int)
    """The user picked an id."""

    def __init__(
        self,
        name: str,
        find: Callable[[str], Sequence[Found]],
        *,
        placeholder: str = "",
        avatars: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or _("Type to search"))
        self._find, self._avatars = find, avatars
        self._id: int | None = None
        glass = QAction(_("Search"), self)
        icons.dress(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._model = QStandardItemModel(self)
        self.textEdited.connect(self._on_edited)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(7)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        self._popup.setAccessibleName(name)
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(PickerDelegate(self._popup))
        self._completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index] # the stub knows no overloads
        self.setCompleter(self._completer)

    def value(self) -> int | None:
        """The id picked, None while none is."""
        return self._id

    def set_value(self, value: object) -> None:
        """Forget what was picked (None), or show an id with its title: (id, title)."""
        self._id, title = value if isinstance(value, tuple) else (None, "")
        self.setText(title)
        self.changed.emit()

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: the list goes with the line; Qt may crash where it outlives it."""
        self._popup.hide()
        super().hideEvent(event)

    def _on_edited(self, text: str) -> None:
        self._model.clear()
        for row_id, title, subtitle in self._find(text):
            item = QStandardItem(title)
            item.setData(TwoLines(title, subtitle, title if self._avatars else ""), CELL)
            item.setData(row_id, ID)
            item.setData(f"{title}, {subtitle}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if self._id is not None:
            self._id = None
            self.changed.emit()

    def _on_picked(self, index: QModelIndex) -> None:
        self._id = int(index.data(ID))
        self.setText(str(index.data(Qt.ItemDataRole.DisplayRole)))
        self.changed.emit()
        self.picked.emit(self._id)
