"""Rows come out of any text with a delimiter as they went in."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.exchange.reading.delimited import (
    DELIMITERS,
    clean,
    guess_delimiter,
    hinted,
    parse,
    parse_pasted,
    quoted_after_blanks,
)

ROWS = [("name", "city"), ("Ilze; Bērziņa", "Rīga"), ('say "hi"', "a\nb")]
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=8)


def written(rows: list[tuple[str, ...]], delimiter: str, end: str = "\r\n") -> str:
    text = io.StringIO(newline="")
    marks = csv.QUOTE_ALL if end == "\r" else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=marks).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_every_line_end_and_delimiter_gives_the_same_rows(delimiter: str, end: str) -> None:
    text = written(ROWS, delimiter, end)
    assert parse(text, delimiter) == ROWS
    assert guess_delimiter(text) == (delimiter, True)


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=5),
    st.sampled_from([",", ";", "|"]),
)
def test_what_was_written_is_read(rows: list[tuple[str, ...]], delimiter: str) -> None:
    assert parse(written(rows, delimiter), delimiter) == rows


@given(st.text(max_size=200), st.sampled_from(DELIMITERS))
def test_any_text_gives_rows_or_our_own_refusal(text: str, delimiter: str) -> None:
    try:
        rows = parse(text, delimiter)
    except AppError:
        return
    assert all(isinstance(cell, str) for row in rows for cell in row)


def test_blank_lines_keep_their_numbers() -> None:
    assert parse("name\n\n\nIlze\n\n", ",") == [("name",), (), (), ("Ilze",), ()]


def test_zeros_are_dropped() -> None:
    assert parse("a\0,b\0\n", ",") == [("a", "b")]
    assert clean("a\0\r\nb\rc") == "a\nb\nc"


def test_ragged_rows_stay_ragged() -> None:
    assert parse("a,b,c\n1\n1,2,3,4\n", ",") == [("a", "b", "c"), ("1",), ("1", "2", "3", "4")]


def test_a_mark_inside_a_cell_is_a_letter() -> None:
    assert parse("5\" pipe,O'Neill\n", ",") == [('5" pipe', "O'Neill")]


def test_a_mark_never_closed_is_refused_with_its_row() -> None:
    with pytest.raises(FileProblem, match="The quotation mark in row 2 is never closed"):
        parse('name,city\n"Ilze,Rīga\nJānis,Cēsis\n', ",")


def test_with_tabs_an_open_mark_is_a_letter() -> None:
    assert parse('name\tcity\n"Ilze\tRīga\n', "\t") == [("name", "city"), ('"Ilze', "Rīga")]


def test_a_cell_of_millions_is_refused() -> None:
    with pytest.raises(FileProblem, match="far too long"):
        parse("x" * 2_000_001, ",")


def test_semicolons_win_over_decimal_commas() -> None:
    assert guess_delimiter("name;fee\nIlze;1,50\nJānis;2,00\n") == (";", True)


def test_commas_in_names_do_not_count_against_tabs() -> None:
    text = "name\tcity\nBērziņa, Ilze\tRīga\nOzols, Jānis\tCēsis\n"
    assert guess_delimiter(text)[0] == "\t"


def test_one_column_has_commas_if_anything() -> None:
    assert guess_delimiter("name\nIlze\nJānis\n") == (",", True)
    assert guess_delimiter("") == (",", True)


def test_two_delimiters_alike_are_not_clear() -> None:
    assert guess_delimiter("a,b;c\n1,2;3\n")[1] is False


def test_a_hint_of_a_spreadsheet_is_followed() -> None:
    assert hinted("sep=;\na;b\n") == (";", "a;b\n")
    assert hinted("SEP=|\na|b\n") == ("|", "a|b\n")
    assert hinted("separate\na\n") == ("", "separate\na\n")


def test_cells_may_be_quoted_after_a_blank() -> None:
    text = 'name, city\n1, "Rīga, centrs"\n'
    assert quoted_after_blanks(text, ",")
    assert parse(text, ",", blanks_before=True) == [("name", "city"), ("1", "Rīga, centrs")]
    assert not quoted_after_blanks('a,"b, ""c"""\n', ",")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td\n", [("a", "b"), ("c", "d")]),
        ("a\tb\r\nc\td", [("a", "b"), ("c", "d")]),
        ('"one\ntwo"\tb\n', [("one\ntwo", "b")]),
        ('"say ""hi""\nthere"\tb', [('say "hi"\nthere', "b")]),
        ('"Big" Joe\tb', [('"Big" Joe', "b")]),
        ('"quoted"\tb', [('"quoted"', "b")]),
        ('"open\tb\nc\td', [('"open', "b"), ("c", "d")]),
        ("a\t\n\t\n", [("a", ""), ("", "")]),
        ("a\n\nb\n", [("a",), (), ("b",)]),
    ],
)
def test_a_pasted_block_is_read_as_spreadsheets_write_it(
    text: str, rows: list[tuple[str, ...]]
) -> None:
    assert parse_pasted(text) == rows


@given(st.text(max_size=100))
def test_any_clipboard_gives_rows(text: str) -> None:
    assert parse_pasted(text)
