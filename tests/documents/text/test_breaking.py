"""Lines of paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import NAMES

from app.documents.text.breaking import (
    Paragraph,
    break_lines,
    ends_are_seen,
    paragraphs,
    pieces,
    shattered,
    whole_words,
    wrap,
)
from app.documents.text.fonts import PLAIN
from app.documents.text.itemize import cleaned
from app.documents.text.shaping import shape

WORDS = st.lists(st.sampled_from(["Anna", "Nowak-Kowalska", "z", "王小明", "محمد", "ś"]))


def test_parts_of_names() -> None:
    assert pieces("Anna Nowak-Kowalska") == ("Anna ", "Nowak-", "Kowalska")
    assert pieces("") == ()
    assert len(pieces("ab " * 1000)) == 1000


def test_words_are_what_stands_between_blanks() -> None:
    assert whole_words(("Anna ", "Nowak-", "Kowalska ", "王", "明")) == (
        "Anna ",
        "Nowak-Kowalska ",
        "王明",
    )
    assert whole_words(()) == ()


def test_a_reader_sees_the_end_of_a_word_but_not_of_a_chinese_sign() -> None:
    assert ends_are_seen(pieces("Anna Nowak-Kowalska"))
    assert not ends_are_seen(pieces("王小明"))


def test_line_ends_of_all_kinds_end_a_paragraph() -> None:
    assert paragraphs("a\r\nb\u2028 c \n\nd\n") == ["a", "b", "c", "", "d"]
    assert paragraphs("") == [""]


def test_lines_are_filled() -> None:
    wide = shape("Anna Maria").width * 10
    assert break_lines("Anna Maria Nowak-Kowalska", wide, 10, PLAIN) == (
        ["Anna Maria", "Nowak-", "Kowalska"],
        True,
    )


def test_own_line_ends_are_kept() -> None:
    assert break_lines("Anna\n\nMaria", 1000, 10, PLAIN) == (["Anna", "", "Maria"], True)


def test_what_is_too_wide_stands_alone() -> None:
    assert break_lines("a Brzęczyszczykiewicz b", 30, 10, PLAIN) == (
        ["a", "Brzęczyszczykiewicz", "b"],
        False,
    )


def test_a_line_may_end_anywhere_if_it_must() -> None:
    lines, fits = break_lines("a WWWWWW b", 30, 10, PLAIN, anywhere=True)
    assert (lines, fits) == (["a WW", "WWW", "W b"], True)


def test_letters_are_not_cut_from_their_marks() -> None:
    assert shattered(["क्षिक्षि"], 0.1, PLAIN) == ["क्षि", "क्षि"]
    assert shattered(["a ", "b"], 9, PLAIN) == ["a ", "b"]


def test_few_lines_can_be_even() -> None:
    held = Paragraph(pieces("Anna Maria Zofia Nowak"), PLAIN)
    assert held.evened(2) == ["Anna Maria", "Zofia Nowak"]
    assert held.lines(shape("Anna Maria Zofia").width) == ["Anna Maria Zofia", "Nowak"]
    assert held.evened(1) == ["Anna Maria Zofia Nowak"]


def test_nothing_has_one_empty_line() -> None:
    held = Paragraph((), PLAIN)
    assert (held.lines(5), held.count(5), held.width) == ([""], 1, 0.0)


def test_wrapped_lines_keep_the_direction_of_their_paragraph() -> None:
    found = wrap("محمد Jan\nJan محمد", shape("Jan").width * 10 + 1, 10, PLAIN)
    assert [(line.text, line.rtl) for line in found.lines] == [
        ("محمد", True),
        ("Jan", True),
        ("Jan", False),
        ("محمد", False),
    ]
    assert not found.fits


@pytest.mark.parametrize("script", NAMES)
def test_a_paragraph_is_as_wide_as_its_line(script: str) -> None:
    name = cleaned(NAMES[script])
    held = Paragraph(pieces(name), PLAIN)
    assert held.width == pytest.approx(shape(name).width, rel=0.03)


def test_parts_that_read_leftwards_are_measured_in_their_own_order() -> None:
    held = Paragraph(pieces("م عبدالرحمن"), PLAIN)
    assert held.widest == shape("عبدالرحمن").width


@given(WORDS, st.floats(1, 20))
def test_lines_fit_and_lose_only_blanks(words: list[str], width: float) -> None:
    text = " ".join(words)
    lines, fits = break_lines(text, width, 1, PLAIN)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    widest = max(shape(line).width for line in lines)
    assert not fits or widest <= width * 1.01
    assert Paragraph(pieces(text), PLAIN).count(width) == len(lines)


@given(st.text(max_size=60), st.floats(0.5, 9))
def test_any_text_has_lines(text: str, width: float) -> None:
    lines, _ = break_lines(text, width, 1, PLAIN, anywhere=True)
    assert "".join(lines).replace(" ", "") == "".join(paragraphs(text)).replace(" ", "")


@given(WORDS.filter(bool), st.integers(1, 4))
def test_even_lines_are_no_more_than_wished_for(words: list[str], count: int) -> None:
    assert len(Paragraph(pieces(" ".join(words)), PLAIN).evened(count)) <= count
