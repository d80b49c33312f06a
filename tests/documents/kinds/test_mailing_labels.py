"""Mailing labels: a label for each delegation or organisation, as large as told."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, an_organisation

from app.documents.addresses import Recipients
from app.documents.cards import Down, StackBox
from app.documents.document import Asked
from app.store import Store

KIND = "mailing_labels"


def test_one_label(store: Store) -> None:
    a_delegation(store, contact_name="Dace Ozola")

    (card,) = cards(store, KIND, "en")

    assert said(card) == ["Dace Ozola", "Riga", "Riga", "Latvia"]
    assert (card.width, card.height, card.who) == (63.5, 38.1, "Dace Ozola")
    (box,) = card.boxes
    assert isinstance(box, StackBox)
    assert (box.x, box.y, box.width, box.height) == (5, 5, 53.5, 28.1)
    assert box.down is Down.MIDDLE


def test_three_labels_of_another_size(store: Store) -> None:
    for city in ("Riga", "Cēsis", "Liepāja"):
        an_organisation(store, city)

    found = cards(store, KIND, "lv", recipients=Recipients.ORGANISATIONS, width=99.1, height=20.0)

    assert [said(card)[0] for card in found] == ["Cēsis", "Liepāja", "Riga"]
    assert {(card.width, card.height) for card in found} == {(99.1, 20.0)}


def test_only_delegations_of_those_asked_for(store: Store) -> None:
    for city in ("Riga", "Cēsis"):
        who = a_person(store, f"A {city}", delegation=a_delegation(store, city))

    (card,) = cards(store, KIND, "en", asked=Asked((who,)))

    assert said(card) == ["Cēsis", "Cēsis", "Latvia"]
