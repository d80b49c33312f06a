"""Luggage tags: whose it is and where it belongs."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.documents.cards import QrBox
from app.documents.document import kind_of
from app.store import Store


def test_one_card(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor", "code": "K7"}
    a_person(store, delegation=riga, **facts)
    (card,) = cards(store, "luggage_tag")
    assert said(card) == ["Ilze Bērziņa", "Riga", "Latvia"]
    assert (card.width, card.height) == (90, 54)
    assert [box.data for box in card.boxes if isinstance(box, QrBox)] == ["K7"]


def test_three_cards(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        a_person(store, delegation=a_delegation(store, city))
    assert len(cards(store, "luggage_tag")) == 3
    assert kind_of("luggage_tag").design_kind == "luggage_tag"
