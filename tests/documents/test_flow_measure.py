"""Measuring texts quickly gives what shaping gives, and fitting never loses a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.flow_measure import (
    UNKNOWN,
    advances,
    line_of,
    pieces_of,
    set_text,
    simple_line,
    width_of,
)
from app.documents.flow_styles import BOLD, PLAIN, Type
from app.documents.text.fitting import ProblemKind
from app.documents.text.shaping import shape

BODY = Type(10.0, 13.0, 6.0)
NAMES = ["Ilze Bērziņa", "Żaneta Świątek-Gałązka", "Jürgen Großmann", "Щербаков", "Αθηνά", "12345"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("style", [PLAIN, BOLD])
def test_a_width_is_nearly_the_shaped_one(name: str, style: object) -> None:
    assert width_of(name, style) == pytest.approx(shape(name, style).width, rel=0.02)  # type: ignore[arg-type] # a style


@pytest.mark.parametrize("character", ["م", "ก", "王", "\u0301", "\u202e", "\U0001f600", "\u00ad"])
def test_what_needs_shaping_is_not_guessed(character: str) -> None:
    assert advances(PLAIN)[character] == UNKNOWN


@pytest.mark.parametrize("name", [*NAMES, "محمد عبد الله", "王小明", "", " ", "-", "a  b"])
def test_a_line_of_words_says_and_measures_the_same(name: str) -> None:
    line = line_of(name, PLAIN)

    assert "".join(run.text for run in line.runs) == "".join(
        run.text for run in shape(name, PLAIN).runs
    )
    assert line.width == pytest.approx(shape(name, PLAIN).width, abs=0.15)


def test_words_are_shared_by_lines() -> None:
    one, other = simple_line("Anna Nowak", PLAIN), simple_line("Anna Kowalska", PLAIN)

    assert one.runs[0] is other.runs[0]
    assert simple_line("Anna Nowak", PLAIN) is one


def test_a_short_text_stands_on_one_line() -> None:
    found = set_text("Riga", BODY, 100, 3)

    assert (found.lines, found.size, found.problems) == (("Riga",), 10.0, ())
    assert found.height == BODY.leading


@pytest.mark.parametrize("count", [1, 3])
def test_lines_keep_the_direction_of_their_paragraph(count: int) -> None:
    text = "\n".join(["שלום לכולם (Riga) 2027, דוד", "Riga (דוד) 2027"] * count)
    found = set_text(text, BODY, 60)
    assert found.lines == ("שלום לכולם", "(Riga) 2027,", "דוד", "Riga (דוד)", "2027") * count
    shaped = list(found.shaped(PLAIN))
    assert [line.rtl for line in shaped] == [True, True, True, False, False] * count
    assert [run.text for run in shaped[1].runs] == [",", "2027", ") ", "Riga", "("]
    assert [run.text for run in shaped[3].runs] == ["Riga (", "דוד", ")"]


def test_a_latin_line_of_a_paragraph_that_reads_leftwards() -> None:
    assert [run.text for run in line_of("Riga.", PLAIN, rtl=True).runs] == [".", "Riga"]
    assert line_of("Riga.", PLAIN) is shape("Riga.", PLAIN)


def test_a_long_text_is_wrapped_before_it_is_made_smaller() -> None:
    found = set_text("Councillor, chair of the committee", BODY, 90, 2)

    assert found.lines == ("Councillor, chair of", "the committee")
    assert (found.size, found.problems) == (10.0, ())


def test_then_it_is_made_smaller_without_a_word() -> None:
    found = set_text("Councillor, chair of the committee", BODY, 90, 1)

    assert len(found.lines) == 1 or found.size == BODY.floor
    assert found.size < BODY.size


def test_a_word_too_long_is_broken_and_told() -> None:
    found = set_text("Donaudampfschifffahrtsgesellschaft", BODY, 60, 3)

    assert "".join(found.lines) == "Donaudampfschifffahrtsgesellschaft"
    assert (found.size, found.problems) == (BODY.floor, (ProblemKind.BROKEN,))


def test_more_lines_than_wished_for_are_told() -> None:
    found = set_text("word " * 60, BODY, 60, 2)

    assert " ".join(found.lines).split() == ["word"] * 60
    assert found.problems == (ProblemKind.BELOW_FLOOR,)


def test_without_a_limit_lines_are_no_problem() -> None:
    found = set_text("word " * 60, BODY, 60)

    assert (found.size, found.problems) == (BODY.size, ())
    assert len(found.lines) > 10


def test_an_address_is_broken_at_its_sign() -> None:
    assert pieces_of("ilze@riga.example") == ["ilze", "@riga.example"]
    assert set_text("ilze@riga.example", BODY, 70, 2).lines == ("ilze", "@riga.example")


def test_line_ends_are_kept() -> None:
    assert set_text("one\ntwo", BODY, 100).lines == ("one", "two")
    assert set_text("", BODY, 100).lines == ("",)


def test_what_no_font_has_is_told() -> None:
    found = set_text("Ilze \U00013000", BODY, 200, 1)

    assert (found.problems, found.missing) == ((ProblemKind.MISSING_GLYPH,), ("\U00013000",))


@given(
    st.text(alphabet="abcdefgh -łąé王مn", min_size=1, max_size=60),
    st.floats(15, 200),
    st.integers(0, 4),
)
def test_no_letter_is_lost_and_no_line_too_wide(text: str, width: float, most: int) -> None:
    found = set_text(text, BODY, width, most)

    assert "".join("".join(found.lines).split()) == "".join(text.split())
    for line in found.lines:
        assert len(line) == 1 or width_of(line.rstrip(), PLAIN) * found.size <= width + 0.01
