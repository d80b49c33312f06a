"""In which languages a folder speaks: several pages, or papers with one or two."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.gui.desk import Desk
from app.gui.documents.languages_choice import LanguagesChoice
from app.gui.i18n import _, language_name
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import V
from app.queries import events


class SpokenChoice(QWidget):
    """The languages of the conference as chips, or two lists side by side."""

    def __init__(self, desk: Desk, *, several: bool) -> None:
        super().__init__()
        event = desk.ask(events.event)
        self._codes = event.languages if event is not None else ()
        self.chips: ChipRow | None = None
        self.pair: LanguagesChoice | None = None
        if several:
            choices = [Choice(code, language_name(code)) for code in self._codes]
            self.chips = ChipRow(_("Languages"), choices, several=True)
            self.chips.set_chosen(*self._codes)
            self.setLayout(V(self.chips))
        else:
            self.pair = LanguagesChoice(desk)
            self.setLayout(V(self.pair))

    def value(self) -> tuple[str, ...]:
        """The codes, the first language first."""
        if self.pair is not None:
            return self.pair.value()
        chosen = self.chips.keys() if self.chips is not None else frozenset[str]()
        return tuple(code for code in self._codes if code in chosen)

    def recall(self, codes: Iterable[object]) -> None:
        """Choose these, as far as there are such; else all stays as it is."""
        known = [str(code) for code in codes]
        if self.pair is not None and known:
            self.pair.set_value(tuple(known[:2]))
        elif self.chips is not None and (here := [code for code in known if code in self._codes]):
            self.chips.set_chosen(*here)
