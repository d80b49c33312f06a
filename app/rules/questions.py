"""The organiser's own questions and what counts as an answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.words import N_
from app.rules import fields

Answer = str | bool | tuple[str, ...]


class QuestionKind(StrEnum):
    """What shape an answer has."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"


KIND_NAMES: Mapping[QuestionKind, str] = MappingProxyType(
    {
        QuestionKind.TEXT: N_("Text"),
        QuestionKind.NUMBER: N_("A number"),
        QuestionKind.DATE: N_("Date"),
        QuestionKind.CHOICE: N_("One choice"),
        QuestionKind.CHOICES: N_("Several choices"),
        QuestionKind.YES_NO: N_("Yes or no"),
    }
)

QUESTION_FIELDS = MappingProxyType(
    {
        "label": fields.texts(N_("Question"), required=True),
        "kind": fields.one_of(N_("Kind of answer"), QuestionKind),
        "options": fields.as_given(N_("Choices")),
        "required": fields.as_given(N_("Must be answered")),
    }
)

WITH_OPTIONS = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES})


def check_answer(kind: QuestionKind, options: Sequence[str], answer: Answer) -> Answer:
    """The answer as it is stored (numbers and dates as text); raises RuleBroken.

    A number is written with a point, a date as YYYY-MM-DD, several choices in the
    order of the options and each once.
    """
    if kind is QuestionKind.YES_NO:
        return _yes_no(answer)
    if kind is QuestionKind.CHOICES:
        return _choices(options, answer)
    if not isinstance(answer, str):
        raise RuleBroken(N_("This question takes one answer."), field="answer")
    text = fields.clean_text(answer, N_("Answer"), limit=fields.LONG, field="answer")
    if kind is QuestionKind.NUMBER:
        return _number(text)
    if kind is QuestionKind.DATE:
        return _date(text)
    if kind is QuestionKind.CHOICE and text not in options:
        raise _unknown(text)
    return text


def _yes_no(answer: Answer) -> bool:
    if not isinstance(answer, bool):
        raise RuleBroken(N_("This question takes yes or no."), field="answer")
    return answer


def _choices(options: Sequence[str], answer: Answer) -> tuple[str, ...]:
    if not isinstance(answer, tuple):
        raise RuleBroken(N_("This question takes a list of choices."), field="answer")
    for chosen in answer:
        if chosen not in options:
            raise _unknown(chosen)
    return tuple(option for option in dict.fromkeys(options) if option in answer)


def _number(text: str) -> str:
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise RuleBroken(N_("“{text}” is not a number."), field="answer", text=text) from None
    if not value.is_finite():
        raise RuleBroken(N_("“{text}” is not a number."), field="answer", text=text)
    return str(value)


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise RuleBroken(N_("“{text}” is not a date."), field="answer", text=text) from None


def _unknown(text: str) -> RuleBroken:
    return RuleBroken(
        N_("“{text}” is not one of the choices of this question."), field="answer", text=text
    )


def check_options(kind: QuestionKind, options: Sequence[str]) -> tuple[str, ...]:
    """The choices of a question, each once and not blank; raises RuleBroken if there are none."""
    if kind not in WITH_OPTIONS:
        return ()
    given = (
        fields.clean_text(o, N_("Choice"), limit=fields.NAME, field="options") for o in options
    )
    kept = tuple(dict.fromkeys(option for option in given if option))
    if not kept:
        raise RuleBroken(N_("This question needs at least one choice."), field="options")
    return kept
