"""Cards one after the other, of which some can be made without those before them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.documents.cards import Card

Make = Callable[[range], Iterator[Card]]
"""The cards at these places, from 0."""


@dataclass(frozen=True)
class Deck:
    """Cards in order; `persons` says of each whose it is, None for what is nobody's.

    `make` reads what it needs: a deck lives no longer than the reading it was collected from.
    """

    persons: Sequence[int | None]
    make: Make

    def __iter__(self) -> Iterator[Card]:
        """All of them."""
        return self.make(range(len(self)))

    def __len__(self) -> int:
        """How many there are, known before the first is made."""
        return len(self.persons)

    def followed_by(self, card: Card | None, count: int) -> "Deck":
        """These, and so many times this card that is nobody's."""
        if card is None or not count:
            return self
        last = len(self)

        def make(places: range) -> Iterator[Card]:
            yield from self.make(range(min(places.start, last), min(places.stop, last)))
            yield from [card] * (places.stop - max(places.start, last))

        return Deck((*self.persons, *[None] * count), make)


def deck_of(cards: Iterable[Card]) -> Deck:
    """A deck of cards of which nobody knows how many there are before they are made."""
    if isinstance(cards, Deck):
        return cards
    made = list(cards)
    return Deck([card.person_id for card in made], lambda on: iter(made[on.start : on.stop]))
