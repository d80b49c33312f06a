"""Rows measured: how high, what stays together, what is shaded and numbered."""

from array import array

from documents.flowing import rows

from app.documents.flow import Cell, Column, Ink, Row, Table
from app.documents.flow_columns import places
from app.documents.flow_rows import (
    FORCED,
    FREE,
    STAYS,
    Measured,
    Measuring,
    drop,
    settings,
    subheading_height,
    who_of,
)
from app.documents.flow_styles import look_of
from app.documents.marks import MM

LOOK = look_of(large=False)
SINGLE = LOOK.inks[Ink.BODY].leading + 2 * LOOK.row_pad
COLUMNS = (Column("Name"), Column("City"))
HEADING = Row(("Riga",), heading=True)


def measured(*made: Row, numbered: bool = False) -> Measured:
    table = Table(COLUMNS, made, numbered=numbered)
    return Measuring(table, places(table, 400, LOOK), LOOK, 700).measure(made)


def test_one_row_of_one_line() -> None:
    found = measured(*rows("Ilze"))

    assert found.heights == array("d", [SINGLE])
    assert found.ties == bytearray([FREE])


def test_three_rows_stay_in_twos() -> None:
    assert list(measured(*rows(*"abcde")).ties) == [FREE, STAYS, FREE, FREE, STAYS]
    assert list(measured(*rows(*"abc")).ties) == [FREE, STAYS, STAYS]


def test_a_subheading_stays_with_two_rows() -> None:
    found = measured(HEADING, *rows(*"abcde"), HEADING, *rows("f"))

    assert list(found.ties) == [FREE, STAYS, STAYS, FREE, FREE, STAYS, FREE, STAYS]
    assert found.subheadings == [0, 6]


def test_joined_rows_and_sums_stay_with_the_row_before() -> None:
    more = (Row(("b", ""), joined=True), *rows(*"cdef"), Row(("Sum", ""), strong=True))

    found = measured(*rows("a"), *more, *rows(*"gh"))

    assert [i for i, tie in enumerate(found.ties) if tie == STAYS] == [1, 6, 8]


def test_shades_begin_anew_and_go_by_units() -> None:
    joined = Row(("b", ""), joined=True)

    found = measured(*rows("a"), joined, *rows("c", "d"), HEADING, *rows("e", "f"))

    assert list(found.shades) == [0, 0, 1, 0, 0, 0, 1]


def test_a_new_page_is_forced() -> None:
    heading = Row(("Riga",), heading=True, new_page=True)

    assert list(measured(*rows("a"), heading, *rows("b")).ties)[1] == FORCED


def test_numbers_leave_out_headings_and_sums() -> None:
    found = measured(
        HEADING, *rows("a", "b"), Row(("Sum", ""), strong=True), *rows("c"), numbered=True
    )

    assert list(found.numbers) == [0, 1, 2, 2, 3]


def test_heights_of_what_is_more_than_a_line() -> None:
    tall = Row(("a", "b"), height=12)
    second = Row((Cell("a", "b"), ""))

    found = measured(tall, second, HEADING)

    assert found.heights[0] == 12 * MM
    assert found.heights[1] == SINGLE + LOOK.second.leading
    assert found.heights[2] == subheading_height(HEADING, 400, LOOK)


def test_smaller_texts_begin_lower_so_that_lines_meet() -> None:
    table = Table(COLUMNS, rows("a"))
    place = places(table, 400, LOOK)[0]
    row = Row((Cell("a", ink=Ink.SMALL),))

    texts = settings(row.cells[0], place, row, LOOK)

    body, small = LOOK.inks[Ink.BODY], LOOK.inks[Ink.SMALL]
    assert drop(texts, row, LOOK) == body.baseline - small.baseline
    assert drop(texts, Row(("a",), height=10), LOOK) == 0


def test_whose_row_it_is() -> None:
    assert who_of(Row(("", Cell("Ilze")))) == "Ilze"
    assert who_of(Row(("1", "Ilze"), who="Ilze Bērziņa")) == "Ilze Bērziņa"
    assert who_of(Row(())) == ""
