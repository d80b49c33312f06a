"""Names in one cell."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.names import (
    FullName,
    is_companion,
    is_salutation,
    is_title,
    is_unnamed,
    name_key,
    split_full_name,
    take_apart,
)
from app.rules.importing.values import NameSplit

LAST, FIRST, COMMA = NameSplit.FAMILY_LAST, NameSplit.FAMILY_FIRST, NameSplit.COMMA


@pytest.mark.parametrize(
    ("full", "given_name", "family"),
    [
        ("Jan Kowalski", "Jan", "Kowalski"),
        ("Anna Maria Nowak", "Anna Maria", "Nowak"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Gerard 't Hooft", "Gerard", "'t Hooft"),
        ("'t Hooft", "", "'t Hooft"),
        ("van Beethoven", "", "van Beethoven"),
        ("Mohammed bin Salman", "Mohammed", "bin Salman"),
        ("Ben Affleck", "Ben", "Affleck"),
        ("Robert Ben Smith", "Robert Ben", "Smith"),
        ("María García y Vega", "María", "García y Vega"),
        ("John Smith Jr.", "John", "Smith Jr."),
        ("JOHN MCDONALD", "JOHN", "MCDONALD"),
        ("Madonna", "", "Madonna"),
        ("王小明", "", "王小明"),
        ("王 小明", "小明", "王"),
        ("김 철수", "철수", "김"),
        ("ジョン スミス", "ジョン", "スミス"),
        ("محمد علي", "محمد", "علي"),
        ("Smith, John", "John", "Smith"),
        ("", "", ""),
    ],
)
def test_a_full_name_is_split_before_the_family_name(
    full: str, given_name: str, family: str
) -> None:
    assert split_full_name(full, LAST) == (given_name, family)


@pytest.mark.parametrize(
    ("full", "split", "parts"),
    [
        ("Kowalski Jan Maria", FIRST, ("Jan Maria", "Kowalski")),
        ("van der Berg Jan", FIRST, ("Jan", "van der Berg")),
        ("Nagy Éva", FIRST, ("Éva", "Nagy")),
        ("Orbán", FIRST, ("", "Orbán")),
        ("van der Berg, Jan", COMMA, ("Jan", "van der Berg")),
        ("Nowak, Jan, Maria", COMMA, ("Jan, Maria", "Nowak")),
        ("Jan Nowak", COMMA, ("Jan", "Nowak")),
    ],
)
def test_the_file_says_where_the_family_name_stands(
    full: str, split: NameSplit, parts: tuple[str, str]
) -> None:
    assert split_full_name(full, split) == parts


@pytest.mark.parametrize(
    ("full", "expected"),
    [
        ("dr Miloslav Slavík", FullName("Miloslav", "Slavík", title="dr")),
        ("prof. dr hab. inż. Jan Lis", FullName("Jan", "Lis", title="prof. dr hab. inż.")),
        ("mgr inż. Ewa Lis", FullName("Ewa", "Lis", title="mgr inż.")),
        ("Antoni Mordak, PhD", FullName("Antoni", "Mordak", degree="PhD")),
        ("Aina Bērziņa, DI (FH)", FullName("Aina", "Bērziņa", degree="DI (FH)")),
        ("Jan Lis PhD, MBA", FullName("Jan", "Lis", degree="PhD, MBA")),
        ("Lis, Jan, PhD", FullName("Jan", "Lis", degree="PhD")),
        ("Mr John Smith", FullName("John", "Smith", salutation="Mr")),
        ("Frau Dr. Ute Ohm", FullName("Ute", "Ohm", title="Dr.", salutation="Frau")),
        ("Mr Bean", FullName("Mr", "Bean")),
        ("Dr Oetker", FullName("", "Oetker", title="Dr")),
        ("Jack Ma", FullName("Jack", "Ma")),
        ("Jan Lis, mayor of Riga", FullName("mayor of Riga", "Jan Lis")),
        ("Martin King, Jr.", FullName("Martin", "King Jr.")),
        ("Anna Nowak (+1)", FullName("Anna", "Nowak", more=1)),
        ("Anna Nowak + 2", FullName("Anna", "Nowak", more=2)),
        ("\u200fمحمد علي\u200e", FullName("محمد", "علي")),
        ("  Anna \u00a0 Nowak ", FullName("Anna", "Nowak")),
        ("dr", FullName("", "dr")),
        ("", FullName()),
    ],
)
def test_only_known_titles_and_degrees_are_taken_from_a_name(full: str, expected: FullName) -> None:
    assert take_apart(full, LAST) == expected


@pytest.mark.parametrize("name", ["TBA", "n/a", "Info Requested", "N.N.", "-", "", "do ustalenia"])
def test_some_words_stand_where_a_name_is_to_come(name: str) -> None:
    assert is_unnamed(name)


@pytest.mark.parametrize("name", ["Nnamdi", "李", "????", "Tba Smith", "ตระกูลบุญ", "N"])
def test_names_are_names(name: str) -> None:
    assert not is_unnamed(name)


@pytest.mark.parametrize(
    "name", ["+1", "(+1)", "Guest", "guest 2", "Guest of Ann Lee", "Osoba towarzysząca", "Gast"]
)
def test_some_words_say_that_somebody_comes_along(name: str) -> None:
    assert is_companion(name)


@pytest.mark.parametrize("name", ["Christopher Guest", "Guesthouse", "", "Anna Gast"])
def test_a_name_with_such_a_word_is_a_name(name: str) -> None:
    assert not is_companion(name)


def test_the_same_name_has_the_same_key() -> None:
    assert name_key(" Zoë  LEE") == name_key("Zoe\u0308 Lee")
    assert name_key("????") == "????"


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@given(st.text(max_size=40), st.sampled_from(NameSplit))
def test_splitting_loses_no_letter_but_one_comma(full: str, split: NameSplit) -> None:
    lost = letters(full) - letters("".join(split_full_name(full, split)))
    assert lost in (Counter(), Counter(","))
    assert letters("".join(split_full_name(full, split))) <= letters(full)


WORDS = st.sampled_from(
    ["dr", "prof.", "Jan", "van", "der", "Lis", "PhD", "MBA", "Mr", "Jr.", "王"]
)


@given(st.lists(WORDS, max_size=7).map(" ".join), st.sampled_from(NameSplit))
def test_taking_apart_loses_no_letter(full: str, split: NameSplit) -> None:
    found = take_apart(full, split)
    parts = (found.salutation, found.title, found.given, found.family, found.degree)
    assert letters("".join(parts)) == letters(full)


@given(st.text(max_size=40), st.sampled_from(NameSplit))
def test_any_text_can_be_taken_apart(full: str, split: NameSplit) -> None:
    found = take_apart(full, split)
    assert found.more >= 0


@pytest.mark.parametrize("text", ["dr", "Prof. dr hab. inż.", "Mr", "Ing", "Dr., Ms", "PhD"])
def test_titles_are_known(text: str) -> None:
    assert is_title(text)


def test_a_function_is_no_title_and_a_title_no_salutation() -> None:
    assert not is_title("Mayor of Riga")
    assert (is_salutation("Frau"), is_salutation("Państwo"), is_salutation("Dr")) == (
        True,
        True,
        False,
    )
