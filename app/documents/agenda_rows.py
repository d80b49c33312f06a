"""Sessions as rows of a flowing programme: time, title in each language, room."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from app.base.words import N_, Words
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaDay, AgendaFacts, Issue, held_line, issue_line, span
from app.documents.flow import Cell, Column, Ink, Letterhead, Paragraph, Row
from app.documents.list_facts import column, said
from app.documents.tongues import Tongues
from app.queries.agenda import SessionRow

TIME, SESSION = N_("Time"), N_("Session")


def agenda_columns(tongues: Tongues) -> tuple[Column, ...]:
    """Time, a column for each language, room."""
    titles = tongues.lines(lambda words: words(TIME))
    second = "\n".join(titles[1:])
    time = Column(titles[0], width=24.0, name="time", second=second, label=TIME)
    called = [
        Column(words(SESSION), 3.0, lines=40, name="title", label=SESSION) for words in tongues.all
    ]
    return (time, *called, replace(column(tongues, N_("Where"), name="room", lines=6), width=30.0))


def day_heading(day: AgendaDay, tongues: Tongues, *, new_page: bool = False) -> Row:
    """The subheading of a day."""
    first, *others = tongues.lines(lambda words: words.day(day.day))
    cell = Cell(first, " / ".join(others))
    return Row((cell,), heading=True, bookmark=True, new_page=new_page)


def held_note(facts: AgendaFacts, tongues: Tongues) -> tuple[Paragraph, ...]:
    """What a programme as it was held is taken from, a line for each language."""
    lines = tongues.lines(lambda words: held_line(words, facts))
    return (Paragraph("\n".join(lines), Ink.NOTE, keep=True),)


def session_rows(
    rows: tuple[SessionRow, ...], tongues: Tongues, *, abstracts: bool, people: bool
) -> Iterator[Row]:
    """Sessions one after the other."""
    for row in rows:
        titles = [
            Cell(
                words.pick(row.title),
                _under(row, words, abstracts=abstracts, people=people),
                Ink.BODY if saying.is_pause(row) else Ink.STRONG,
            )
            for words in tongues.all
        ]
        where = said(tongues, partial(_room, row))
        yield Row((span(tongues.first, row), *titles, where), who=titles[0].text)


def _room(row: SessionRow, words: Words) -> str:
    return words.pick(row.room)


def with_issue(head: Letterhead, about: Issue, tongues: Tongues) -> Letterhead:
    """The letterhead with the edition in the foot of each page."""
    lines = tongues.lines(lambda words: issue_line(words, about))
    return replace(head, foot="\n".join(part for part in (*lines, head.foot) if part))


def _under(row: SessionRow, words: Words, *, abstracts: bool, people: bool) -> str:
    """What stands under a title in one language."""
    alone = Tongues((words,))
    lines = [words.pick(row.subtitle)]
    if people:
        lines.append(saying.people(row.roles, alone))
    lines += [
        saying.item_line(words, item, row.roles if people else (), alone) for item in row.items
    ]
    if abstracts:
        lines.append(words.pick(row.abstract))
    return "\n".join(line for line in lines if line)
