"""Guessing what each column is, from its header in any language and from what stands below."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.exchange.cells import OF_OPTIONS
from app.exchange.columns import question_headings
from app.exchange.mapping.answers import as_question, option_of
from app.exchange.mapping.column import Column, columns_of
from app.exchange.mapping.headers import WITHIN, by_header, is_middle_name
from app.exchange.mapping.naming import name_split, settle_names, title_or_function
from app.exchange.mapping.plausible import STATES, by_values, is_plausible, without_headers
from app.exchange.mapping.rivals import each_once
from app.exchange.mapping.shapes import shape_key
from app.exchange.mapping.system import System, recognise
from app.exchange.mapping.timing import with_times
from app.exchange.shape import Table
from app.exchange.vocabulary import as_flag, header_key, header_targets, status_key, target_of
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, ImportMapping, Target
from app.rules.registrations import RegistrationStatus

PAID = re.compile(
    r"^(paid|opłacon\w*|zapłacon\w*|bezahlt|payée?|apmaksāt\w*|samaksāt\w*|pagado|pagato)$",
    re.IGNORECASE,
)
ADDRESS = frozenset({Target.STREET, Target.POSTCODE})
Remembered = Callable[[str], ImportMapping | None]


def guess(
    table: Table,
    *,
    questions: Sequence[QuestionRow] = (),
    remembered: Remembered = lambda _key: None,
) -> ImportMapping:
    """What the columns are: as remembered for this shape, by system, by header, by values."""
    known = remembered(shape_key(table))
    if known is not None:
        return _refreshed(known, questions)
    system = recognise(table.headers)
    seen = columns_of(table)
    asked = _by_label(questions, own=_is_own(table.headers))
    if system is not None and system.names_nobody:
        left_out = tuple(ColumnMap(column.position, Target.IGNORE) for column in seen)
        return ImportMapping(left_out, system=system.key)
    columns = [_column(column, system, asked) for column in seen]
    if not any(map(str.strip, table.headers)):
        columns = without_headers(columns, seen)
    columns = with_times(settle_names(each_once(columns, seen, system), seen), seen)
    columns = _addresses(columns, own=_is_own(table.headers))
    return ImportMapping(
        tuple(columns),
        name_split=name_split(columns, seen),
        status_words=_status_words(columns, seen, system),
        system=system.key if system else "",
    )


def _refreshed(known: ImportMapping, questions: Sequence[QuestionRow]) -> ImportMapping:
    """The remembered mapping with the questions as they are today."""
    by_id = {question.id: question for question in questions}
    columns = (
        replace(column, kind=question.kind, options=question.options)
        if (question := by_id.get(column.question_id or 0)) and not column.option
        else column
        for column in known.columns
    )
    return replace(known, columns=tuple(columns))


Asked = Mapping[str, QuestionRow]


def _is_own(headers: Sequence[str]) -> bool:
    """Whether the table is a list of our own: it says by which code each person is known."""
    return any(header_targets().get(header_key(header)) is Target.CODE for header in headers)


def _addresses(columns: Sequence[ColumnMap], *, own: bool) -> list[ColumnMap]:
    """The same columns; an address is the organisation's, and only where one is named.

    In a list that is not our own it may still be where somebody lives: the user is asked to look.
    """
    named = any(column.target is Target.ORGANISATION for column in columns)
    if not named:
        return [replace(c, target=Target.IGNORE) if c.target in ADDRESS else c for c in columns]
    return [replace(c, sure=c.sure and own) if c.target in ADDRESS else c for c in columns]


def _by_label(questions: Sequence[QuestionRow], *, own: bool) -> Asked:
    """Headers that are questions; in a list of our own they are headed as we head them."""
    plain = {
        header_key(label): question
        for question in reversed(questions)
        for label in question.label.values()
        if not own or target_of(label) is None
    }
    headed: dict[str, QuestionRow] = {}
    for language in {language for question in questions for language in question.label}:
        texts = question_headings([question.label.best((language,)) for question in questions])
        headed |= {header_key(text): q for text, q in zip(texts, questions, strict=True)}
    return {**plain, **headed}


def _column(column: Column, system: System | None, asked: Asked) -> ColumnMap:
    known = _known(column, system, asked) or _as_option(column) or _by_words(column)
    if known is not None:
        about_booker = system is not None and column.key in system.bookers
        return replace(known, sure=known.sure and not about_booker)
    if system is not None and system.rest is not None:
        return ColumnMap(column.position, system.rest, sure=False)
    return as_question(column)


def _as_option(column: Column) -> ColumnMap | None:
    """One yes or no of several that make a diet: “Diet – vegetarian”."""
    label, option = option_of(column.header)
    hit = by_header(label) if option else None
    if hit is None or hit.target not in OF_OPTIONS or not _is_yes_no(column):
        return None
    return ColumnMap(column.position, hit.target, option=option)


def _by_words(column: Column) -> ColumnMap | None:
    """What the common words for headers say, or else the cells."""
    position, hit = column.position, by_header(column.header)
    if hit is not None and is_plausible(hit.target, column):
        target = title_or_function(column) if hit.target is Target.TITLE else hit.target
        sure = hit.strength > WITHIN and target is hit.target
        return ColumnMap(position, target, sure=sure)
    if is_middle_name(column.header) and column.filled:
        return ColumnMap(position, Target.GIVEN)
    if PAID.fullmatch(column.header.strip()) and _is_yes_no(column):
        return ColumnMap(position, Target.STATUS, sure=False)
    if hit is not None and hit.target is Target.STATUS and column.key in STATES:
        return ColumnMap(position, Target.IGNORE, sure=False)
    by_cells = by_values(column)
    return ColumnMap(position, by_cells, sure=False) if by_cells else None


def _known(column: Column, system: System | None, asked: Asked) -> ColumnMap | None:
    """What the system says, or a question of the conference with this text."""
    if system is not None:
        target = system.target(column.header)
        if target is Target.STATUS or (target is not None and is_plausible(target, column)):
            return ColumnMap(column.position, target)
    question = asked.get(column.key)
    if question is not None:
        return _as_known(column, question, "")
    label, option = option_of(column.header)
    question = asked.get(header_key(label)) if option else None
    if question is not None and option in question.options:
        return _as_known(column, question, option)
    return None


def _as_known(column: Column, question: QuestionRow, option: str) -> ColumnMap:
    return ColumnMap(
        column.position,
        Target.QUESTION,
        question_id=question.id,
        label=option_of(column.header)[0] if option else column.header,
        kind=question.kind,
        options=question.options,
        option=option,
    )


def _is_yes_no(column: Column) -> bool:
    return bool(column.filled) and column.share(lambda text: as_flag(text) is not None) == 1


def _status_words(
    columns: Sequence[ColumnMap], seen: Sequence[Column], system: System | None
) -> dict[str, RegistrationStatus | None]:
    """What the words of this file's status column mean where they mislead elsewhere.

    “No” in a column “Paid” is not gone but not paid yet.
    """
    found = dict(system.status_words) if system else {}
    position = next((c.position for c in columns if c.target is Target.STATUS), None)
    if position is None:
        return found
    column = seen[position]
    paid = PAID.fullmatch(column.header.strip()) or (system and column.key in system.paid)
    if paid and _is_yes_no(column):
        meanings = (RegistrationStatus.SUBMITTED, RegistrationStatus.CONFIRMED)
        found |= {status_key(text): meanings[bool(as_flag(text))] for text in column.texts}
    return found
