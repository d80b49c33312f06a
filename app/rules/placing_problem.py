"""Wishes for places as a whole-number program: columns to decide, limits to keep."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.rules.placing import PRESENT, SENT, WORTH, Place, PlacingFacts, is_busy


@dataclass(frozen=True)
class Column:
    """A yes-or-no to decide: somebody's place, or a delegation's presence; and what it is worth."""

    name: str
    worth: int
    place: Place | None = None
    presence: tuple[int, int] | None = None
    fixed: int | None = None


Columns = Mapping[Place | None, Column]


@dataclass(frozen=True)
class Limit:
    """The sum of some columns is at most, or with `least` at least, `bound`."""

    terms: tuple[tuple[int, str], ...]
    bound: int
    least: bool = False


@dataclass(frozen=True)
class Problem:
    """Columns and limits: what a solver of whole-number programs understands."""

    columns: tuple[Column, ...]
    limits: tuple[Limit, ...]


def problem(facts: PlacingFacts) -> Problem:
    """The wishes as a whole-number program; keeping former places breaks ties."""
    columns: Columns = {column.place: column for column in _columns(facts)}
    presences = [
        Column(f"y{delegation}_{one}", PRESENT * _scale(facts), presence=(delegation, one))
        for delegation, wanted in sorted(facts.wanted.items())
        for one in sorted(wanted & facts.offers.keys())
    ]
    limits = (
        *_one_at_a_time(facts, columns),
        *_seats(facts, columns),
        *_delegation_limits(facts, columns),
        *_presence_limits(facts, columns, presences),
    )
    return Problem((*columns.values(), *presences), tuple(limits))


def _scale(facts: PlacingFacts) -> int:
    """Worth is multiplied by it, so that all former places together weigh less than one wish."""
    return 1 + sum(wish.placed for wish in facts.wishes)


def _columns(facts: PlacingFacts) -> Iterator[Column]:
    scale = _scale(facts)
    for place, wish in facts.by_place.items():
        offer = facts.offers.get(wish.session_id)
        if offer is None:
            continue
        fixed = int(wish.placed) if wish.locked else None
        if fixed is None and is_busy(facts, wish.person_id, offer):
            fixed = 0
        yield Column(
            f"x{place[0]}_{place[1]}",
            WORTH[wish.rank] * scale + wish.placed,
            place=place,
            fixed=fixed,
        )
    for place in _could_be_sent(facts):
        yield Column(f"x{place[0]}_{place[1]}", SENT * scale, place=place)


def _could_be_sent(facts: PlacingFacts) -> Iterator[Place]:
    for person_id, delegation in sorted(facts.delegations.items()):
        for session_id in sorted(facts.wanted.get(delegation, ())):
            offer = facts.offers.get(session_id)
            place = (person_id, session_id)
            if offer and place not in facts.by_place and not is_busy(facts, person_id, offer):
                yield place


def _at_most(columns: Sequence[Column], bound: int) -> Limit:
    """A limit that what is fixed by hand never breaks."""
    fixed = sum(column.fixed or 0 for column in columns)
    return Limit(tuple((1, column.name) for column in columns), max(bound, fixed))


def _one_at_a_time(facts: PlacingFacts, columns: Columns) -> Iterator[Limit]:
    """Nobody is in two places at once, nor twice on one topic.

    Spans on a line: at the start of each session, all that are on then.
    """
    for held in _by_person(columns).values():
        offers = [(facts.offers[column.place[1]], column) for column in held if column.place]
        seen: set[frozenset[str]] = set()
        for start in sorted({offer.span[0] for offer, _column in offers}):
            together = [
                column
                for offer, column in offers
                if offer.span[0] <= start < max(offer.span[1], offer.span[0] + 1)
            ]
            names = frozenset(column.name for column in together)
            if len(together) > 1 and names not in seen:
                seen.add(names)
                yield _at_most(together, 1)
        topics: dict[int, list[Column]] = defaultdict(list)
        for offer, column in offers:
            if offer.topic is not None:
                topics[offer.topic].append(column)
        yield from (_at_most(same, 1) for same in topics.values() if len(same) > 1)


def _by_person(columns: Columns) -> dict[int, list[Column]]:
    found: dict[int, list[Column]] = defaultdict(list)
    for column in columns.values():
        if column.place is not None:
            found[column.place[0]].append(column)
    return found


def _seats(facts: PlacingFacts, columns: Columns) -> Iterator[Limit]:
    for session_id, held in _by_session(columns).items():
        seats = facts.offers[session_id].seats
        if seats is not None:
            yield _at_most(held, seats)


def _by_session(columns: Columns) -> dict[int, list[Column]]:
    found: dict[int, list[Column]] = defaultdict(list)
    for column in columns.values():
        if column.place is not None:
            found[column.place[1]].append(column)
    return found


def _delegation_limits(facts: PlacingFacts, columns: Columns) -> Iterator[Limit]:
    for (_delegation, session_id), held in _by_delegation(facts, columns).items():
        most = facts.offers[session_id].most_per_delegation
        if most is not None and len(held) > most:
            yield _at_most(held, most)


def _by_delegation(facts: PlacingFacts, columns: Columns) -> dict[tuple[int, int], list[Column]]:
    found: dict[tuple[int, int], list[Column]] = defaultdict(list)
    for column in columns.values():
        if column.place is not None and column.place[0] in facts.delegations:
            found[facts.delegations[column.place[0]], column.place[1]].append(column)
    return found


def _presence_limits(
    facts: PlacingFacts, columns: Columns, presences: Iterable[Column]
) -> Iterator[Limit]:
    """A delegation is present only where one of its members has a place."""
    held = _by_delegation(facts, columns)
    for column in presences:
        assert column.presence is not None
        members = held.get(column.presence, [])
        terms = tuple((1, member.name) for member in members)
        yield Limit(((-1, column.name), *terms), 0, least=True)
