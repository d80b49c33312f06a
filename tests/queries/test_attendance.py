"""Who was there by which proof, counters, sheets and scans; in statements that do not grow."""

from datetime import UTC, datetime

import pytest
from attending import (
    CONFIRMED,
    DAYS,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    a_held_conference,
    a_panel,
    came,
    signed,
)
from factories import a_person, counted

from app.base.errors import NotFound
from app.base.texts import Texts
from app.queries import attendance
from app.rules.attendance import CounterKind, Trace
from app.rules.checkins import PointKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.attendance import (
    Scanned,
    Sheet,
    attach_scan,
    edit_funding,
    set_threshold,
    sign,
)
from app.usecases.checkins import Door, add_point, check_in_person
from app.usecases.registrations import edit_registrations


def traces(store: Store) -> dict[int, list[Trace]]:
    rows = store.ask(attendance.attendees)
    return {row.person_id: [row.presence.trace(day) for day in DAYS] for row in rows}


def test_nothing_yet(store: Store) -> None:
    assert store.ask(attendance.presences) == []
    assert store.ask(attendance.attendees) == []
    assert store.ask(attendance.thresholds) == {}
    assert store.ask(attendance.sheets) == {}
    assert store.ask(attendance.scans) == []
    assert store.ask(attendance.funding) == attendance.FundingRow()
    assert {each.expected for each in store.ask(attendance.counters)} == {0}


def test_who_was_there_by_which_proof(store: Store) -> None:
    held = a_held_conference(store)
    assert traces(store) == {
        held.ilze: [Trace.BOTH, Trace.BOTH, Trace.CHECKED_IN],
        held.jan: [Trace.BOTH, Trace.NEITHER, Trace.NEITHER],
        held.bo: [Trace.NEITHER, Trace.SIGNED, Trace.NEITHER],
        held.ute: [Trace.NEITHER] * 3,
    }
    at_panel = {
        each.person_id: each.trace(held.panel)
        for each in store.ask(attendance.presences)
        if each.trace(held.panel) is not Trace.NEITHER
    }
    assert at_panel == {held.ilze: Trace.CHECKED_IN, held.jan: Trace.CHECKED_IN}
    assert store.ask(attendance.sheets) == {FRIDAY: 2, SATURDAY: 2}


def test_a_signature_in_a_session_is_presence_on_its_day(store: Store) -> None:
    ada = a_person(store, status=CONFIRMED)
    sign(store, Sheet(session_id=a_panel(store, day=11)), [ada])
    assert traces(store) == {ada: [Trace.NEITHER, Trace.SIGNED, Trace.NEITHER]}


def test_undo_is_seen(store: Store) -> None:
    ada = a_person(store, status=CONFIRMED)
    signed(store, FRIDAY, [ada])
    came(store, SUNDAY, [ada])
    store.undo()
    assert traces(store)[ada] == [Trace.SIGNED, Trace.NEITHER, Trace.NEITHER]
    store.undo()
    assert traces(store)[ada][0] is Trace.SIGNED  # the point of Sunday is gone, the paper is not


def test_a_dinner_is_no_presence_and_a_door_without_a_day_goes_by_the_clock(store: Store) -> None:
    ada = a_person(store, status=CONFIRMED)
    dinner = add_point(store, {"name": Texts(en="Dinner"), "kind": PointKind.MEAL, "day": FRIDAY})
    hall = add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.DAY})
    late = datetime(2027, 12, 10, 23, 30, tzinfo=UTC)  # Saturday in Berlin
    check_in_person(store, Door(dinner), ada, now=datetime(2027, 12, 10, 18, tzinfo=UTC))
    check_in_person(store, Door(hall), ada, now=late)
    assert traces(store)[ada] == [Trace.NEITHER, Trace.CHECKED_IN, Trace.NEITHER]


def test_who_cancelled_and_never_came_is_left_out(store: Store) -> None:
    held = a_held_conference(store)
    gone = {"status": RegistrationStatus.CANCELLED}
    edit_registrations(store, [held.ute, held.jan], gone)
    assert set(traces(store)) == {held.ilze, held.jan, held.bo}
    numbers = {each.kind: (each.expected, each.there) for each in store.ask(attendance.counters)}
    assert numbers[CounterKind.PARTICIPANTS] == (2, 3)


def test_counters_live_from_the_first_registration_on(store: Store) -> None:
    a_person(store)
    first = next(iter(store.ask(attendance.counters)))
    assert (first.kind, first.expected, first.there) == (CounterKind.PARTICIPANTS, 1, 0)


def test_counters_with_a_threshold_come_first(store: Store) -> None:
    a_held_conference(store)
    set_threshold(store, CounterKind.COUNTRIES, 2)
    set_threshold(store, CounterKind.FROM_ABROAD, 1)
    rows = store.ask(attendance.counters)
    assert [(each.kind, each.least) for each in rows[:3]] == [
        (CounterKind.COUNTRIES, 2),
        (CounterKind.FROM_ABROAD, 1),
        (CounterKind.PARTICIPANTS, None),
    ]
    numbers = [(each.expected, each.there, each.checked_in, each.signed) for each in rows[:3]]
    assert numbers == [(2, 2, 2, 2), (2, 1, 1, 1), (4, 3, 2, 3)]
    of_saturday = store.ask(attendance.counters, SATURDAY)[2]
    assert (of_saturday.there, of_saturday.checked_in, of_saturday.signed) == (2, 1, 2)


def test_scans(store: Store) -> None:
    held = a_held_conference(store)
    pdf = b"%PDF-1.7 %%EOF"
    of_panel = Scanned(session_id=held.panel)
    second = attach_scan(store, of_panel, "panel.pdf", pdf + b"2")
    first = attach_scan(store, Scanned(FRIDAY, None, held.riga, "page 1"), "day.pdf", pdf)
    rows = store.ask(attendance.scans)
    assert [(row.id, row.day, row.session_id, row.delegation_id, row.name) for row in rows] == [
        (first, FRIDAY, None, held.riga, "day.pdf"),
        (second, None, held.panel, None, "panel.pdf"),
    ]
    assert (rows[0].media_type, rows[0].note) == ("application/pdf", "page 1")
    assert store.ask(attendance.scan_data, first) == pdf
    with pytest.raises(NotFound):
        store.ask(attendance.scan_data, 99)


def test_the_fund(store: Store) -> None:
    edit_funding(store, {"project_number": "7", "project_title": Texts(en="Table")})
    known = attendance.FundingRow(Texts(), Texts(en="Table"), "7")
    assert store.ask(attendance.funding) == known


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    people = [a_person(store, f"Ada A{number}", status=CONFIRMED) for number in range(many)]
    came(store, FRIDAY, people)
    signed(store, FRIDAY, people)
    expected = {
        attendance.presences: 6,
        attendance.counters: 9,
        attendance.attendees: 7,
        attendance.sheets: 1,
        attendance.scans: 1,
    }
    for query, statements in expected.items():
        with store.read() as read, counted(read) as sent:
            query(read)
        assert (query.__name__, len(sent)) == (query.__name__, statements)
    assert len(store.ask(attendance.attendees)) == many
