"""Which columns hold the name."""

import pytest
from exchange.tables import names, read, targets

from app.exchange.mapping.guess import guess
from app.exchange.shape import Table
from app.rules.importing.values import NameSplit


def split(header: str, *cells: str) -> NameSplit:
    rows = tuple((cell,) for cell in cells)
    return guess(Table((header,), tuple(range(2, 2 + len(rows))), rows, (1,))).name_split


def test_name_beside_a_first_name_is_the_family_name() -> None:
    assert targets("Name|Vorname", "Meier|Ute", "Ott|Jan") == ["family", "given"]


def test_name_beside_a_surname_is_the_given_name() -> None:
    assert targets("name|surname", "Ann|Lee", "Bob|Ott") == ["given", "family"]


def test_a_name_of_two_words_is_the_full_name() -> None:
    assert targets("Name|First name", "Ann Lee|Ann", "Bob Ott|Bob") == ["full_name", "given"]
    assert targets("Vārds", "Anna Bērza", "Jānis Kalns") == ["full_name"]
    assert targets("Nom", "Anne Petit", "Jean Grand", "Sting") == ["full_name"]


def test_halves_stay_halves() -> None:
    assert targets("Vārds|Uzvārds", "Anna Maria|Bērza", "Jānis Juris|Kalns") == ["given", "family"]
    assert targets("Vārds", "Anna", "Jānis") == ["given"]
    assert targets("Name|First name|Last name", "Ann Lee|Ann|Lee") == [
        "full_name",
        "given",
        "family",
    ]


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Name", "Ann Lee", NameSplit.FAMILY_LAST),
        ("Nazwisko i imię", "Lis Ewa", NameSplit.FAMILY_FIRST),
        ("Nom et prénom", "Petit Anne", NameSplit.FAMILY_FIRST),
        ("Uzvārds, vārds", "Bērza Anna", NameSplit.FAMILY_FIRST),
        ("ФИО", "Іваненко Іван", NameSplit.FAMILY_FIRST),
        ("Teljes név", "Nagy Éva", NameSplit.FAMILY_FIRST),
        ("姓名", "王 小明", NameSplit.FAMILY_FIRST),
        ("Name", "王 小明", NameSplit.FAMILY_FIRST),
        ("Imię i nazwisko", "Ewa Lis", NameSplit.FAMILY_LAST),
        ("Vor- und Nachname", "Ute Meier", NameSplit.FAMILY_LAST),
        ("Nom complet", "Anne Petit", NameSplit.FAMILY_LAST),
        ("Nom du participant", "Anne Petit", NameSplit.FAMILY_LAST),
        ("Nombre y apellidos", "Ana García", NameSplit.FAMILY_LAST),
        ("Name", "Lee, Ann", NameSplit.COMMA),
        ("Name", "Ann Lee, PhD", NameSplit.FAMILY_LAST),
        ("Name", "Lee, Ann, PhD", NameSplit.COMMA),
        ("City", "Riga", NameSplit.FAMILY_LAST),
    ],
)
def test_header_and_cells_say_where_the_family_name_stands(
    header: str, cell: str, expected: NameSplit
) -> None:
    assert split(header, cell, cell) is expected


def test_middle_names_belong_to_the_given_names() -> None:
    found = read("First name|Middle name|Last name", "Ann|Maria|Lee", "Bob||Ott")
    assert names(found) == [("Ann Maria", "Lee"), ("Bob", "Ott")]


@pytest.mark.parametrize(
    ("cells", "target"),
    [
        (("Dr", "Prof. dr hab.", "mgr inż."), "title"),
        (("Mr", "Ms", "Dr", "Prof"), "title"),
        (("Mr", "Mrs.", "Ms"), "salutation"),
        (("Mayor", "Head of Department", "Dr"), "function"),
        (("Mayor",), "title"),
    ],
)
def test_a_title_is_what_the_cells_make_of_it(cells: tuple[str, ...], target: str) -> None:
    assert targets("Title|Name", *[f"{cell}|Ann Lee" for cell in cells]) == [target, "full_name"]
