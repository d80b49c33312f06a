"""Whom a document is made for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store

from app.documents.document import Asked
from app.documents.selection import selected
from app.queries import printing
from app.queries.people import PeopleFilter
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.printing import NewRun, record_run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def test_everybody_is_left_to_the_kind(store: Store) -> None:
    a_person(store)
    assert store.ask(selected) == Asked()


def test_those_of_a_filter_who_are_expected(store: Store) -> None:
    riga = a_delegation(store)
    ids = [
        a_person(store, f"Ilze {letter}", delegation=delegation, status=status)
        for letter, delegation, status in (
            ("C", riga, RegistrationStatus.CONFIRMED),
            ("B", riga, RegistrationStatus.SUBMITTED),
            ("D", riga, RegistrationStatus.CANCELLED),
            ("E", None, RegistrationStatus.CONFIRMED),
        )
    ]
    asked = store.ask(selected, PeopleFilter(delegation_id=riga))
    assert asked == Asked((ids[1], ids[0]))
    gone = PeopleFilter(delegation_id=riga, status=RegistrationStatus.CANCELLED)
    assert store.ask(selected, gone) == Asked((ids[2],))


def test_nobody_is_not_everybody(store: Store) -> None:
    a_person(store)
    assert store.ask(selected, PeopleFilter(country="PL")) == Asked(())


def test_those_without_a_card(store: Store) -> None:
    ada, ewa = (a_person(store, name) for name in ("Ada A", "Ewa B"))
    not_printed = {"kind": "badge", "states": (PrintState.NOT_PRINTED,)}
    assert store.ask(selected, **not_printed) == Asked((ada, ewa))
    with store.snapshot() as read:
        cards = printing.new_cards(read, [ada])
    record_run(store, NewRun("badge"), cards)
    assert store.ask(selected, **not_printed) == Asked((ewa,))
