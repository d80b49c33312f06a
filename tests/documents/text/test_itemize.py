"""How a line falls into runs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import NAMES

from app.documents.text.fonts import PLAIN, Style, font
from app.documents.text.itemize import (
    UNSEEN,
    Run,
    cleaned,
    direction_of,
    in_visual_order,
    is_mixed,
    isolated,
    itemize,
    logical_runs,
    reads_leftwards,
)

MIXED = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("abc ąé-()[]12.,"),
        st.sampled_from("محمدדוד شर्माสมชาย王はカ김"),
        st.sampled_from("\u0301\u0323\u200d\u200c\u200f\u202e\u202c\u2066\u2069\ufe0f\U000e0101"),
        st.sampled_from("👩💻★😀\ue000\ufffd\x00\u00a0\u3000"),
    )
)


def parts(text: str, style: Style = PLAIN) -> list[tuple[str, str | None]]:
    return [(run.text, run.font) for run in itemize(cleaned(text), style)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ga\u0328dek", "Gądek"),
        ("a\tb\u2003c\u2028d", "a b c d"),
        ("a\x00b\x07c", "abc"),
        ("so\u00adft \ufeffx", "soft x"),
        ("a\u00a0b\u202fc", "a\u00a0b\u202fc"),
        ("\ud800x", "\ufffdx"),
        ("a\ue000\u0378b", "a\ue000\u0378b"),
        ("A\x00\u030a", "Å"),
        ("گل‌محمدی", "گل‌محمدی"),
        ("", ""),
    ],
)
def test_what_cannot_be_drawn_is_left_out(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Żak", [("Anna Żak", "NotoSans-Regular")]),
        ("Виктор", [("Виктор", "NotoSans-Regular")]),
        ("Jan Виктор", [("Jan ", "NotoSans-Regular"), ("Виктор", "NotoSans-Regular")]),
        ("山田はなこタロウ", [("山田はなこタロウ", "NotoSansSC-Regular")]),
        ("김지우", [("김지우", "NotoSansKR-Regular")]),
        ("김 金", [("김 ", "NotoSansKR-Regular"), ("金", "NotoSansSC-Regular")]),
        ("Anna 王小明", [("Anna ", "NotoSans-Regular"), ("王小明", "NotoSansSC-Regular")]),
        ("", []),
        ("\u202e", []),
        ("\u0301", [("\u0301", "NotoSans-Regular")]),
        ("x😀y", [("x", "NotoSans-Regular"), ("😀", None), ("y", "NotoSans-Regular")]),
        ("👩‍💻", [("👩‍💻", None)]),
        ("❤️", [("❤️", "NotoSansSymbols2-Regular")]),
    ],
)
def test_a_run_is_of_one_font(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(text) == expected


def test_runs_stand_from_left_to_right_on_paper() -> None:
    assert parts("אבג abc דה") == [
        ("דה", "NotoSansHebrew-Regular"),
        (" ", "NotoSans-Regular"),
        ("abc", "NotoSans-Regular"),
        ("אבג ", "NotoSansHebrew-Regular"),
    ]
    assert parts("abc אבג, דה xyz") == [
        ("abc ", "NotoSans-Regular"),
        ("אבג, דה", "NotoSansHebrew-Regular"),
        (" ", "NotoSansHebrew-Regular"),
        ("xyz", "NotoSans-Regular"),
    ]


def test_a_paragraph_may_say_the_direction() -> None:
    leftwards = [run.text for run in itemize("abc דה", rtl=True)]
    assert leftwards == ["דה", " ", "abc"]
    assert [run.text for run in itemize("דה abc", rtl=False)] == ["דה", " ", "abc"]
    assert [(run.text, run.level) for run in itemize("abc", rtl=True)] == [("abc", 2)]


def test_isolates_hold_a_text_together() -> None:
    joined = f"{isolated('דוד')} 12, {isolated('אבג')}"
    assert [run.text for run in itemize(joined)] == ["דוד", " 12, ", "אבג"]
    assert isolated("Anna") == "Anna"


def test_an_override_turns_what_it_says() -> None:
    runs = itemize("ab\u202ecd\u202cef")
    assert [(run.text, run.rtl) for run in runs] == [("ab", False), ("cd", True), ("ef", False)]


def test_a_closing_bracket_is_drawn_as_its_opening_one() -> None:
    style = Style(bold=True)
    assert parts("Jan [Арам (ს)]", style)[-1] == ("]", "NotoSans-Bold")
    runs = logical_runs("Jan (محمد)")
    assert [(run.text, run.font) for run in runs if "(" in run.text or ")" in run.text] == [
        ("Jan (", "NotoSans-Regular"),
        (")", "NotoSans-Regular"),
    ]


def test_the_order_on_paper_is_that_of_unicode() -> None:
    levels = [("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 1), ("f", 0)]
    runs = [Run(text, None, "Latn", level) for text, level in levels]
    assert "".join(run.text for run in in_visual_order(runs)) == "aecdbf"
    assert in_visual_order([]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("محمد", True),
        ("12 דוד", True),
        ("Jan محمد", False),
        ("王小明", False),
        ("123", False),
        ("", False),
        ("\u2068דוד\u2069, Riga", False),
        ("\u2068Riga\u2069 דוד", True),
        ("\u2068דוד\u2069 12", False),
    ],
)
def test_the_first_letter_decides_where_a_text_starts(text: str, *, expected: bool) -> None:
    assert reads_leftwards(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("Jan", False), ("דוד 12", False), ("דוד, Jan", True), ("12 Jan محمد", True)],
)
def test_letters_of_both_directions_are_mixed(text: str, *, expected: bool) -> None:
    assert is_mixed(text) is expected


def test_each_line_is_isolated_by_itself() -> None:
    assert isolated("דוד\nJan") == "\u2068דוד\u2069\n\u2068Jan\u2069"


def test_most_texts_have_no_direction_to_ask_for() -> None:
    assert [direction_of(text) for text in ("Jan", "Jan דוד", "דוד")] == [None, False, True]


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("style", [PLAIN, Style(bold=True)])
def test_each_script_has_a_font(script: str, style: Style) -> None:
    assert [run.text for run in itemize(cleaned(NAMES[script]), style) if run.font is None] == []


@given(MIXED)
def test_cleaning_is_done_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(MIXED, st.sampled_from([None, False, True]))
def test_runs_keep_every_sign_in_its_order(text: str, rtl: bool | None) -> None:  # noqa: FBT001 (hypothesis gives it by position)
    given_ = cleaned(text)
    runs = logical_runs(given_, PLAIN, rtl=rtl)
    read = "".join(run.text for run in runs)
    assert read == "".join(c for c in given_ if c not in UNSEEN) or set(given_) <= UNSEEN
    assert sorted(itemize(given_, PLAIN, rtl=rtl), key=repr) == sorted(runs, key=repr)


@given(MIXED)
def test_a_font_has_the_first_sign_it_is_given(text: str) -> None:
    for run in itemize(cleaned(text)):
        first = run.text[0]
        if run.font is not None and first.isprintable() and not unicodedata.combining(first):
            assert font(run.font).covers(first)
