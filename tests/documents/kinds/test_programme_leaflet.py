"""The leaflet: imposed for folding once or twice, everything on one sheet."""

from io import BytesIO

import pytest
from documents.agenda_making import a_room, a_session
from documents.kinds.carding import cards, said
from factories import at, counted

from app.documents.cards import Card, Fold, TextBox
from app.documents.document import Asked, kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.programme_leaflet import DOCUMENT, Folds, Options
from app.documents.order import PrintOrder, produce
from app.documents.tongues import tongues
from app.store import Store


def left(card: Card, text: str) -> float:
    return next(box.x for box in card.boxes if isinstance(box, TextBox) and box.text == text)


def test_nothing_yet(store: Store) -> None:
    (card,) = cards(store, "programme_leaflet", "en")
    assert card.back is not None
    assert said(card.back) == ["Nothing is on the agenda yet.", "Draft", "Draft"]


def test_folded_once(store: Store) -> None:
    a_session(store, "Youth", room_id=a_room(store))
    (card,) = cards(store, "programme_leaflet", "en")
    assert (card.width, card.height, card.fold) == (297, 210, Fold.VERTICAL)
    assert said(card) == [
        "Programme",
        "Partner cities",
        "10–12 December 2027",
        "Draft",
        "Practical information",
        "Draft",
    ]
    assert left(card, "Partner cities") > 297 / 2 > left(card, "Practical information")
    assert card.back is not None
    first = ["Friday, 10 December 2027", "09:00–10:00", "Youth", "Aula"]
    assert said(card.back) == [*first, "Draft", "Draft"]


def test_folded_twice(store: Store) -> None:
    for number in range(90):
        a_session(store, f"S{number}", at(10, 8 + number // 12, number % 12 * 5), 5)
    (card,) = cards(store, "programme_leaflet", "en", folds=Folds.TWICE)
    assert left(card, "Partner cities") == 2 * 99 + 11
    assert left(card, "Practical information") == 99 + 11
    assert card.back is not None
    assert card.fold is Fold.NONE
    shown = [text for text in (*said(card.back), *said(card)) if text[:1] == "S"]
    assert shown == [f"S{number}" for number in range(90)]
    assert CardFitter().fit(card).problems == ()
    assert (said(card.back).count("Draft"), said(card).count("Draft")) == (3, 3)


def test_both_sides_of_one_sheet(store: Store) -> None:
    a_session(store)
    with store.read() as read:
        made = produce(read, PrintOrder("programme_leaflet"), BytesIO())
    assert (made.pages, made.sheets) == (2, 1)


def test_too_much_is_told(store: Store) -> None:
    for number in range(150):
        a_session(store, "Long words on and on " * 14, at(10, 9, number % 60), 5)
    (card,) = cards(store, "programme_leaflet", "en")
    assert {problem.box for problem in CardFitter().fit(card).problems} >= {"title"}


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        a_session(store, f"S{number}", room_id=a_room(store, f"R{number}"))
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 13


def test_it_is_found_by_its_key() -> None:
    assert kind_of("programme_leaflet") is DOCUMENT
