"""The transfer list: parties by time, counted by hour, with just enough to meet them."""

from typing import Any

import pytest
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_delegation, a_person, an_organisation, at

from app.documents.cards import Across
from app.documents.document import Asked, kind_of
from app.documents.flow import Cell, Column, Heading, Ink, Row, Space, Table
from app.documents.kinds.transfer_list import Grouping, Ways
from app.store import Store

KIND = "transfer_list"
COACH = {"arrival_at": at(10, 17, 40), "arrival_by": "Coach", "arrival_transfer": True}
CONTACT = {"contact_name": "Dace Ozola", "contact_phone": "+371 00 409"}


def test_one_person(store: Store) -> None:
    riga = a_delegation(store, **CONTACT)
    ilze = a_person(store, delegation=riga, logistics={**COACH, "hotel": "Inn"})

    assert flow(store, KIND, "en").blocks == (
        Heading("Arrivals", subtitle="People: 1"),
        Table(
            (
                Column("Day", name="day"),
                Column("Time", name="time"),
                Column("People", 0.5, across=Across.RIGHT, name="people"),
                Column("", width=50.0),
            ),
            [Row(("Fri\xa010\xa0Dec", "17:00–18:00", "1", Cell(bar=1.0)))],
            zebra=False,
            rules=True,
        ),
        Space(3),
        Heading("Friday, 10 December 2027", level=2),
        Table(
            (
                Column("Time", 0.4, name="time"),
                Column("Flight, train", name="by"),
                Column("Name", 1.4, name="name", lines=5),
                Column("Delegation, else organisation", 1.2, name="delegation"),
                Column("Phone of the contact", name="phone"),
                Column("Hotel", name="hotel"),
            ),
            [
                Row(("17:00–18:00", "People: 1"), heading=True),
                Row(
                    (
                        *("17:40", "Coach", Cell("Ilze Bērziņa", tick=True), "Riga"),
                        Cell("+371 00 409", "Dace Ozola", Ink.SMALL),
                        Cell("Inn", ink=Ink.SMALL),
                    ),
                    ilze,
                    who="Ilze Bērziņa",
                ),
            ],
            zebra=False,
            rules=True,
            continued="continued",
        ),
    )


def test_a_name_in_one_script_only_stands_once(store: Store) -> None:
    a_person(store, "", original="Ιωάννα Παππά", logistics=COACH)
    rows = [row for table in tables(flow(store, KIND, "en")) for row in table.rows]
    assert rows[-1].cells[2] == Cell("Ιωάννα Παππά", tick=True)


def three(store: Store) -> None:
    """Two of Riga in a coach, and somebody of Toruń in the same one, an hour and a day later."""
    riga, torun = a_delegation(store, **CONTACT), a_delegation(store, "Toruń", "PL")
    for name in ("Anna A", "Ewa B"):
        a_person(store, name, delegation=riga, logistics=COACH)
    a_person(store, "Jan C", delegation=torun, logistics={**COACH, "arrival_by": "coach"})
    a_person(store, "Zane Z", delegation=riga, logistics={**COACH, "arrival_at": at(11, 18, 5)})


def test_three_in_one_coach_and_one_on_another_day(store: Store) -> None:
    three(store)

    hours, friday, saturday = tables(flow(store, KIND, "en", hotel=False))

    assert [(texts(row)[1:3], row.cells[3]) for row in hours.rows] == [
        (["17:00–18:00", "3"], Cell(bar=1.0)),
        (["18:00–19:00", "1"], Cell(bar=1 / 3)),
    ]
    assert [(texts(row), row.joined) for row in friday.rows] == [
        (["17:00–18:00", "People: 3"], False),
        (["17:40", "Coach / People: 2", "Anna A", "Riga", "+371 00 409 / Dace Ozola"], False),
        (["", "", "Ewa B", "", ""], True),
        (["17:40", "coach", "Jan C", "Toruń", ""], False),
    ]
    assert len(saturday.rows) == 2


def test_by_vehicle(store: Store) -> None:
    three(store)

    _, friday, _ = tables(flow(store, KIND, "en", hotel=False, grouping=Grouping.VEHICLE))

    assert [texts(row) for row in friday.rows] == [
        ["17:40 · Coach", "People: 3"],
        ["Anna A", "Riga", "+371 00 409 / Dace Ozola"],
        ["Ewa B", "", ""],
        ["Jan C", "Toruń", ""],
    ]


def test_departures_begin_a_page(store: Store) -> None:
    back = {"departure_at": at(12, 9), "departure_by": "Train", "departure_transfer": True}
    a_person(store, logistics={**COACH, **back})

    made = flow(store, KIND, "en")

    assert [
        (b.text, b.new_page) for b in made.blocks if isinstance(b, Heading) and b.level == 1
    ] == [
        *(("Arrivals", False), ("Departures", True)),
    ]
    assert headings(flow(store, KIND, "en", ways=Ways.DEPARTURE))[0] == "Departures"
    assert headings(flow(store, KIND, "en", ways=Ways.ARRIVAL))[0] == "Arrivals"


def test_who_tells_no_time_comes_with_the_delegation(store: Store) -> None:
    riga = a_delegation(store, arrival_at=at(10, 9), travel="Train")
    a_person(store, "A A", delegation=riga, logistics={"arrival_transfer": True})
    a_person(store, "B B", logistics={"arrival_transfer": True})

    _, known, unknown = tables(flow(store, KIND, "en"))

    assert texts(known.rows[1])[:3] == ["09:00", "Train", "A A"]
    assert [texts(row)[:3] for row in unknown.rows] == [["", "", "B B"]]
    assert headings(flow(store, KIND, "en"))[-1] == "Time not known yet"


def test_who_needs_no_transfer_only_if_wished(store: Store) -> None:
    alone = {"arrival_at": at(10, 9), "arrival_by": "Own car"}
    a_person(store, "A A", logistics=alone)
    a_person(store, "B Unknown")

    assert notes(flow(store, KIND, "en")) == ["Nobody has asked for a transfer yet."]
    assert texts(tables(flow(store, KIND, "en", everybody=True))[1].rows[1])[2] == "A A"


def test_phones_of_contacts_and_of_those_without_one(store: Store) -> None:
    riga = a_delegation(store, **CONTACT)
    inn = an_organisation(store, "Cēsis")
    own: dict[str, Any] = {"phone": "+1 1", "logistics": COACH}
    a_person(store, "A A", delegation=riga, **own)
    a_person(store, "B B", organisation_id=inn, **own)

    def phones(**options: object) -> list[str]:
        return [texts(r)[4] for r in tables(flow(store, KIND, "en", **options))[1].rows[1:]]

    assert phones() == ["+371 00 409 / Dace Ozola", "+1 1"]
    assert phones(phones=True) == ["+1 1", "+1 1"]
    table = tables(flow(store, KIND, "en"))[1]
    assert texts(table.rows[2])[3] == "Cēsis"
    assert {column.name for column in table.columns} == {*kind_of(KIND).third_party}


def test_counts_alone_or_names_alone(store: Store) -> None:
    a_person(store, logistics=COACH)

    (counts,) = tables(flow(store, KIND, "en", names=False))
    (names,) = tables(flow(store, KIND, "en", counts=False))

    assert (counts.columns[0].name, names.columns[2].name) == ("day", "name")


def test_only_who_is_asked_for(store: Store) -> None:
    one, two = (a_person(store, name, logistics=COACH) for name in ("A A", "B B"))

    table = tables(flow(store, KIND, "en", asked=Asked((two,))))[1]

    assert one not in {row.person_id for row in table.rows}
    assert table.rows[-1].person_id == two


def test_the_page_says_it_all(store: Store) -> None:
    a_person(store, delegation=a_delegation(store, **CONTACT), logistics=COACH)

    (page,) = printed(flow(store, KIND, "en"))

    for text in ("Transfer list", "Arrivals", "17:00–18:00", "17:40", "Coach", "Ilze Bērziņa"):
        assert text in page


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        delegation = a_delegation(store, f"City {i}")
        a_person(store, f"Anna {i}Nowak", delegation=delegation, logistics=COACH)

    assert queries(store, KIND) == 9
