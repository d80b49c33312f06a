"""The organiser's own questions on the card, each with an input for its kind of answer."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.gui.i18n import _
from app.gui.people.card_fields import CardFields, yes_no
from app.gui.people.inputs import LiveChoice, TicksInput
from app.gui.people.lists import said
from app.gui.widgets.date_input import DateInput, write_date
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import V, clear, label
from app.queries.person import PersonCard
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind
from app.usecases.questions import answer

PREFIX = "answer:"


class AnswersBox(QWidget):
    """A field for each question; made anew when the questions change."""

    def __init__(self, fields: CardFields) -> None:
        super().__init__()
        self._fields = fields
        self._questions: Sequence[QuestionRow] = ()
        self._column = V(spacing=10)
        self.setLayout(self._column)
        self.refresh()

    def refresh(self) -> None:
        """Ask the questions there are now."""
        questions = [_shape(question) for question in self._fields.lists.questions]
        if questions == list(self._questions) and self._column.count():
            return
        self._questions = questions
        self._fields.forget(PREFIX)
        clear(self._column)
        for question in questions:
            self._column.addWidget(self._field(question))
        if not questions:
            text = _("No questions are asked yet. They are made on the page “Conference”.")
            self._column.addWidget(label(text, "caption", wrap=True))

    def _field(self, question: QuestionRow) -> Field:
        name = said(question.label)
        if question.required:
            name = _("{question} (required)", question=name)
        return self._fields.bind(
            f"{PREFIX}{question.id}",
            self._input(question, name),
            partial(_read, question),
            lambda person, value: self._fields.desk.do(
                answer, person, question.id, _stored(question.kind, value)
            ),
        )

    def _input(self, question: QuestionRow, name: str) -> Field:
        made, options = self._fields.made, [(option, option) for option in question.options]
        choices: list[tuple[Any, str]] = [(None, "—"), *options]
        match question.kind:
            case QuestionKind.DATE:
                return made(name, lambda: DateInput(name), show=write_date)
            case QuestionKind.CHOICE:
                return made(name, lambda: LiveChoice(name, lambda: choices))
            case QuestionKind.CHOICES:
                return made(name, lambda: TicksInput(name, options), show=", ".join)
            case QuestionKind.YES_NO:
                texts = dict(yes_no())
                offered = lambda: [(None, "—"), *yes_no()]  # noqa: E731 - a factory in a row of them
                return made(name, lambda: LiveChoice(name, offered), show=lambda v: texts[v])
            case QuestionKind.TEXT | QuestionKind.NUMBER:
                return made(name, lambda: TextInput(name))


def _shape(question: QuestionRow) -> QuestionRow:
    """A question without how many answered it."""
    return QuestionRow(
        question.id, question.label, question.kind, question.options, question.required, 0
    )


def _read(question: QuestionRow, card: PersonCard) -> object:
    value = card.answers.get(question.id)
    if value is None:
        return None
    if question.kind is QuestionKind.DATE:
        return date.fromisoformat(value)
    return tuple(value) if question.kind is QuestionKind.CHOICES else value


def _stored(kind: QuestionKind, value: Any) -> Any:  # noqa: ANN401 - an answer of any kind
    """The answer as the use case takes it; nothing for an empty one."""
    if kind is QuestionKind.DATE and value is not None:
        return value.isoformat()
    return None if value in (None, "", ()) else value
