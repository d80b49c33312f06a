"""Of a deck some cards can be made without those before them."""

from collections.abc import Iterator

import pytest

from app.documents.cards import Card
from app.documents.deck import Deck, deck_of

BLANK = Card(1, 1, (), who="blank")


def a_deck(persons: list[int | None], made: list[int]) -> Deck:
    """A deck of cards called by their numbers, which notes what it makes."""

    def make(places: range) -> Iterator[Card]:
        for place in places:
            made.append(place)
            yield Card(1, 1, (), who=str(place))

    return Deck(persons, make)


def names(deck: Deck, *between: int) -> list[str]:
    """What the cards at these places are called."""
    return [card.who for card in deck.make(range(*between))]


def test_it_counts_before_it_makes() -> None:
    made: list[int] = []
    deck = a_deck([7, None, 9], made)
    assert (len(deck), made) == (3, [])
    assert [card.who for card in deck] == ["0", "1", "2"]


def test_some_are_made_alone() -> None:
    made: list[int] = []
    assert names(a_deck([7, None, 9], made), 1, 3) == ["1", "2"]
    assert made == [1, 2]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_blank_cards_follow(count: int) -> None:
    made: list[int] = []
    deck = a_deck([7, 8], made).followed_by(BLANK, count)
    assert list(deck.persons) == [7, 8, *[None] * count]
    assert [card.who for card in deck] == ["0", "1", *["blank"] * count]
    made.clear()
    assert names(deck, 2, 2 + count) == ["blank"] * count
    assert made == []
    assert names(deck, 1, len(deck)) == ["1", *["blank"] * count]


def test_nothing_follows_where_there_is_no_blank_card() -> None:
    deck = a_deck([7], [])
    assert deck.followed_by(None, 3) is deck


def test_cards_that_nobody_counted_are_made_first() -> None:
    cards = [Card(1, 1, (), person_id=4, who="a"), Card(1, 1, (), who="b")]
    deck = deck_of(iter(cards))
    assert (list(deck.persons), names(deck, 1, 2)) == ([4, None], ["b"])
    assert deck_of(deck) is deck
