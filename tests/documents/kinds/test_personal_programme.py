"""Personal programmes: one's roles and places, and what is for everybody."""

import pytest
from documents.agenda_making import a_room, a_session
from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, at, counted

from app.documents.document import Asked, kind_of
from app.documents.kinds.personal_programme import DOCUMENT, Options, Reader
from app.documents.tongues import tongues
from app.rules.delegations import MemberFunction
from app.rules.sessions import OpenTo, SignUpState
from app.store import Store
from app.usecases.agenda import add_role
from app.usecases.panels import set_place, set_wishes


def test_one_person(store: Store) -> None:
    ilze = a_person(store, delegation=a_delegation(store), function="Mayor")
    session = a_session(store, "Youth", room_id=a_room(store), open_to=OpenTo.SIGN_UP)
    a_session(store, "Not mine", open_to=OpenTo.SIGN_UP)
    a_session(store, "Opening", at(10, 8))
    add_role(store, session, ilze, {"role": "moderator"})

    (card,) = cards(store, "personal_programme", "en")
    assert (card.person_id, card.who, card.group) == (ilze, "Ilze Bērziņa", "Riga")
    assert said(card) == [
        "Partner cities",
        "Ilze Bērziņa",
        "Riga · Mayor",
        "Draft",
        "Friday, 10 December 2027",
        "08:00–09:00",
        "Opening",
        "09:00–10:00",
        "Youth",
        "You: Moderator",
        "Aula",
    ]
    (own,) = cards(store, "personal_programme", "en", everything=False)
    assert "Opening" not in said(own)


def test_three_people_the_head_first_or_as_asked(store: Store) -> None:
    riga = a_delegation(store)
    zane = a_person(store, "Zane Abele", delegation=riga)
    head = a_person(store, "Head Zz", delegation=riga, function=MemberFunction.HEAD)
    guest = a_person(store, "A Guest")
    made = cards(store, "personal_programme", "en")
    assert [card.person_id for card in made] == [head, zane, guest]
    assert said(made[0])[-1] == "Nothing is on your agenda yet."
    asked = cards(store, "personal_programme", "en", asked=Asked((guest, zane), as_given=True))
    assert [card.person_id for card in asked] == [guest, zane]


def test_one_for_a_delegation_says_who_is_where(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga)
    zane = a_person(store, "Zane Abele", delegation=riga)
    session = a_session(store, "Youth", open_to=OpenTo.SIGN_UP)
    add_role(store, session, ilze, {"role": "chair"})
    set_wishes(store, zane, {session: 1})
    set_place(store, [(zane, session)], SignUpState.PLACED)

    (card,) = cards(store, "personal_programme", "en", reader=Reader.DELEGATION)
    assert said(card)[1:3] == ["Riga", "Programme of the delegation"]
    assert said(card)[-1] == "Zane Abele; Ilze Bērziņa (Chair)"
    assert card.person_id is None


def test_a_long_programme_goes_on_on_more_cards(store: Store) -> None:
    a_person(store)
    for number in range(120):
        a_session(store, f"S{number}", at(10, 8 + number // 12, number % 12 * 5), 5)
    made = cards(store, "personal_programme", "en", paper="A5")
    assert len(made) > 2
    assert [text for card in made for text in said(card) if text.startswith("S")] == [
        f"S{number}" for number in range(120)
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        person = a_person(store, f"Anna {number}A", delegation=a_delegation(store, f"C{number}"))
        add_role(store, a_session(store, f"S{number}"), person, {})
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 20


def test_it_is_found_by_its_key() -> None:
    assert kind_of("personal_programme") is DOCUMENT
