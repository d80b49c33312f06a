"""Inputs that only people need: live lists, organisations, languages, times, several ticks."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from babel import Locale
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.base.texts import fold
from app.gui.i18n import _, current_language, language_name
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import FlagInput, TextInput, Unreadable
from app.gui.widgets.layouts import V
from app.gui.widgets.picker import Found, Picker

Value = TypeVar("Value")
Picked = tuple[int, str]
"""An id with its name; the id 0 is something that is to be made."""
NEW = 0


class LiveChoice(ChoiceCombo[Value]):
    """A list that is asked for each time a value is shown."""

    _asking = True

    def __init__(
        self,
        name: str,
        offered: Callable[[], Iterable[tuple[Value, str]]],
        *,
        placeholder: str = "",
    ) -> None:
        self._offered = offered
        super().__init__(name, offered(), placeholder=placeholder)
        self._asking = False

    def set_value(self, value: object) -> None:
        """Offer what there is now, then choose."""
        if not self._asking:
            self._asking = True
            self.set_options(self._offered())
            self._asking = False
        super().set_value(value)


class NamedPicker(Picker):
    """A picker whose value is the id with its name, None for nothing."""

    def value(self) -> Picked | None:  # type: ignore[override] # the name is shown before a reload
        """What was picked; raises `Unreadable` for words nothing was picked for."""
        text = self.text().strip()
        if not text:
            return None
        found = super().value()
        if found is None:
            raise Unreadable(_("Choose “{text}” from the list below the line.", text=text))
        return (found, text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: typing replaces what is there."""
        super().focusInEvent(event)
        self.selectAll()


class OrganisationInput(NamedPicker):
    """Finds an organisation while one types, or offers to make it."""

    def __init__(self, name: str, find: Callable[[str], Sequence[Found]]) -> None:
        super().__init__(name, lambda text: self._offers(find, text))
        self._typed = ""
        self.textEdited.connect(self._note)

    def _note(self, text: str) -> None:
        self._typed = text.strip()

    def _offers(self, find: Callable[[str], Sequence[Found]], text: str) -> list[Found]:
        wanted = text.strip()
        found = list(find(wanted))
        if wanted and all(fold(title) != fold(wanted) for _id, title, _place in found):
            found.append((NEW, wanted, _("New organisation")))
        return found


class LanguagesInput(TextInput):
    """Languages by their names in the language of the window, separated by commas."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _("Polish, English"))

    def value(self) -> tuple[str, ...]:  # type: ignore[override] # codes, not the text
        """The codes; raises `Unreadable` for what is no language."""
        parts = [part.strip() for part in self.text().replace(";", ",").split(",")]
        return tuple(dict.fromkeys(_language_code(part) for part in parts if part))

    def set_value(self, value: object) -> None:
        """Show codes as names."""
        codes = value if isinstance(value, tuple) else ()
        super().set_value(written_languages(codes))


def written_languages(codes: Iterable[str]) -> str:
    """The names of languages in one line."""
    return ", ".join(language_name(code) for code in codes)


def _language_code(text: str) -> str:
    wanted = fold(text)
    names = {code: str(name) for code, name in Locale(current_language()).languages.items()}
    for code, name in names.items():
        if wanted in (code, fold(name)):
            return str(code)
    raise Unreadable(_("“{text}” is not a language known here.", text=text))


class TicksInput(QWidget):
    """Several of a few values, each with a box to tick."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        make: Callable[[str], FlagInput] = FlagInput,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.boxes = {value: make(text) for value, text in options}
        self.setLayout(V(*self.boxes.values(), spacing=2))
        for box in self.boxes.values():
            box.changed.connect(self.changed)
        with suppress(StopIteration):
            self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> tuple[str, ...]:
        """The values that are ticked, in the order offered."""
        return tuple(value for value, box in self.boxes.items() if box.value())

    def set_value(self, value: object) -> None:
        """Tick these and no others."""
        chosen: Any = value if isinstance(value, tuple | list) else ()
        for key, box in self.boxes.items():
            box.set_value(key in chosen)

    def widget(self) -> QWidget:
        """Itself."""
        return self


def by_keyboard(widget: QWidget) -> None:
    """Give the focus as the Tab key does, so that the focus ring is seen."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
