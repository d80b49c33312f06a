"""The alphabetical index: letters of the language, family name first, in columns."""

from pathlib import Path

import pytest
from documents.flowing import printed
from factories import a_delegation, a_person, a_store, an_organisation

from app.documents.document import Asked
from app.documents.flow import Cell, Column, Flow, Ink, Paragraph, Row, Table
from app.documents.kinds.alphabetical_index import DOCUMENT, Options, Reference
from app.documents.tongues import tongues
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def made(store: Store, *languages: str, **options: object) -> Flow:
    chosen, words = Options(**options), tongues(*languages)  # type: ignore[arg-type] # by name
    with store.read() as read:
        facts = DOCUMENT.collect(read, Asked(), chosen, words)
    flow = DOCUMENT.layout(facts, words, chosen)
    assert isinstance(flow, Flow)
    return flow


def rows_of(flow: Flow) -> list[Row]:
    (table,) = flow.blocks
    assert isinstance(table, Table)
    return [*table.rows]


def small(text: str) -> Cell:
    return Cell(text, ink=Ink.SMALL)


def test_one_person(store: Store) -> None:
    ilze = a_person(store, delegation=a_delegation(store))

    flow = made(store, "en")

    assert flow.columns == 2
    assert flow.blocks == (
        Table(
            (Column("", 1.2, name="name", lines=4), Column("", name="reference", lines=2)),
            [
                Row(("B",), heading=True, bookmark=True),
                Row(("Bērziņa, Ilze", small("Riga")), ilze),
            ],
            zebra=False,
            continued="continued",
        ),
    )


def test_three_by_the_alphabet_of_the_language(store: Store) -> None:
    a_person(store, "Ewa Łoś")
    a_person(store, "Jan Lwow")
    a_person(store, "Adam Lipa")

    polish = [row.cells[0] for row in rows_of(made(store, "pl"))]
    english = [row.cells[0] for row in rows_of(made(store, "en"))]

    assert polish == ["L", "Lipa, Adam", "Lwow, Jan", "Ł", "Łoś, Ewa"]
    assert english == ["L", "Lipa, Adam", "Łoś, Ewa", "Lwow, Jan"]


def test_what_stands_beside_the_name(store: Store) -> None:
    cesis = an_organisation(store, "Cēsis")
    a_person(store, "A One", delegation=a_delegation(store))
    a_person(store, "B Two", organisation_id=cesis)
    a_person(store, "C Zero")

    def beside(reference: Reference) -> list[object]:
        flow = made(store, "en", reference=reference, letters=False)
        return [row.cells[1] for row in rows_of(flow)]

    assert beside(Reference.DELEGATION) == [small("Riga"), small("Cēsis"), ""]
    assert beside(Reference.COUNTRY) == ["", small("Latvia"), ""]
    assert beside(Reference.NUMBER) == [small("1"), small("2"), small("3")]


def test_a_name_of_one_part_stands_as_it_is(store: Store) -> None:
    a_person(store, "Sulastri")
    a_person(store, "", original="王小明")

    assert [row.cells[0] for row in rows_of(made(store, "en"))] == ["S", "Sulastri", "…", "王小明"]


def test_nobody_is_said(store: Store) -> None:
    assert made(store, "en").blocks == (Paragraph("There is nobody on this list yet.", Ink.NOTE),)


def test_two_columns_are_read_one_after_the_other(store: Store) -> None:
    for i in range(60):
        a_person(store, f"A Person{i:02}")

    (page,) = printed(made(store, "en", letters=False))

    assert page.index("Person00") < page.index("Person40") < page.index("Person59")
