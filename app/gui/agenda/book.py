"""The agenda in the page's hands: read on another thread, judged again only where it moved."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.base.errors import AppError
from app.base.progress import Progress
from app.gui.agenda.reading import Agenda, named, read_agenda
from app.gui.desk import Desk
from app.gui.i18n import localized
from app.gui.jobs import Answer
from app.queries import people
from app.queries.agenda import SessionRow
from app.rules.clash_values import AgendaFacts, Clash, Placement
from app.rules.clashes import Judge, Judged
from app.rules.ripple import Move, moved
from app.usecases.agenda import move_sessions

Read = tuple[Agenda, Judge | None]


@dataclass(frozen=True)
class Words:
    """What is painted of a session in the language of the window."""

    row: SessionRow
    title: str
    time: str
    people: str
    seats: str
    full: bool


class Book(QObject):
    """What is known of the agenda; moves are shown at once and written meanwhile."""

    changed = Signal()
    """Something else is true now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.loaded = False
        self.agenda = Agenda()
        self.judge = Judge(AgendaFacts())
        self.open: list[Clash] = []
        self.settled: list[Clash] = []
        self.words: dict[int, Words] = {}
        self.by_session: dict[int, list[Clash]] = {}
        self._reading = self._again = self._stale = False
        self._writing = 0

    # reading

    def reload(self) -> None:
        """Read everything on another thread; changes that come meanwhile are read once more."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        around = _around(self.judge.facts) if self.loaded else None

        def work(_progress: Progress) -> Read:
            return self._read(around)

        answer = self.desk.jobs.start("agenda", work, writes=False, shown=False)
        answer.then(self._take).lastly(self._ended)

    def _read(self, around: AgendaFacts | None) -> Read:
        """The agenda, and a judge where more has changed than sessions."""
        with self.desk.store.read() as read:
            found = read_agenda(read)
            if around is not None and _around(found.facts) == around:
                return found, None
            judge = Judge(found.facts)
            return named(read, found, judge), judge

    def _ended(self) -> None:
        self._reading = False
        self._stale, self._again = self._again, False
        if self._stale:
            self.reload()

    def _take(self, found: Read) -> None:
        """Show what was read, unless it is old: then it is being read again."""
        if self._stale or self._writing:
            return
        read, judge = found
        if judge is not None:
            self.judge = judge
        else:
            known, now = self.judge.facts.placements, read.facts.placements
            other = [one for one in now.values() if known.get(one.id) != one]
            self.judge.put(other, [one for one in known if one not in now])
        old = self.agenda.rows
        rows = {each: old[each] if old.get(each) == row else row for each, row in read.rows.items()}
        self.agenda = replace(read, rows=rows, people={**self.agenda.people, **read.people})
        self.loaded = True
        self._sort()
        self.changed.emit()

    def _sort(self) -> None:
        """Which clashes are open, and whose they are."""
        accepted = self.agenda.accepted
        self.open, self.settled = [], []
        by: dict[int, list[Clash]] = defaultdict(list)
        for clash in self.judge.clashes():
            if accepted and clash.key in accepted:
                self.settled.append(clash)
                continue
            self.open.append(clash)
            for session_id in clash.sessions:
                by[session_id].append(clash)
        self.by_session = dict(by)
        self.name_people(clash.person_id for clash in (*self.open, *self.settled))

    def name_people(self, ids: Iterable[int | None]) -> None:
        """Learn the names of people not yet known here."""
        asked = {one for one in ids if one is not None} - self.agenda.people.keys()
        if asked:
            found = self.desk.ask(people.rows, sorted(asked))
            names = {one: row.name for one, row in found.items()}
            self.agenda = replace(self.agenda, people={**self.agenda.people, **names})

    # what is known

    def person(self, person_id: int) -> str:
        """What a person is called, "" for one not known here."""
        found = self.agenda.people.get(person_id)
        return found.display(self.desk.settings.name_order) if found else ""

    def row(self, session_id: int) -> SessionRow | None:
        """A session, or None for one that is gone."""
        return self.agenda.rows.get(session_id)

    def placement(self, session_id: int) -> Placement | None:
        """A session as it is judged."""
        return self.judge.facts.placements.get(session_id)

    # moving

    def preview(self, placements: Sequence[Placement]) -> Judged:
        """What would be gone and come if these were so; nothing is changed by asking."""
        known = self.judge.facts.placements
        before = [known[one.id] for one in placements if one.id in known]
        new = [one.id for one in placements if one.id not in known]
        judged = self.judge.put(placements)
        self.judge.put(before, new)
        return judged

    def preview_moves(self, moves: Sequence[Move]) -> Judged:
        """The same for sessions that would go elsewhere."""
        known = self.judge.facts.placements
        return self.preview([moved(known[move.id], move) for move in moves])

    def move(self, moves: Sequence[Move], label: str) -> tuple[Judged, Answer[None]]:
        """Move sessions: seen at once, one step in the file; what came and went with it."""
        known = self.judge.facts.placements
        judged = self.judge.put([moved(known[move.id], move) for move in moves])
        self.agenda = self.agenda.moved(moves)
        self._sort()
        self._writing += 1
        self._again = self._again or self._reading
        self.changed.emit()
        answer = self.desk.do(move_sessions, moves, label)
        return judged, answer.lastly(self._written).otherwise(self._refused)

    def _written(self) -> None:
        self._writing -= 1

    def _refused(self, problem: AppError) -> None:
        self.desk.toast(localized(problem))
        self.reload()


def net(judged: Judged) -> Judged:
    """What really came and went, without the clashes that only moved along."""
    gone, come = ({_about(clash) for clash in part} for part in (judged.gone, judged.come))
    return Judged(
        tuple(clash for clash in judged.gone if _about(clash) not in come),
        tuple(clash for clash in judged.come if _about(clash) not in gone),
    )


def _about(clash: Clash) -> tuple[object, ...]:
    return clash.kind, clash.sessions, clash.person_id, clash.room_id, clash.delegation_id


def _around(facts: AgendaFacts) -> AgendaFacts:
    """All but the sessions."""
    return replace(facts, placements={})
