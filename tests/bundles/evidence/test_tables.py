"""What a funder counts, against what was said at the desk and on paper."""

from datetime import date
from pathlib import Path

from factories import a_store

from app.base.words import words_for
from app.bundles.evidence.tables import days_held, tables
from app.exchange.table_out import Kind, OutTable
from app.queries import attendance, events
from app.rules.attendance import Presence
from app.store import Store


def made(store: Store, language: str = "en") -> dict[str, OutTable]:
    with store.read() as read:
        event = events.event(read)
        assert event is not None
        return {table.name: table for table in tables(read, event, words_for(language))}


def test_a_row_for_everybody_expected_or_there(held: Store) -> None:
    table = made(held)["Attendance by person"]
    people = held.ask(attendance.attendees)
    assert [row[0] for row in table.rows] == [one.number for one in people]
    assert [heading.key for heading in table.headings][:4] == [
        *("number", "name", "delegation", "country")
    ]
    days = [heading.key for heading in table.headings][4:]
    assert days == ["2027-12-17", "2027-12-18", "2027-12-19"]
    said = {trace for row in table.rows for trace in row[4:]}
    assert said == {"Checked in and signed", "Only signed", "Only checked in", "Neither"}


def test_countries_add_up(held: Store) -> None:
    table = made(held)["People by country and day"]
    presences = held.ask(attendance.presences)
    assert sum(row[-1] for row in table.rows) == sum(bool(one.there) for one in presences)
    for place, heading in enumerate(table.headings[1:-1], start=1):
        day = date.fromisoformat(heading.key)
        assert sum(row[place] for row in table.rows) == sum(day in one.there for one in presences)
    names = [words_for("en").country(row[0]) for row in table.rows]
    assert names == sorted(names)


def test_counters_say_what_is_reached(held: Store) -> None:
    table = made(held, "pl")
    counters = next(one for one in table.values() if one.headings[-1].kind is Kind.FLAG)
    assert {row[-1] for row in counters.rows} <= {True, False, None}
    assert [row[5] for row in counters.rows][:4] == [50, 25, 4, 10]
    assert all(row[-1] for row in counters.rows[:4])


def test_the_register_has_every_certificate(held: Store) -> None:
    table = made(held)["Register of certificates"]
    assert [row[0] for row in table.rows] == list(range(1, len(table.rows) + 1))
    assert {row[1] for row in table.rows} == {1}


def test_no_certificates_no_table(tmp_path: Path) -> None:
    with a_store(tmp_path) as small:
        assert "Register of certificates" not in made(small)


def test_days_outside_the_conference_are_told_too(held: Store) -> None:
    event = held.ask(events.event)
    assert event is not None
    before = Presence(1, expected=True, signed=frozenset({date(2027, 12, 16), 7}))
    assert [day.day for day in days_held(event, [before])] == [16, 17, 18, 19]
