"""Sessions of an agenda as entries of a card: days as headings, people and rooms under titles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaDay, span
from app.documents.agenda_lines import Entry
from app.documents.letterhead import DOT
from app.documents.tongues import Tongues
from app.queries.agenda import SessionRow


@dataclass(frozen=True)
class Telling:
    """What is told of each session; `marks` are by session."""

    tongues: Tongues
    colours: bool = True
    rooms: bool = True
    people: bool = True
    marks: Mapping[int, str] = field(default_factory=dict)

    def days(self, days: Iterable[AgendaDay]) -> Iterator[Entry]:
        """Each day with its sessions."""
        for day in days:
            yield self.heading(day)
            yield from map(self.session, day.sessions)

    def heading(self, about: AgendaDay) -> Entry:
        """The name of a day."""
        return Entry(self.tongues.lines(lambda words: words.day(about.day)), heading=True)

    def session(self, row: SessionRow) -> Entry:
        """One session."""
        tongues = self.tongues
        where = saying.rooms(row, tongues) if self.rooms else ""
        who = saying.people(row.roles, tongues) if self.people else ""
        return Entry(
            saying.titles(row, tongues),
            span(tongues.first, row),
            DOT.join(part for part in (where, who) if part),
            self.marks.get(row.id, ""),
            saying.tone(row, colours=self.colours),
            strong=not saying.is_pause(row),
        )
