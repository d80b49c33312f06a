"""Address labels: what stands on an envelope."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, an_organisation

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


def test_the_address_of_the_own_organisation_before_that_of_the_delegation(store: Store) -> None:
    riga = a_delegation(store)
    at_port = {"street": "Enkura iela 1", "postcode": "LV-3401"}
    a_person(store, delegation=riga, organisation_id=an_organisation(store, "Liepāja", **at_port))
    (card,) = cards(store, "address_label")
    assert said(card)[1:] == ["Liepāja", "Enkura iela 1\nLiepāja, LV-3401", "Latvia"]
