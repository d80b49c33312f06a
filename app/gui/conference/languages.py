"""The languages of the conference in their order."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from app.gui.i18n import _, language_name
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.languages_input import languages
from app.gui.widgets.layouts import H, V, box, clear, label, tool_button
from app.gui.widgets.pills import pill
from app.usecases.events import edit_event

if TYPE_CHECKING:
    from app.gui.conference.section import Section


class LanguagesCard(Card):
    """Rows to move and remove, and a list to add from."""

    def __init__(self, section: "Section") -> None:
        self._section = section
        self._codes: tuple[str, ...] = ()
        self._rows = V(spacing=2)
        self.more: ChoiceCombo[str] = ChoiceCombo(
            _("Add a language"), languages(), placeholder=_("Add a language")
        )
        self.more.chosen.connect(self.add_language)
        hint = _("The first one sorts the lists and stands in where a text is missing.")
        head = V(
            label(_("Languages of the conference"), "strong"),
            label(hint, "caption", wrap=True),
            spacing=2,
        )
        super().__init__(head, box(self._rows), self.more, spacing=10)
        self.more.setVisible(section.editable)

    def show_languages(self, codes: Sequence[str]) -> None:
        """Show these languages."""
        if tuple(codes) == self._codes:
            return
        self._codes = tuple(codes)
        clear(self._rows)
        for position, code in enumerate(codes):
            self._rows.addLayout(self._row(position, code))
        self.more.set_value(None)

    def _row(self, position: int, code: str) -> QHBoxLayout:
        name = language_name(code)
        first = pill(_("First"), "blue") if position == 0 else None
        row = H(label(name, "medium"), first, -1, spacing=10)
        if not self._section.editable:
            return row
        up = tool_button(_("Move {name} up", name=name), "arrow-up")
        up.clicked.connect(lambda: self._move(position, -1))
        up.setEnabled(position > 0)
        down = tool_button(_("Move {name} down", name=name), "arrow-down")
        down.clicked.connect(lambda: self._move(position, 1))
        down.setEnabled(position < len(self._codes) - 1)
        remove = tool_button(_("Remove {name}", name=name), "trash-2")
        remove.clicked.connect(lambda: self._remove(code))
        remove.setEnabled(len(self._codes) > 1)
        row.addLayout(H(up, down, remove, spacing=0))
        return row

    def add_language(self, code: str | None) -> None:
        """One more at the end."""
        if code and code not in self._codes:
            self._save((*self._codes, code), _("{name} added.", name=language_name(code)))
        self.more.set_value(None)

    def _move(self, position: int, step: int) -> None:
        codes = list(self._codes)
        codes.insert(position + step, codes.pop(position))
        self._save(tuple(codes), _("Order of languages changed."))

    def _remove(self, code: str) -> None:
        codes = tuple(other for other in self._codes if other != code)
        text = _("{name} removed. Texts written in it are kept.", name=language_name(code))
        self._save(codes, text)

    def _save(self, codes: tuple[str, ...], text: str) -> None:
        answer = self._section.desk.do(edit_event, {"languages": codes})
        answer.then(self._section.said(text))
