"""Mailing labels: a label for each delegation or organisation, as large as told."""

from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, an_organisation

from app.base.texts import Texts
from app.documents.addresses import Recipients
from app.documents.cards import Down, StackBox
from app.documents.document import Asked
from app.documents.fit_cards import CardFitter
from app.documents.kinds.mailing_labels import WHITE
from app.documents.marks import MM, TextMark
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


def test_no_long_address_leaves_its_label(store: Store) -> None:
    long = {"street": "Ulica " + "Bardzo Długich Nazwisk " * 4 + "12", "postcode": "87-100"}
    name = Texts(en="Association of all towns and municipalities on the river")
    an_organisation(store, "Golub-Dobrzyń", "PL", name=name, **long)

    (card,) = cards(store, KIND, "en", recipients=Recipients.ORGANISATIONS)

    side = CardFitter().fit(card).front
    lines = [mark for mark in side.marks if isinstance(mark, TextMark)]
    assert [-line.y for line in lines] == sorted(-line.y for line in lines)
    assert WHITE * MM <= lines[-1].y < lines[0].y <= (38.1 - WHITE) * MM
    assert said(card)[-2:] == ["87-100 Golub-Dobrzyń", "Poland"]
