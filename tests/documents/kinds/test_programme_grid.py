"""The programme as a grid: exact texts for one and three, sheets, what does not fit is told."""

import pytest
from documents.agenda_making import a_room, a_session
from documents.kinds.carding import cards, said
from factories import at, counted

from app.base.texts import Texts
from app.documents.cards import Card, ShapeBox, TextBox
from app.documents.designs.tones import print_tone
from app.documents.document import Asked, kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.programme_grid import DOCUMENT, Options
from app.documents.tongues import tongues
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.agenda import add_track


def box(card: Card, text: str) -> TextBox:
    return next(box for box in card.boxes if isinstance(box, TextBox) and box.text == text)


def test_nothing_yet(store: Store) -> None:
    (card,) = cards(store, "programme_grid", "en")
    assert said(card) == ["Partner cities", "Programme", "Draft", "Nothing is on the agenda yet."]


def test_one_session(store: Store) -> None:
    a_session(store, "Youth", room_id=a_room(store))
    (card,) = cards(store, "programme_grid", "en")
    assert (card.width, card.height, card.group) == (210, 297, "Friday, 10 December 2027")
    assert said(card) == [
        "Partner cities",
        "Friday, 10 December 2027",
        "Draft",
        "09:00",
        "09:00–10:00",
        "Youth",
        "Aula",
    ]


def test_three_parallel_sessions_side_by_side(store: Store) -> None:
    track = add_track(store, {"name": Texts(en="People"), "tone": "violet"})
    for name in ("A", "B", "C"):
        a_session(store, f"In {name}", room_id=a_room(store, name), track_id=track)
    a_session(store, "Coffee", at(10, 10), 30, kind=SessionType.BREAK)

    (card,) = cards(store, "programme_grid", "en")
    in_rooms = [box(card, f"In {name}") for name in ("A", "B", "C")]
    assert len({each.y for each in in_rooms}) == 1
    assert in_rooms[0].x < in_rooms[1].x < in_rooms[2].x
    assert [box(card, name).y for name in ("A", "B", "C")] == [box(card, "A").y] * 3
    assert box(card, "Coffee").width > 100
    soft = print_tone("violet").soft
    tints = [each for each in card.boxes if isinstance(each, ShapeBox) and each.fill == soft]
    assert len(tints) == 3
    assert "People" in said(card)
    (plain,) = cards(store, "programme_grid", "en", colours=False)
    assert "People" not in said(plain)


def test_many_rooms_lie_across_on_sheets_to_tape_together(store: Store) -> None:
    for number in range(12):
        a_session(store, f"S{number}", room_id=a_room(store, f"R{number}"))

    first, second = cards(store, "programme_grid", "en")
    assert (first.width, first.height) == (297, 210)
    assert said(first)[2] == "Draft\nSheet A1 of B1"
    assert said(second)[2] == "Draft\nSheet B1 of B1"
    assert ("R5" in said(first), "R6" in said(first)) == (True, False)
    for card in (first, second):
        assert "09:00" in said(card)


def test_a_long_day_goes_on_below(store: Store) -> None:
    for number in range(60):
        a_session(store, f"S{number}", at(10, 9 + number // 12, number % 12 * 5), 5)

    first, second = cards(store, "programme_grid", "en")
    assert said(first)[2] == "Draft\nSheet A1 of A2"
    assert ("S0" in said(first), "S59" in said(second)) == (True, True)
    assert not set(said(first)) & {"S59"}
    assert not [p for card in (first, second) for p in CardFitter().fit(card).problems]


def test_two_languages(store: Store) -> None:
    for number in range(2):
        title = Texts(en=f"Youth {number}", pl=f"Młodzież {number}")
        a_session(store, title, room_id=a_room(store, f"R{number}", pl=f"Sala {number}"))
    (card,) = cards(store, "programme_grid", "pl", "en")
    assert box(card, "Młodzież 0").x == box(card, "Youth 0").x
    assert box(card, "Sala 0\nR0")


@pytest.mark.parametrize(
    "title", ["x" * 200, "Long words on and on " * 14, "<i>{x}</i>", "会" * 200]
)
def test_hostile_titles_are_told_or_fit(store: Store, title: str) -> None:
    for number in range(3):
        a_session(store, title, minutes=5, room_id=a_room(store, f"R{number}"))
    made = cards(store, "programme_grid", "en")
    for card in made:
        fitted = CardFitter().fit(card)
        assert {problem.box for problem in fitted.problems} <= {"title"}
        assert fitted.who == "Friday, 10 December 2027"
        assert all(box.height > 0 for box in card.boxes if isinstance(box, TextBox))


def test_what_does_not_fit_is_told(store: Store) -> None:
    room = a_room(store)
    for number in range(20):
        a_session(store, f"Much to say {number} " * 10, room_id=room)
    (card,) = cards(store, "programme_grid", "en")
    assert {problem.box for problem in CardFitter().fit(card).problems} == {"time", "title"}


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        a_session(store, f"S{number}", room_id=a_room(store, f"R{number}"))
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 11


def test_it_is_found_by_its_key() -> None:
    assert kind_of("programme_grid") is DOCUMENT
