"""What cards of people and of delegations have in common."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, a_store

from app.base.names import NameOrder
from app.documents.card_order import CardOrder
from app.documents.document import Asked
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.precedence import Order
from app.rules.registrations import RegistrationStatus
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_cards_of_people_in_order(store: Store) -> None:
    riga = a_delegation(store)
    anna = a_person(store, "Anna Ozola", delegation=riga)
    ilze = a_person(store, delegation=riga, function=MemberFunction.HEAD)
    adam = a_person(store, "Ewa Adam", status=RegistrationStatus.CONFIRMED)
    made = cards(store, "place_card")
    assert [(card.person_id, card.who, card.group) for card in made] == [
        (ilze, "Ilze Bērziņa", "Riga"),
        (anna, "Anna Ozola", "Riga"),
        (adam, "Ewa Adam", ""),
    ]
    by_name = cards(store, "place_card", order=CardOrder.SURNAME, names=NameOrder.FAMILY_FIRST)
    assert [card.who for card in by_name] == ["Adam Ewa", "Bērziņa Ilze", "Ozola Anna"]
    assert [c.person_id for c in cards(store, "place_card", only_confirmed=True)] == [adam]
    assert [c.person_id for c in cards(store, "place_card", asked=Asked((anna,)))] == [anna]


def test_cards_of_delegations_in_order(store: Store) -> None:
    a_delegation(store, "Riga", protocol_rank=2)
    lund = a_delegation(store, "Lund", "SE", protocol_rank=1)
    a_delegation(store, "Gone", "PL", status=DelegationStatus.DECLINED)
    jan = a_person(store, "Jan Berg", delegation=lund)
    made = cards(store, "nameplate")
    assert [(card.person_id, card.who, card.group) for card in made] == [
        (None, "Lund", "Lund"),
        (None, "Riga", "Riga"),
    ]
    assert [card.who for card in cards(store, "nameplate", rank=Order.NAME)] == ["Lund", "Riga"]
    assert [card.who for card in cards(store, "nameplate", asked=Asked((jan,)))] == ["Lund"]
    assert cards(store, "nameplate", asked=Asked(())) == []


def test_the_members_on_the_card_of_a_delegation(store: Store) -> None:
    riga = a_delegation(store)
    a_person(store, "Anna Ozola", delegation=riga, function="Interpreter")
    a_person(store, delegation=riga, function=MemberFunction.HEAD)
    (card,) = cards(store, "door_list_label", names=NameOrder.FAMILY_FIRST)
    members = "• Bērziņa Ilze – Head of delegation\n• Ozola Anna – Interpreter"
    assert members.replace(" –", "\N{NO-BREAK SPACE}–") in said(card)
