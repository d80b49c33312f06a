"""What sheets of panels are made of: the sessions one signs up for, and who signed up."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from app.documents.agenda_facts import Issue, called_so, issue, span
from app.documents.document import Asked
from app.documents.flow import Heading
from app.documents.letterhead import DOT, Around, read_around
from app.documents.tongues import Tongues
from app.queries import agenda, panels
from app.queries.agenda import SessionRow
from app.queries.panels import SignUpRow
from app.store import Reading


@dataclass(frozen=True)
class PanelFacts:
    """The panels by time, and for each who signed up: placed first, then by rank."""

    around: Around
    issue: Issue
    panels: tuple[SessionRow, ...]
    sign_ups: Mapping[int, tuple[SignUpRow, ...]]


def collect_panels(read: Reading, asked: Asked, chosen: tuple[str, ...]) -> PanelFacts:
    """The panels chosen by title or id, or all; of those who signed up, only who is asked for."""
    ids = panels.offered(read)
    rows = agenda.sessions(read, ids)
    wanted = called_so(chosen, ((row.id, row.title) for row in rows))
    signed: dict[int, list[SignUpRow]] = defaultdict(list)
    people = None if asked.person_ids is None else frozenset(asked.person_ids)
    for row in panels.sign_ups(read, ids):
        if people is None or row.person_id in people:
            signed[row.session_id].append(row)
    around = read_around(read)
    shown = tuple(row for row in rows if wanted is None or row.id in wanted)
    found = {row_id: tuple(each) for row_id, each in signed.items()}
    return PanelFacts(around, issue(read, around), shown, found)


def panel_heading(row: SessionRow, tongues: Tongues, *, new_page: bool) -> Heading:
    """The title; under it the other language, and when and where."""
    first, *others = tongues.lines(lambda words: words.pick(row.title)) or ("",)
    when = ""
    if row.starts_at is not None:
        day = row.starts_at.date()
        when = DOT.join((tongues.both(lambda words: words.day(day)), span(tongues.first, row)))
    where = DOT.join(part for part in (when, tongues.pick(row.room)) if part)
    return Heading(
        first, new_page=new_page, subtitle="\n".join(part for part in (*others, where) if part)
    )
