"""Where columns stand: fixed ones as told, others by what is in them."""

from itertools import pairwise

import pytest
from documents.flowing import rows

from app.documents.flow import Cell, Column, Row, Table
from app.documents.flow_columns import before_text, places, tick_size
from app.documents.flow_measure import width_of
from app.documents.flow_styles import look_of
from app.documents.marks import MM, Picture

LOOK = look_of(large=False)
GAP = 2 * LOOK.gap


def test_columns_fill_the_width_with_gaps_between() -> None:
    found = places(Table((Column("A"), Column("B"), Column("C")), rows("x", "y")), 500, LOOK)

    assert found[0].x == 0
    assert found[-1].x + found[-1].width == pytest.approx(500)
    for one, other in pairwise(found):
        assert one.x + one.width + GAP == pytest.approx(other.x)


def test_a_fixed_column_is_as_wide_as_told() -> None:
    found = places(Table((Column("A"), Column("B", width=20)), rows("x")), 500, LOOK)

    assert found[1].width == pytest.approx(20 * MM)


def test_fixed_columns_too_wide_leave_the_others_room() -> None:
    columns = (Column("A"), Column("B", width=200), Column("C", width=200))

    found = places(Table(columns, rows("x")), 400, LOOK)

    assert found[-1].x + found[-1].width == pytest.approx(400)
    assert found[0].width > 10


def test_fixed_columns_alone() -> None:
    found = places(Table((Column("A", width=10), Column("B", width=20)), rows("x")), 400, LOOK)

    assert [place.width for place in found] == pytest.approx([10 * MM, 20 * MM])


def test_numbers_stand_in_a_column_before() -> None:
    table = Table((Column("A"),), rows(*"abc"), numbered=True, number_title="No.\nLp.")

    number, _ = places(table, 400, LOOK)

    assert (number.column.title, number.column.second) == ("No.", "Lp.")
    assert 8 < number.width < 25


def test_what_is_longer_gets_more() -> None:
    made = [Row(("Li", "Coordinator of international cooperation in the region"))]

    one, two = places(Table((Column("A"), Column("B")), made), 250, LOOK)

    assert two.width > 2 * one.width


def test_without_rows_titles_decide() -> None:
    one, two = places(Table((Column("A"), Column("A much longer title")), []), 400, LOOK)

    assert two.width > one.width


def test_a_title_keeps_its_words_over_many_short_cells() -> None:
    columns = (Column("Name"), Column("Number of nights", second="Liczba"))
    made = [Row(("Coordinator of international cooperation in the region", "3"))] * 60

    _, nights = places(Table(columns, made), 220, LOOK)

    assert nights.width >= width_of("Number", LOOK.column.style) * LOOK.column.size


def test_boxes_and_pictures_take_room_before_the_text() -> None:
    picture = Picture("k", b"", 20, 10)

    assert before_text(Cell("A"), LOOK) == 0
    assert before_text(Cell("A", tick=True), LOOK) == tick_size(LOOK) + LOOK.gap
    assert before_text(Cell("A", picture=picture), LOOK, 13) == 26 + LOOK.gap


def test_even_columns_are_as_wide_as_each_other() -> None:
    made = [Row(("Li", "Coordinator of international cooperation", "x"))]
    columns = (Column("A"), Column("B"), Column("C", width=20))

    one, two, fixed = places(Table(columns, made, even=True), 400, LOOK)

    assert one.width == pytest.approx(two.width)
    assert fixed.width == pytest.approx(20 * MM)
    assert fixed.x + fixed.width == pytest.approx(400)
