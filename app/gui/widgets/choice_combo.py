"""Choosing one of many by opening a list or by typing a part of its name."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QSizePolicy, QWidget

from app.base.texts import fold, search_key

Value = TypeVar("Value")
TYPING_HELPS = 9
"""From this many choices on, one may type."""
KEY = int(Qt.ItemDataRole.UserRole) + 1


class FoldedCompleter(QCompleter):
    """Finds what contains the typed words, without regard to accents."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(KEY)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)
        popup = QListView()
        popup.setProperty("kind", "popup")
        self.setPopup(popup)

    def splitPath(self, path: str) -> list[str]:
        """Qt: what is looked for."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Qt: what is written into the line when one is chosen."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class ChoiceCombo(QComboBox, Generic[Value]):
    """A list of values to choose from; with many of them one may type."""

    changed = Signal()
    chosen = Signal(object)
    """The user chose a value."""

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[Value, str]] = (),
        *,
        placeholder: str = "",
        searchable: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Where many are made at once, give the `parent`: Qt dresses the list for each new one."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._searchable = searchable
        self._placeholder = placeholder
        self._values: list[Value] = []
        self.set_options(options)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.activated.connect(lambda _index: self.chosen.emit(self.value()))

    def set_options(self, options: Iterable[tuple[Value, str]]) -> None:
        """Offer other values; the one chosen stays if it is among them."""
        before = self.value()
        wanted = list(options)
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _text in wanted]
        for row, (_value, text) in enumerate(wanted):
            self.addItem(text)
            self.setItemData(row, search_key(text), KEY)
        self._allow_typing(wanted=self._searchable, many=len(wanted) >= TYPING_HELPS)
        self.set_value(before)
        self.blockSignals(False)

    def _allow_typing(self, *, wanted: bool | None, many: bool) -> None:
        typing = many if wanted is None else wanted
        self.setEditable(typing)
        line = self.lineEdit()
        if typing and line is not None:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(FoldedCompleter(self.model(), self))
            line.setPlaceholderText(self._placeholder)
            line.setAccessibleName(self.accessibleName())
        else:
            self.setPlaceholderText(self._placeholder)

    def value(self) -> Value | None:
        """The value chosen, None where none is."""
        row = self.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not offered chooses none."""
        row = next((n for n, known in enumerate(self._values) if known == value), -1)
        self.setCurrentIndex(row)
        line = self.lineEdit()
        if line is not None:
            line.setText(self.itemText(row))
            line.setCursorPosition(0)

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what is none of the values is not left standing in the line."""
        super().focusOutEvent(event)
        popup = event.reason() == Qt.FocusReason.PopupFocusReason
        line = self.lineEdit()
        if line is not None and not popup and line.text() != self.itemText(self.currentIndex()):
            if line.text().strip():
                line.setText(self.itemText(self.currentIndex()))
            else:
                self.setCurrentIndex(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: scrolling a page does not change what is chosen on it."""
        event.ignore()
