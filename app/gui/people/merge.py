"""Two records of one human being side by side, to be made one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QWidget

from app.base.errors import AppError
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized, number
from app.gui.people.card_fields import label_of
from app.gui.people.inputs import written_languages
from app.gui.people.lists import said
from app.gui.widgets.avatar import MIDDLE, Avatar
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import STRETCH, H, V, ampersands, box, label, line, scrolled
from app.queries.person import PersonCard
from app.rules.merging import further, merged
from app.rules.people import PERSON_FIELDS
from app.rules.registrations import STATUS_NAMES
from app.usecases.merging import merge_people

WIDTH, HEIGHT = 900, 620
EMPTY = "—"
KEPT, OTHER = 0, 1
MORE = (
    ("delegation", N_("Delegation")),
    ("status", N_("Status")),
    ("number", N_("Number")),
    ("tags", N_("Tags")),
    ("consents", N_("Consent")),
)


def facts_of(card: PersonCard) -> dict[str, Any]:
    """The facts of a person that can be chosen between, as they are stored."""
    own = vars(card) | vars(card.row)
    return {name: own[name] for name in PERSON_FIELDS}


def shown_fact(name: str, card: PersonCard) -> str:
    """A fact of a person in words."""
    value = facts_of(card)[name]
    if name == "organisation_id":
        return said(card.row.organisation)
    return written_languages(value) if name == "languages" else str(value or "")


def shown_more(card: PersonCard, key: str) -> str:
    """What comes along by itself, in words."""
    row = card.row
    match key:
        case "delegation":
            return said(row.delegation_name)
        case "status":
            return _(STATUS_NAMES[row.status]) if row.status else _("Not registered")
        case "number":
            return "" if row.number is None else number(row.number)
        case "tags":
            return ", ".join(row.tags)
        case _:
            count = len(card.consents)
            return _n("{n} answer", "{n} answers", count) if count else ""


def shown_together(keep: PersonCard, gone: PersonCard, key: str) -> str:
    """What becomes of it when the records are one, in words."""
    match key:
        case "status" if keep.row.status and gone.row.status:
            return _(STATUS_NAMES[further(keep.row.status, gone.row.status)])
        case "status" | "number":
            return shown_more(gone if keep.row.status is None else keep, key)
        case "tags":
            return ", ".join(sorted({*keep.row.tags, *gone.row.tags}))
        case "consents":
            count = len({*keep.consents, *gone.consents})
            return _n("{n} answer", "{n} answers", count) if count else ""
        case _:
            return shown_more(keep, key) or shown_more(gone, key)


class ChoiceRow(QFrame):
    """One fact: both values side by side, to choose from where they differ."""

    changed = Signal()

    def __init__(self, name: str, values: tuple[str, str], *, result: str | None = None) -> None:
        super().__init__()
        self._values, self._fixed = values, result
        differs = bool(values[0] and values[1] and values[0] != values[1])
        self.differs = differs and result is None
        self.result = ElidedLabel("", "strong")
        self._group = QButtonGroup(self)
        cells = [self._cell(name, side) for side in (KEPT, OTHER)]
        if self.differs:
            self.setProperty("kind", "differs")
        title = label(name, "caption", wrap=True)
        title.setFixedWidth(120)
        for cell in (*cells, self.result):  # thirds, however long the words are
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = H(title, (cells[0], 1), (cells[1], 1), (self.result, 1), spacing=12)
        row.setContentsMargins(10, 5, 10, 5)
        self.setLayout(row)
        self._group.idToggled.connect(lambda _id, _on: self._show())
        self.choose(KEPT)

    def _cell(self, name: str, side: int) -> QWidget:
        text = self._values[side]
        if not self.differs:
            return label(text or EMPTY, "body" if text else "caption", wrap=True)
        radio = QRadioButton(ampersands(text))
        radio.setToolTip(text)
        radio.setAccessibleName(f"{name}: {text}")
        radio.setMinimumWidth(40)
        self._group.addButton(radio, side)
        return radio

    @property
    def side(self) -> int:
        """Whose value was chosen."""
        return max(self._group.checkedId(), KEPT)

    def choose(self, side: int) -> None:
        """Choose the value of one record."""
        if (radio := self._group.button(side)) is not None:
            radio.setChecked(True)
        self._show()

    def _show(self) -> None:
        own, other = self._values
        chosen = self._values[self.side] if self.differs else own or other
        if self._fixed is not None:
            chosen = self._fixed
        self.result.setText(chosen or EMPTY)
        self.changed.emit()


class MergeSheet(Sheet):
    """Shows both records and what becomes of them; the first is the one that stays."""

    merged = Signal(int)
    """The records are one now: the id of the person that stayed."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, keep: PersonCard, other: PersonCard
    ) -> None:
        self._desk = desk
        self.cards = (keep, other)
        self.rows: dict[str, ChoiceRow] = {}
        self._content = V(spacing=0)
        super().__init__(
            parent,
            _("Merge two records"),
            box(self._content),
            text=_(
                "The record on the left stays, with its registration number and badge. What it "
                "lacks is taken from the other. Where both differ, choose. Undo takes it all back."
            ),
            primary=_("Merge"),
            width=WIDTH,
        )
        self.resize(WIDTH, HEIGHT)
        self.add_button(_("Swap the records"), self.swap, "arrow-up-down")
        self.submitted.connect(self._merge)
        self._fill()

    @property
    def from_other(self) -> list[str]:
        """The facts chosen from the record that goes."""
        return [name for name, row in self.rows.items() if row.differs and row.side == OTHER]

    @property
    def preview(self) -> dict[str, Any]:
        """The facts the merged record will have."""
        keep, other = (facts_of(card) for card in self.cards)
        return merged(keep, other, self.from_other)

    def swap(self) -> None:
        """Let the other record stay; chosen values stay chosen."""
        chosen = {name: OTHER - row.side for name, row in self.rows.items() if row.differs}
        self.cards = (self.cards[OTHER], self.cards[KEPT])
        self._fill()
        for name, side in chosen.items():
            self.rows[name].choose(side)

    def _fill(self) -> None:
        while (item := self._content.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = {
            name: ChoiceRow(label_of(name), self._both(partial(shown_fact, name)))
            for name in PERSON_FIELDS
            if any(shown_fact(name, card) for card in self.cards)
        }
        differing = [row for row in self.rows.values() if row.differs]
        alike = [row for row in self.rows.values() if not row.differs]
        more = [self._more_row(key, name) for key, name in MORE]
        inner = V(*differing, *alike, line(), *more, STRETCH, spacing=3)
        area = scrolled(inner, _("Both records"))
        self._content.addWidget(self._heads())
        self._content.addWidget(area, 1)

    def _both(self, read: Callable[[PersonCard], str]) -> tuple[str, str]:
        return read(self.cards[KEPT]), read(self.cards[OTHER])

    def _more_row(self, key: str, name: str) -> ChoiceRow:
        both = self._both(lambda card: shown_more(card, key))
        return ChoiceRow(_(name), both, result=shown_together(*self.cards, key))

    def _heads(self) -> QWidget:
        order = self._desk.settings.name_order
        names = [card.row.name.display(order) for card in self.cards]
        marks = [_("stays"), _("goes")]
        people = [
            H(
                Avatar(name, MIDDLE),
                (V(label(name, "strong", wrap=True), label(mark, "caption"), spacing=0), 1),
                spacing=8,
            )
            for name, mark in zip(names, marks, strict=True)
        ]
        title = label("", "caption")
        title.setFixedWidth(120)
        result = label(_("Result"), "strong")
        row = H(title, (people[0], 1), (people[1], 1), (result, 1), spacing=12)
        row.setContentsMargins(10, 0, 22, 8)
        return box(row)

    def _merge(self) -> None:
        self.set_busy(busy=True)
        keep, other = (card.row.id for card in self.cards)
        answer = self._desk.do(merge_people, keep, other, self.from_other)
        answer.then(self._merged).otherwise(self._refused)

    def _merged(self, _none: None) -> None:
        self.accept()
        self.merged.emit(self.cards[KEPT].row.id)

    def _refused(self, problem: AppError) -> None:
        self.fail(localized(problem))
