"""In which order cards lie."""

from dataclasses import replace
from typing import Any

from documents.card_making import EVENT, a_delegation_row, some_facts

from app.base.texts import Texts
from app.documents.card_order import Bundle, CardOrder, bundles, ordered_delegations
from app.documents.document import Asked
from app.documents.tongues import tongues
from app.queries.cards import CardPlace
from app.rules.delegations import MemberFunction
from app.rules.precedence import Order

RIGA = a_delegation_row(id=1, display_name=Texts(en="Riga"), country="LV")
LODZ = a_delegation_row(id=2, display_name=Texts(en="Łódź"), country="PL")
LUND = a_delegation_row(id=3, display_name=Texts(en="Lund"), country="SE", protocol_rank=1)


def somebody(number: int, family: str, **facts: object) -> CardPlace:
    usual: dict[str, Any] = {
        "id": number,
        "given": "Ilze",
        "family": family,
        "original": "",
        "delegation_id": 1,
        "member_function": None,
        "rank": None,
        "category_id": 1,
        "sort_key": family.encode(),
    }
    return CardPlace(**{**usual, **facts})


FACTS = some_facts(delegations={1: RIGA, 2: LODZ, 3: LUND})


def ids(found: tuple[Bundle, ...]) -> list[list[int]]:
    return [list(bundle.ids) for bundle in found]


PEOPLE = (
    somebody(1, "Ziemelis", delegation_id=1, member_function=MemberFunction.HEAD),
    somebody(2, "Auziņš", delegation_id=1, member_function=MemberFunction.DRIVER),
    somebody(3, "Berg", delegation_id=1, rank=1),
    somebody(4, "Nowak", delegation_id=2),
    somebody(5, "Guest", delegation_id=None),
    somebody(6, "Lind", delegation_id=3),
    somebody(7, "Alone", delegation_id=77),
)


def test_by_delegation_with_the_head_first_and_others_last() -> None:
    found = bundles(PEOPLE, FACTS, Asked(), tongues("en"), CardOrder.DELEGATION)
    assert ids(found) == [[6], [1, 3, 2], [4], [7, 5]]
    assert [bundle.delegation for bundle in found] == [LUND, RIGA, LODZ, None]


def test_delegations_in_another_order() -> None:
    usual = (PEOPLE, FACTS, Asked(), tongues("en"), CardOrder.DELEGATION)
    found = bundles(*usual, rank=Order.NAME)
    assert [bundle.delegation for bundle in found] == [LODZ, LUND, RIGA, None]
    assert [row.id for row in ordered_delegations(FACTS, tongues("pl"), Order.NAME)] == [3, 2, 1]


def test_by_surname_in_the_alphabet_of_the_language() -> None:
    people = [somebody(n, name) for n, name in enumerate(("Łuk", "Lux", "Zet", "Luk"))]

    def order(language: str) -> list[tuple[str, tuple[int, ...]]]:
        found = bundles(people, FACTS, Asked(), tongues(language), CardOrder.SURNAME)
        return [(bundle.letter, bundle.ids) for bundle in found]

    assert order("pl") == [("L", (3, 1)), ("Ł", (0,)), ("Z", (2,))]
    assert order("de") == [("L", (3, 0, 1)), ("Z", (2,))]


def test_names_without_a_family_name_and_of_other_scripts_have_their_letters_too() -> None:
    people = [
        somebody(1, "", given="Ilze", sort_key=b"1"),
        somebody(2, "Abel", sort_key=b"2"),
        somebody(3, "王", sort_key=b"3"),
        somebody(4, "Ito", sort_key=b"4"),
    ]
    found = bundles(people, FACTS, Asked(), tongues("en"), CardOrder.SURNAME)
    assert {bundle.letter: bundle.ids for bundle in found} == {"I": (1, 4), "A": (2,), "…": (3,)}


def test_the_stored_key_where_the_file_sorts_by_the_same_alphabet() -> None:
    people = (somebody(1, "A", sort_key=b"2"), somebody(2, "B", sort_key=b"1"))
    assert ids(bundles(people, FACTS, Asked(), tongues("en"), CardOrder.SLOT)) == [[2, 1]]
    polish = replace(FACTS, event=replace(EVENT, languages=("pl",)))
    assert ids(bundles(people, polish, Asked(), tongues("en"), CardOrder.SLOT)) == [[1, 2]]


def test_as_given() -> None:
    asked = Asked((4, 99, 1, 4), as_given=True)
    found = bundles(PEOPLE, FACTS, asked, tongues("en"), CardOrder.DELEGATION)
    assert ids(found) == [[4, 1]]


def test_nobody() -> None:
    assert bundles((), FACTS, Asked(), tongues("en"), CardOrder.DELEGATION) == ()
