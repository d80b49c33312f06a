"""The attendance summary: traces by day and session, counts by country, thresholds."""

import pytest
from attending import FRIDAY, a_held_conference, came
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_person

from app.base.texts import Texts
from app.documents.document import Asked
from app.documents.flow import Cell
from app.documents.kinds.attendance_summary import Proof, Section
from app.rules.attendance import CounterKind
from app.store import Store
from app.usecases.attendance import edit_funding, set_threshold
from app.usecases.events import edit_event

KIND = "attendance_summary"


def rows(store: Store, section: Section, *languages: str, **options: object) -> list[list[str]]:
    [table] = tables(flow(store, KIND, *(languages or ("en",)), sections=(section,), **options))
    return [texts(row) for row in table.rows]


def test_nobody_yet(store: Store) -> None:
    made = flow(store, KIND, "en")
    assert notes(made) == ["Nobody has been checked in or has signed yet."]
    assert headings(made) == ["Day by day"]


def test_day_by_day_with_bars(store: Store) -> None:
    a_held_conference(store)
    assert rows(store, Section.DAYS) == [
        ["Fri 10 Dec".replace(" ", "\xa0"), "4", "2", "2", "2", "2", ""],
        ["Sat 11 Dec".replace(" ", "\xa0"), "4", "1", "2", "1", "2", ""],
        ["Sun 12 Dec".replace(" ", "\xa0"), "4", "1", "–", "–", "1", ""],
    ]
    [table] = tables(flow(store, KIND, "en", sections=(Section.DAYS,)))
    assert table.rows[2].cells[-1] == Cell(bar=0.25, planned=1.0)


def test_session_by_session(store: Store) -> None:
    a_held_conference(store)
    assert rows(store, Section.SESSIONS, "pl", "en") == [
        ["Młodzież / Youth", "–", "2", "–", "–", "2", ""]
    ]


def test_by_country_and_by_delegation(store: Store) -> None:
    a_held_conference(store)
    assert rows(store, Section.COUNTRIES) == [
        ["Latvia", "1", "1", "1", "1", "1", "1"],
        ["Poland", "2", "1", "–", "–", "1", "1"],
        ["Not known", "1", "–", "1", "–", "1", "1"],
        ["Altogether", "4", "2", "2", "1", "3", "3"],
    ]
    assert [row[:2] for row in rows(store, Section.DELEGATIONS)] == [
        ["Riga", "1"],
        ["Toruń", "2"],
        ["Without a delegation", "1"],
        ["Altogether", "4"],
    ]


def test_what_the_fund_asks_for(store: Store) -> None:
    a_held_conference(store)
    for kind, least in ((CounterKind.PARTICIPANTS, 3), (CounterKind.FROM_ABROAD, 3)):
        set_threshold(store, kind, least)
    found = {row[0]: row[1:] for row in rows(store, Section.COUNTERS)}
    assert found["Direct participants"] == ["4", "2", "3", "3", "3", "Reached"]
    assert found["Invited from abroad"] == ["2", "1", "1", "1", "3", "Missing: 2"]
    assert found["Women"] == ["2", "1", "1", "1", "", ""]
    by_door = {row[0]: row[-1] for row in rows(store, Section.COUNTERS, proof=Proof.CHECKED_IN)}
    assert by_door["Direct participants"] == "Missing: 1"


def test_only_those_asked_for(store: Store) -> None:
    held = a_held_conference(store)
    assert rows(store, Section.COUNTRIES, asked=Asked((held.jan,)))[0][:2] == ["Poland", "1"]


def test_a_long_conference_has_no_columns_for_days(store: Store) -> None:
    a_held_conference(store)
    edit_event(store, {"ends_on": FRIDAY.replace(day=20)})
    assert rows(store, Section.COUNTRIES)[0] == ["Latvia", "1", "1", "1"]


def test_the_page_says_it_all(store: Store) -> None:
    a_held_conference(store)
    edit_funding(store, {"project_title": Texts(en="One table"), "project_number": "7"})
    pages = " ".join(printed(flow(store, KIND, "en")))
    for text in ("Attendance summary", "Project: One table · No. 7", "Day by day", "Toruń"):
        assert text in pages


@pytest.mark.parametrize("many", [1, 3])
def test_queries_do_not_grow(store: Store, many: int) -> None:
    came(store, FRIDAY, [a_person(store, f"Ada A{number}") for number in range(many)])
    assert queries(store, KIND) == 17
