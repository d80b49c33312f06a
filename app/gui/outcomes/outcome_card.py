"""The report of a session: its texts in one language at a time, and all that belongs to it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout

from app.base.errors import AppError
from app.base.texts import Texts
from app.base.words import N_
from app.gui.i18n import _, _n, language_name
from app.gui.outcomes import wording
from app.gui.outcomes.attachments import Attachments, heading
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.promises import Promises
from app.gui.people.section import Section
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import LongInput
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    button,
    clear,
    label,
    line,
    scrolled,
)
from app.gui.widgets.pills import pill
from app.queries import outcomes
from app.queries.checkins import PassageRow
from app.queries.outcomes import OutcomeRow
from app.rules.outcomes import OUTCOME_FIELDS, OUTCOME_STATE_NAMES, OUTCOME_TEXTS, OutcomeState
from app.rules.sessions import TYPE_NAMES

LINES, NOTE_LINES = 6, 5
HINTS = {
    "summary": N_("What was talked about"),
    "conclusions": N_("What those present agreed on"),
    "recommendations": N_("What should be done, and by whom"),
    "open_questions": N_("What could not be settled"),
    "notes": N_("For the organisers only"),
}


class OutcomeCard(Card):
    """One report; each text is written where it stands."""

    def __init__(self, doing: Doing, filing: Filing) -> None:
        super().__init__(margins=0, spacing=0)
        self.doing = doing
        self.row: OutcomeRow | None = None
        self.language = "en"
        """The language the texts are shown in."""
        self.setAccessibleName(_("Report"))
        self.title = label("", "heading", wrap=True)
        self.place = label("", "subtitle", wrap=True)
        self.writers = label("", "caption", wrap=True)
        self.pills = H(spacing=6)
        self.final = button("", on=self.switch_final)
        self.languages = ChipRow(_("Language of the report"))
        self.languages.chosen.connect(self.show_language)
        editable = not doing.desk.read_only
        self.texts = {name: self._text(name, editable=editable) for name in OUTCOME_TEXTS}
        self.notes = self._field("notes", NOTE_LINES, editable=editable)
        self.notes.edited.connect(partial(self._save, "notes"))
        self.promises = Promises(doing)
        self.attachments = Attachments(doing, filing, "session_id")
        self.there = label("", "soft", wrap=True)
        self.present = Section(_("Who was there"), lambda: V(self.there), is_open=True)
        self.area = scrolled(self._column(), _("Report"))
        self.column.addWidget(self.area, 1)

    def _text(self, name: str, *, editable: bool) -> Field:
        field = self._field(name, LINES, editable=editable)
        field.edited.connect(partial(self._save_text, name))
        return field

    @staticmethod
    def _field(name: str, lines: int, *, editable: bool) -> Field:
        title, hint = _(OUTCOME_FIELDS[name].label), _(HINTS[name])
        make = (lambda: LongInput(title, hint, lines)) if editable else None
        return Field(title, make)

    def _column(self) -> QLayout:
        head = H((V(self.title, self.place, self.writers, spacing=3), 1), V(self.final, STRETCH))
        return V(
            V(head, self.pills, spacing=8),
            self.languages,
            *self.texts.values(),
            line(),
            heading(_("Commitments and projects")),
            self.promises,
            line(),
            heading(_("Attachments")),
            self.attachments,
            line(),
            self.notes,
            self.present,
            STRETCH,
            spacing=12,
            margins=(18, 16, 14, 14),
        )

    # showing

    def show_session(self, board: Board, session_id: int) -> None:
        """Show a report; what is being typed about the same session stays."""
        row = board.outcomes[session_id]
        other = self.row is None or self.row.session_id != session_id
        if other:
            self.save()
        self.row = row
        self._show_languages(board.languages, row)
        self._show_head(row)
        self._show_texts(row)
        self.notes.set_value(row.notes)
        self.promises.show_session(board, session_id, self.language)
        self.attachments.show_rows(session_id, board.materials_of.get(session_id, []))
        self._show_present(self.doing.desk.ask(outcomes.present, session_id))
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _show_languages(self, languages: Sequence[str], row: OutcomeRow) -> None:
        written = {code for name in OUTCOME_TEXTS for code in getattr(row, name)}
        codes = dict.fromkeys((*languages, *sorted(written)))
        chosen = self.languages.key()
        self.languages.set_choices(
            Choice(code, language_name(code), icon="check" if self._whole(row, code) else "")
            for code in codes or ("en",)
        )
        if chosen in codes:
            self.languages.set_chosen(chosen)
        self.languages.setVisible(len(codes) > 1)
        self.language = self.languages.key() or "en"

    @staticmethod
    def _whole(row: OutcomeRow, code: str) -> bool:
        """Whether all that is written at all is written in this language."""
        written = [text for name in OUTCOME_TEXTS if (text := getattr(row, name))]
        return bool(written) and all(code in text for text in written)

    def _show_head(self, row: OutcomeRow) -> None:
        self.title.setText(wording.said(row.title))
        self.place.setText(f"{_(TYPE_NAMES[row.kind])} · {wording.session_line(row)}")
        order = self.doing.desk.settings.name_order
        names = ", ".join(name.display(order) for name in row.rapporteurs)
        self.writers.setText(_("Rapporteur: {names}", names=names) if names else "")
        self.writers.setVisible(bool(names))
        clear(self.pills)
        state = pill(_(OUTCOME_STATE_NAMES[row.state]), wording.STATE_TONES[row.state])
        self.pills.addWidget(state)
        self.pills.addStretch(1)
        is_final = row.state is OutcomeState.FINAL
        text = _("Open again") if is_final else _("Report is final")
        self.final.setText(text)
        self.final.setAccessibleName(text)
        self.final.setVisible(self.can_switch)

    def _show_texts(self, row: OutcomeRow) -> None:
        for name, field in self.texts.items():
            field.set_value(getattr(row, name).get(self.language, ""))

    def _show_present(self, rows: Sequence[PassageRow]) -> None:
        self.present.setVisible(bool(rows))
        order = self.doing.desk.settings.name_order
        names = ", ".join(row.name.display(order) for row in rows)
        many = _n("{n} person came in:", "{n} people came in:", len(rows))
        self.there.setText(f"{many} {names}")

    def show_language(self, code: str) -> None:
        """Show the texts of another language; what is being typed belongs to the one before."""
        self.save()
        self.languages.set_chosen(code)
        self.language = code
        if self.row is not None:
            self._show_texts(self.row)

    # what the user does

    @property
    def can_switch(self) -> bool:
        """Whether the report can be made final, or a draft again."""
        written = self.row is not None and self.row.state is not OutcomeState.EMPTY
        return written and not self.doing.desk.read_only

    def switch_final(self) -> None:
        """Make the report final, or a draft again."""
        if self.row is not None and self.can_switch:
            final = self.row.state is not OutcomeState.FINAL
            self.doing.set_final([self.row.session_id], final=final)

    def save(self) -> None:
        """Take what is being typed as given: something else is about to be shown."""
        for field in self._fields():
            if field.editing:
                field.save()

    def _fields(self) -> list[Field]:
        return [*self.texts.values(), self.notes]

    def _save_text(self, name: str, value: object) -> None:
        if self.row is not None:
            known: Texts = getattr(self.row, name)
            self._save(name, known.put(self.language, str(value or "")))

    def _save(self, name: str, value: object) -> None:
        if self.row is not None:
            of = self.row.session_id
            self.row = replace(self.row, **{name: value})  # type: ignore[arg-type] # its own field
            answer = self.doing.write(of, {name: value})
            answer.otherwise(partial(self._refuse, of, name))

    def _refuse(self, of: int, name: str, problem: AppError) -> None:
        if self.row is not None and self.row.session_id == of:
            field = self.notes if name == "notes" else self.texts[name]
            field.refuse(problem)

    def write_here(self, name: str = "summary") -> None:
        """Open a text for writing."""
        field = self.texts[name]
        if self.row is not None:
            self.area.ensureWidgetVisible(field)
            field.edit()
