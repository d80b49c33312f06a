"""What shape the answers of a column have that becomes a question."""

import re
from collections.abc import Sequence

from app.base.errors import RuleBroken
from app.exchange.choices import several_choices
from app.exchange.dates import CLOCK, order_shown, parse_date
from app.exchange.mapping.column import Column
from app.exchange.vocabulary import as_flag
from app.rules.fields import NAME
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import QuestionKind

FEW = 12
EACH_OFTEN = 3
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d+)?")
DIGITS = frozenset("01")


def question_kind(column: Column) -> tuple[QuestionKind, tuple[str, ...]]:
    """What shape the answers of a column have, and the choices where there are some."""
    texts = column.texts
    figures = set(texts) <= DIGITS
    if all(as_flag(text) is not None for text in texts) and (not figures or len(texts) > 1):
        return QuestionKind.YES_NO, ()
    if all(map(NUMBER.fullmatch, texts)):
        return QuestionKind.NUMBER, ()
    if all(map(_is_day, texts)):
        return QuestionKind.DATE, ()
    options = several_choices(column.counts)
    if options and _fit(options):
        return QuestionKind.CHOICES, options
    if len(texts) <= FEW and column.filled >= EACH_OFTEN * len(texts) and _fit(texts):
        return QuestionKind.CHOICE, tuple(texts)
    return QuestionKind.TEXT, ()


def _fit(options: Sequence[str]) -> bool:
    return all(len(option) <= NAME for option in options)


def _is_day(text: str) -> bool:
    """Whether it is a day without a time, which a date would lose."""
    if order_shown(text) is None and not re.match(r"\d{1,4}\s*[./-]", text):
        return False
    found = CLOCK.search(text[6:])
    if found and int(found[1]) + int(found[2]):
        return False
    try:
        parse_date(text)
    except RuleBroken:
        return False
    return True


def as_question(column: Column) -> ColumnMap:
    """What nobody knows becomes a question of its own, or is left out where it says nothing.

    “Workshops – Energy” with yes and no is one choice of the question “Workshops”. The same
    text in many lines says nothing about a person.
    """
    position, header = column.position, column.header
    if not header.strip() or not column.filled:
        return ColumnMap(position, Target.IGNORE, sure=False)
    label, option = option_of(header)
    if option and all(as_flag(text) is not None for text in column.texts):
        return ColumnMap(
            position,
            Target.NEW_QUESTION,
            label=label,
            kind=QuestionKind.CHOICES,
            option=option,
            sure=False,
        )
    kind, options = question_kind(column)
    if len(column.texts) == 1 and column.filled >= FEW and kind is not QuestionKind.YES_NO:
        return ColumnMap(position, Target.IGNORE, sure=False)
    return ColumnMap(
        position, Target.NEW_QUESTION, label=header, kind=kind, options=options, sure=False
    )


def option_of(header: str) -> tuple[str, str]:
    """(question, option) of a header with an en dash, or the header and nothing."""
    label, dash, option = header.partition(" – ")
    return (label.strip(), option.strip()) if dash and label.strip() else (header.strip(), "")
