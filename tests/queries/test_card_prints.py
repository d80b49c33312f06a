"""Which card of somebody counts, of all that were printed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from factories import a_person, a_run, counted

from app.queries.card_prints import LastPrint, last_prints
from app.queries.people import PersonRow, rows
from app.rules.printing import PrintReason, Slot
from app.store import Store
from app.usecases.printing import print_again


def on(day: int) -> datetime:
    return datetime(2027, 1, day, tzinfo=UTC)


def code(store: Store, person: int) -> str:
    row: PersonRow = store.ask(rows, [person])[person]
    assert row.code is not None
    return row.code


def last(store: Store, *people: int, kind: str = "badge") -> dict[int, LastPrint]:
    return store.ask(last_prints, kind, people)


def test_what_is_known_of_a_card(store: Store) -> None:
    person = a_person(store, "Jan Nowak", code="CODE")
    run = a_run(store, [person], per_box=2, languages=("pl", "en"), at=on(1))
    kept = '{"given": "Jan", "family": "Nowak", "delegation": []}'
    expected = LastPrint(run, on(1), "CODE", Slot(1, 1), ("pl", "en"), kept)
    assert last(store, person) == {person: expected}
    shown = {"given": "Jan", "family": "Nowak", "delegation": []}
    assert expected.snapshot == {**shown, "code": "CODE"}
    assert replace(expected, code="").snapshot == shown


def test_the_latest_card_counts_by_its_day(store: Store) -> None:
    person = a_person(store)
    runs = [a_run(store, [person], at=on(day)) for day in (1, 3, 2)]
    assert last(store, person)[person].run_id == runs[1]


def test_of_the_same_moment_the_later_one_counts(store: Store) -> None:
    person = a_person(store)
    runs = [a_run(store, [person], at=on(1)) for _ in range(2)]
    assert last(store, person)[person].run_id == runs[1]


def test_a_card_with_a_void_code_counts_only_where_there_is_no_other(store: Store) -> None:
    person = a_person(store)
    former = a_run(store, [person], at=on(3))
    print_again(store, [person], PrintReason.LOST)
    assert last(store, person)[person].run_id == former
    later = a_run(store, [person], at=on(1))
    assert last(store, person)[person].run_id == later
    without_code = a_run(store, [person], shown=["given"], at=on(2))
    assert last(store, person)[person].run_id == without_code


def test_every_kind_apart(store: Store) -> None:
    person = a_person(store)
    badge = a_run(store, [person])
    place_card = a_run(store, [person], kind="place_card", shown=["given"])
    assert last(store, person)[person].run_id == badge
    assert last(store, person, kind="place_card")[person].run_id == place_card
    assert last(store, person, kind="luggage_tag") == {}


@pytest.mark.parametrize("many", [1, 3])
def test_one_query_for_all(store: Store, many: int) -> None:
    people = [a_person(store) for _ in range(many)]
    a_run(store, people)
    a_run(store, [a_person(store)])
    with store.read() as read, counted(read) as sent:
        assert sorted(last_prints(read, "badge", people)) == people
    assert len(sent) == 1
