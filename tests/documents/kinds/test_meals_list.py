"""The meals list: plates by meal and diet, counted without a name unless it is wished."""

import pytest
from documents.flowing import printed
from documents.kinds.flows import flow, headings, notes, queries, tables, texts
from factories import a_delegation, a_person

from app.documents.cards import Across
from app.documents.document import Asked, kind_of
from app.documents.flow import Column, Heading, Row, Table
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store

KIND = "meals_list"
LUNCH, DINNER, SATURDAY = "2027-12-10 lunch", "2027-12-10 dinner", "2027-12-11 lunch"


def an_eater(store: Store, name: str, *meals: str, **facts: object) -> int:
    """Somebody who comes to these meals."""
    return a_person(store, name, logistics={"meals": meals, **facts})


def rows(store: Store, *languages: str, **options: object) -> list[list[str]]:
    """What the first table says."""
    return [texts(row) for row in tables(flow(store, KIND, *languages, **options))[0].rows]


def test_one_eater(store: Store) -> None:
    an_eater(store, "A A", DINNER, LUNCH, diet="Vegan")
    meal = {"width": 28.0, "across": Across.RIGHT, "name": "meal"}

    assert flow(store, KIND, "en").blocks == (
        Heading("Friday, 10 December 2027", level=2),
        Table(
            (
                Column("Diet", 2.0, name="diet"),
                Column("Lunch", **meal),  # type: ignore[arg-type] # by name
                Column("Dinner", **meal),  # type: ignore[arg-type] # by name
            ),
            [Row(("Vegan", "1", "1")), Row(("All", "1", "1"), strong=True)],
            zebra=False,
            rules=True,
            continued="continued",
        ),
    )


def test_three_eaters_whatever_language_they_wrote_in(store: Store) -> None:
    an_eater(store, "A A", LUNCH, DINNER, diet="Wegańska", allergies="Nuts")
    an_eater(store, "B B", LUNCH, diet="vegan", allergies="Nuts")
    an_eater(store, "C C", LUNCH, allergies="Eggs")
    an_eater(store, "D D", DINNER, diet="Raw food")

    assert rows(store, "en") == [
        ["No special diet", "1", "–"],
        ["Vegan", "2", "1"],
        ["Raw food", "–", "1"],
        ["All", "3", "2"],
        ["Of these, with allergies"],
        ["Eggs", "1", "–"],
        ["Nuts / Vegan", "2", "1"],
    ]
    assert len(rows(store, "en", allergies=False)) == 4
    assert rows(store, "pl", "en")[1] == ["Wegańska / Vegan", "2", "1"]


def test_a_table_for_each_day_or_for_those_chosen(store: Store) -> None:
    an_eater(store, "A A", LUNCH, SATURDAY)

    assert headings(flow(store, KIND, "en")) == [
        *("Friday, 10 December 2027", "Saturday, 11 December 2027"),
    ]
    assert headings(flow(store, KIND, "en", days=("2027-12-11",))) == ["Saturday, 11 December 2027"]
    assert notes(flow(store, KIND, "en", days=("2027-12-12",))) == [
        "Nobody has chosen a meal on these days."
    ]


def test_where_nobody_chose_meals_everybody_is_counted_once(store: Store) -> None:
    a_person(store, "A A", logistics={"diet": "Halal"})
    a_person(store, "B B")

    made = flow(store, KIND, "en")

    assert notes(made) == ["Nobody chose meals: everybody is counted once."]
    (table,) = tables(made)
    assert [column.title for column in table.columns] == ["Diet", "People"]
    assert [texts(row) for row in table.rows] == [
        *(["No special diet", "1"], ["Halal", "1"], ["All", "2"]),
    ]


def test_delegations_interpreters_and_drivers(store: Store) -> None:
    riga, torun = a_delegation(store), a_delegation(store, "Toruń", "PL")
    for delegation, function in (
        (riga, MemberFunction.DRIVER),
        (riga, MemberFunction.INTERPRETER),
        (torun, MemberFunction.HEAD),
        (None, None),
    ):
        logistics = {"meals": (LUNCH,)}
        a_person(store, delegation=delegation, function=function, logistics=logistics)

    assert rows(store, "en", groups=True)[2:] == [
        ["By delegation"],
        ["Riga", "2"],
        ["Toruń", "1"],
        ["Without a delegation", "1"],
        ["Of these, interpreters and drivers"],
        ["Interpreter", "1"],
        ["Driver", "1"],
    ]


def test_names_only_if_wished_and_only_of_who_eats_then(store: Store) -> None:
    anna = an_eater(store, "Anna A", LUNCH, diet="Vegan", allergies="Nuts")
    an_eater(store, "Ewa B", LUNCH)
    an_eater(store, "Zane C", SATURDAY, diet="Halal")

    plain = flow(store, KIND, "en")
    named = tables(flow(store, KIND, "en", names=True, days=("2027-12-10",)))[-1]

    assert "Anna" not in repr(plain)
    assert [(texts(row), row.person_id) for row in named.rows] == [
        (["Anna A", "Vegan", "Nuts"], anna)
    ]
    shown = {column.name for table in tables(plain) for column in table.columns}
    assert shown == {*kind_of(KIND).third_party}


def test_only_who_comes_and_only_who_is_asked_for(store: Store) -> None:
    one = an_eater(store, "A A", LUNCH)
    an_eater(store, "B B", LUNCH)
    a_person(store, "C C", status=RegistrationStatus.CANCELLED, logistics={"meals": (LUNCH,)})

    assert rows(store, "en")[-1] == ["All", "2"]
    asked = tables(flow(store, KIND, "en", asked=Asked((one,))))[0]
    assert texts(asked.rows[-1]) == ["All", "1"]


def test_nobody_is_said(store: Store) -> None:
    assert notes(flow(store, KIND, "en")) == ["Nobody has chosen a meal on these days."]


def test_the_page_says_it_all(store: Store) -> None:
    an_eater(store, "A A", LUNCH, diet="Vegan")

    (page,) = printed(flow(store, KIND, "en"))

    for text in ("Meals", "Friday, 10 December 2027", "Vegan", "Lunch", "All"):
        assert text in page


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        an_eater(store, f"Anna {i}Nowak", LUNCH)

    assert queries(store, KIND, groups=True) == 8
