"""What the page shows, read at once on another thread: sessions, wishes, places, reasons."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.queries import agenda, delegations, panels
from app.queries.agenda import SessionRow
from app.queries.delegations import DelegationRow
from app.queries.matching import key_matches
from app.queries.panels import DelegationWishRow, SignUpRow, TopicRow, WisherRow
from app.rules.placing import (
    Place,
    Places,
    PlacingFacts,
    Reason,
    Why,
    explained,
    promotions,
)
from app.rules.sessions import LOWEST_RANK, SignUpState
from app.rules.topics import Vote
from app.store import Reading


@dataclass(frozen=True)
class Board:
    """All wishes and places of the conference as they were at one moment."""

    sessions: Mapping[int, SessionRow]
    rows: tuple[SignUpRow, ...]
    people: Mapping[int, WisherRow]
    delegations: Mapping[int, DelegationRow]
    delegation_wishes: tuple[DelegationWishRow, ...]
    facts: PlacingFacts
    places: Places
    topics: tuple[TopicRow, ...] = ()
    votes: tuple[Vote, ...] = ()

    @cached_property
    def by_session(self) -> Mapping[int, tuple[SignUpRow, ...]]:
        """Session → those who wish it, placed first."""
        return _grouped(self.rows, lambda row: row.session_id)

    @cached_property
    def by_person(self) -> Mapping[int, tuple[SignUpRow, ...]]:
        """Person → what they wish, the best first."""
        ordered = sorted(self.rows, key=lambda row: (row.rank or LOWEST_RANK + 1, row.id))
        return _grouped(ordered, lambda row: row.person_id)

    @cached_property
    def by_id(self) -> Mapping[int, SignUpRow]:
        """The wishes by their ids."""
        return {row.id: row for row in self.rows}

    @cached_property
    def promotable(self) -> tuple[Place, ...]:
        """Who of the waiting could have a place now, in their order."""
        waiting = [row for row in self.rows if row.state is SignUpState.WAITING]
        waiting.sort(key=lambda row: (row.rank or LOWEST_RANK, row.position, row.id))
        return tuple(promotions(self.facts, [(row.person_id, row.session_id) for row in waiting]))

    def of_session(self, session_id: int) -> tuple[SignUpRow, ...]:
        """Those who wish a session or are in it."""
        return self.by_session.get(session_id, ())

    def count(self, session_id: int, state: SignUpState) -> int:
        """How many are so in a session."""
        return sum(row.state is state for row in self.of_session(session_id))

    def ranks(self, session_id: int) -> tuple[int, ...]:
        """How many wish a session first, second, third."""
        given = [row.rank for row in self.of_session(session_id)]
        return tuple(given.count(rank) for rank in range(1, LOWEST_RANK + 1))

    def reason(self, row: SignUpRow) -> Reason | None:
        """Why somebody has a place or not; None for a session without a time."""
        found = self.places.reasons.get((row.person_id, row.session_id))
        if found and found.why is Why.PLACED and row.rank is None and self._wanted(row):
            return Reason(Why.SENT)
        return found

    def _wanted(self, row: SignUpRow) -> bool:
        wanted = self.facts.wanted.get(row.delegation_id or 0, frozenset())
        return row.session_id in wanted

    def found_people(self, text: str, delegation_id: int | None = None) -> list[WisherRow]:
        """Those whose name or organisation has all these words."""
        return [
            one
            for one in self.people.values()
            if key_matches(one.key, text) and delegation_id in {None, one.delegation_id}
        ]


def seats(session: SessionRow) -> int | None:
    """How many fit: what is planned, or what the room holds; None without a limit."""
    return min((n for n in (session.capacity, session.seats) if n is not None), default=None)


def board(read: Reading) -> Board:
    """Everything as it is in the file now."""
    ids = panels.offered(read)
    sessions = {row.id: row for row in agenda.sessions(read, ids)}
    facts = panels.placing_facts(read)
    rows = panels.sign_ups(read)
    placed = [wish.place for wish in facts.wishes if wish.placed]
    found = Board(
        sessions={one: sessions[one] for one in ids},
        rows=tuple(row for row in rows if row.session_id in sessions),
        people={row.person_id: row for row in panels.wishers(read)},
        delegations={row.id: row for row in delegations.rows(read)},
        delegation_wishes=tuple(panels.delegation_wishes(read)),
        facts=facts,
        places=explained(facts, placed),
        topics=tuple(panels.topics(read)),
        votes=tuple(panels.votes(read)),
    )
    for name in READY:  # worked out here, for the page may not wait
        getattr(found, name)
    return found


READY = ("by_session", "by_person", "by_id", "promotable")


def _grouped(
    rows: Iterable[SignUpRow], key: Callable[[SignUpRow], int]
) -> Mapping[int, tuple[SignUpRow, ...]]:
    found: dict[int, list[SignUpRow]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return {one: tuple(rows) for one, rows in found.items()}
