"""Cells drawn: boxes to tick, pictures, lines to sign on, texts in the middle of tall rows."""

import pytest
from documents.flowing import apart, pages_of, said, text_marks

from app.documents.cards import Across
from app.documents.flow import Cell, Column, Ink, Row, Table
from app.documents.flow_styles import BARS, PLANNED, RULE, ZEBRA
from app.documents.marks import MM, Artifact, LineMark, Mark, Page, Picture, PictureMark, RectMark

PICTURE = Picture("k", b"", 40, 20, "Flag of Latvia")


def page_of(row: Row, *columns: Column) -> Page:
    chosen = columns or (Column("Name"), Column("City"))
    (page,) = pages_of(Table(chosen, [row], zebra=False)).pages
    return page


def all_marks(page: Page) -> list[Mark]:
    return [
        each
        for mark in apart(page.marks)
        for each in (mark.marks if isinstance(mark, Artifact) else (mark,))
    ]


def test_a_box_to_tick_stands_before_its_text() -> None:
    page = page_of(Row((Cell("Lunch", tick=True), "")))

    (box,) = (m for m in all_marks(page) if isinstance(m, RectMark))
    lunch = next(m for m in text_marks(page.marks) if m.line.text == "Lunch")
    assert (box.fill, box.stroke, box.width) == ("", RULE, box.height)
    assert box.x + box.width < lunch.x
    assert box.y < lunch.y + 4 < box.y + box.height + 4


def test_a_bar_fills_its_share_of_the_cell() -> None:
    columns = (Column("", width=30), Column("", width=40))

    page = page_of(Row(("Riga", Cell(bar=0.25))), *columns)

    track, bar = (m for m in all_marks(page) if isinstance(m, RectMark))
    assert (track.fill, bar.fill) == (ZEBRA, BARS)
    assert (track.width, bar.width) == pytest.approx((40 * MM, 10 * MM))
    assert (bar.x, bar.y, bar.height) == (track.x, track.y, track.height)


def test_what_was_planned_stands_behind_the_bar() -> None:
    columns = (Column("City"), Column("", width=40.0))
    page = page_of(Row(("Riga", Cell(bar=0.25, planned=0.5))), *columns)
    marks = [m for m in all_marks(page) if isinstance(m, RectMark)]
    assert [mark.fill for mark in marks] == [ZEBRA, PLANNED, BARS]
    assert [mark.width for mark in marks] == pytest.approx([40 * MM, 20 * MM, 10 * MM])
    nobody = page_of(Row(("Riga", Cell(planned=0.5))), *columns)
    assert [m.fill for m in all_marks(nobody) if isinstance(m, RectMark)] == [ZEBRA, PLANNED]


def test_no_bar_for_nothing_and_none_longer_than_the_cell() -> None:
    none, long = (
        [m for m in all_marks(page_of(Row((Cell(bar=share), "")))) if isinstance(m, RectMark)]
        for share in (0.0, 3.0)
    )

    assert none == []
    assert long[0].width == long[1].width


def test_a_picture_stands_before_its_text_and_says_what_it_is() -> None:
    page = page_of(Row((Cell("Riga", picture=PICTURE), "")))

    (mark,) = (m for m in page.marks if isinstance(m, PictureMark))
    riga = next(m for m in text_marks(page.marks) if m.line.text == "Riga")
    assert mark.width == pytest.approx(2 * mark.height)
    assert mark.x + mark.width < riga.x
    assert "Flag of Latvia" in {getattr(m, "alt", "") for m in page.marks}


def test_a_line_to_sign_on_is_as_wide_as_its_column() -> None:
    page = page_of(
        Row(("Ilze", ""), height=12), Column("Name"), Column("Signature", width=60, sign=True)
    )

    lines = [m for m in all_marks(page) if isinstance(m, LineMark) and m.line_width == 0.6]
    assert [m.x2 - m.x1 for m in lines] == pytest.approx([60 * MM])


def test_a_text_stands_in_the_middle_of_a_tall_row() -> None:
    low, high = (
        next(m.y for m in text_marks(page_of(Row(("Ilze", ""), height=h)).marks)
             if m.line.text == "Ilze")
        for h in (30, 10)
    )  # fmt: skip

    assert high - low == pytest.approx(10 * MM)


def test_a_cell_may_stand_at_the_right_or_in_the_middle() -> None:
    columns = tuple(Column("", width=30, across=across) for across in Across)

    page = page_of(Row(("12",) * 4), *columns)

    marks = [m for m in text_marks(page.marks) if m.line.text == "12"]
    wide = marks[0].line.width * marks[0].size
    first = [m.x - place * (30 * MM + 8) for place, m in enumerate(marks)]
    assert first[1] == pytest.approx(first[0])
    assert first[2] - first[0] == pytest.approx((30 * MM - wide) / 2)
    assert first[3] - first[0] == pytest.approx(30 * MM - wide)


def test_cells_of_small_texts_stand_on_the_line_of_the_others() -> None:
    page = page_of(Row(("Ilze", Cell("Riga", ink=Ink.SMALL))))

    places = {m.line.text: m for m in text_marks(page.marks)}
    assert places["Ilze"].y == pytest.approx(places["Riga"].y)
    assert places["Ilze"].size > places["Riga"].size


def test_a_second_text_stands_under_the_first() -> None:
    page = page_of(Row((Cell("Xiaoming Wang", "王小明"), "")))

    places = {m.line.text: m for m in text_marks(page.marks)}
    assert places["Xiaoming Wang"].y > places["王小明"].y
    assert said(page.marks)[-2:] == ["Xiaoming Wang", "王小明"]


def test_a_row_of_few_cells_and_one_of_too_many() -> None:
    assert said(page_of(Row(("a",))).marks)[-1] == "a"
    assert said(page_of(Row(("a", "b", "c"))).marks)[-2:] == ["a", "b"]
