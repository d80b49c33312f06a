"""Understanding a mapped table: people with their values, the other lines, and every problem."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import Any

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.exchange.cells import DAYS, MOMENTS, OF_OPTIONS, Reader, with_plus
from app.exchange.dates import could_be_swapped, orders_shown
from app.exchange.names import split_full_name, take_apart
from app.exchange.people import (
    ABOUT_THE_LINE,
    Census,
    Line,
    Places,
    Statuses,
    full_name,
    take_companions,
)
from app.exchange.reading.source import Row
from app.exchange.shape import Table
from app.rules.importing.values import (
    ColumnMap,
    DateOrder,
    Ignored,
    IgnoredReason,
    ImportMapping,
    NameSplit,
    Problem,
    Reading,
    Record,
    Target,
)
from app.rules.questions import QuestionKind

BETWEEN = MappingProxyType(
    {
        **dict.fromkeys((Target.GIVEN, Target.FAMILY, Target.FULL_NAME), " "),
        **dict.fromkeys(OF_OPTIONS, ", "),
        Target.NOTES: "\n",
        Target.WISHES: "; ",
    }
)
"""What stands between the texts of several columns of one target."""
WITHOUT_VALUE = frozenset({Target.IGNORE, *ABOUT_THE_LINE})
NOTHING = object()
NAMING = (Target.FULL_NAME, Target.GIVEN, Target.FAMILY, Target.ORIGINAL)
Corrections = Mapping[tuple[int, int], str]


def understand(
    table: Table,
    mapping: ImportMapping,
    *,
    corrections: Corrections | None = None,
    zone: str = "",
) -> Reading:
    """The people of a table and everything that is wrong with it, all at once.

    `corrections` are cells typed anew, by (line, column). Times with an offset are turned
    into the time of `zone`. Nothing raises: what cannot be read is a problem of its cell,
    and the record carries all that could.
    """
    rows = _corrected(table, corrections or {})
    lines = [Line(number, cells) for number, cells in zip(table.lines, rows, strict=True)]
    columns = [c for c in mapping.columns if 0 <= c.position < len(table.headers)]
    orders, ambiguous = _date_orders(rows, columns, mapping)
    problems: list[Problem] = []
    for column in columns:
        if column.target not in WITHOUT_VALUE:
            order = orders.get(column.position)
            reader = Reader(column, order, add_plus=mapping.add_plus, zone=zone)
            problems.extend(_read_column(lines, column, reader))
    problems.extend(_fix(lines, mapping, zone))
    _note_times(lines, table, columns)
    _leave_homes_out(lines)
    statuses = Statuses(mapping)
    records, ignored, about = _sorted_out(lines, mapping, len(table.headers), statuses)
    people = {record.line for record in records}
    kept = [problem for problem in (*problems, *about) if problem.line in people]
    return Reading(
        tuple(records),
        tuple(ignored),
        (*_nameless(table, mapping, records), *sorted(kept, key=_in_order)),
        tuple(statuses.unknown.values()),
        ambiguous,
    )


def _in_order(problem: Problem) -> tuple[int, int]:
    return problem.line, -1 if problem.position is None else problem.position


def _corrected(table: Table, corrections: Corrections) -> Sequence[Row]:
    rows = table.plain
    if not corrections:
        return rows
    return [
        tuple(corrections.get((line, p), cell).strip() for p, cell in enumerate(row))
        for line, row in zip(table.lines, rows, strict=True)
    ]


def _date_orders(
    rows: Sequence[Row], columns: Sequence[ColumnMap], mapping: ImportMapping
) -> tuple[dict[int, DateOrder | None], bool]:
    """The order of each date column, and whether it must be asked for.

    A column that proves its order has it; the others have what the user said, or what the
    rest of the file proves.
    """
    dated = [c.position for c in columns if c.target in DAYS | MOMENTS or _asks_for_date(c)]
    cells = {position: {row[position] for row in rows if row[position]} for position in dated}
    shown = {position: orders_shown(texts) for position, texts in cells.items()}
    proved = frozenset().union(*shown.values())
    usual = mapping.date_order or (next(iter(proved)) if len(proved) == 1 else None)
    orders = {p: next(iter(found)) if len(found) == 1 else usual for p, found in shown.items()}
    ambiguous = any(
        order is None and any(map(could_be_swapped, cells[position]))
        for position, order in orders.items()
    )
    return orders, ambiguous


def _asks_for_date(column: ColumnMap) -> bool:
    asked = column.target in {Target.QUESTION, Target.NEW_QUESTION}
    return asked and column.kind is QuestionKind.DATE


def _read_column(lines: Sequence[Line], column: ColumnMap, reader: Reader) -> Iterable[Problem]:
    """Give every line what its cell says; each different text is read once."""
    position, target = column.position, column.target
    cells = [line.cells[position] for line in lines]
    read, errors = _each_once(cells, reader)
    for line, value in zip(lines, map(read.get, cells, repeat(NOTHING)), strict=True):
        if value is NOTHING:
            continue
        if reader.is_answer:
            line.answers[position] = value
        elif target in line.values:
            _join(line.values, target, value)
        else:
            line.values[target] = value
    if errors:
        for line, cell in zip(lines, cells, strict=True):
            if cell in errors:
                yield Problem(line.number, position, cell, errors[cell])


def _each_once(cells: Sequence[str], reader: Reader) -> tuple[dict[str, Any], dict[str, AppError]]:
    """Different cell → its value where it has one, and what is wrong with the others."""
    read: dict[str, Any] = {"": False} if reader.is_consent else {}
    errors: dict[str, AppError] = {}
    for cell in dict.fromkeys(filter(None, cells)):
        value, error = reader.look(cell)
        if error is not None:
            errors[cell] = error
        elif value != "" or reader.is_answer:
            read[cell] = value
    return read, errors


def _join(values: dict[Target, Any], target: Target, value: object) -> None:
    """Several columns of one target: names side by side, notes below each other, tags together."""
    there = values[target]
    if isinstance(value, tuple):
        values[target] = tuple(dict.fromkeys((*there, *value)))
    elif target in MOMENTS:
        values[target] = _moment(there, value)
    elif target in BETWEEN:
        values[target] = f"{there}{BETWEEN[target]}{value}"


def _moment(there: object, value: object) -> object:
    """A day and a time of day from two columns, whichever comes first."""
    day, time = (value, there) if isinstance(there, dt.time) else (there, value)
    if not (isinstance(day, dt.datetime) and isinstance(time, dt.time)):
        return there
    return dt.datetime.combine(day, time) if day.time() == dt.time() else day


def _note_times(lines: Iterable[Line], table: Table, columns: Sequence[ColumnMap]) -> None:
    """A time whose day nobody gave goes to the notes, so that it is not lost."""
    timed = [(column.target, column.position) for column in columns if column.target in MOMENTS]
    for line in lines if timed else ():
        for target, position in timed:
            if not line.cells[position] or not isinstance(line.values.get(target), dt.time):
                continue
            time = line.values.pop(target)
            note = f"{table.headers[position]}: {time.isoformat('minutes')}"
            notes = (line.values.get(Target.NOTES, ""), note)
            line.values[Target.NOTES] = "\n".join(filter(None, notes))


def _leave_homes_out(lines: Iterable[Line]) -> None:
    """Without an organisation an address is where somebody lives: nobody keeps it."""
    for line in lines:
        if not line.values.get(Target.ORGANISATION):
            line.values.pop(Target.STREET, None)
            line.values.pop(Target.POSTCODE, None)


def _fix(lines: Sequence[Line], mapping: ImportMapping, zone: str) -> Iterable[Problem]:
    """Give every line the fixed values where its own cells say nothing."""
    for target, text in mapping.fixed.items():
        if target in WITHOUT_VALUE or not text.strip():
            continue
        reader = Reader(ColumnMap(-1, target), mapping.date_order, zone=zone)
        value, error = reader.look(text.strip())
        for line in lines:
            if error is not None:
                yield Problem(line.number, None, text, error)
            elif target not in line.values:
                line.values[target] = value


def _sorted_out(
    lines: Sequence[Line], mapping: ImportMapping, width: int, statuses: Statuses
) -> tuple[list[Record], list[Ignored], list[Problem]]:
    places, census = Places(mapping, width), Census()
    records: list[Record] = []
    ignored: list[Ignored] = []
    problems: list[Problem] = []
    for line in lines:
        _split_name(line, mapping.name_split)
        line.name = full_name(line.values)
        line.group = places.first(line.cells, Target.GROUP)
        line.own_key = places.first(line.cells, Target.KEY)
        reason = census.reason(line, places.first(line.cells, Target.ADDON_OF))
        if reason is not None:
            ignored.append(Ignored(line.number, reason))
            continue
        word = places.first(line.cells, Target.STATUS) or mapping.fixed.get(Target.STATUS, "")
        gone, unknown = statuses.take(line, word)
        if unknown:
            position = places.position(Target.STATUS)
            problems.append(Problem(line.number, position, word, unknown))
        problems.extend(_with_companions(line, places, ignored))
        records.append(Record(line.number, line.values, line.answers, line.key, line.group, gone))
    return records, ignored, problems


def _with_companions(line: Line, places: Places, ignored: list[Ignored]) -> Iterable[Problem]:
    error = take_companions(line, places)
    if error is not None:
        position = places.position(Target.COMPANIONS)
        yield Problem(line.number, position, str(line.companions), error)
        return
    ignored.extend([Ignored(line.number, IgnoredReason.COMPANION)] * line.companions)


def _split_name(line: Line, split: NameSplit) -> None:
    """The parts of a full name where its own columns are blank."""
    values = line.values
    full = line.full = values.pop(Target.FULL_NAME, "")
    given, family = values.get(Target.GIVEN, ""), values.get(Target.FAMILY, "")
    if not full or (given and family):
        return
    found = take_apart(full, split)
    line.companions += found.more
    parts = {
        Target.TITLE: found.title,
        Target.SALUTATION: found.salutation,
        Target.DEGREE: found.degree,
    }
    if given or family:
        parts = _rest_of_name(full, given, family)
    else:
        parts |= {Target.GIVEN: found.given, Target.FAMILY: found.family}
    for target, text in parts.items():
        if text:
            values.setdefault(target, text)


def _rest_of_name(full: str, given: str, family: str) -> dict[Target, str]:
    """The half that has no cell of its own: “Ana Nowak” with the given name Ana."""
    known = given or family
    words = full.split()
    if full.startswith(f"{known} "):
        rest = " ".join(words[len(known.split()) :])
    elif full.endswith(f" {known}"):
        rest = " ".join(words[: -len(known.split())])
    else:
        return {}
    return {Target.FAMILY if given else Target.GIVEN: rest}


def _nameless(
    table: Table, mapping: ImportMapping, records: Sequence[Record]
) -> tuple[Problem, ...]:
    """What to say of a table none of whose columns names people."""
    if records or not table.rows or any(mapping.positions(target) for target in NAMING):
        return ()
    line = table.header_lines[0] if table.header_lines else table.lines[0]
    return (Problem(line, None, "", nameless(mapping)),)


def nameless(mapping: ImportMapping) -> AppError:
    """Why nobody was found: an order names who paid, other lists name nobody at all."""
    if mapping.system.endswith("_orders"):
        return RuleBroken(
            N_("This is a list of orders: it names who paid, not who comes. Use the participants.")
        )
    return RuleBroken(N_("No column holds names of people. Say which one does."))


def lost_plus(table: Table, mapping: ImportMapping) -> int:
    """How many phone numbers have lost the plus in front of the country's code."""
    positions = [p for p in mapping.positions(Target.PHONE) if p < len(table.headers)]
    cells = [row[p] for row in table.plain for p in positions if row[p]]
    return sum(with_plus(cell) != cell for cell in cells)


__all__ = ["lost_plus", "nameless", "split_full_name", "understand"]
