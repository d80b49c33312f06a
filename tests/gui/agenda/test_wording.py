"""Sessions and clashes in words."""

from dataclasses import replace
from datetime import date

import pytest
from gui.agenda.world import World

from app.gui.agenda import wording
from app.gui.agenda.book import Book
from app.rules.clash_values import Clash, ClashKind
from app.rules.sessions import SignUpState


def test_days_and_lengths() -> None:
    assert wording.day_name(date(2027, 12, 10)) == "Fri 10 Dec"
    said = [wording.length_words(n) for n in (0, 45, 60, 95)]
    assert said == ["0 min", "45 min", "1 h", "1 h 35 min"]


def test_when_a_session_is(world: World, book: Book) -> None:
    agenda = book.agenda
    assert wording.when_words(agenda.rows[world.opening], agenda) == "Fri 10 Dec, 09:00–10:00, Hall"
    assert wording.when_words(agenda.rows[world.visit], agenda) == "Not placed, 2 h"
    assert wording.time_words(agenda.rows[world.visit]) == "not placed"
    assert wording.title_of(agenda, 99) == "a removed session"


def test_who_is_in_it(world: World, book: Book) -> None:
    row = book.agenda.rows[world.panel]
    assert wording.people_words(row) == "Bērziņa, Nowak"
    many = tuple(
        replace(row.roles[0], name=replace(row.roles[0].name, family=f"N{n}")) for n in range(5)
    )
    assert wording.people_words(replace(row, roles=many)) == "N0, N1, N2 +2"


def test_seats(world: World, book: Book) -> None:
    row = book.agenda.rows[world.talk]
    assert wording.seats_words(row) == ("", False)
    taken = replace(row, signed_up={SignUpState.PLACED: 12})
    assert wording.seats_words(taken) == ("12/10", True)
    assert wording.seats_words(replace(taken, seats=None)) == ("12", False)


@pytest.mark.parametrize("kind", list(ClashKind))
def test_every_kind_of_clash_is_a_sentence(world: World, book: Book, kind: ClashKind) -> None:
    spans = ((14_000_000, 14_000_060), (14_000_030, 14_000_090))
    ids = (world.opening, world.panel)
    clash = Clash(kind, ids, world.jan, world.hall, world.riga, 3, 2, "pl", spans)
    words = wording.clash_words(clash, book.agenda, book.person)
    assert "{" not in words
    assert words.endswith(".")


def test_a_clash_names_all_it_is_about(book: Book) -> None:
    (clash,) = book.open
    assert wording.clash_words(clash, book.agenda, book.person) == (
        "Jan Nowak is needed in “Twin cities” and “A talk”, Fri 10 Dec, 10:30–11:00."
    )


def test_the_line_of_numbers(book: Book) -> None:
    assert wording.totals(book.agenda, 1) == "6 sessions · 1 not placed · 1 clash"


def test_a_session_for_the_ear(world: World, book: Book) -> None:
    row = book.agenda.rows[world.talk]
    heard = "A talk, Fri 10 Dec, 10:30–11:00, Studio, Nowak, 1 clash"
    assert wording.spoken(row, book.agenda, 1) == heard
    fresh = replace(book.agenda, fresh=frozenset({world.talk}))
    assert wording.spoken(row, fresh, 0).endswith("changed since the last edition")
