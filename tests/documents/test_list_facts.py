"""People in their delegations and by name, in the alphabet of the document."""

from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, counted

from app.base.texts import Texts
from app.documents.cards import Across
from app.documents.document import Asked
from app.documents.flow import Cell, Column, Ink
from app.documents.list_facts import (
    by_delegation,
    by_name,
    column,
    counting,
    delegation_cell,
    function_cells,
    name_cell,
    number,
    said,
    strong_name,
    with_consent,
)
from app.documents.tongues import tongues
from app.queries import listing
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.precedence import Order
from app.store import Store
from app.usecases.consents import record_consent

EN = tongues("en")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def groups(store: Store, asked: Asked | None = None, **options: object) -> list[tuple[str, ...]]:
    """The name of each delegation and the family names in it."""
    given = {"others": False, "order": Order.PROTOCOL, **options}
    with store.read() as read:
        found = by_delegation(read, asked or Asked(), EN, **given)  # type: ignore[arg-type] # by name
    return [
        (
            EN.pick(group.delegation.name) if group.delegation else "",
            *(person.family for person in group.people),
        )
        for group in found.groups
    ]


def test_one_delegation_with_its_head_first(store: Store) -> None:
    riga = a_delegation(store)
    a_person(store, "Anna Abele", delegation=riga, function=MemberFunction.MEMBER)
    a_person(store, "Zane Zariņa", delegation=riga, function=MemberFunction.HEAD)
    a_person(store, "Nobody Else")

    assert groups(store) == [("Riga", "Zariņa", "Abele")]


def test_three_delegations_in_protocol_order_and_the_others(store: Store) -> None:
    for city, rank in (("Riga", 2), ("Angers", None), ("Toruń", 1)):
        a_person(store, f"A {city}sky", delegation=a_delegation(store, city, protocol_rank=rank))
    a_person(store, "Somebody Else")

    assert groups(store, others=True) == [
        ("Toruń", "Toruńsky"),
        ("Riga", "Rigasky"),
        ("Angers", "Angerssky"),
        ("", "Else"),
    ]
    assert [group[0] for group in groups(store, order=Order.NAME)] == ["Angers", "Riga", "Toruń"]


def test_who_declined_is_listed_only_by_name(store: Store) -> None:
    gone = a_delegation(store, status=DelegationStatus.DECLINED)
    who = a_person(store, "A Gone", delegation=gone)

    assert groups(store) == []
    assert groups(store, Asked((who,))) == [("Riga", "Gone")]


def test_as_given_keeps_the_order_of_people_and_delegations(store: Store) -> None:
    riga, torun = a_delegation(store, "Riga"), a_delegation(store, "Toruń")
    one = a_person(store, "A First", delegation=riga)
    two = a_person(store, "B Second", delegation=torun)
    three = a_person(store, "C Third", delegation=riga)
    other = a_person(store, "D Fourth")

    found = groups(store, Asked((other, three, two, one), as_given=True))

    assert found == [("", "Fourth"), ("Riga", "Third", "First"), ("Toruń", "Second")]


def test_names_by_the_alphabet_of_the_document(store: Store) -> None:
    for family in ("Lipa", "Łoś", "Lwow", "Ódor"):
        a_person(store, f"A {family}")

    with store.read() as read:
        polish = [p.family for p in by_name(read, Asked(), tongues("pl"))]
        english = [p.family for p in by_name(read, Asked(), EN)]

    assert polish == ["Lipa", "Lwow", "Łoś", "Ódor"]
    assert english == ["Lipa", "Łoś", "Lwow", "Ódor"]


def test_names_as_given(store: Store) -> None:
    ids = tuple(a_person(store, f"A {family}") for family in ("B", "A", "C"))

    with store.read() as read:
        found = by_name(read, Asked(ids, as_given=True), EN)

    assert tuple(person.id for person in found) == ids


def test_the_latest_answer_counts(store: Store) -> None:
    yes, no = a_person(store, "A Yes"), a_person(store, "A No")
    for given in (True, False):
        record_consent(
            store, [no], ConsentPurpose.CONTACT_LIST, given=given, source=ConsentSource.FORM
        )
    record_consent(store, [yes], ConsentPurpose.CONTACT_LIST, given=True, source=ConsentSource.FORM)
    record_consent(store, [no], ConsentPurpose.PHOTOS, given=True, source=ConsentSource.FORM)

    with store.read() as read:
        assert with_consent(read) == {yes}


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak", delegation=a_delegation(store, f"City {i}"))

    with store.read() as read, counted(read) as sent:
        by_delegation(read, Asked(), EN, Order.PROTOCOL, others=True)

    assert len(sent) == 8


def test_a_column_has_both_titles() -> None:
    assert column(tongues("pl", "en"), "People", 2.0, name="people") == Column(
        "Uczestnicy", 2.0, name="people", second="People"
    )
    assert column(EN, "People") == Column("People")


def test_a_column_of_numbers_has_them_at_the_right() -> None:
    made = counting(tongues("en"), "People", 0.5, name="people")

    assert made == Column("People", 0.5, across=Across.RIGHT, name="people")
    assert [number(count) for count in (0, 7)] == ["–", "7"]


def test_the_name_in_its_own_script_stands_under_the_other(store: Store) -> None:
    a_person(store, "Xiaoming Wang", original="王小明", title="Dr")
    a_person(store, "Ada Nowak", original="Ada Nowak")
    with store.read() as read:
        other, wang = listing.listed(read)

    assert name_cell(wang) == Cell("Dr Xiaoming Wang", "王小明")
    assert strong_name(wang) == Cell("Dr Xiaoming Wang", "王小明", Ink.STRONG)
    assert name_cell(other) == "Ada Nowak"
    assert strong_name(other) == Cell("Ada Nowak", ink=Ink.STRONG)


def test_functions_in_two_languages() -> None:
    both = function_cells(tongues("pl", "en"))

    assert both[MemberFunction.HEAD] == Cell("Przewodniczący delegacji", "Head of delegation")
    assert function_cells(EN)[MemberFunction.HEAD] == "Head of delegation"
    assert both[None] == ""


def test_said_once_where_languages_agree() -> None:
    assert said(tongues("pl", "en"), lambda _words: "EU") == "EU"
    assert said(EN, lambda _words: "EU", Ink.SMALL) == Cell("EU", ink=Ink.SMALL)
    assert said(EN, lambda _words: "") == ""


def test_a_delegation_with_city_and_country(store: Store) -> None:
    a_person(store, delegation=a_delegation(store, display_name=Texts(en="The Town", pl="Miasto")))

    with store.read() as read:
        (group,) = by_delegation(read, Asked(), EN, Order.PROTOCOL, others=False).groups
    assert group.delegation is not None

    assert delegation_cell(EN, group.delegation) == Cell("The Town", "Riga · Latvia")
    assert delegation_cell(tongues("pl", "en"), group.delegation) == Cell(
        "Miasto", "The Town · Riga · Łotwa / Latvia"
    )
