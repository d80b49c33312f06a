"""HTML and Markdown become lines of words, and nothing of them can do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.agenda.plain_text import one_line, plain_text, tidy


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("Plain words", "Plain words"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<3 you & me", "<3 you & me"),
        ("<p>One</p>\n<p>Two<br>Three</p>", "One\n\nTwo\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "• One\n\n• Two"),
        ("a<script>alert(1)</script>b<style>c</style>", "ab"),
        ("Caf&eacute; &#8211; bar", "Café – bar"),
        ("<!-- hidden --><b>Bold</b>", "Bold"),
        ("# Title\n**Bold** and __also__", "Title\nBold and also"),
        ("See [here](https://example.org/a).", "See here (https://example.org/a)."),
        ("[https://example.org](https://example.org)", "https://example.org"),
        ("![A picture](a.png) below", "A picture below"),
        ("one\r\ntwo\rthree\n\n\n\nfour", "one\ntwo\nthree\n\nfour"),
        ("snake_case and a*b", "snake_case and a*b"),
        ("List<String> of things", "List<String> of things"),
        ("a\0b\ud800c", "abc"),
    ],
)
def test_reduced(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_a_title_is_one_line() -> None:
    assert one_line(" Two\n lines <b>bold</b> &amp; so ") == "Two lines bold & so"


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="<>&;#a/bp \n!-[]()*_\"'x0"))
def test_no_text_stops_it(text: str) -> None:
    assert "<p>" not in plain_text(f"<p>{text}").replace("<p>x", "") or "<" in text
    one_line(text)


def test_a_long_text_takes_no_long_time() -> None:
    for text in ("**" * 50_000, "[" * 100_000, "<" * 100_000, "&" * 100_000, "<!--" * 50_000):
        plain_text(text)
