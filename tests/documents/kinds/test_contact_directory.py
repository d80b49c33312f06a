"""The contact directory: by country and city, only those who agreed."""

from documents.kinds.flows import flow, notes, tables, texts
from factories import a_delegation, a_person, an_organisation

from app.documents.flow import Cell, Ink
from app.rules.consents import ConsentPurpose
from app.store import Store

KIND = "contact_directory"
YES = {"consents": {ConsentPurpose.CONTACT_LIST: True}}


def test_nobody_agreed(store: Store) -> None:
    a_person(store)
    assert notes(flow(store, KIND, "en")) == ["Nobody has agreed to be listed yet."]


def test_by_country_then_city_then_name(store: Store) -> None:
    lodz, torun = an_organisation(store, "Łódź", "PL"), an_organisation(store, "Toruń", "PL")
    a_person(store, "D Nowhere", **YES)
    a_person(store, "C Torun", organisation_id=torun, **YES)
    a_person(store, "B Lodz", organisation_id=lodz, **YES)
    a_person(store, "A Lodz", organisation_id=lodz, **YES)
    a_person(store, "E Silent", organisation_id=lodz)
    a_person(store, "F Riga", delegation=a_delegation(store), **YES)
    (table,) = tables(flow(store, KIND, "en"))
    assert [texts(row)[:2] for row in table.rows] == [
        ["Latvia"],
        ["Riga", "Riga F"],
        ["Poland"],
        ["Łódź", "Lodz A"],
        ["", "Lodz B"],
        ["Toruń", "Torun C"],
        ["Country not known"],
        ["", "Nowhere D"],
    ]
    assert [row.heading for row in table.rows].count(True) == 3


def test_how_to_reach_somebody(store: Store) -> None:
    a_person(store, function="Mayor", email="a@b.example", phone="+371 67000000", **YES)
    (table,) = tables(flow(store, KIND, "en", new_pages=True))
    _city, name, _body, contact = table.rows[1].cells
    assert name == Cell("Bērziņa Ilze", "Mayor", Ink.STRONG)
    assert contact == Cell("a@b.example", "+371 67000000", Ink.SMALL)
    (table,) = tables(flow(store, KIND, "en", phones=False))
    assert table.rows[1].cells[3] == Cell("a@b.example", "", Ink.SMALL)
