"""What the sections of the page share: rows that can be moved and removed, and quick adding."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import Unreadable
from app.gui.widgets.layouts import H, V, button, clear, label, line, tool_button

WIDEST = 1040


class Section(QWidget):
    """One section of the page: it reads what it shows and hands in every change."""

    TITLE: ClassVar[str]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.editable = not desk.read_only
        self.language = "en"
        self.setMaximumWidth(WIDEST)

    def reload(self, language: str) -> None:
        """Read again; texts are shown in `language`."""
        self.language = language
        self.show_all()

    def show_all(self) -> None:
        """Read and show everything."""
        raise NotImplementedError  # of each section; Qt's metaclass leaves no room for ABC's

    def add(self) -> None:
        """Begin to add what belongs here."""

    def said(self, text: str) -> Callable[[object], None]:
        """What to do when a change was made: say it, with Undo."""
        return lambda _result: self.desk.toast(text, undo=True)


class HasId(Protocol):
    """A row of a query."""

    @property
    def id(self) -> int:
        """The id of the record."""


Row = TypeVar("Row", bound=HasId)


class RowEditor(QWidget, Generic[Row]):
    """One record in a row: fields, and buttons to move and remove it."""

    def __init__(self, row_id: int) -> None:
        super().__init__()
        self.row_id = row_id
        self.up = tool_button(_("Move up"), "arrow-up")
        self.down = tool_button(_("Move down"), "arrow-down")
        self.remove = tool_button(_("Remove"), "trash-2")
        for name, made in (("up", self.up), ("down", self.down), ("remove", self.remove)):
            made.setObjectName(f"{name}:{row_id}")

    def tools(self, *before: QWidget, movable: bool = True) -> QHBoxLayout:
        """The buttons at the end of the row."""
        moving = (self.up, self.down) if movable else ()
        return H(*before, *moving, self.remove, spacing=0)

    def name_field(self, field: Field, name: str) -> None:
        """Let the focus find this field again after the rows were built anew."""
        field.shown.setObjectName(f"{name}:{self.row_id}")

    def show_row(self, row: Row) -> None:
        """Show the record."""
        raise NotImplementedError  # of each kind of row; the same

    def place(self, position: int, count: int) -> None:
        """Say where among the others it stands."""
        self.up.setEnabled(position > 0)
        self.down.setEnabled(position < count - 1)

    def call_it(self, name: str) -> None:
        """Name the record in what a screen reader says of the buttons."""
        self.up.setAccessibleName(_("Move {name} up", name=name))
        self.down.setAccessibleName(_("Move {name} down", name=name))
        self.remove.setAccessibleName(_("Remove {name}", name=name))


class Rows(QWidget, Generic[Row]):
    """Rows one above the other; built anew only when there are others or another order."""

    moved = Signal(list)
    """All ids in the new order."""

    def __init__(
        self, make: Callable[[int], RowEditor[Row]], *, lines: bool = True, spacing: int = 4
    ) -> None:
        super().__init__()
        self._make, self._lines = make, lines
        self.editors: dict[int, RowEditor[Row]] = {}
        self._column = V(spacing=spacing)
        self.setLayout(self._column)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these records in this order."""
        ids = [row.id for row in rows]
        if ids != list(self.editors):
            with keeping_focus(self):
                self._build(ids)
        for position, row in enumerate(rows):
            self.editors[row.id].show_row(row)
            self.editors[row.id].place(position, len(rows))

    def _build(self, ids: Sequence[int]) -> None:
        clear(self._column)
        self.editors = {}
        for row_id in ids:
            if self._lines and self.editors:
                self._column.addWidget(line())
            editor = self.editors[row_id] = self._make(row_id)
            editor.up.clicked.connect(lambda _on=False, id_=row_id: self.move_row(id_, -1))
            editor.down.clicked.connect(lambda _on=False, id_=row_id: self.move_row(id_, 1))
            self._column.addWidget(editor)
            editor.show()  # at once: what is shown later takes no focus

    def move_row(self, row_id: int, step: int) -> None:
        """Ask for a row to stand further up (-1) or down (1)."""
        ids = list(self.editors)
        at = ids.index(row_id)
        if 0 <= at + step < len(ids):
            ids.insert(at + step, ids.pop(at))
            self.moved.emit(ids)


@contextmanager
def keeping_focus(box: QWidget) -> Iterator[None]:
    """Give the focus back to the widget of the same name after a box was filled anew."""
    focused = box.window().focusWidget()
    name = focused.objectName() if focused is not None and box.isAncestorOf(focused) else ""
    yield
    if not name:
        return
    again = [widget for widget in box.findChildren(QWidget, name) if widget is not focused]
    if again:
        again[-1].setFocus(Qt.FocusReason.OtherFocusReason)


class QuickAdd(QWidget):
    """One line to add from: fill in, press Enter; the next can follow at once."""

    submitted = Signal(list)
    """The values of the inputs."""

    def __init__(self, text: str, *inputs: Any, stretch: Sequence[int] = (1,)) -> None:  # noqa: ANN401 - any inputs
        super().__init__()
        self.inputs = inputs
        self.button = button(text, "plus", on=self.submit)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        share = (*stretch, *([0] * len(inputs)))
        cells = [(made.widget(), share[at]) for at, made in enumerate(inputs)]
        self.setLayout(V(H(*cells, self.button, spacing=8), self._error, spacing=4))
        for made in inputs:
            made.changed.connect(lambda: self.fail(""))

    def begin(self) -> None:
        """Let the user type."""
        self.inputs[0].widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand in what was typed."""
        try:
            values = [made.value() for made in self.inputs]
        except Unreadable as problem:
            self.fail(str(problem))
            return
        if not values[0]:
            self.begin()
            return
        self.submitted.emit(values)

    def done(self, *_result: object) -> None:
        """It was added: make room for the next."""
        for made in self.inputs:
            made.set_value(None)
        self.begin()

    def refuse(self, problem: AppError) -> None:
        """Say why it was not added."""
        self.fail(localized(problem))

    def fail(self, text: str) -> None:
        """Show a sentence below."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter in one of the inputs adds."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), QLineEdit):
            self.submit()
        else:
            super().keyPressEvent(event)
