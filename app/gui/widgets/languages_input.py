"""Choosing languages in order: the first is the one that sorts and falls back."""

from babel.localedata import locale_identifiers
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.base.texts import sort_key
from app.gui.i18n import _, current_language, language_name
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import V, box, button, clear


def languages() -> list[tuple[str, str]]:
    """(code, name) of every language of two letters, in the alphabet of the window's language."""
    codes = {code for code in locale_identifiers() if len(code) == len("pl")}
    named = [(code, language_name(code)) for code in codes]
    return sorted(named, key=lambda pair: sort_key(pair[1], current_language()))


class LanguagesInput(QWidget):
    """A list to add from, and a button for each language that takes it out again."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._codes: list[str] = []
        self.more: ChoiceCombo[str] = ChoiceCombo(
            _("Add a language"), languages(), placeholder=_("Add a language")
        )
        self.more.chosen.connect(self._add)
        self._flow = FlowLayout()
        self._row = box(self._flow)
        self.setLayout(V(self._row, self.more, spacing=6))
        self.setFocusProxy(self.more)

    def value(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(self._codes)

    def set_value(self, value: object) -> None:
        """Show languages."""
        self._codes = [str(code) for code in value] if isinstance(value, list | tuple) else []
        self._show()

    def chips(self) -> list[QPushButton]:
        """The buttons that take a language out, in order."""
        items = (self._flow.itemAt(number) for number in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [made for made in widgets if isinstance(made, QPushButton)]

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def _add(self, code: str | None) -> None:
        if code and code not in self._codes:
            self._codes.append(code)
            self._show()
            self.changed.emit()
        self.more.set_value(None)

    def _remove(self, code: str) -> None:
        self._codes.remove(code)
        self._show()
        self.more.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        clear(self._flow)
        for code in self._codes:
            self._flow.addWidget(self._chip(code))
        self._row.setVisible(bool(self._codes))

    def _chip(self, code: str) -> QPushButton:
        name = language_name(code)
        made = button(name, "x", on=lambda: self._remove(code))
        made.setProperty("kind", "chip")
        made.setAccessibleName(_("Remove {language}", language=name))
        made.setToolTip(_("Remove {language}", language=name))
        return made
