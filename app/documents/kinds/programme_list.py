"""The programme as a list: day after day, each session with its people and points."""

from dataclasses import dataclass

from app.base.words import N_, Words
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaFacts, AgendaOptions, collect_agenda, collect_held
from app.documents.agenda_rows import (
    agenda_columns,
    day_heading,
    held_note,
    session_rows,
    with_issue,
)
from app.documents.card_pages import NOTHING_YET
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Flow, Ink, Paragraph, Row, Table
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.tongues import Tongues
from app.store import Reading


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the list is made."""

    held: bool = option(
        False,
        N_("As it was held"),
        hint=N_("As it was frozen when the conference was closed, whatever was changed since."),
    )
    people: bool = option(True, N_("With speakers and chairs"))
    abstracts: bool = option(False, N_("With abstracts"))
    new_pages: bool = option(False, N_("Each day on a new page"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> AgendaFacts:
    """The days with their sessions."""
    return collect_held(read, options) if options.held else collect_agenda(read, options)


def layout(facts: AgendaFacts, tongues: Tongues, options: Options) -> Flow:
    """One table, each day under a subheading."""
    rows: list[Row] = []
    for day in facts.days:
        rows.append(day_heading(day, tongues, new_page=options.new_pages and bool(rows)))
        rows += session_rows(
            day.sessions, tongues, abstracts=options.abstracts, people=options.people
        )
    table = Table(
        agenda_columns(tongues), rows, zebra=False, rules=True, continued=tongues(N_("continued"))
    )
    nothing = Paragraph(tongues(NOTHING_YET), Ink.NOTE)
    told = held_note(facts, tongues) if options.held else ()
    title = _held if options.held else _title
    return Flow(
        with_issue(letterhead(facts.around, tongues, title), facts.issue, tongues),
        (*told, table if rows else nothing),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Programme"))


def _held(words: Words) -> str:
    return words(N_("Programme as held"))


DOCUMENT = DocumentKind(
    "programme_list",
    N_("Programme as a list"),
    N_("Day after day, with rooms, speakers and points."),
    Family.FLOW,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="calendar-range",
    third_party=("time", "title", "room"),
    named=lambda facts, options: saying.named(facts.days) if options.people else (),
    once_per="list",
)
