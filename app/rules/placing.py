"""Who gets a place in which session: what is wished, and the answer explained."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from app.base.words import N_
from app.rules.clash_values import Span
from app.rules.sessions import LOWEST_RANK

Place = tuple[int, int]
"""A person and a session."""
WORTH: Mapping[int, int] = MappingProxyType({1: 100, 2: 60, 3: 30})
"""What a wish of each rank is worth: two second choices are more than one first."""
PRESENT = 1000
"""That a delegation is where it wished to be goes before any one wish."""
SENT = -5
"""What it costs to send somebody who did not wish it, so that no more are sent than needed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A session with places; `seats` None is no limit, `topic` what nobody needs twice."""

    id: int
    span: Span
    seats: int | None = None
    topic: int | None = None
    most_per_delegation: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants, or what an organiser decided: `locked` keeps it as it is."""

    person_id: int
    session_id: int
    rank: int = LOWEST_RANK
    placed: bool = False
    locked: bool = False

    @property
    def place(self) -> Place:
        """The person and the session."""
        return self.person_id, self.session_id


@dataclass(frozen=True)
class PlacingFacts:
    """All that places are given by.

    `busy` are the hours of each person's own duties and absences; `delegations` says whose
    member somebody is, `wanted` in which sessions a delegation wants to be present.
    """

    offers: Mapping[int, Offer]
    wishes: tuple[Wish, ...]
    busy: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    delegations: Mapping[int, int] = field(default_factory=dict)
    wanted: Mapping[int, frozenset[int]] = field(default_factory=dict)

    @cached_property
    def by_place(self) -> dict[Place, Wish]:
        """The wishes by whom and what they are about; the better of two for the same."""
        ordered = sorted(self.wishes, key=lambda wish: (not wish.locked, wish.rank))
        found: dict[Place, Wish] = {}
        for wish in ordered:
            found.setdefault(wish.place, wish)
        return found


class Why(StrEnum):
    """Why somebody has a place, or has none."""

    PLACED = "placed"
    SENT = "sent"
    LOCKED = "locked"
    KEPT_OUT = "kept_out"
    BUSY = "busy"
    NO_SEATS = "no_seats"
    ELSEWHERE = "elsewhere"
    SAME_TOPIC = "same_topic"
    DELEGATION_FULL = "delegation_full"
    FULL = "full"
    WORTH_LESS = "worth_less"


WHY_NAMES: Mapping[Why, str] = MappingProxyType(
    {
        Why.PLACED: N_("Wished it and has a place"),
        Why.SENT: N_("Sent, so that the delegation is present"),
        Why.LOCKED: N_("Fixed by hand"),
        Why.KEPT_OUT: N_("Kept out by hand"),
        Why.BUSY: N_("Has a duty at that time, or is away"),
        Why.NO_SEATS: N_("The session has no places"),
        Why.ELSEWHERE: N_("Has a place in another wish at that time"),
        Why.SAME_TOPIC: N_("Has a place on the same topic at another time"),
        Why.DELEGATION_FULL: N_("The delegation has as many there as it may"),
        Why.FULL: N_("The session is full"),
        Why.WORTH_LESS: N_("More wishes come true without it"),
    }
)
WAITS = frozenset({Why.FULL, Why.DELEGATION_FULL, Why.WORTH_LESS})
"""For these reasons somebody may move up once a place is free."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and which other session is in the way."""

    why: Why
    other_id: int | None = None


@dataclass(frozen=True)
class Places:
    """Who has a place where; `gap` is how far from the best this may be, 0 when proved best.

    `missed` are the delegations with the sessions where nobody of them is.
    """

    placed: frozenset[Place]
    reasons: Mapping[Place, Reason]
    missed: tuple[tuple[int, int], ...] = ()
    gap: float = 0.0

    @property
    def proved(self) -> bool:
        """Whether no better answer exists."""
        return self.gap == 0.0


def is_busy(facts: PlacingFacts, person_id: int, offer: Offer) -> bool:
    """Whether the person has a duty or is away while the session is on."""
    return any(_meet(offer.span, span) for span in facts.busy.get(person_id, ()))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class _Given:
    """The places as they are given, counted by session, delegation and person."""

    def __init__(self, facts: PlacingFacts, placed: Iterable[Place]) -> None:
        self._facts = facts
        self.places: set[Place] = set()
        self.seats: Counter[int] = Counter()
        self.of_delegation: Counter[tuple[int, int]] = Counter()
        self._offers: dict[int, list[Offer]] = defaultdict(list)
        for place in placed:
            self.add(place)

    def add(self, place: Place) -> None:
        person_id, session_id = place
        self.places.add(place)
        self.seats[session_id] += 1
        if person_id in self._facts.delegations:
            self.of_delegation[self._facts.delegations[person_id], session_id] += 1
        if session_id in self._facts.offers:
            self._offers[person_id].append(self._facts.offers[session_id])

    def reason(self, wish: Wish) -> Reason:
        """Why this wish came true or did not."""
        if wish.place in self.places:
            return Reason(Why.LOCKED if wish.locked else Why.PLACED)
        if wish.locked:
            return Reason(Why.KEPT_OUT)
        offer = self._facts.offers[wish.session_id]
        if is_busy(self._facts, wish.person_id, offer):
            return Reason(Why.BUSY)
        return self._in_the_way(wish.person_id, offer) or Reason(self._no_room(wish, offer))

    def _in_the_way(self, person_id: int, offer: Offer) -> Reason | None:
        for other in self._offers.get(person_id, ()):
            if _meet(offer.span, other.span):
                return Reason(Why.ELSEWHERE, other.id)
            if offer.topic is not None and offer.topic == other.topic:
                return Reason(Why.SAME_TOPIC, other.id)
        return None

    def _no_room(self, wish: Wish, offer: Offer) -> Why:
        if offer.seats == 0:
            return Why.NO_SEATS
        delegation, most = self._facts.delegations.get(wish.person_id), offer.most_per_delegation
        there = 0 if delegation is None else self.of_delegation[delegation, offer.id]
        if most is not None and delegation is not None and there >= most:
            return Why.DELEGATION_FULL
        if offer.seats is not None and self.seats[offer.id] >= offer.seats:
            return Why.FULL
        return Why.WORTH_LESS


def explained(facts: PlacingFacts, placed: Iterable[Place], gap: float = 0.0) -> Places:
    """The answer with a reason for each wish, and for each who is sent."""
    given = _Given(facts, placed)
    known = facts.by_place
    reasons = {
        place: given.reason(wish)
        for place, wish in known.items()
        if wish.session_id in facts.offers
    }
    reasons |= {place: Reason(Why.SENT) for place in given.places if place not in known}
    missed = tuple(
        (delegation, session_id)
        for delegation, wanted in sorted(facts.wanted.items())
        for session_id in sorted(wanted & facts.offers.keys())
        if not given.of_delegation[delegation, session_id]
    )
    return Places(frozenset(given.places), reasons, missed, gap)


def worth(facts: PlacingFacts, placed: Iterable[Place]) -> int:
    """How many points the wishes that came true are worth, presences included."""
    given = frozenset(placed)
    points = sum(
        WORTH[facts.by_place[place].rank] if place in facts.by_place else SENT for place in given
    )
    present = {
        (facts.delegations[person], one) for person, one in given if person in facts.delegations
    }
    wanted = {(d, one) for d, sessions in facts.wanted.items() for one in sessions}
    return points + PRESENT * len(present & wanted)


def promotions(facts: PlacingFacts, waiting: Sequence[Place]) -> list[Place]:
    """Who of the waiting, in their order, could have a place now that some are free."""
    given = _Given(facts, (wish.place for wish in facts.wishes if wish.placed))
    found = []
    for place in waiting:
        wish = facts.by_place.get(place)
        if wish is None or place in given.places or place[1] not in facts.offers:
            continue
        if given.reason(wish).why is Why.WORTH_LESS:
            given.add(place)
            found.append(place)
    return found
