"""The row of chips over the table: everybody, each status, and menus for what else narrows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.base.words import N_
from app.gui.i18n import _, country_name, number
from app.gui.people.figures import Figures
from app.gui.people.filters import NOBODY
from app.gui.people.lists import Lists, said
from app.gui.widgets.chips import Chip, Choice
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import ampersands, clear
from app.queries.people import PeopleFilter
from app.rules.delegations import FUNCTION_NAMES
from app.rules.gaps import GapKind
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

SHORT_GAPS = {
    GapKind.NO_FUNCTION: N_("Function missing"),
    GapKind.NO_MEMBER_FUNCTION: N_("Function in delegation missing"),
    GapKind.NO_CONSENT: N_("Consent missing"),
    GapKind.NO_EMAIL: N_("E-mail missing"),
    GapKind.NO_REGISTRATION: N_("Not registered"),
    GapKind.REQUIRED_ANSWER_MISSING: N_("Answer missing"),
    GapKind.SAME_EMAIL: N_("Same e-mail"),
}
IN_POPOVER = ("delegation_id", "country", "member_function", "badge", "organisation_id")
Option = tuple[Any, str, int | None]


class MenuChip(Chip):
    """A chip that opens a menu of what it can stand for, each with a count."""

    chosen = Signal(object)
    """The user chose a value, or None for any."""

    def __init__(self, name: str, whatever: str) -> None:
        super().__init__(Choice(name, name))
        self._name, self._whatever = name, whatever
        self._value: Any = None
        self._options: list[Option] = []
        self.setProperty("menu", "true")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def offer(self, options: Iterable[Option]) -> None:
        """Offer these values: value, text and count."""
        self._options = list(options)
        self.set_value(self._value)

    def set_value(self, value: object) -> None:
        """Stand for a value, or for any of them."""
        self._value = value
        found = next((o for o in self._options if o[0] == value), None)
        text = self._name
        if value is not None and found is not None:
            text = found[1] if found[2] is None else f"{found[1]} {number(found[2])}"
        self.setText(ampersands(text))
        self.setAccessibleName(text if text == self._name else f"{self._name}: {text}")
        self.setChecked(value is not None)
        self.setVisible(bool(self._options) or value is not None)

    def entries(self) -> list[QAction]:
        """The menu as it is when it opens."""
        self._fill()
        return self._menu.actions()

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        self._add(group, None, self._whatever, None)
        self._menu.addSeparator()
        for option in self._options:
            self._add(group, *option)

    def _add(self, group: QActionGroup, value: object, text: str, count: int | None) -> None:
        shown = ampersands(text) if count is None else f"{ampersands(text)}\t{number(count)}"
        action = QAction(shown, group)
        action.setCheckable(True)
        action.setChecked(value == self._value)
        action.triggered.connect(lambda _on=False: self.chosen.emit(value))
        self._menu.addAction(action)

    def nextCheckState(self) -> None:
        """Qt: a click opens the menu, it does not switch the chip."""


@dataclass(frozen=True)
class Facet:
    """One of the menus: the fact it narrows and what it is called."""

    fact: str
    name: str
    whatever: str
    options: Callable[[Figures], list[Option]]


FACETS = (
    Facet(
        "category_id",
        N_("Category"),
        N_("Any category"),
        lambda n: [(row.id, said(row.name), row.count) for row in n.categories],
    ),
    Facet(
        "tag_id",
        N_("Tag"),
        N_("Any tag"),
        lambda n: [(row.id, row.name, row.count) for row in n.tags],
    ),
    Facet(
        "gap",
        N_("Missing"),
        N_("Whatever is missing or not"),
        lambda n: [(gap, _(SHORT_GAPS[gap]), count) for gap, count in n.gaps.items()],
    ),
)


class FilterBar(QWidget):
    """Shows a filter and changes it."""

    changed = Signal(object)
    """The user wants another filter: a `PeopleFilter`."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self._lists = lists
        self._wanted = NOBODY
        self._numbers = Figures()
        self._shape: tuple[object, ...] = ()
        self.setAccessibleName(_("Filter"))
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.chips: dict[str, Chip] = {}
        self.menus: dict[str, MenuChip] = {}
        self._build()

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Show what narrows now."""
        self._wanted = wanted
        self._refresh()

    def show_figures(self, numbers: Figures) -> None:
        """Show other counts."""
        self._numbers = numbers
        self._refresh()

    def _refresh(self) -> None:
        if self._wanted_shape() != self._shape:
            self._build()
        self._show()

    def _statuses(self) -> list[RegistrationStatus]:
        found = self._numbers.by_status
        return [s for s in RegistrationStatus if found.get(s) or s is self._wanted.status]

    def _extras(self) -> dict[str, str]:
        """What the popover narrowed, in words."""
        wanted, found = self._wanted, {}
        if wanted.delegation_id is not None:
            found["delegation_id"] = dict(self._lists.delegations).get(wanted.delegation_id, "—")
        if wanted.country:
            found["country"] = country_name(wanted.country)
        if wanted.member_function is not None:
            found["member_function"] = _(FUNCTION_NAMES[wanted.member_function])
        if wanted.organisation_id is not None:
            found["organisation_id"] = self._lists.organisation_name(wanted.organisation_id)
        return found

    def _wanted_shape(self) -> tuple[object, ...]:
        return tuple(self._statuses()), tuple(self._extras().items())

    def _build(self) -> None:
        self._shape = self._wanted_shape()
        had_focus = next((k for k, chip in self.chips.items() if chip.hasFocus()), "")
        clear(self._flow)
        self.chips = {"all": self._chip("all", _("All"), self._show_all)}
        for status in self._statuses():
            narrow = self._narrower(status=status)
            self.chips[status] = self._chip(status, _(STATUS_NAMES[status]), narrow)
        self.menus = {facet.fact: self._menu_chip(facet) for facet in FACETS}
        for chip in (*self.chips.values(), *self.menus.values()):
            self._flow.addWidget(chip)
        for fact, text in self._extras().items():
            widen = self._narrower(**{fact: getattr(NOBODY, fact)})
            self.chips[fact] = self._chip(fact, text, widen, icon="x")
            self._flow.addWidget(self.chips[fact])
        if had_focus in self.chips:
            self.chips[had_focus].setFocus()

    def _chip(self, key: str, text: str, on: Callable[[], None], icon: str = "") -> Chip:
        chip = Chip(Choice(key, text, icon=icon), self)
        if icon:
            chip.setAccessibleName(_("Remove filter: {name}", name=text))
        chip.clicked.connect(on)
        return chip

    def _menu_chip(self, facet: Facet) -> MenuChip:
        chip = MenuChip(_(facet.name), _(facet.whatever))
        chip.setParent(self)
        chip.chosen.connect(lambda value: self._narrow(**{facet.fact: value}))
        return chip

    def _show(self) -> None:
        self.chips["all"].set_count(self._numbers.all)
        self.chips["all"].setChecked(replace(self._wanted, text="") == NOBODY)
        for status in self._statuses():
            self.chips[status].set_count(self._numbers.by_status.get(status, 0))
            self.chips[status].setChecked(status is self._wanted.status)
        for facet in FACETS:
            self.menus[facet.fact].offer(facet.options(self._numbers))
            self.menus[facet.fact].set_value(getattr(self._wanted, facet.fact))
        for fact in IN_POPOVER:
            if fact in self.chips:
                self.chips[fact].setChecked(True)

    def _narrower(self, **facts: object) -> Callable[[], None]:
        return lambda: self._toggle(**facts)

    def _toggle(self, **facts: object) -> None:
        """Narrow, or widen again where it is narrowed like that already."""
        same = all(getattr(self._wanted, key) == value for key, value in facts.items())
        self._narrow(**{key: getattr(NOBODY, key) if same else facts[key] for key in facts})

    def _narrow(self, **facts: Any) -> None:  # noqa: ANN401 - as many types as facts
        self.changed.emit(replace(self._wanted, **facts))
        self._show()

    def _show_all(self) -> None:
        self._narrow(**{**vars(NOBODY), "text": self._wanted.text})
