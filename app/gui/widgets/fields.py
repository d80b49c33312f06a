"""A label over a value that becomes an input where one clicks it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.base.errors import AppError
from app.gui.i18n import _, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.date_input import DateInput, write_date
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.inputs import Input, LongInput, NumberInput, TextInput, Unreadable
from app.gui.widgets.layouts import H, V, label, restyle
from app.gui.widgets.picker import Picker

LONG_NAME = 24  # letters; the name of a field may be the question of an organiser
EMPTY = "—"
INSET = 5
"""The room a value keeps for its focus ring and hover fill."""
OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}


class ShownValue(QLabel):
    """The value as text; a click, Enter, Space or F2 asks to edit it."""

    asked = Signal()

    def __init__(self, name: str, *, editable: bool) -> None:
        super().__init__()
        self._name = name
        self._editable = editable
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setProperty("kind", "value")
        self.setProperty("editable", editable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.IBeamCursor)
            self.setToolTip(_("Click or press Enter to change"))
        else:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_text(self, text: str) -> None:
        """Show a value, a dash for none."""
        self.setText(text or EMPTY)
        self.setAccessibleName(f"{self._name}: {text or EMPTY}")
        if self.property("empty") is not (not text):
            restyle(self, empty=not text)

    def minimumSizeHint(self) -> QSize:
        """Qt: a long word does not widen the page."""
        return QSize(40, super().minimumSizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click asks to edit."""
        super().mouseReleaseEvent(event)
        if self._editable and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: so do the keys that open things."""
        if self._editable and Qt.Key(event.key()) in OPENING:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class Field(QWidget):
    """A label over a value. Enter or leaving saves, Escape gives up, an error stands below.

    `make` builds the input when it is first needed; without it the field is only read.
    A `bare` field has no label over it: it stands in a row whose head has one.
    """

    edited = Signal(object)
    """The user entered another value."""

    def __init__(
        self,
        name: str,
        make: Callable[[], Input] | None = None,
        *,
        icon: str = "",
        show: Callable[[Any], str] = str,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self._name, self._make, self._show = name, make, show
        self._value: Any = None
        self._attempt: Any = None
        self._input: Input | None = None
        self.shown = ShownValue(name, editable=make is not None)
        self.shown.asked.connect(self.edit)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        title = label(name, "section", wrap=len(name) > LONG_NAME)
        title.setContentsMargins(INSET, 0, 0, 0)
        if bare:
            title.hide()
        self._body = V(title, self.shown, self._error, spacing=1)
        picture = V(3, IconLabel(icon), -1) if icon else None
        self.setLayout(H(picture, (self._body, 1), spacing=12 - INSET))
        self.set_value(None)

    @property
    def value(self) -> Any:  # noqa: ANN401 - as many types as kinds of fields
        """The value last set from outside."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value; what is being typed stays."""
        self._value = value
        self.shown.show_text("" if value is None else self._show(value))

    @property
    def editing(self) -> bool:
        """Whether the input is open."""
        return self._input is not None and not self._input.widget().isHidden()

    def edit(self) -> None:
        """Open the input with the value in it."""
        if self._make is None or self.editing:
            return
        self._open(self._value)

    def _open(self, value: object) -> None:
        if self._input is None and self._make is not None:
            self._input = self._make()
            self._body.insertWidget(1, self._input.widget())
            self._input.widget().setAccessibleName(self._name)
            self._watch(self._input.widget())
            if isinstance(self._input, ChoiceCombo):
                self._input.chosen.connect(self.save)
            elif isinstance(self._input, Picker):
                self._input.picked.connect(self.save)
        if self._input is None:
            return
        self._input.set_value(value)
        self.shown.hide()
        self._input.widget().show()
        self._input.widget().setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._input, TextInput | NumberInput | DateInput):
            self._input.selectAll()

    def _watch(self, entry: QWidget) -> None:
        """See the keys and the focus of an input, and of the parts it may be made of."""
        entry.installEventFilter(self)
        for part in entry.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.installEventFilter(self)

    def save(self, *_given: object) -> None:
        """Close the input and tell its value if it is another one."""
        if self._input is None or not self.editing:
            return
        try:
            value = self._input.value()
        except Unreadable as problem:
            self._mark(str(problem))
            return
        self._close()
        if value != self._value and {value, self._value} - {None, ""}:
            self._attempt = value
            self.shown.show_text("" if value is None else self._show(value))
            self.edited.emit(value)

    def cancel(self) -> None:
        """Close the input and forget what was typed."""
        self._close()
        self.shown.show_text("" if self._value is None else self._show(self._value))

    def show_error(self, text: str) -> None:
        """Say why what was entered was refused, and let it be mended."""
        self.set_value(self._value)
        if not self.editing:
            self._open(self._attempt)
        self._mark(text)

    def refuse(self, problem: AppError) -> None:
        """The same for a known problem."""
        self.show_error(localized(problem))

    def _mark(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if self._input is not None:
            restyle(self._input.widget(), wrong=bool(text))
            self._input.widget().setAccessibleDescription(text)

    def _close(self) -> None:
        if self._input is None:
            return
        self._mark("")
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.shown.show()
        self._input.widget().hide()
        if had_focus and self.window().isActiveWindow():
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Enter, Escape and leaving, seen in the input."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if isinstance(event, QFocusEvent) and _gone(event):
            QTimer.singleShot(0, self, self._on_left)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return True
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and (held or not isinstance(self._input, LongInput)):
            if isinstance(self._input, ChoiceCombo) and self._completing(self._input):
                return False
            self.save()
            return True
        return False

    @staticmethod
    def _completing(combo: ChoiceCombo[Any]) -> bool:
        completer = combo.completer()
        popup = None if completer is None else completer.popup()
        return popup is not None and popup.isVisible()

    def _on_left(self) -> None:
        """Save when the keyboard has gone elsewhere, not into the input's own list."""
        if not self.editing or self._input is None:
            return
        focus = self.window().focusWidget()
        if focus is not None and (
            focus is self._input.widget() or self._input.widget().isAncestorOf(focus)
        ):
            return
        self.save()


def _gone(event: QFocusEvent) -> bool:
    """Whether the keyboard went elsewhere, not into a list of the input's own."""
    return event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason


def text_field(name: str, icon: str = "", placeholder: str = "") -> Field:
    """A field with one line of text."""
    return Field(name, lambda: TextInput(name, placeholder), icon=icon)


def long_field(name: str, icon: str = "", lines: int = 4) -> Field:
    """A field with several lines; Ctrl+Enter saves."""
    return Field(name, lambda: LongInput(name, lines=lines), icon=icon)


def number_field(name: str, icon: str = "", least: int = 0, most: int = 999_999_999) -> Field:
    """A field with a whole number."""
    return Field(name, lambda: NumberInput(name, least, most), icon=icon)


def date_field(name: str, icon: str = "") -> Field:
    """A field with a date."""
    return Field(name, lambda: DateInput(name), icon=icon, show=write_date)


def choice_field(name: str, options: list[tuple[Any, str]], icon: str = "") -> Field:
    """A field with one of several values; `options` are (value, text)."""
    texts = dict(options)
    return Field(
        name,
        lambda: ChoiceCombo(name, options),
        icon=icon,
        show=lambda value: texts.get(value, ""),
    )


def flag_field(name: str, icon: str = "") -> Field:
    """A field with yes or no."""
    return choice_field(name, [(True, _("Yes")), (False, _("No"))], icon)


def read_field(name: str, icon: str = "") -> Field:
    """A field that is only read."""
    return Field(name, icon=icon)
