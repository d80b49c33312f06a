"""Of a deck some cards can be made without those before them."""

from collections.abc import Iterator

import pytest
from documents.card_making import a_delegation_row, a_row, some_facts

from app.documents.card_order import Bundle
from app.documents.cards import Card
from app.documents.deck import Deck, deck_of, deck_of_people
from app.documents.tongues import tongues
from app.queries.cards import CardRow

BLANK = Card(1, 1, (), who="blank")
RIGA = a_delegation_row()


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


def of_people(*, slips: bool) -> Deck:
    """Three people, two of them from Riga."""
    facts = some_facts(*(a_row(id=n, given=f"Nr{n}") for n in (1, 2, 3)))

    def card(person: CardRow, group: str) -> Card:
        return Card(1, 1, (), person_id=person.id, who=person.given, group=group)

    def slip(bundle: Bundle) -> Card:
        return Card(1, 1, (), who=f"slip of {len(bundle.ids)}")

    bundles = (Bundle((3, 1), RIGA), Bundle((2,)))
    return deck_of_people(facts, bundles, tongues("pl"), card, slip if slips else None)


def test_people_lie_in_bundles() -> None:
    deck = of_people(slips=False)
    assert list(deck.persons) == [3, 1, 2]
    assert [(card.who, card.group) for card in deck] == [
        ("Nr3", "Ryga"),
        ("Nr1", "Ryga"),
        ("Nr2", ""),
    ]
    assert names(deck, 1, 3) == ["Nr1", "Nr2"]


def test_slips_lie_before_bundles() -> None:
    deck = of_people(slips=True)
    assert list(deck.persons) == [None, 3, 1, None, 2]
    assert [card.who for card in deck] == ["slip of 2", "Nr3", "Nr1", "slip of 1", "Nr2"]
    assert [names(deck, n, n + 1) for n in range(5)] == [[card.who] for card in deck]
