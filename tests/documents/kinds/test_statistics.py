"""Tags and statistics: everybody counted once, shares of those who come, bars as long as counts."""

import pytest
from attending import a_held_conference
from documents.flowing import printed
from documents.kinds.flows import flow, notes, queries, tables, texts
from factories import a_delegation, a_person, at

from app.documents.cards import Across
from app.documents.document import Asked
from app.documents.flow import Cell, Column, Flow, Ink, Row, Table
from app.documents.kinds.statistics import Section
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.registrations import RegistrationStatus, Sex
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.events import edit_event
from app.usecases.panels import set_place

KIND = "statistics"


def counted(made: Flow) -> dict[str, list[list[str]]]:
    """Section → its rows, without their bars."""
    return {
        texts(table.rows[0])[0]: [texts(row)[:3] for row in table.rows[1:]]
        for table in tables(made)
    }


def test_one_section_of_one_person(store: Store) -> None:
    a_person(store, registration={"sex": Sex.FEMALE})

    made = flow(store, KIND, "en", sections=(Section.SEX,))

    assert made.columns == 2
    assert made.blocks == (
        Table(
            (
                Column("", 2.2, name="name"),
                Column("", width=9.0, across=Across.RIGHT),
                Column("", width=11.0, across=Across.RIGHT),
                Column("", width=20.0),
            ),
            [
                Row((Cell("By sex"),), heading=True, bookmark=True),
                Row(("Female", "1", Cell("100%", ink=Ink.SMALL), Cell(bar=1.0))),
            ],
            zebra=False,
            rules=True,
            continued="continued",
        ),
    )


def test_three_people_by_everything(store: Store) -> None:
    edit_event(store, {"country": "PL"})
    riga = a_delegation(store)
    a_delegation(store, "Toruń", "PL")
    head = {"delegation": riga, "function": MemberFunction.HEAD, "tags": ("VIP",)}
    a_person(store, "A A", registration={"sex": Sex.MALE}, languages=("lv", "en"), **head)
    a_person(store, "B B", delegation=riga, languages=("en",))
    a_person(store, "C C", logistics={"arrival_at": at(11, 9), "departure_at": at(11, 18)})
    a_person(store, "D Away", status=RegistrationStatus.CANCELLED, delegation=riga)

    assert counted(flow(store, KIND, "en")) == {
        "Key figures": [
            ["People expected", "3"],
            ["Of these from abroad", "2"],
            ["Delegations", "1"],
            ["Countries", "1"],
            ["Organisations", "1"],
        ],
        "Registrations by status": [["Submitted", "3", "75%"], ["Cancelled", "1", "25%"]],
        "Expected on each day": [
            ["Fri\xa010\xa0Dec", "2", "67%"],
            ["Sat\xa011\xa0Dec", "3", "100%"],
            ["Sun\xa012\xa0Dec", "2", "67%"],
        ],
        "By country": [["Latvia", "2", "67%"], ["Not known", "1", "33%"]],
        "By delegation": [["Riga", "2", "67%"], ["Without a delegation", "1", "33%"]],
        "By function in the delegation": [
            ["Head of delegation", "1", "33%"],
            ["Not known", "1", "33%"],
        ],
        "By sex": [["Male", "1", "33%"], ["Not known", "2", "67%"]],
        "Languages spoken": [["English", "2", "67%"], ["Latvian", "1", "33%"]],
        "Tags": [["VIP", "1", "33%"]],
    }


def test_bars_are_as_long_as_the_greatest_count(store: Store) -> None:
    for name, code in (("A A", "lv"), ("B B", "lv"), ("C C", "pl")):
        a_person(store, name, languages=(code,))

    (table,) = tables(flow(store, KIND, "en", sections=(Section.LANGUAGE,)))

    assert [row.cells[3] for row in table.rows[1:]] == [Cell(bar=1.0), Cell(bar=0.5)]


def test_a_delegation_that_declined_is_none(store: Store) -> None:
    a_person(store, delegation=a_delegation(store, status=DelegationStatus.DECLINED))

    assert "By delegation" not in counted(flow(store, KIND, "en"))


def test_two_languages_and_the_alphabet_of_the_first(store: Store) -> None:
    for city, country in (("Riga", "LV"), ("Madrid", "ES")):
        a_person(store, f"A {city}", delegation=a_delegation(store, city, country))

    def countries(*languages: str) -> list[str]:
        found = counted(flow(store, KIND, *languages, sections=(Section.COUNTRY,)))
        return [row[0] for rows in found.values() for row in rows]

    assert countries("de", "en") == ["Lettland / Latvia", "Spanien / Spain"]
    assert countries("pl") == ["Hiszpania", "Łotwa"]


def test_only_who_is_asked_for_in_large_print(store: Store) -> None:
    one = a_person(store, "A A")
    a_person(store, "B B")

    made = flow(store, KIND, "en", asked=Asked((one,)), large=True, sections=(Section.FIGURES,))

    assert counted(made)["Key figures"][0] == ["People expected", "1"]
    assert (made.columns, made.large) == (1, True)


def test_nobody_is_said(store: Store) -> None:
    assert notes(flow(store, KIND, "en")) == ["Nobody is registered yet."]


def test_all_have_cancelled(store: Store) -> None:
    a_person(store, status=RegistrationStatus.CANCELLED)

    found = counted(flow(store, KIND, "en"))

    assert found["Registrations by status"] == [["Cancelled", "1", "100%"]]
    assert found["Expected on each day"][0][1:] == ["0", "0%"]


def test_the_page_says_it_all(store: Store) -> None:
    a_person(store, languages=("lv",))

    (page,) = printed(flow(store, KIND, "en"))

    for text in ("Tags and statistics", "Key figures", "Languages spoken", "Latvian"):
        assert text in page


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        delegation = a_delegation(store, f"City {i}")
        a_person(store, f"Anna {i}Nowak", delegation=delegation, tags=(f"Tag {i}",))

    assert queries(store, KIND) == 19
    assert queries(store, KIND, sections=(Section.TAG,)) == 9


def test_planned_and_present(store: Store) -> None:
    held = a_held_conference(store)
    set_place(store, [(held.jan, held.panel)], SignUpState.PLACED)
    made = flow(store, KIND, "en", sections=(Section.PRESENT, Section.SESSION))
    found = counted(made)
    assert [row[1:] for row in found["Planned and present"]] == [
        ["2", "50%"],
        ["2", "50%"],
        ["1", "25%"],
    ]
    assert found["Attendance of sessions"] == [["Youth", "2", "200%"]]
    days, sessions = tables(made)
    assert days.rows[3].cells[3] == Cell(bar=0.25, planned=1.0)
    assert sessions.rows[1].cells[3] == Cell(bar=1.0, planned=0.5)


def test_before_anybody_came_presence_is_left_out(store: Store) -> None:
    a_person(store)
    assert {"Planned and present", "Attendance of sessions"}.isdisjoint(
        counted(flow(store, KIND, "en"))
    )


def test_a_session_that_nobody_planned_has_no_share(store: Store) -> None:
    a_held_conference(store)
    found = counted(flow(store, KIND, "en", sections=(Section.SESSION,)))
    assert found["Attendance of sessions"] == [["Youth", "2", ""]]
