"""Labels and inputs in one or two columns, each with room for what is wrong with it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from app.gui.widgets.inputs import FlagInput, Input, Unreadable
from app.gui.widgets.layouts import V, label, restyle


class Form(QWidget):
    """Inputs by name: their values come and go as one mapping."""

    changed = Signal()

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._inputs: dict[str, Input] = {}
        self._marks: dict[str, QLabel] = {}
        self._at = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, name: str, title: str, field: Input, *, hint: str = "", span: int = 1) -> "Form":
        """Append an input under its title; `span` is in columns."""
        mark = label("", "error", wrap=True)
        mark.hide()
        widget = field.widget()
        if not widget.accessibleName():
            widget.setAccessibleName(title)
        flag = isinstance(field, FlagInput)
        alone = (
            flag and self._columns == 1
        )  # a tick says its name itself; beside others it is level
        head = None if alone else label("" if flag else title, "caption")
        if head is not None:
            head.setBuddy(widget)
        below = label(hint, "caption", wrap=True) if hint else None
        self._place(V(head, widget, below, mark, spacing=4), min(span, self._columns))
        self._inputs[name], self._marks[name] = field, mark
        field.changed.connect(self.changed)
        return self

    def section(self, title: str) -> "Form":
        """Append a small heading over the inputs that follow."""
        self._place(V(label(title, "section")), self._columns)
        return self

    def _place(self, cell: QLayout, span: int) -> None:
        row, column = divmod(self._at, self._columns)
        if column + span > self._columns:
            row, column = row + 1, 0
        self._grid.addLayout(cell, row, column, 1, span, alignment=Qt.AlignmentFlag.AlignTop)
        self._at = row * self._columns + column + span
        self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(row + 1, 1)

    def __getitem__(self, name: str) -> Input:
        return self._inputs[name]

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; names the form does not have are left out."""
        for name in values.keys() & self._inputs.keys():
            self._inputs[name].set_value(values[name])

    def values(self) -> dict[str, object] | None:
        """All values by name; None, with the marks in place, where something is unreadable."""
        self.clear_marks()
        found: dict[str, object] = {}
        for name, field in self._inputs.items():
            try:
                found[name] = field.value()
            except Unreadable as problem:
                self.mark(name, str(problem))
        return found if len(found) == len(self._inputs) else None

    def mark(self, name: str, text: str) -> bool:
        """Say what is wrong with an input and go there; False where the form has no such input."""
        if name not in self._inputs:
            return False
        self._set_mark(name, text)
        self._inputs[name].widget().setFocus()
        return True

    def _set_mark(self, name: str, text: str) -> None:
        widget = self._inputs[name].widget()
        self._marks[name].setText(text)
        self._marks[name].setVisible(bool(text))
        widget.setAccessibleDescription(text)
        restyle(widget, wrong=bool(text))

    def clear_marks(self) -> None:
        """Forget what was wrong."""
        for name in self._marks:
            if self._marks[name].text():
                self._set_mark(name, "")
