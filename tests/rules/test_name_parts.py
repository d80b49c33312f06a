"""Given and family names in what somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.name_parts import split_name


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Ilze Bērziņa", ("Ilze", "Bērziņa")),
        ("Anna Maria Nowak", ("Anna Maria", "Nowak")),
        ("Jan van der Berg", ("Jan", "van der Berg")),
        ("van Berg", ("van", "Berg")),
        ("Bērziņa, Ilze", ("Ilze", "Bērziņa")),
        ("van der Berg,  Jan  Piet ", ("Jan Piet", "van der Berg")),
        ("Sukarno", ("", "Sukarno")),
        ("  Zażółć   Gęślą-Nowak ", ("Zażółć", "Gęślą-Nowak")),
        ("王小明", ("", "王小明")),
        ("Sukarno,", ("", "Sukarno")),
        ("", ("", "")),
        (" ", ("", "")),
    ],
)
def test_the_family_name_is_found(typed: str, parts: tuple[str, str]) -> None:
    assert split_name(typed) == parts


@given(st.text())
def test_no_word_is_lost_or_re_cased(typed: str) -> None:
    words = typed.replace(",", " ", 1).split()
    assert sorted(" ".join(split_name(typed)).split()) == sorted(words)
