"""People are found from the first letter, in any order and script, with a typo in a word."""

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.texts import search_words
from app.rules.finding import Entry, Finder

ANNA, JAN, LI, SERGEJ, NGO = range(1, 6)


@pytest.fixture
def finder() -> Finder:
    return Finder(
        [
            Entry(ANNA, "123 Anna Łącka\nDyrektor Toruń Miasto Toruń"),
            Entry(JAN, "7 Jan Kowalski\nBurmistrz Warszawa +48 601 234 567 601234567"),
            Entry(LI, "5 Xiaolong Li 李小龙\nKowalów"),
            Entry(SERGEJ, "12 Сергей Щербаков\nRīga"),
            Entry(NGO, "31 Thị Ngọc Ngô\nHuế"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a", [ANNA]),
        ("li", [LI]),
        ("ngo", [NGO]),
        ("lacka an", [ANNA]),
        ("AN ŁĄ", [ANNA]),
        ("tor anna", [ANNA]),
        ("kow", [JAN, LI]),
        ("12", [SERGEJ, ANNA]),
        ("1", [ANNA, SERGEJ]),
        ("007", [JAN]),
        ("601 234", [JAN]),
        ("6012345", [JAN]),
        ("burm", [JAN]),
        ("shcher", [SERGEJ]),
        ("szczerb", [SERGEJ]),
        ("щербак", [SERGEJ]),
        ("scherbakov", [SERGEJ]),
        ("小龙", [LI]),
        ("李", [LI]),
        ("ковальски", [JAN]),
        ("riga", [SERGEJ]),
        ("kowalsky", [JAN]),
        ("kwoalski", [JAN]),
        ("koalski", [JAN]),
        ("kowaalski", [JAN]),
        ("xowalski", [JAN]),
        ("kowlas", [JAN]),
        ("jna", []),
        ("602", []),
        ("6012346", []),
        ("anna kowalski", []),
        ("kxwalsky", []),
        ("", []),
        ("—", []),
    ],
)
def test_who_is_found(finder: Finder, text: str, found: list[int]) -> None:
    assert finder.find(text) == found


def test_the_best_first() -> None:
    words = ("8 Anna Marek", "9 Marek Nowak", "1 Jan Marekowski", "2 Ala Nowa\nMarek Street")
    typo = "3 Jan Marrk"
    finder = Finder([Entry(n, each) for n, each in enumerate((typo, *reversed(words)))])
    names = ["9 Marek Nowak", "8 Anna Marek", "1 Jan Marekowski", "2 Ala Nowa\nMarek Street", typo]
    known = dict(enumerate((typo, *reversed(words))))
    assert [known[each] for each in finder.find("marek")] == [
        names[0], names[1], names[2], names[3], names[4],
    ]  # fmt: skip


def test_at_most_so_many(finder: Finder) -> None:
    assert finder.find("1", 1) == [ANNA]
    assert finder.find("1", 0) == []


def test_who_is_changed_is_found_anew_in_the_same_place(finder: Finder) -> None:
    finder.put([Entry(ANNA, "123 Anna Nowicka\nKowalewo"), Entry(9, "8 Kowal")])
    assert finder.find("lacka") == []
    assert finder.find("kow") == [JAN, 9, ANNA, LI]


def test_who_is_removed_is_not_found(finder: Finder) -> None:
    finder.remove([JAN, 99])
    assert finder.find("kow") == [LI]
    finder.remove([JAN])
    finder.put([Entry(JAN, "7 Jan Kowalski")])
    assert finder.find("kow") == [JAN, LI]


def test_nobody() -> None:
    assert Finder().find("a") == []


WORDS = st.text(ascii_lowercase[:4], min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=30), WORDS)
def test_beginnings_are_all_found_and_nothing_far_off(names: list[str], typed: str) -> None:
    finder = Finder(Entry(number, name) for number, name in enumerate(names))
    found = finder.find(typed, len(names))
    begun = {number for number, name in enumerate(names) if name.startswith(typed)}
    near = {n for n, name in enumerate(names) if len(typed) > 3 and _begins_nearly(name, typed)}
    assert set(found) == begun | near
    assert set(found[: len(begun)]) == begun


def _begins_nearly(name: str, typed: str) -> bool:
    """By trying every typo there is; the last letter that was typed is not taken away."""
    starts = {name[:length] for length in range(len(name) + 1)}
    letters = ascii_lowercase[:4]
    for at in range(len(typed)):
        start, rest = typed[:at], typed[at:]
        meant = {start + each + rest for each in letters}
        meant |= {start + each + rest[1:] for each in letters}
        if len(rest) > 1:
            meant |= {start + rest[1:], start + rest[1] + rest[0] + rest[2:]}
        if meant & starts:
            return True
    return False


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=8))
def test_any_text(names: list[str], typed: str) -> None:
    finder = Finder(Entry(number, name) for number, name in enumerate(names))
    found = finder.find(typed)
    assert len(set(found)) == len(found)
    for number, name in enumerate(names):
        line = name.partition("\n")[0]
        if search_words(line) and line.isascii():
            assert number in finder.find(line, len(names))
