"""One language for a document, or two side by side in an order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk import Desk
from app.gui.i18n import LANGUAGES, _, current_language, language_name
from app.gui.people.lists import Lists
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.layouts import H, V, tool_button


class LanguagesChoice(QWidget):
    """The first language sorts; the second, if any, stands beside it."""

    changed = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, lists: Lists | None = None
    ) -> None:
        """Offer languages; `lists` is what is known of the conference already."""
        super().__init__(parent)
        self._lists = lists or Lists(desk)
        self.setAccessibleName(_("Languages"))
        self.first: ChoiceCombo[str] = ChoiceCombo(_("Language"), searchable=False, parent=self)
        self.second: ChoiceCombo[str] = ChoiceCombo(
            _("Second language"), searchable=False, parent=self
        )
        self.swap = tool_button(_("Swap the languages"), "arrow-up-down", self._swap)
        both = V(self.first, self.second, spacing=6)
        self.setLayout(H((both, 1), self.swap))
        self.reload()
        self.first.chosen.connect(self._on_first)
        self.second.chosen.connect(self._on_second)

    def reload(self) -> None:
        """Offer the conference's languages first."""
        event = self._lists.event
        own = event.languages if event is not None else ()
        codes = dict.fromkeys((*own, *LANGUAGES))
        offered = [(code, language_name(code)) for code in codes]
        before = self.value()
        self.first.set_options(offered)
        self.second.set_options([("", _("No second language")), *offered])
        self.set_value(before or own[:1] or (current_language(),))

    def value(self) -> tuple[str, ...]:
        """The codes in order."""
        chosen = (self.first.value() or "", self.second.value() or "")
        return tuple(dict.fromkeys(code for code in chosen if code))

    def set_value(self, languages: tuple[str, ...]) -> None:
        """Show one or two languages; those not offered are left out."""
        first, second = (*languages, "", "")[:2]
        self.first.set_value(first)
        self.second.set_value(second)
        self._follow()

    def _on_first(self, _code: str) -> None:
        if self.second.value() == self.first.value():
            self.second.set_value("")
        self._tell()

    def _on_second(self, _code: str) -> None:
        if self.second.value() == self.first.value():
            self.second.set_value("")
        self._tell()

    def _swap(self) -> None:
        first, second = self.first.value(), self.second.value()
        self.first.set_value(second)
        self.second.set_value(first)
        self._tell()

    def _tell(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self.swap.setEnabled(bool(self.second.value()))
