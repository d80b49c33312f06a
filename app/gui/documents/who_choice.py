"""Choosing whom a document is made for."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.base.texts import search_key, search_words
from app.gui.desk import Desk
from app.gui.documents.who import Who, Whom
from app.gui.i18n import _, _n
from app.gui.people import filters
from app.gui.people.figures import Figures, figures
from app.gui.people.filter_bar import FilterBar
from app.gui.people.lists import Lists
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.layouts import V, label, set_shown
from app.gui.widgets.search_field import SearchField
from app.queries.filters import saved
from app.queries.people import PeopleFilter
from app.rules.registrations import takes_a_place

ID = int(Qt.ItemDataRole.UserRole)
LIST_HEIGHT = 178


class WhoChoice(QWidget):
    """Chips for the ways to choose; below them what the way needs, made when it is first taken."""

    changed = Signal()

    def __init__(
        self, desk: Desk, lists: Lists, parent: QWidget | None = None, *, printed: bool
    ) -> None:
        super().__init__(parent)
        self._desk, self._lists, self._printed = desk, lists, printed
        self._who = Who()
        self._numbers = Figures()
        self.setAccessibleName(_("Who"))
        self.ways = ChipRow(_("Who"))
        self.note = label("", "caption", wrap=True)
        self._filter_place, self._ticks_place = V(), V()
        self.setLayout(V(self.ways, self._filter_place, self._ticks_place, self.note, spacing=10))
        self.ways.chosen.connect(self._on_way)
        self._offer()
        self._count()
        self._show()

    @cached_property
    def filter(self) -> "FilterPart":
        """What narrows people, as for the way of that name."""
        made = FilterPart(self._desk, self._lists)
        made.show_figures(self._numbers)
        made.show_filter(self._who.wanted)
        made.changed.connect(self._on_filter)
        self._filter_place.addWidget(made)
        return made

    @cached_property
    def delegations(self) -> "DelegationTicks":
        """The delegations to tick."""
        made = DelegationTicks()
        made.show_delegations(self._lists.delegations)
        made.set_value(self._who.delegation_ids)
        made.changed.connect(self._on_delegations)
        self._ticks_place.addWidget(made)
        return made

    # what there is

    def reload(self) -> None:
        """Show what there is to choose from now."""
        if "delegations" in vars(self):
            self.delegations.show_delegations(self._lists.delegations)
            self.delegations.set_value(self._who.delegation_ids)
        if "filter" in vars(self):
            self.filter.reload()
        self._offer()
        self._count()

    def _count(self) -> None:
        answer = self._desk.jobs.start(
            "count", lambda _progress: self._desk.ask(figures), writes=False, shown=False
        )
        answer.then(self._counted)

    def _counted(self, numbers: Figures) -> None:
        self._numbers = numbers
        if "filter" in vars(self):
            self.filter.show_figures(numbers)
        expected = (n for status, n in numbers.by_status.items() if takes_a_place(status))
        self.ways.set_counts({Whom.EVERYBODY: sum(expected)})

    def show_counts(self, counts: Mapping[Whom, int]) -> None:
        """Say how many are not yet printed, and how many changed since."""
        self.ways.set_counts({key: n for key, n in counts.items() if key in self.ways.chips})

    def _offer(self) -> None:
        ways = [Choice(Whom.EVERYBODY, _("Everybody"))]
        if self._who.person_ids:
            count = len(self._who.person_ids)
            ways.append(Choice(Whom.SELECTED, _("Selected"), count))
        if self._printed:
            ways.append(Choice(Whom.NOT_PRINTED, _("Not yet printed"), 0))
            ways.append(Choice(Whom.CHANGED, _("Changed since printed"), 0))
        ways.append(Choice(Whom.DELEGATIONS, _("Delegations")))
        ways.append(Choice(Whom.FILTER, _("Filter")))
        self.ways.set_choices(ways)
        self.ways.set_chosen(self._who.whom)

    # what is chosen

    def value(self) -> Who:
        """Whom the user chose."""
        return self._who

    def set_value(self, who: Who) -> None:
        """Show whom; somebody selected elsewhere becomes a way of its own."""
        self._who = who
        self._offer()
        if "filter" in vars(self):
            self.filter.show_filter(who.wanted)
        if "delegations" in vars(self):
            self.delegations.set_value(who.delegation_ids)
        self._show()

    def _on_way(self, key: str) -> None:
        self._take(replace(self._who, whom=Whom(key)))
        self._show()

    def _on_filter(self, wanted: PeopleFilter) -> None:
        self._take(replace(self._who, wanted=wanted))

    def _on_delegations(self) -> None:
        self._take(replace(self._who, delegation_ids=self.delegations.value()))
        self._show_note()

    def _take(self, who: Who) -> None:
        self._who = who
        self.changed.emit()

    def _show(self) -> None:
        for name, whom in (("filter", Whom.FILTER), ("delegations", Whom.DELEGATIONS)):
            if self._who.whom is whom or name in vars(self):
                set_shown(getattr(self, name), self._who.whom is whom)
        self._show_note()

    def _show_note(self) -> None:
        text = ""
        if self._who.whom is Whom.DELEGATIONS and not self._who.delegation_ids:
            text = _("Tick one delegation or more.")
        self.note.setText(text)
        set_shown(self.note, bool(text))


class FilterPart(QWidget):
    """What narrows people: filters that were saved, words, and chips."""

    changed = Signal(object)
    """The user narrows otherwise: a `PeopleFilter`."""

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = filters.NOBODY
        self.saved: ChoiceCombo[int] = ChoiceCombo(
            _("Saved filter"), placeholder=_("Saved filter"), searchable=False
        )
        self.text = SearchField(_("Name, organisation…"), width=400)
        self.bar = FilterBar(lists)
        self.setLayout(V(self.saved, self.text, self.bar, spacing=8))
        self.reload()
        self.saved.chosen.connect(self._on_saved)
        self.text.textChanged.connect(self._on_text)
        self.bar.changed.connect(self._take)

    def reload(self) -> None:
        """Offer the filters that are saved now."""
        rows = self._desk.ask(saved, filters.PAGE)
        self._views = {
            row.id: filters.from_json(row.query.get("filter", row.query)) for row in rows
        }
        self.saved.set_options((row.id, row.name) for row in rows)
        set_shown(self.saved, bool(rows))

    def show_figures(self, numbers: Figures) -> None:
        """Say how many people there are of each."""
        self.bar.show_figures(numbers)

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Show what narrows now."""
        self._wanted = wanted
        self.bar.show_filter(wanted)
        self.text.blockSignals(True)
        self.text.setText(wanted.text)
        self.text.blockSignals(False)

    def _take(self, wanted: PeopleFilter) -> None:
        self._wanted = wanted
        self.bar.show_filter(wanted)
        self.changed.emit(wanted)

    def _on_text(self, text: str) -> None:
        self._take(replace(self._wanted, text=text.strip()))

    def _on_saved(self, row_id: int | None) -> None:
        if row_id is not None:
            self.show_filter(self._views[row_id])
            self.changed.emit(self._wanted)


class DelegationTicks(QWidget):
    """The delegations with a box each, and a field that narrows them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self.setAccessibleName(_("Delegations"))
        self.search = SearchField(_("Search delegations…"), width=400)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Delegations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.itemChanged.connect(self._tell)
        self.search.textChanged.connect(self._narrow)
        self.search.left_down.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.summary = label("", "caption")
        self.setLayout(V(self.search, Card(self.list, margins=4), self.summary, spacing=6))

    def show_delegations(self, rows: list[tuple[int, str]]) -> None:
        """Show (id, name) pairs; those ticked stay so."""
        ticked = self.value()
        self._showing = True
        self.list.clear()
        for row_id, name in rows:
            item = QListWidgetItem(name)
            item.setData(ID, row_id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            on = row_id in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._showing = False
        self._count()

    def value(self) -> tuple[int, ...]:
        """The ids that are ticked, in the order shown."""
        return tuple(
            item.data(ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )

    def set_value(self, ids: tuple[int, ...]) -> None:
        """Tick these and no others."""
        self._showing = True
        for item in self._items():
            on = item.data(ID) in ids
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._showing = False
        self._count()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        words = search_words(text)
        for item in self._items():
            key = search_key(item.text())
            item.setHidden(not all(f" {word}" in key for word in words))

    def _count(self) -> None:
        self.summary.setText(
            _n("{n} delegation ticked", "{n} delegations ticked", len(self.value()))
        )

    def _tell(self, *_which: object) -> None:
        if not self._showing:
            self._count()
            self.changed.emit()
