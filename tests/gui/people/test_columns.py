"""What the columns say of a person."""

from collections.abc import Callable

import pytest

from app.base.names import NameOrder
from app.gui.people.columns import KINDS, STANDARD, TITLES, Cells, columns, known
from app.gui.people.lists import Lists
from app.gui.widgets.cells import Pill, Pills, Plain, TwoLines
from app.queries.people import PersonRow
from app.rules.people import NewPerson
from app.store import Store
from app.usecases.people import add_person

Row = Callable[[int], PersonRow]


def said(lists: Lists, row: PersonRow, *keys: str) -> list[object]:
    cells = Cells(NameOrder.GIVEN_FIRST, lists)
    return [column.cell(row) for column in columns(keys, cells)]


def test_a_full_row(lists: Lists, ids: tuple[int, ...], row: Row) -> None:
    assert said(lists, row(ids[0]), *KINDS) == [
        TwoLines("Ilze Bērziņa", "Rīgas pilsētas pašvaldība", "Ilze Bērziņa"),
        TwoLines("Riga", "Head of delegation", strong=False),
        Pill("Delegate", "blue"),
        Pill("Confirmed", "green"),
        Plain("1"),
        Plain("Deputy Mayor"),
        Pills((Pill("VIP", "violet"), Pill("Vegetarian", "amber"))),
        Plain("ilze@city.example"),
        Plain("+371 2012 3400"),
        Plain("Riga"),
        Plain("Latvia"),
    ]


def test_the_original_script_stands_beside(lists: Lists, ids: tuple[int, ...], row: Row) -> None:
    name = TwoLines("Haruto Tanaka", "City of Osaka", "Haruto Tanaka", beside="田中 陽翔")
    assert said(lists, row(ids[4]), "name") == [name]


def test_somebody_of_whom_only_a_name_is_known(lists: Lists, store: Store, row: Row) -> None:
    person = add_person(store, NewPerson({"original": "محمد"}, status=None))
    dash = Plain("—", "muted")
    assert said(lists, row(person), *KINDS) == [
        TwoLines("محمد", "", "محمد"),
        dash,
        Pill("", "neutral"),
        Plain("Not registered", "muted"),
        dash,
        dash,
        Pills(()),
        dash,
        dash,
        dash,
        Plain("—"),
    ]


def test_titles_are_those_of_the_columns(lists: Lists) -> None:
    cells = Cells(NameOrder.GIVEN_FIRST, lists)
    assert {
        key: column.title for key, column in zip(KINDS, columns(tuple(KINDS), cells), strict=True)
    } == TITLES


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (None, STANDARD),
        ([], STANDARD),
        ("name", STANDARD),
        (["nonsense"], STANDARD),
        (["email", "status"], ("name", "status", "email")),
    ],
)
def test_what_was_remembered(kept: object, shown: tuple[str, ...]) -> None:
    assert known(kept) == shown
