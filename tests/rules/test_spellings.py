"""A word in another script is found in the spellings that people know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.spellings import spellings, words_of


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("Kowalski", ("kowalski",)),
        ("O’Brien-Smith", ("obrien", "smith")),
        ("Łódź", ("lodz",)),
        ("Müller", ("muller", "mueller")),
        (
            "Щербаков",
            ("щербаков", "serbakov", "shcherbakov", "szczerbakow", "schtscherbakow"),
        ),
        ("Юлия", ("юлия", "ulia", "yuliya", "julija")),
        ("Георги", ("георги", "georgi")),
        ("Γεώργιος", ("γεωργιοσ", "georgios")),
        ("王小明", ("王小明", "wang", "xiao", "ming", "小明", "明", "wangxiaoming", "xiaoming")),
        ("™", ("tm",)),
        ("—", ()),
    ],
)
def test_spellings(token: str, found: tuple[str, ...]) -> None:
    assert spellings(token) == found


def test_a_line_has_each_word_once() -> None:
    assert words_of("12 Jan JAN Kowalski-Jan") == ("12", "jan", "kowalski")
    assert words_of("Žan Zan  Ēriks") == ("zan", "eriks")
    assert words_of("") == ()


@given(st.text())
def test_nothing_is_found_by_blanks_or_accents(text: str) -> None:
    for word in words_of(text):
        assert word
        assert word.isalnum()
