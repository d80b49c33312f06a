"""Decks of people's cards in bundles."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from app.documents.card_facts import CardFacts
from app.documents.card_order import Bundle
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.tongues import Tongues
from app.queries.cards import CardRow

Slip = Callable[[Bundle], Card]
CardOf = Callable[[CardRow, str], Card]
"""The card of a person in a group of this name."""


def deck_of_people(
    facts: CardFacts,
    bundles: Sequence[Bundle],
    tongues: Tongues,
    card: CardOf,
    slip: Slip | None = None,
) -> Deck:
    """The cards of people in bundles, each behind its slip if there are slips."""
    before = () if slip is None else (None,)
    persons = [person_id for bundle in bundles for person_id in (*before, *bundle.ids)]
    ends = list(accumulate(len(bundle.ids) + len(before) for bundle in bundles))
    groups = [
        tongues.first.pick(each.delegation.name) if each.delegation else each.letter
        for each in bundles
    ]

    def make(places: range) -> Iterator[Card]:
        wanted = persons[places.start : places.stop]
        people = facts.people(person_id for person_id in wanted if person_id is not None)
        for place, person_id in zip(places, wanted, strict=True):
            number = bisect_right(ends, place)
            if person_id is not None:
                yield card(next(people), groups[number])
            elif slip is not None:
                yield slip(bundles[number])

    return Deck(persons, make)
