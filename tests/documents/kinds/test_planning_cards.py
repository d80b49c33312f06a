"""Cards for planning: one for each session, eight on a page."""

from io import BytesIO

import pytest
from documents.agenda_making import a_room, a_session
from documents.kinds.carding import cards, said
from factories import a_person

from app.base.texts import Texts
from app.documents.document import kind_of
from app.documents.fit_cards import CardFitter
from app.documents.kinds.planning_cards import DOCUMENT
from app.documents.order import PrintOrder, produce
from app.store import Store
from app.usecases.agenda import add_role


def test_one_card(store: Store) -> None:
    session = a_session(store, Texts(en="Youth", pl="Młodzież"), room_id=a_room(store))
    add_role(store, session, a_person(store), {"role": "chair"})
    (card,) = cards(store, "planning_cards", "en")
    assert said(card) == [
        "Panel · 60 min",
        f"#{session}",
        "Youth",
        "Chair: Ilze Bērziņa",
        "10 Dec 2027 · 09:00–10:00 · Aula",
        "Draft",
    ]
    assert (card.width, card.height) == (105, 74.25)


def test_those_without_a_time_too_or_only(store: Store) -> None:
    a_session(store, "A")
    a_session(store, "B", starts_at=None)
    a_session(store, "C", starts_at=None)
    assert [card.who for card in cards(store, "planning_cards", "en")] == ["A", "B", "C"]
    only = cards(store, "planning_cards", "en", unplaced=True, times=False)
    assert [card.who for card in only] == ["B", "C"]


def test_eight_on_a_page(store: Store) -> None:
    for number in range(9):
        a_session(store, f"S{number}")
    with store.read() as read:
        made = produce(read, PrintOrder("planning_cards"), BytesIO())
    assert (made.pages, made.cards) == (2, 9)


@pytest.mark.parametrize("title", ["x" * 200, "Long words on and on " * 14, "会" * 200])
def test_hostile_titles_fit_or_are_told(store: Store, title: str) -> None:
    a_session(store, Texts(en=title, pl=title + "!"))
    (card,) = cards(store, "planning_cards", "en", "pl")
    assert {problem.box for problem in CardFitter().fit(card).problems} <= {"title"}


def test_it_is_found_by_its_key() -> None:
    assert kind_of("planning_cards") is DOCUMENT
