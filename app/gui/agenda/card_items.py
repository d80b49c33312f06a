"""The points inside a session, and what it needs of others."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.finding import find_sessions
from app.gui.agenda.sentences import sentence
from app.gui.agenda.wording import length_words, title_of
from app.gui.delegations.fields import TextsField, show_texts
from app.gui.delegations.finding import Adder
from app.gui.delegations.wording import conference_languages
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import H, V, clear, label, tool_button
from app.queries.agenda import ItemRow, SessionRow
from app.rules.sessions import ITEM_FIELDS, LONGEST, REQUIREMENT_NAMES, RequirementKind
from app.usecases.agenda import (
    add_item,
    edit_item,
    order_items,
    remove_item,
    require,
    unrequire,
)

LENGTH_WIDTH = 84


class ItemLine(QWidget):
    """A point: title and length."""

    def __init__(self, item: ItemRow, desk: Desk, move: Callable[[int], object]) -> None:
        super().__init__()
        self._desk, self._id = desk, item.id
        editable = not desk.read_only
        title, length = _(ITEM_FIELDS["title"].label), _(ITEM_FIELDS["minutes"].label)
        languages = conference_languages(desk)
        self.title = TextsField(
            title,
            (lambda: LanguageTexts(title, languages)) if editable else None,
            show=lambda texts: show_texts(texts) if len(texts) < 2 else texts.best(languages),  # noqa: PLR2004 - several are seen when it is opened
            bare=True,
        )
        self.minutes = Field(
            length,
            (lambda: NumberInput(length, 0, LONGEST)) if editable else None,
            show=length_words,
            bare=True,
        )
        self.title.set_value(item.title)
        self.minutes.set_value(item.minutes)
        self.minutes.setFixedWidth(LENGTH_WIDTH)
        self.title.edited.connect(lambda value: self._save(self.title, "title", value))
        self.minutes.edited.connect(lambda value: self._save(self.minutes, "minutes", value))
        up = tool_button(_("Earlier"), "chevron-up", partial(move, -1))
        out = tool_button(_("Remove item"), "x", self._remove)
        for tool in (up, out):
            tool.setVisible(editable)
        self.setLayout(H((self.title, 1), self.minutes, up, out, spacing=2))

    def _save(self, field: Field, name: str, value: object) -> None:
        answer = self._desk.do(edit_item, self._id, {name: value})
        answer.otherwise(field.refuse)

    def _remove(self) -> None:
        answer = self._desk.do(remove_item, self._id)
        answer.then(lambda _none: self._desk.toast(_("Item removed."), undo=True))


class CardItems(QWidget):
    """The points of the session shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: SessionRow | None = None
        self.column: QVBoxLayout = V(spacing=4)
        self.new = TextInput(_("New item"), _("Add an item: type its title…"))
        self.new.returnPressed.connect(self._add)
        self.new.setVisible(not desk.read_only)
        self.setLayout(V(label(_("Items"), "strong"), self.column, self.new, spacing=8))

    def show_session(self, row: SessionRow) -> None:
        """Show the points of a session."""
        before, self.row = self.row, row
        if before is not None and (before.id, before.items) == (row.id, row.items):
            return
        clear(self.column)
        for item in row.items:
            line = ItemLine(item, self.desk, partial(self._move, item.id))
            self.column.addWidget(line)

    def _add(self) -> None:
        title = self.new.value()
        if self.row is None or not title:
            return
        language = conference_languages(self.desk)[0]
        facts = {"title": Texts({language: title})}
        self.desk.do(add_item, self.row.id, facts).then(lambda _id: self.new.clear())

    def _move(self, item_id: int, by: int) -> None:
        if self.row is None:
            return
        ids = [item.id for item in self.row.items]
        at = ids.index(item_id)
        to = min(max(at + by, 0), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        if to != at:
            self.desk.do(order_items, ids)


class CardNeeds(QWidget):
    """What the session shown needs of others."""

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__()
        self.desk, self.book = desk, book
        self.session_id: int | None = None
        self._shown: object = None
        self.column: QVBoxLayout = V(spacing=4)
        options = [(kind, _(name)) for kind, name in REQUIREMENT_NAMES.items()]
        self.kind: ChoiceCombo[RequirementKind] = ChoiceCombo(_("Requirement"), options)
        self.kind.set_value(RequirementKind.NOT_PARALLEL)
        self.other = Adder(_("Which session"), self._find, placeholder=_("Type a title…"))
        self.other.added.connect(self._add)
        self.refusal = label("", "error", wrap=True)
        self.refusal.hide()
        adding = V(self.kind, self.other, self.refusal, spacing=6)
        for part in (self.kind, self.other):
            part.setVisible(not desk.read_only)
        self.setLayout(V(label(_("Requirements"), "strong"), self.column, adding, spacing=8))

    def show_session(self, session_id: int) -> None:
        """Show what a session needs."""
        self.session_id = session_id
        lines = [
            (one.id, one.kind, one.other_id, title_of(self.book.agenda, one.other_id))
            for one in self.book.judge.facts.requirements
            if one.session_id == session_id
        ]
        if self._shown == (session_id, lines):
            return
        self._shown = (session_id, lines)
        self.refusal.hide()
        clear(self.column)
        for row_id, kind, _other, title in lines:
            words = f"{_(REQUIREMENT_NAMES[kind])}: {title}"
            out = tool_button(_("Remove: {what}", what=words), "x", partial(self._remove, row_id))
            out.setVisible(not self.desk.read_only)
            self.column.addLayout(H((sentence(words), 1), out, spacing=2))

    def _find(self, text: str) -> list[tuple[int, str, str]]:
        return find_sessions(self.book.agenda, text, without=[self.session_id or 0])

    def _add(self, other_id: int, _typed: str) -> None:
        kind = self.kind.value()
        if self.session_id is not None and kind is not None:
            answer = self.desk.do(require, kind, self.session_id, other_id)
            answer.otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.refusal.setText(localized(problem))
        self.refusal.show()

    def _remove(self, requirement_id: int) -> None:
        self.desk.do(unrequire, requirement_id)
