"""Address labels: what stands on an envelope."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.documents.document import kind_of
from app.store import Store


def test_one_card(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor", "code": "K7"}
    a_person(store, delegation=riga, **facts)
    (card,) = cards(store, "address_label")
    assert said(card) == ["Ms Dr Ilze Bērziņa", "Mayor", "Riga", "Latvia"]
    assert (card.width, card.height) == (63.5, 38.1)


def test_three_cards(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        a_person(store, delegation=a_delegation(store, city))
    assert len(cards(store, "address_label")) == 3
    assert kind_of("address_label").design_kind == "address_label"
