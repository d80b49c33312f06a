"""Fields of the card that edit one value each and show a refusal where it belongs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.delegations.wording import country_in
from app.gui.i18n import _, language_name, localized, number
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import LongInput, NumberInput, TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import STRETCH, H, V
from app.gui.widgets.moment_input import MomentInput, show_moment

MOST = 2_000_000_000


def show_texts(texts: Texts) -> str:
    """One text alone, several with the language in front of each."""
    if len(texts) < 2:  # noqa: PLR2004 - one text needs no language in front
        return "".join(texts.values())
    return "\n".join(f"{language_name(code)}: {text}" for code, text in texts.items())


class TextsField(Field):
    """A text in several languages; Enter in any of them saves all."""

    def _open(self, value: object) -> None:
        first = self._input is None
        super()._open(value)
        if first and self._input is not None:
            for kind in (QLineEdit, QPushButton):
                for inner in self._input.widget().findChildren(kind):
                    inner.installEventFilter(self)


class Fields:
    """Makes fields under their names; one place knows whether anything may be changed."""

    def __init__(self, labels: Mapping[str, str], *, editable: bool) -> None:
        self.made: dict[str, Field] = {}
        self._labels, self._editable = labels, editable
        self._edited: list[Callable[[str, object], object]] = []

    def on_edited(self, call: Callable[[str, object], object]) -> None:
        """Have `call` told the field's name and the new value."""
        self._edited.append(call)

    def add(
        self,
        name: str,
        make: Callable[[str], Any],
        *,
        icon: str = "",
        show: Callable[[Any], str] = str,
        kind: type[Field] = Field,
    ) -> Field:
        """A field whose input `make` builds from its title."""
        title = _(self._labels[name])
        field = kind(title, (lambda: make(title)) if self._editable else None, icon=icon, show=show)
        field.edited.connect(lambda value: [call(name, value) for call in self._edited])
        self.made[name] = field
        return field

    def text(self, name: str, icon: str = "") -> Field:
        """One line."""
        return self.add(name, TextInput, icon=icon)

    def long(self, name: str, icon: str = "") -> Field:
        """Several lines."""
        return self.add(name, lambda title: LongInput(title, lines=4), icon=icon)

    def number(self, name: str, icon: str = "", least: int = 0) -> Field:
        """A whole number."""
        return self.add(name, lambda title: NumberInput(title, least, MOST), icon=icon, show=number)

    def moment(self, name: str, suggested: Callable[[], datetime | None], icon: str = "") -> Field:
        """A day with its time; `suggested` says where an empty one begins."""
        return self.add(
            name,
            lambda title: MomentInput(title, suggested=suggested()),
            icon=icon,
            show=show_moment,
        )

    def country(self, name: str, icon: str = "") -> Field:
        """A country by its name."""
        return self.add(name, CountryCombo, icon=icon, show=country_in)

    def choice(self, name: str, options: Sequence[tuple[Any, str]], icon: str = "") -> Field:
        """One of several."""
        texts = dict(options)
        return self.add(
            name,
            lambda title: ChoiceCombo(title, options),
            icon=icon,
            show=lambda value: texts.get(value, ""),
        )

    def texts(self, name: str, languages: Callable[[], Sequence[str]], icon: str = "") -> Field:
        """A text in several languages."""
        return self.add(
            name,
            lambda title: LanguageTexts(title, languages()),
            icon=icon,
            show=show_texts,
            kind=TextsField,
        )

    def set_values(self, row: object) -> None:
        """Show the attributes of a row."""
        for name, field in self.made.items():
            field.set_value(getattr(row, name))

    def close(self) -> None:
        """Forget what is being typed: another record is shown."""
        for field in self.made.values():
            if field.editing:
                field.cancel()

    def save(self) -> None:
        """Take what is being typed as given: another record is about to be shown."""
        for field in self.made.values():
            if field.editing:
                field.save()

    def refuse(self, problem: AppError, name: str) -> None:
        """Show why a value was refused where it was typed."""
        self.made[name].show_error(localized(problem))


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Short fields in one row."""
    return H(*((V(field, STRETCH), 1) for field in fields), spacing=12)
