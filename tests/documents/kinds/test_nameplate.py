"""Nameplates: a delegation, to be read from both sides."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person

from app.documents.card_facts import flag
from app.documents.cards import Fold, PictureBox
from app.documents.document import kind_of
from app.store import Store


def test_one_card(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"title": "Dr", "salutation": "Ms", "function": "Mayor", "code": "K7"}
    a_person(store, delegation=riga, **facts)
    (card,) = cards(store, "nameplate", "pl", "en")
    assert said(card) == ["Riga", "Łotwa", "Latvia"] * 2
    assert (card.fold, card.width, card.height) == (Fold.HORIZONTAL, 297, 210)
    flags = [box for box in card.boxes if isinstance(box, PictureBox)]
    assert [(box.picture, box.turn) for box in flags] == [(flag("LV"), 0), (flag("LV"), 180)]


def test_three_cards(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        a_person(store, delegation=a_delegation(store, city))
    assert len(cards(store, "nameplate")) == 3
    assert kind_of("nameplate").design_kind == "nameplate"
