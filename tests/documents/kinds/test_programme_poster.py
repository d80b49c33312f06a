"""The poster: all days in columns on one sheet."""

import pytest
from documents.agenda_making import a_session
from documents.kinds.carding import cards, said
from factories import at, counted

from app.base.texts import Texts
from app.documents.cards import TextBox
from app.documents.document import Asked, kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.programme_poster import DOCUMENT, Options
from app.documents.tongues import tongues
from app.store import Store
from app.usecases.agenda import add_track


def test_nothing_yet(store: Store) -> None:
    (card,) = cards(store, "programme_poster", "en")
    assert (card.width, card.height) == (594, 841)
    assert said(card)[-1] == "Nothing is on the agenda yet."


def test_one_session(store: Store) -> None:
    track = add_track(store, {"name": Texts(en="People"), "tone": "violet"})
    a_session(store, "Youth", track_id=track)
    (card,) = cards(store, "programme_poster", "en", paper="A2")
    assert (card.width, card.height) == (420, 594)
    assert said(card) == [
        "Programme",
        "Partner cities",
        "10–12 December 2027",
        "Draft",
        "People",
        "Friday, 10 December 2027",
        "09:00–10:00",
        "Youth",
    ]


def test_three_days_lie_across(store: Store) -> None:
    for day in (10, 11, 12):
        a_session(store, f"S{day}", at(day, 9))
    (card,) = cards(store, "programme_poster", "en", colours=False)
    assert (card.width, card.height) == (841, 594)
    assert [text for text in said(card) if text.startswith("S1")] == ["S10", "S11", "S12"]


@pytest.mark.parametrize("title", ["x" * 200, "Long words on and on " * 14])
def test_too_much_is_told(store: Store, title: str) -> None:
    for number in range(150):
        a_session(store, title, at(10, 9, number % 60), 5)
    (card,) = cards(store, "programme_poster", "en", paper="A3")
    assert {problem.box for problem in CardFitter().fit(card).problems} >= {"title"}
    assert all(box.height > 0 for box in card.boxes if isinstance(box, TextBox))


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        a_session(store, f"S{number}")
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 11


def test_it_is_found_by_its_key() -> None:
    assert kind_of("programme_poster") is DOCUMENT
