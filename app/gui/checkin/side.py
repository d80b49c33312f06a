"""Beside the line: how many are in, what just happened, who is expected and not here."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.checkin import verdicts
from app.gui.checkin.scene import Scene
from app.gui.desk import Desk
from app.gui.i18n import _, clock, country_name, number
from app.gui.people.lists import said
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Bar, Cell, Mark, TwoLines
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.queries import desk as query
from app.queries.desk import CountryPart, GuestRow, Part, RecentRow
from app.rules.checkins import CheckResult

WIDTH = 348
RECENT, MISSING, DELEGATIONS, COUNTRIES = PARTS = (
    "recent",
    "missing",
    "delegations",
    "countries",
)
Row = TypeVar("Row")
MARKS = {
    CheckResult.IN: ("circle-check", "green", N_("In")),
    CheckResult.OUT: ("log-out", "blue", N_("Out")),
    CheckResult.ALREADY: ("circle-alert", "amber", N_("Already in")),
}


class Side(QWidget):
    """Four lists, one of them in front; a row opens with a click or Enter."""

    person_opened = Signal(int)
    delegation_opened = Signal(int)
    missing_wanted = Signal()
    """The list of those missing is looked at and was not read."""
    paper_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Scene | None = None
        self._recent: dict[int, RecentRow] = {}
        self._parts: dict[int, Part] = {}
        self._countries: dict[int, CountryPart] = {}
        self.inside = label("", "desk-number")
        self.bar = CompletenessBar(_("How many are in"))
        self.chips = ChipRow(
            _("What to show"),
            [
                Choice(RECENT, _("Just now")),
                Choice(MISSING, _("Not here")),
                Choice(DELEGATIONS, _("Delegations")),
                Choice(COUNTRIES, _("Countries")),
            ],
        )
        self.chips.chosen.connect(self.show_part)
        self.recent = self._make_recent()
        self.front = Stack(self.recent)
        for later in (self._missing_with_paper, lambda: self.delegations, lambda: self.countries):
            self.front.addLater(later)
        head = V(
            H(self.inside, (self.bar, 1), spacing=14),
            6,
            self.chips,
            spacing=4,
            margins=(16, 10, 16, 8),
        )
        card = Card(head, (self.front, 1), margins=(1, 2, 1, 8), spacing=0)
        self.setLayout(V(card))
        self.setFixedWidth(WIDTH)

    def _make_recent(self) -> RowTable:
        made = _table(
            (
                Column[RecentRow](N_("Who"), self._who_cell, stretch=True),
                Column[RecentRow](N_("When"), self._when_cell, width=82),
            ),
            lambda ids: {each: self._recent[each] for each in ids},
            _("What just happened"),
        )
        _on_open(made, self._open_recent)
        return made

    # made when they first come to the front

    @cached_property
    def missing(self) -> RowTable:
        """Who is expected and not here."""
        made = _table(
            (Column[GuestRow](N_("Expected, not here"), self._guest_cell, stretch=True),),
            self._guests,
            _("Expected, not here"),
        )
        _on_open(made, self.person_opened.emit)
        return made

    @cached_property
    def delegations(self) -> RowTable:
        """How many of each delegation are in."""
        made = _table(
            (
                Column[Part](N_("Delegation"), _part_cell, stretch=True),
                Column[Part](N_("Arrived"), _bar, width=96),
            ),
            lambda ids: {each: self._parts[each] for each in ids},
            _("Delegations"),
        )
        _on_open(made, self._open_delegation)
        return made

    @cached_property
    def countries(self) -> RowTable:
        """How many of each country are in."""
        return _table(
            (
                Column[CountryPart](N_("Country"), _country_cell, stretch=True),
                Column[CountryPart](N_("Arrived"), _bar, width=96),
            ),
            lambda ids: {each: self._countries[each] for each in ids},
            _("Countries"),
        )

    def show_part(self, key: str) -> None:
        """Bring one of the lists to the front."""
        self.chips.set_chosen(key)
        self._show()
        if self.shows_missing and self._shown is not None and self._shown.missing is None:
            self.missing_wanted.emit()

    @property
    def shows_missing(self) -> bool:
        """Whether the list of those missing is in front."""
        return self.chips.key() == MISSING

    def show_scene(self, shown: Scene) -> None:
        """Show what was read."""
        standing = shown.standing
        if standing is None or shown.point is None:
            return
        self._shown = shown
        self.inside.setText(number(standing.inside))
        words = _("in, of {expected} expected", expected=number(standing.expected))
        self.bar.show_share(min(standing.inside, standing.expected), standing.expected, words)
        missing = shown.missing
        self.chips.set_counts({MISSING: None if missing is None else len(missing)})
        self._show()

    def _show(self) -> None:
        """Show what was read in the list in front; the others follow when they come there."""
        shown, key = self._shown, self.chips.key() or RECENT
        self.front.setCurrentIndex(PARTS.index(key))
        if shown is None or shown.standing is None:
            return
        if key == RECENT:
            total = len(shown.recent)  # what is newest keeps its number while more comes
            self._recent = {total - place: row for place, row in enumerate(shown.recent)}
            self.recent.rows.show_ids(list(self._recent))
        elif key == MISSING:
            self.missing.rows.show_ids(shown.missing or ())
        elif key == DELEGATIONS:
            self._parts = {row.id or 0: row for row in shown.standing.by_delegation}
            self.delegations.rows.show_ids(list(self._parts))
        else:
            self._countries = dict(enumerate(shown.standing.by_country, start=1))
            self.countries.rows.show_ids(list(self._countries))

    def _missing_with_paper(self) -> QWidget:
        paper = button(_("Print the list…"), "printer", "quiet", self.paper_asked.emit)
        foot = H(STRETCH, paper, margins=(8, 2, 8, 6))
        return box(V((self.missing, 1), foot, spacing=0))

    def _guests(self, ids: Sequence[int]) -> dict[int, GuestRow]:
        """The rows read with the scene, or those where one scrolled to."""
        shown = self._shown
        if shown is None or shown.point is None:
            return {}
        known = {each: shown.guests[each] for each in ids if each in shown.guests}
        unknown = [each for each in ids if each not in known]
        return known if not unknown else self._desk.ask(query.guests, shown.point.id, ids)

    def _open_recent(self, row_id: int) -> None:
        row = self._recent.get(row_id)
        if row is not None and row.person_id is not None:
            self.person_opened.emit(row.person_id)

    def _open_delegation(self, delegation_id: int) -> None:
        if delegation_id:
            self.delegation_opened.emit(delegation_id)

    def _who_cell(self, row: RecentRow) -> Cell:
        order = self._desk.settings.name_order
        name = row.name.display(order) if row.name else row.said
        return TwoLines(name or _(verdicts.refused(row.refusal, "")[2]), _became(row))

    def _when_cell(self, row: RecentRow) -> Cell:
        icon, tone, meaning = MARKS.get(row.result, ("circle-x", "red", N_("Not let in")))
        return Mark(icon, clock(row.at), tone, _(meaning))

    def _guest_cell(self, guest: GuestRow) -> Cell:
        name = guest.name.display(self._desk.settings.name_order)
        return TwoLines(name, verdicts.who(guest), avatar=name)


def _became(row: RecentRow) -> str:
    if row.result is CheckResult.REFUSED:
        title = verdicts.refused(row.refusal, row.said)[2]
        return _("Not let in: {reason}", reason=_(title))
    if row.note:
        return _("Let in anyway: {reason}", reason=row.note)
    return " · ".join(part for part in (_(MARKS[row.result][2]), row.station) if part)


def _part_cell(row: Part) -> Cell:
    name = said(row.name) if row.id is not None else _("Without a delegation")
    return TwoLines(name, _share(row), strong=False)


def _country_cell(row: CountryPart) -> Cell:
    name = country_name(row.code) if row.code else _("Not known")
    return TwoLines(name, _share(row), strong=False)


def _bar(row: Part | CountryPart) -> Cell:
    return Bar(row.inside, max(row.expected, row.inside))


def _share(row: Part | CountryPart) -> str:
    """Who came without being confirmed counts too."""
    everybody = max(row.expected, row.inside)
    return _("{inside} of {all} in", inside=number(row.inside), all=number(everybody))


def _table(
    columns: Sequence[Column[Row]], fetch: Callable[[Sequence[int]], dict[int, Row]], name: str
) -> RowTable:
    model = RowModel(columns, fetch)
    made = RowTable(model, name)
    model.setParent(made)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
    made.setSelectionMode(RowTable.SelectionMode.SingleSelection)
    return made


def _on_open(table: RowTable, do: Callable[[int], object]) -> None:
    def click(index: QModelIndex) -> None:
        do(table.rows.id_at(index.row()))

    table.opened.connect(do)
    table.clicked.connect(click)
