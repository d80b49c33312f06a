"""Place cards: both sides of the tent."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.documents.cards import Fold, StackBox
from app.documents.document import kind_of
from app.store import Store


def test_one_card(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor", "code": "K7"}
    a_person(store, delegation=riga, **facts)
    (card,) = cards(store, "place_card")
    upper, lower = said(card)[4:], said(card)[:4]
    assert lower == ["Dr Ilze", "Bērziņa", "Mayor", "Riga, Latvia"]
    assert upper == lower
    assert (card.fold, card.width, card.height) == (Fold.HORIZONTAL, 105, 148)
    turns = [box.turn for box in card.boxes if isinstance(box, StackBox)]
    assert turns == [0, 0, 180, 180]


def test_three_cards(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        a_person(store, delegation=a_delegation(store, city))
    assert len(cards(store, "place_card")) == 3
    assert kind_of("place_card").design_kind == "place_card"
