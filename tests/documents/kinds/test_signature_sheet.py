"""Signature sheets: a page for each delegation on each day, with the project and certificate."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_delegation, a_person, a_store

from app.base.texts import Texts
from app.documents.flow import Heading, SignatureLines
from app.documents.signing import SheetColumn
from app.rules.delegations import MemberFunction
from app.store import Store
from app.usecases.attendance import edit_funding

KIND = "signature_sheet"
FRIDAY = ("2027-12-10",)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A conference in Riga."""
    with a_store(tmp_path, place=Texts(en="Riga", pl="Ryga")) as made:
        yield made


def test_a_page_for_each_delegation_on_each_day(store: Store) -> None:
    for city, country in (("Riga", "LV"), ("Toruń", "PL")):
        a_person(store, f"A {city}", delegation=a_delegation(store, city, country))
    made = flow(store, KIND, "en", days=("2027-12-10", "2027-12-11"))
    found = [block for block in made.blocks if isinstance(block, Heading)]
    assert [(each.text, each.new_page) for each in found] == [
        ("Riga", False),
        ("Toruń", True),
        ("Riga", True),
        ("Toruń", True),
    ]
    assert found[1].subtitle == "Poland\nRiga · Friday, 10 December 2027"
    assert found[2].subtitle == "Latvia\nRiga · Saturday, 11 December 2027"


def test_numbers_functions_and_lines_to_sign_on(store: Store) -> None:
    a_person(store, delegation=a_delegation(store), function=MemberFunction.HEAD)
    [table] = tables(flow(store, KIND, "en", days=FRIDAY, empty=1))
    assert [column.title for column in table.columns] == [
        "Reg. no.",
        "Name",
        "In the delegation",
        "Signature",
    ]
    assert table.numbered
    assert [texts(row) for row in table.rows] == [
        ["1", "Ilze Bērziņa", "Head of delegation", ""],
        ["", "", "", ""],
    ]
    assert table.rows[0].who == "Ilze Bērziņa"


def test_only_the_columns_that_are_needed(store: Store) -> None:
    riga = a_delegation(store)
    with store.read() as read:
        from app.queries.delegations import rows

        body = rows(read)[0].organisation_id
    a_person(store, delegation=riga, organisation_id=body)
    columns = (SheetColumn.COUNTRY, SheetColumn.CITY, SheetColumn.BODY)
    [table] = tables(flow(store, KIND, "pl", days=FRIDAY, empty=0, columns=columns))
    assert [texts(row) for row in table.rows] == [["Ilze Bērziņa", "Riga", "Riga", "Łotwa", ""]]
    [table] = tables(flow(store, KIND, "en", days=FRIDAY, empty=0, columns=()))
    assert [texts(row) for row in table.rows] == [["Ilze Bērziņa", ""]]


def test_the_project_stands_on_each_sheet(store: Store) -> None:
    a_person(store, delegation=a_delegation(store))
    facts = {"project_title": Texts(en="One table", pl="Jeden stół"), "project_number": "TNF-7"}
    edit_funding(store, {**facts, "programme": Texts(en="Town Fund")})
    line = "Project: One table · No. TNF-7 · Town Fund"
    made = flow(store, KIND, "en", certified=False)
    assert notes(made) == [line] * 3
    [page, *_] = printed(made)
    assert line in page


def test_both_sides_certify(store: Store) -> None:
    a_person(store, delegation=a_delegation(store))
    a_person(store, "Bo Ek")
    made = flow(store, KIND, "en", days=FRIDAY)
    lines = [block.labels for block in made.blocks if isinstance(block, SignatureLines)]
    assert (
        lines
        == [
            (
                "For the host: name and signature",
                "For the delegation: name and signature",
                "Place and date",
            )
        ]
        * 2
    )
    assert notes(made) == [
        (
            "We certify that those of the delegation “Riga” who signed above took part"
            " in the conference on 10 December 2027."
        ),
        "We certify that those who signed above took part on this day.",
    ]
    assert headings(made) == ["Riga", "Without a delegation"]
    assert headings(flow(store, KIND, "en", days=FRIDAY, others=False)) == ["Riga"]


def test_two_languages(store: Store) -> None:
    a_person(store, delegation=a_delegation(store))
    edit_funding(store, {"project_title": Texts(en="One table", pl="Jeden stół")})
    made = flow(store, KIND, "pl", "en", days=FRIDAY)
    [heading] = (block for block in made.blocks if isinstance(block, Heading))
    assert heading.subtitle.endswith(
        "Ryga / Riga · piątek, 10 grudnia 2027 / Friday, 10 December 2027"
    )
    assert notes(made)[0].splitlines()[1] == "Project: One table"


@pytest.mark.parametrize("many", [1, 3])
def test_queries_do_not_grow(store: Store, many: int) -> None:
    riga = a_delegation(store)
    for number in range(many):
        a_person(store, f"Ada A{number}", delegation=riga)
    assert queries(store, KIND) == queries(store, "attendance_list") == 9
