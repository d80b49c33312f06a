"""The form of a document's options, made of the fields of its dataclass."""

from collections.abc import Callable, Sequence
from dataclasses import Field, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from PySide6.QtWidgets import QWidget

from app.base.names import NameOrder
from app.documents.document import DocumentKind
from app.gui.documents.option_inputs import DecimalInput, SeveralTexts
from app.gui.i18n import _
from app.gui.people.inputs import TicksInput
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import Input, NumberInput, TextInput
from app.gui.widgets.wrapped_flag import WrappedFlag

Offered = Callable[[str], Sequence[tuple[Any, str]]]
"""What the file has to offer under a name ("designs", "days"): values and their names."""


class OptionsForm(Form):
    """One input per option; the values come and go as the kind's own dataclass."""

    def __init__(
        self,
        kind: DocumentKind,
        offered: Offered,
        names: NameOrder = NameOrder.GIVEN_FIRST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._options, self._offered = kind.options, offered
        self.usual = usual_options(kind, names)
        self._ticks: set[str] = set()
        hints = get_type_hints(kind.options)
        for about in fields(kind.options):
            self._add(about, hints[about.name], offered)
        self.set_options(self.usual)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not fields(self._options)

    def options(self) -> Any:  # noqa: ANN401 - the kind's own dataclass
        """The options chosen; None, with the marks in place, where one is unreadable."""
        values = self.values()
        return None if values is None else self._options(**values)

    def set_options(self, options: Any) -> None:  # noqa: ANN401 - the kind's own dataclass
        """Show options; those of another kind are left alone."""
        assert is_dataclass(options)
        for about in fields(options):
            if self.has(about.name):
                self[about.name].set_value(getattr(options, about.name))

    def refresh(self) -> None:
        """Offer what the file has now; what is chosen stays as long as it is there."""
        hints = get_type_hints(self._options)
        for about in fields(self._options):
            made = self[about.name]
            if about.metadata.get("offered") and isinstance(made, ChoiceCombo):
                made.set_options(_choices(about, hints[about.name], self._offered))
                if made.value() is None:
                    made.set_value(getattr(self.usual, about.name))

    def has(self, name: str) -> bool:
        """Whether there is such an option."""
        return name in self._inputs

    def values(self) -> dict[str, object] | None:
        """All values by name, as the fields want them."""
        found = super().values()
        if found is None:
            return None
        defaults = self._options()
        return {
            name: getattr(defaults, name)
            if value is None and not self._may_be_none(name)
            else value
            for name, value in found.items()
        }

    def _may_be_none(self, name: str) -> bool:
        return NoneType in get_args(get_type_hints(self._options)[name])

    def _add(self, about: "Field[Any]", kind: Any, offered: Offered) -> None:  # noqa: ANN401 - a type
        title = _(str(about.metadata.get("title") or about.name))
        unit = about.metadata.get("unit") or ""
        shown = f"{title} ({_(unit)})" if unit and unit != title else title
        said = str(about.metadata.get("hint") or "")
        hint = _(said) if said else ""
        made = input_for(about, kind, offered, self)
        self.add(about.name, shown, made, hint=hint)


def usual_options(kind: DocumentKind, names: NameOrder) -> Any:  # noqa: ANN401 - the kind's own dataclass
    """A kind's options before anything is chosen; where family names are read first, with that."""
    usual = kind.options()
    if names is NameOrder.GIVEN_FIRST:
        return usual  # a list for the desk may have its own reason for the other order
    hints = get_type_hints(kind.options)
    orders = {about.name: names for about in fields(kind.options) if hints[about.name] is NameOrder}
    return replace(usual, **orders)


def input_for(
    about: "Field[Any]",
    kind: Any,  # noqa: ANN401 - a type
    offered: Offered,
    parent: QWidget | None = None,
) -> Input:
    """The input for a field of this type."""
    title = _(str(about.metadata.get("title") or about.name))
    choices = _choices(about, kind, offered)
    bare = _bare(kind)
    if get_origin(bare) is tuple or bare is tuple:
        return TicksInput(title, choices, WrappedFlag) if choices else SeveralTexts(title)
    if choices:
        return ChoiceCombo(title, choices, parent=parent)
    return _plain(bare, title, about.metadata.get("least"), about.metadata.get("most"))


def _plain(bare: Any, title: str, least: float | None, most: float | None) -> Input:  # noqa: ANN401 - a type
    if bare is bool:
        return WrappedFlag(title)
    if bare is int:
        return NumberInput(title, int(least or 0), int(999_999 if most is None else most))
    if bare is float:
        return DecimalInput(title, float(least or 0), float(9_999 if most is None else most))
    return DateInput(title) if bare is date else TextInput(title)


def _choices(about: "Field[Any]", kind: Any, offered: Offered) -> list[tuple[Any, str]]:  # noqa: ANN401 - a type
    given = [(value, _(text)) for value, text in about.metadata.get("choices") or ()]
    if given:
        return given
    bare = _bare(kind)
    if about.metadata.get("offered"):
        return _as_wanted(offered(about.metadata["offered"]), bare)
    if isinstance(bare, type) and issubclass(bare, Enum):
        return [(member, _(str(member.value))) for member in bare]
    return []


def _as_wanted(
    offers: Sequence[tuple[Any, str]],
    bare: Any,  # noqa: ANN401 - a type
) -> list[tuple[Any, str]]:
    """Offers of a type the field has: texts instead of days and numbers, several without none."""
    several = get_origin(bare) is tuple
    inner = next(iter(get_args(bare)), str) if several else bare
    wanted = [(value, text) for value, text in offers if value is not None or not several]
    return [(str(value) if inner is str else value, text) for value, text in wanted]


def _bare(kind: Any) -> Any:  # noqa: ANN401 - a type
    """The type without `| None`."""
    if get_origin(kind) in {Union, UnionType}:
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind
