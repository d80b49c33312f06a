"""The card beside the grid: one session whole, everything editable in its place."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui.agenda import wording
from app.gui.agenda.book import Book
from app.gui.agenda.card_items import CardItems, CardNeeds
from app.gui.agenda.card_people import CardPeople
from app.gui.agenda.sentences import sentence
from app.gui.delegations.fields import Fields, TextsField, show_texts, side_by_side
from app.gui.delegations.wording import conference_languages, said
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.people.inputs import LiveChoice, written_languages
from app.gui.people.section import Section
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.inputs import Input, NumberInput
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.languages_input import LanguagesInput
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    box,
    clear,
    line,
    scrolled,
    set_shown,
    tool_button,
)
from app.gui.widgets.pills import pill
from app.queries.agenda import SessionRow
from app.rules.clash_values import Clash
from app.rules.sessions import LONGEST, OPEN_NAMES, SESSION_FIELDS, TYPE_NAMES
from app.usecases.agenda import edit_sessions

LABELS = {name: rule.label for name, rule in SESSION_FIELDS.items()}
LONG_LINES = 4


class SessionCard(QWidget):
    """Shows a session; signals what concerns the grid."""

    menu_wanted = Signal()
    clash_wanted = Signal(object)
    """This clash is to be seen among the others."""

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__()
        self.desk, self.book = desk, book
        self.row: SessionRow | None = None
        self.setAccessibleName(_("Session"))
        self.title = sentence("", "heading")
        self.when = sentence("", "subtitle")
        self.pills: QVBoxLayout = V(spacing=4)
        self.more = tool_button(_("More about this session"), "ellipsis", self.menu_wanted.emit)
        self.clashes: QVBoxLayout = V(spacing=6)
        self._clash_box = box(V(self.clashes, line(), spacing=12))
        self.people = CardPeople(desk, book)
        self.items = CardItems(desk)
        self.needs = CardNeeds(desk, book)
        self.fields = Fields(LABELS, editable=not desk.read_only)
        self.fields.on_edited(self._save)
        self._told: object = None
        self.area = scrolled(self._column(), _("Session"))
        self.setLayout(V(self.area))

    def _column(self) -> QVBoxLayout:
        head = H((V(self.title, self.when, self.pills, spacing=4), 1), V(self.more, STRETCH))
        rest = Section(_("Texts and notes"), self._texts, is_open=True)
        return V(
            head,
            self._clash_box,
            self._facts(),
            line(),
            self.people,
            line(),
            self.items,
            line(),
            self.needs,
            rest,
            STRETCH,
            spacing=14,
            margins=(18, 14, 16, 14),
        )

    def _facts(self) -> QVBoxLayout:
        add = self.fields
        kinds = [(kind, _(name)) for kind, name in TYPE_NAMES.items()]
        opened = [(each, _(name)) for each, name in OPEN_NAMES.items()]
        return V(
            self._many_words("title", 1),
            side_by_side(add.choice("kind", kinds), self._live("track_id", self._tracks)),
            side_by_side(add.moment("starts_at", self._first), self._length()),
            self._live("room_id", self._rooms),
            side_by_side(add.number("capacity"), add.number("expected")),
            side_by_side(add.choice("open_to", opened), add.number("most_per_delegation", least=1)),
            side_by_side(self._languages("languages"), self._languages("interpretation")),
            spacing=12,
        )

    def _texts(self) -> QVBoxLayout:
        column = V(
            self._many_words("subtitle", 1),
            self._many_words("question", LONG_LINES),
            self._many_words("abstract", LONG_LINES),
            self.fields.long("notes"),
            spacing=12,
        )
        if self.row is not None:
            self.fields.set_values(self.row)
        return column

    def _many_words(self, name: str, lines: int) -> QWidget:
        return self.fields.add(
            name,
            lambda title: LanguageTexts(title, conference_languages(self.desk), lines=lines),
            show=show_texts,
            kind=TextsField,
        )

    def _length(self) -> QWidget:
        return self.fields.add(
            "minutes", lambda title: NumberInput(title, 0, LONGEST), show=wording.length_words
        )

    def _languages(self, name: str) -> QWidget:
        return self.fields.add(name, LanguagesInput, show=written_languages)

    def _live(self, name: str, options: Callable[[], Sequence[tuple[int | None, str]]]) -> QWidget:
        def make(title: str) -> Input:
            return LiveChoice(title, options)

        def show(value: object) -> str:
            return dict(options()).get(value, "") if value is not None else ""  # type: ignore[call-overload] # ids

        return self.fields.add(name, make, show=show)

    def _tracks(self) -> list[tuple[int | None, str]]:
        tracks = [(track.id, said(track.name)) for track in self.book.agenda.tracks]
        return [(None, _("No track")), *tracks]

    def _rooms(self) -> list[tuple[int | None, str]]:
        rooms = [(each, said(name)) for each, name in self.book.agenda.rooms.items()]
        return [(None, _("No room")), *rooms]

    def _first(self) -> datetime | None:
        days = self.book.agenda.days
        return datetime.combine(days[0], time(9)) if days else None

    # showing

    def show_session(self, row: SessionRow) -> None:
        """Show a session; what is being typed about the same one stays."""
        other = self.row is None or self.row.id != row.id
        if other:
            self.fields.save()
        unchanged = self._told == self._telling(row)
        before, self.row = self.row, row
        if not (before == row and unchanged):
            self._told = self._telling(row)
            self._show_head(row)
            self.fields.set_values(row)
            self.people.show_session(row)
            self.items.show_session(row)
        self.needs.show_session(row.id)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _telling(self, row: SessionRow) -> object:
        """What the head says beside the session's own facts."""
        found = self.book.by_session.get(row.id, [])
        agenda = self.book.agenda
        return list(found), row.id in agenda.fresh, agenda.tracks, list(agenda.rooms)

    def _show_head(self, row: SessionRow) -> None:
        self.title.setText(said(row.title))
        self.when.setText(wording.when_words(row, self.book.agenda))
        clear(self.pills)
        self.pills.addLayout(H(*self._pills(row), STRETCH, spacing=6))
        clear(self.clashes)
        found = self.book.by_session.get(row.id, [])
        for clash in found:
            self.clashes.addWidget(self._clash(clash))
        set_shown(self._clash_box, bool(found))

    def _pills(self, row: SessionRow) -> list[QWidget]:
        made: list[QWidget] = [pill(_(TYPE_NAMES[row.kind]), row.tone or "neutral")]
        seats, full = wording.seats_words(row)
        if seats:
            made.append(pill(_("{seats} signed up", seats=seats), "red" if full else "neutral"))
        if row.id in self.book.agenda.fresh:
            made.append(pill(_("Not released"), "blue"))
        return made

    def _clash(self, clash: Clash) -> QWidget:
        words = wording.clash_words(clash, self.book.agenda, self.book.person)
        text = sentence(words)
        go = tool_button(_("Show among the clashes"), "arrow-right")
        go.clicked.connect(partial(self._go, clash))
        icon = IconLabel("triangle-alert", "danger_text")
        return box(H(V(1, icon, STRETCH), (text, 1), V(go, STRETCH), spacing=8))

    def _go(self, clash: Clash) -> None:
        self.clash_wanted.emit(clash)

    def edit_title(self) -> None:
        """Open the title for writing, all of it marked."""
        field = self.fields.made["title"]
        self.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, field, field.edit)

    def focus(self) -> None:
        """Take the keyboard to the card."""
        field = self.fields.made["title"]
        field.shown.setFocus()
        self.area.ensureWidgetVisible(field)

    # changing

    def _save(self, name: str, value: object) -> None:
        if self.row is None:
            return
        if name == "minutes" and value is None:
            self.fields.made[name].show_error(_("A length is needed."))
            return
        of = self.row.id
        answer = self.desk.do(edit_sessions, [of], {name: value})
        answer.otherwise(partial(self._refuse, of, name))

    def _refuse(self, of: int, name: str, problem: AppError) -> None:
        if self.row is not None and self.row.id == of:
            self.fields.refuse(problem, name)
