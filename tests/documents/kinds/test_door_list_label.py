"""Lists for doors: a delegation and its members."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.documents.document import kind_of
from app.store import Store


def test_one_card(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor", "code": "K7"}
    a_person(store, delegation=riga, **facts)
    (card,) = cards(store, "door_list_label", "pl", "en")
    assert said(card) == [
        "Riga",
        "Riga",
        "Łotwa / Latvia",
        "• Ilze Bērziņa\N{NO-BREAK SPACE}– Mayor",
    ]
    assert (card.width, card.height) == (210, 148)


def test_three_cards(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        a_person(store, delegation=a_delegation(store, city))
    assert len(cards(store, "door_list_label")) == 3
    assert kind_of("door_list_label").design_kind == "door_list_label"
