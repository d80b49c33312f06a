"""Fields of texts that exist in several languages, shown in one language at a time."""

from PySide6.QtCore import Signal

from app.base.texts import Texts
from app.gui.i18n import _, current_language, language_name
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import LongInput, TextInput
from app.gui.widgets.layouts import restyle


class LanguageField(Field):
    """A text in the language chosen for the page; another language's stands in, muted."""

    rewritten = Signal(object)
    """The user wrote something else: the texts in all languages."""

    def __init__(
        self, name: str, *, editable: bool, lines: int = 1, icon: str = "", bare: bool = False
    ) -> None:
        self._texts, self._language = Texts(), "en"

        def make() -> TextInput | LongInput:
            return TextInput(name) if lines == 1 else LongInput(name, lines=lines)

        super().__init__(name, make if editable else None, icon=icon, bare=bare)
        self.edited.connect(self._on_edited)

    def show_texts(self, texts: Texts, language: str) -> None:
        """Show what is written in `language`."""
        if language != self._language and self.editing:
            self.save()
        self._texts, self._language = texts, language
        self.set_value(texts.get(language, ""))

    def set_value(self, value: object) -> None:
        """Show a text, or the one that stands in for it."""
        super().set_value(value)
        self._stand_in()

    def cancel(self) -> None:
        """Close the input and forget what was typed."""
        super().cancel()
        self._stand_in()

    def _stand_in(self) -> None:
        other = "" if self.value else self._texts.best((current_language(), "en"))
        if other:
            self.shown.show_text(other)
            restyle(self.shown, empty=True)
            missing = _("Not written in {language} yet", language=language_name(self._language))
            self.shown.setToolTip(missing)
            self.shown.setAccessibleDescription(missing)
        else:
            self.shown.setToolTip("")
            self.shown.setAccessibleDescription("")

    def _on_edited(self, text: str) -> None:
        self.rewritten.emit(self._texts.put(self._language, text))
