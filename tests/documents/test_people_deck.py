"""People's cards lie in bundles, behind slips."""

from documents.card_making import a_delegation_row, a_row, some_facts

from app.documents.card_order import Bundle
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.people_deck import deck_of_people
from app.documents.tongues import tongues
from app.queries.cards import CardRow

RIGA = a_delegation_row()


def names(deck: Deck, *between: int) -> list[str]:
    """What the cards at these places are called."""
    return [card.who for card in deck.make(range(*between))]


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
