"""What an answer of the placement would mean for people and delegations, before it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.progress import Progress
from app.gui.panels.board import Board, board
from app.jobs.solving import find_places
from app.rules.placing import Place, Places, Reason
from app.rules.sessions import LOWEST_RANK, SignUpState
from app.store import Store


@dataclass(frozen=True)
class Share:
    """How many wishes of a rank come true."""

    rank: int
    done: int
    total: int


@dataclass(frozen=True)
class Change:
    """The sessions somebody leaves and those joined instead."""

    person_id: int
    left: tuple[int, ...]
    joined: tuple[int, ...]


@dataclass(frozen=True)
class Nothing:
    """Somebody who wished and gets no place at all, with the reason for each wish."""

    person_id: int
    reasons: tuple[tuple[int, Reason], ...]


@dataclass(frozen=True)
class Outlook:
    """An answer seen from those it is for; `board` is what it was worked out from."""

    board: Board
    places: Places
    shares: tuple[Share, ...]
    changes: tuple[Change, ...]
    nothing: tuple[Nothing, ...]
    people: int

    @property
    def same(self) -> bool:
        """Whether everybody keeps what they have."""
        return self.places.placed == placed_now(self.board)


def worked_out(store: Store, progress: Progress) -> Outlook:
    """Read the wishes, find the best places, look at them; raises Cancelled and AppError."""
    found = store.ask(board)
    return outlook(found, find_places(found.facts, progress))


def outlook(found: Board, places: Places) -> Outlook:
    """What these places would mean."""
    return Outlook(
        found,
        places,
        tuple(_share(found, places, rank) for rank in range(1, LOWEST_RANK + 1)),
        tuple(_changes(found, places)),
        tuple(_nothing(found, places)),
        len({person for person, _session in places.placed}),
    )


def placed_now(found: Board) -> frozenset[Place]:
    """Who has a place where at the moment, as far as it can be given anew."""
    return frozenset(w.place for w in found.facts.wishes if w.placed and _open(found, w.place))


def _open(found: Board, place: Place) -> bool:
    return place[1] in found.facts.offers


def _share(found: Board, places: Places, rank: int) -> Share:
    wished = [
        (row.person_id, row.session_id)
        for row in found.rows
        if row.rank == rank and row.state is not SignUpState.DECLINED
    ]
    wished = [place for place in wished if place in places.reasons]
    return Share(rank, sum(place in places.placed for place in wished), len(wished))


def _changes(found: Board, places: Places) -> Iterator[Change]:
    """Those who lose a place they have, in the order of names."""
    before = placed_now(found)
    lost, won = _by_person(before - places.placed), _by_person(places.placed - before)
    for person_id in found.people:
        if person_id in lost:
            yield Change(person_id, lost[person_id], won.get(person_id, ()))


def _by_person(places: frozenset[Place]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for person_id, session_id in sorted(places):
        found[person_id] = (*found.get(person_id, ()), session_id)
    return found


def _nothing(found: Board, places: Places) -> Iterator[Nothing]:
    placed = {person for person, _session in places.placed}
    for person_id in found.people:
        if person_id in placed:
            continue
        wishes = [
            (row.session_id, places.reasons[person_id, row.session_id])
            for row in found.by_person.get(person_id, ())
            if (person_id, row.session_id) in places.reasons
            and row.state is not SignUpState.DECLINED
        ]
        if wishes:
            yield Nothing(person_id, tuple(wishes))
