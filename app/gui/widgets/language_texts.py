"""Writing the same text in several languages."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.texts import Texts
from app.gui.i18n import _, language_name
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.inputs import LongInput, TextInput
from app.gui.widgets.layouts import V


class LanguageTexts(QWidget):
    """One input with a chip for each language; the chips of written languages have a tick."""

    changed = Signal()

    def __init__(self, name: str, languages: Sequence[str], *, lines: int = 1) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name, self._lines = name, lines
        self._inputs: dict[str, TextInput | LongInput] = {}
        self._stack = QStackedWidget()
        self._chips = ChipRow(_("Language of: {field}", field=name))
        self._chips.chosen.connect(self.show_language)
        for language in languages:
            self._add(language)
        self._tick()
        self.setLayout(V(self._chips, self._stack, spacing=6))
        self._chips.setVisible(len(self._inputs) > 1)
        self.show_language(languages[0])

    def _add(self, language: str) -> None:
        name = f"{self._name} ({language_name(language)})"
        made = TextInput(name) if self._lines == 1 else LongInput(name, lines=self._lines)
        made.changed.connect(self._on_changed)
        self._inputs[language] = made
        self._stack.addWidget(made)
        self._stack.setMaximumHeight(made.sizeHint().height())

    def _on_changed(self) -> None:
        self._tick()
        self.changed.emit()

    def _tick(self) -> None:
        chosen = self._chips.key()
        self._chips.set_choices(
            Choice(language, language_name(language), icon="check" if written.value() else "")
            for language, written in self._inputs.items()
        )
        if chosen:
            self._chips.set_chosen(chosen)

    def show_language(self, language: str) -> None:
        """Show the text of a language."""
        self._chips.set_chosen(language)
        self._stack.setCurrentWidget(self._inputs[language])
        self.setFocusProxy(self._inputs[language])

    def value(self) -> Texts:
        """What is written, by language."""
        return Texts({language: text.value() for language, text in self._inputs.items()})

    def set_value(self, value: object) -> None:
        """Show texts; a language that had no input gets one, so that nothing is lost."""
        texts = value if isinstance(value, Texts) else Texts()
        for language in texts:
            if language not in self._inputs:
                self._add(language)
        for language, text in self._inputs.items():
            text.set_value(texts.get(language, ""))
        self._chips.setVisible(len(self._inputs) > 1)
        self._tick()

    def widget(self) -> QWidget:
        """Itself."""
        return self
