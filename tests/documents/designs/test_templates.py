"""Templates: what stays, what vanishes, what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.documents.designs.templates import Say, compiled, keys, parse

VALUES = {"a": "A", "b": "B", "empty": "", "none": ""}


def said(template: str) -> str:
    def say(key: str) -> Say[None]:
        return lambda _subject: VALUES[key]

    return compiled(parse(template), say)(None)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("{a}", "A"),
        ("{ a }", "A"),
        ("{empty}", ""),
        ("{a}, {b}", "A, B"),
        ("{empty}, {b}", "B"),
        ("{a}, {empty}", "A"),
        ("{a}, {empty} – {b}", "A – B"),
        ("{empty}, {none}", ""),
        ("Table {a}", "Table A"),
        ("Table {empty}", ""),
        ("Table {empty}, {b}", "B"),
        ("{a} ({b})", "A (B)"),
        ("{a} ({empty})", "A"),
        ("{a}[ ({empty})]", "A"),
        ("[({empty}) ]{a}", "A"),
        ("[({b}) ]{a}", "(B) A"),
        ("[{a} [and {empty}]]{b}", "AB"),
        ("{empty|b}", "B"),
        ("{empty|none}", ""),
        ("{a|b}, {empty | b}", "A, B"),
        ("{{a}}", "{a}"),
        ("[[{a}]]", "[A]"),
        ("[only text]", "only text"),
        ("{a}\n{empty}\n{b}", "A\nB"),
    ],
)
def test_what_a_template_says(template: str, text: str) -> None:
    assert said(template) == text


def test_the_placeholders_of_a_template_each_once() -> None:
    assert keys(parse("{a} [{b}, {a}] {c|d}")) == ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{a", "A “{” is not closed. Write {{ for the sign itself."),
        ("{}", "A “{” is not closed. Write {{ for the sign itself."),
        ("{a|}", "A “{” is not closed. Write {{ for the sign itself."),
        ("{a {b}}", "A “{” is not closed. Write {{ for the sign itself."),
        ("a}", "A “}” has no “{” before it. Write }} for the sign itself."),
        ("[{a}", "A “[” is not closed. Write [[ for the sign itself."),
        ("{a}]", "A “]” has no “[” before it. Write ]] for the sign itself."),
        ("[x" * 9 + "]" * 9, "There are too many “[” within each other."),
        ("x" * 2001, "The text is too long: 2001 characters, at most 2000 are kept."),
    ],
)
def test_brackets_that_do_not_match_are_refused(template: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse(template)
    assert str(refused.value) == sentence


@given(st.text(alphabet="ab{}[]|,. ", max_size=40))
def test_any_text_is_parsed_or_refused(template: str) -> None:
    try:
        parts = parse(template)
    except RuleBroken:
        return
    compiled(parts, lambda _key: lambda _subject: "x")(None)


HEBREW = {"a": "דוד כהן", "b": "Riga", "c": "תל אביב", "none": ""}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{a}", "דוד כהן"),
        ("{a}, {b}", "\u2068דוד כהן\u2069, Riga"),
        ("{b}: {a}", "Riga: \u2068דוד כהן\u2069"),
        ("Table of {a}", "Table of \u2068דוד כהן\u2069"),
        ("{a}[ ({b})]", "\u2068דוד כהן\u2069 (Riga)"),
        ("{a}, {c}", "דוד כהן, תל אביב"),
        ("{a}, {none}", "דוד כהן"),
        ("{b}[, Table {b}]", "Riga, Table Riga"),
    ],
)
def test_names_keep_their_order_in_lines_of_another_direction(template: str, text: str) -> None:
    assert compiled(parse(template), lambda key: lambda _subject: HEBREW[key])(None) == text
