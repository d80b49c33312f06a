"""The rooming list: rooms night by night, who shares, nothing that hotels need not know."""

from datetime import date

import pytest
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_delegation, a_person

from app.documents.cards import Across
from app.documents.document import Asked, kind_of
from app.documents.flow import Column, Heading, Row, Space, Table
from app.rules.registrations import RegistrationStatus, RoomKind
from app.store import Store
from app.usecases.registrations import edit_logistics

KIND = "rooming_list"
THU, FRI, SAT = (date(2027, 12, day) for day in (9, 10, 11))
THURSDAY, FRIDAY, SATURDAY = "Thu\xa09\xa0Dec", "Fri\xa010\xa0Dec", "Sat\xa011\xa0Dec"


def a_guest(store: Store, name: str, hotel: str = "Inn", **stay: object) -> int:
    """Somebody who sleeps in a hotel, from Thursday to Saturday."""
    nights = {"hotel_from": THU, "hotel_until": SAT}
    return a_person(store, name, logistics={"hotel": hotel, **nights, **stay})


def test_one_guest(store: Store) -> None:
    ilze = a_guest(store, "Ilze Bērziņa", room_kind=RoomKind.SINGLE)
    right = {"across": Across.RIGHT}

    assert flow(store, KIND, "en").blocks == (
        Heading("Inn", subtitle="Rooms: 1 · People: 1"),
        Table(
            (
                Column("Night from", 1.6, name="night"),
                Column("Single room", name="room", **right),
                Column("Rooms", name="rooms", **right),
                Column("People", name="people", **right),
            ),
            [
                Row((THURSDAY, "1", "1", "1")),
                Row((FRIDAY, "1", "1", "1")),
                Row(("All nights", "2", "2", "2"), strong=True),
            ],
            zebra=False,
            rules=True,
        ),
        Space(5),
        Table(
            (
                Column("Name", 1.6, name="name", lines=5),
                Column("Hotel room", name="room"),
                Column("Arrival", 0.8, name="from"),
                Column("Departure", 0.8, name="until"),
                Column("Nights", 0.5, name="nights", **right),
            ),
            [
                Row(("Guests: Inn",), heading=True),
                Row(("Ilze Bērziņa", "Single room", THURSDAY, SATURDAY, "2"), ilze),
            ],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="No.",
            continued="continued",
        ),
    )


def test_three_guests_two_of_whom_share(store: Store) -> None:
    anna, _, zane = (a_guest(store, name) for name in ("Anna A", "Ewa B", "Zane Z"))
    edit_logistics(store, [zane], {"shares_with_id": anna, "hotel_from": FRI})

    nights, rooms = tables(flow(store, KIND, "en"))

    assert [column.title for column in nights.columns[1:-2]] == ["Twin room", "Kind not known"]
    assert [texts(row) for row in nights.rows] == [
        [THURSDAY, "1", "1", "2", "2"],
        [FRIDAY, "1", "1", "2", "3"],
        ["All nights", "2", "2", "4", "5"],
    ]
    assert [(texts(row), row.joined) for row in rooms.rows[1:]] == [
        (["Anna A", "Twin room", THURSDAY, SATURDAY, "2"], False),
        (["Zane Z", "", FRIDAY, SATURDAY, "1"], True),
        (["Ewa B", "", THURSDAY, SATURDAY, "2"], False),
    ]


def test_a_bed_still_free_is_said(store: Store) -> None:
    a_guest(store, "A A", room_kind=RoomKind.TWIN)

    rooms = tables(flow(store, KIND, "en"))[-1]

    assert texts(rooms.rows[1])[1] == "Twin room / one bed still free"


def test_hotels_by_name_each_on_its_page_those_without_one_last(store: Store) -> None:
    for name, hotel in (("A A", ""), ("B B", "Zur Post"), ("C C", "Gasthof"), ("D D", "zur post")):
        a_guest(store, name, hotel)

    made = flow(store, KIND, "en")

    found = [block for block in made.blocks if isinstance(block, Heading)]
    assert [(each.text, each.new_page) for each in found] == [
        *(("Gasthof", False), ("Zur Post", True), ("Hotel not named yet", True)),
    ]
    assert headings(flow(store, KIND, "en", hotels=("ZUR POST",))) == ["Zur Post"]


def test_counts_alone_or_names_alone(store: Store) -> None:
    a_guest(store, "A A")

    (counts,) = tables(flow(store, KIND, "en", names=False))
    (names,) = tables(flow(store, KIND, "en", nights=False))

    assert (counts.columns[0].name, names.columns[0].name) == ("night", "name")


def test_a_hotel_learns_of_needs_and_delegations_only_if_wished(store: Store) -> None:
    logistics = {"hotel": "Inn", "accessibility": "Lift", "diet": "Vegan"}
    who = a_person(store, "A A", delegation=a_delegation(store), logistics=logistics)

    plain, told = flow(store, KIND, "en"), flow(store, KIND, "en", needs=True, delegations=True)

    assert "Lift" not in repr(plain)
    assert "Riga" not in repr(plain)
    assert "Vegan" not in repr(told)
    (table,) = tables(told)
    assert texts(table.rows[1]) == ["A A", "Riga", "", "", "", "–", "Lift"]
    assert table.rows[1].person_id == who
    shown = {column.name for table in tables(plain) for column in table.columns}
    assert shown <= {*kind_of(KIND).third_party, "night", "rooms", "people"}


def test_only_who_comes_and_only_who_is_asked_for(store: Store) -> None:
    one, two = a_guest(store, "A A"), a_guest(store, "B B")
    away = {"status": RegistrationStatus.CANCELLED, "logistics": {"hotel": "Inn"}}
    a_person(store, "C Away", **away)

    def found(asked: Asked) -> list[int | None]:
        return [row.person_id for row in tables(flow(store, KIND, asked=asked))[-1].rows[1:]]

    assert found(Asked()) == [one, two]
    assert found(Asked((two,))) == [two]


def test_two_languages(store: Store) -> None:
    a_guest(store, "A A")

    rooms = tables(flow(store, KIND, "pl", "en"))[-1]

    assert texts(rooms.rows[1])[2] == f"czw.,\xa09\xa0gru / {THURSDAY}"


def test_nobody_is_said(store: Store) -> None:
    a_person(store)

    assert notes(flow(store, KIND, "en")) == ["Nobody sleeps in a hotel yet."]


def test_the_page_says_it_all(store: Store) -> None:
    a_guest(store, "Ilze Bērziņa")

    (page,) = printed(flow(store, KIND, "en"))

    for text in ("Rooming list", "Inn", "Night from", "Guests: Inn", "Ilze Bērziņa"):
        assert text in page


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_guest(store, f"Anna {i}Nowak", f"Inn {i}")

    assert queries(store, KIND, delegations=True) == 8
