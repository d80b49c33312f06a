"""The list of participants: only who agreed, by name or by country, in the columns wished for."""

import pytest
from documents.flowing import printed
from documents.kinds.flows import flow, notes, queries, tables, texts
from factories import a_delegation, a_person, an_organisation

from app.base.texts import Texts
from app.documents.document import Asked
from app.documents.flow import Cell, Column, Ink, Paragraph, Row, Table
from app.documents.kinds.participants_list import Arrangement, Shown
from app.rules.consents import ConsentPurpose
from app.store import Store

KIND = "participants_list"
YES = {"consents": {ConsentPurpose.CONTACT_LIST: True}}
NO = {"consents": {ConsentPurpose.CONTACT_LIST: False}}


def test_one_person(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    ilze = a_person(store, function="Mayor", organisation_id=riga, title="Dr", **YES)

    assert flow(store, KIND, "en").blocks == (
        Paragraph("Only those who agreed to it are listed here.", Ink.NOTE),
        Table(
            (
                Column("Name", 1.3, name="name", lines=5),
                Column("Function", 1.3, name="function"),
                Column("Organisation", 1.3, name="organisation"),
                Column("Country", 0.8, name="country"),
            ),
            [Row(("Dr Ilze Bērziņa", "Mayor", "Riga", "Latvia"), ilze)],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="No.",
            continued="continued",
        ),
    )


def test_only_who_agreed_even_if_asked_for(store: Store) -> None:
    silent = a_person(store, "A Silent")
    agreed = a_person(store, "B Agreed", **YES)
    refused = a_person(store, "C Refused", **NO)

    asked = flow(store, KIND, "en", asked=Asked((refused, agreed, silent)))

    for made in (asked, flow(store, KIND, "en")):
        (table,) = tables(made)
        assert [row.person_id for row in table.rows] == [agreed]


def test_three_by_country_those_without_one_at_the_end(store: Store) -> None:
    lodz = an_organisation(store, "Łódź", "PL")
    a_person(store, "A Nobody", **YES)
    a_person(store, "B Pole", organisation_id=lodz, **YES)
    a_person(store, "C Latvian", delegation=a_delegation(store), **YES)

    (table,) = tables(flow(store, KIND, "pl", "en", arrangement=Arrangement.COUNTRY))

    assert [texts(row) for row in table.rows if row.heading] == [
        ["Łotwa / Latvia", "Liczba osób: 1 / People: 1"],
        ["Polska / Poland", "Liczba osób: 1 / People: 1"],
        ["Kraj nieznany / Country not known", "Liczba osób: 1 / People: 1"],
    ]
    assert [texts(row)[0] for row in table.rows if not row.heading] == [
        *("C Latvian", "B Pole", "A Nobody"),
    ]
    assert [column.name for column in table.columns] == ["name", "function", "organisation"]


def test_the_columns_wished_for_in_their_order(store: Store) -> None:
    riga = an_organisation(store, "Riga", name=Texts(en="City of Riga", pl="Miasto Ryga"))
    facts = {"email": "i@riga.example", "phone": "+371 00 1"}
    a_person(store, organisation_id=riga, **facts, **YES)

    shown = (Shown.CONTACT, Shown.CITY, Shown.ORGANISATION)
    (table,) = tables(flow(store, KIND, "en", "pl", columns=shown))

    assert table.rows[0].cells[1:] == (
        Cell("City of Riga", "Miasto Ryga"),
        "Riga",
        Cell("i@riga.example", "+371 00 1", Ink.SMALL),
    )


def test_the_body_that_sends_the_delegation_where_there_is_no_other(store: Store) -> None:
    a_person(store, delegation=a_delegation(store), **YES)

    (table,) = tables(flow(store, KIND, "en"))

    assert texts(table.rows[0])[2:] == ["Riga", "Latvia"]


def test_nobody_is_said(store: Store) -> None:
    a_person(store, "A Silent")

    made = flow(store, KIND, "en")

    assert (notes(made), tables(made)) == (["Nobody has agreed to be listed yet."], [])


def test_the_page_says_it_all(store: Store) -> None:
    a_person(store, organisation_id=an_organisation(store), **YES)

    (page,) = printed(flow(store, KIND, "en"))

    for text in ("List of participants", "Only those who agreed", "Ilze Bērziņa", "Latvia"):
        assert text in page


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak", delegation=a_delegation(store, f"City {i}"), **YES)

    assert queries(store, KIND) == 9
