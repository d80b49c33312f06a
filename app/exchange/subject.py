"""What a file speaks of, people or sessions, so that neither is taken for the other."""

from collections.abc import Iterable
from enum import StrEnum

from app.base.errors import AppError, FileProblem, RuleBroken
from app.base.words import N_
from app.exchange.agenda.reader import Opened, agenda_readers
from app.exchange.agenda.room_grid import find_heads
from app.exchange.agenda.table_cells import time_span
from app.exchange.agenda.table_words import Column, meanings
from app.exchange.mapping.guess import guess
from app.exchange.reading.open import read_data
from app.exchange.reading.source import Sheet, Source, SourceKind
from app.exchange.shape import Table, find_table
from app.rules.importing.values import Target

LOOK_AT = 200
"""Lines whose cells are looked at."""
AS_TIMES = 0.6
"""The share of cells that must be times before a column is one of times."""


class Subject(StrEnum):
    """What a file speaks of."""

    PEOPLE = "people"
    AGENDA = "agenda"


SAID = {
    Subject.PEOPLE: N_("“{file}” is a list of people."),
    Subject.AGENDA: N_("“{file}” is an agenda."),
}


class OtherSubject(FileProblem):
    """A file speaks of something else than was asked for."""

    def __init__(self, subject: Subject, name: str) -> None:
        super().__init__(SAID[subject], file=name)
        self.subject = subject


def is_programme(data: bytes, name: str) -> bool:
    """Whether a file is of a format that only programmes come in."""
    opened = Opened(data, name)
    return any(not reader.last and reader.knows(opened) for reader in agenda_readers().values())


def subject_of(data: bytes, name: str) -> Subject | None:
    """What a file speaks of; None where that is not clear, or it cannot be read."""
    if is_programme(data, name):
        return Subject.AGENDA
    try:
        return subject_of_source(read_data(data, name))
    except AppError:
        return None


def subject_of_source(source: Source) -> Subject | None:
    """The same for a table that was read already."""
    if source.kind is SourceKind.VCARD:
        return Subject.PEOPLE
    tables = list(map(find_table, _shown(source.sheets)))
    people = any(map(_holds_people, tables))
    sessions = any(map(_holds_sessions, tables)) or any(map(find_heads, _shown(source.sheets)))
    if people == sessions:
        return None
    return Subject.PEOPLE if people else Subject.AGENDA


def _shown(sheets: Iterable[Sheet]) -> Iterable[Sheet]:
    return (sheet for sheet in sheets if not sheet.hidden)


def _holds_people(table: Table) -> bool:
    """Whether lines are people: an address, or given and family names apart."""
    mapping = guess(table)
    apart = (Target.GIVEN, Target.FAMILY)
    return bool(mapping.positions(Target.EMAIL)) or all(map(mapping.positions, apart))


def _holds_sessions(table: Table) -> bool:
    """Whether lines are sessions: a title beside times of day."""
    meant = [each[0] if each else None for each in meanings(table.headers)]
    if Column.TITLE not in meant or Column.START not in meant:
        return False
    place = meant.index(Column.START)
    cells = [row[place] for row in table.plain[:LOOK_AT] if row[place]]
    return bool(cells) and sum(map(_is_time, cells)) >= AS_TIMES * len(cells)


def _is_time(text: str) -> bool:
    try:
        time_span(text)
    except RuleBroken:
        return False
    return True
