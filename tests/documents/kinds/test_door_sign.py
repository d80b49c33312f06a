"""Door signs: the room large, its sessions of the day."""

import pytest
from documents.agenda_making import a_room, a_session
from documents.kinds.carding import cards, said
from factories import at, counted

from app.base.texts import Texts
from app.documents.cards import TextBox
from app.documents.document import Asked, kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.door_sign import DOCUMENT, Options
from app.documents.tongues import tongues
from app.store import Store


def test_nothing_yet(store: Store) -> None:
    (card,) = cards(store, "door_sign", "en")
    assert said(card)[-1] == "Nothing is on the agenda yet."


def test_one_session(store: Store) -> None:
    a_session(store, Texts(en="Youth", pl="Młodzież"), room_id=a_room(store, pl="Sala"))
    (card,) = cards(store, "door_sign", "pl", "en")
    assert said(card) == [
        "Miasta partnerskie / Partner cities",
        "piątek, 10 grudnia 2027",
        "Friday, 10 December 2027",
        said(card)[3],
        "Sala\nAula",
        "09:00–10:00",
        "Młodzież",
        "Youth",
    ]
    sizes = {box.name: box.rules.size for box in card.boxes if isinstance(box, TextBox)}
    assert sizes["room"] == 66
    assert CardFitter().fit(card).problems == ()


def test_a_sign_for_each_room_and_day(store: Store) -> None:
    aula, cellar = a_room(store), a_room(store, "Cellar")
    a_session(store, "Third", at(10, 12), room_id=aula)
    a_session(store, "First", room_id=aula)
    a_session(store, "Second", at(11, 9), room_id=aula)
    a_session(store, "Below", room_id=cellar)
    a_session(store, "Outside")

    made = cards(store, "door_sign", "en", paper="A3", landscape=True)
    assert [(card.group, card.who) for card in made] == [
        ("Aula", "Aula · Friday, 10 December 2027"),
        ("Aula", "Aula · Saturday, 11 December 2027"),
        ("Cellar", "Cellar · Friday, 10 December 2027"),
    ]
    assert [text for text in said(made[0]) if text in {"First", "Third"}] == ["First", "Third"]
    assert {(card.width, card.height) for card in made} == {(420, 297)}


@pytest.mark.parametrize("title", ["x" * 200, "{x}<b>", "Long words " * 25])
def test_too_much_is_told(store: Store, title: str) -> None:
    room = a_room(store, "R" * 120)
    for number in range(90):
        a_session(store, title, at(10, 9, number % 60), 5, room_id=room)
    (card,) = cards(store, "door_sign", "en")
    assert {problem.box for problem in CardFitter().fit(card).problems} >= {"title", "time"}


def test_the_name_gives_way_to_many_sessions(store: Store) -> None:
    room = a_room(store, "Aula")
    sizes = []
    for number in range(16):
        a_session(store, f"S{number}", at(10, 8 + number // 2, number % 2 * 30), 30, room_id=room)
        (card,) = cards(store, "door_sign", "en")
        named = next(b for b in card.boxes if isinstance(b, TextBox) and b.text == "Aula")
        sizes.append(named.rules.size)
    assert sizes[:8] == [66.0] * 8
    assert sizes[-1] == 33.0
    assert CardFitter().fit(card).problems == ()


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        a_session(store, f"S{number}", room_id=a_room(store, f"R{number}"))
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 11


def test_it_is_found_by_its_key() -> None:
    assert kind_of("door_sign") is DOCUMENT
