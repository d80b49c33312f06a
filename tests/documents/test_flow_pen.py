"""A pen puts things where they belong, on a mirrored page on the other side."""

import pytest

from app.documents.cards import Across
from app.documents.flow_measure import line_of, set_text
from app.documents.flow_pen import Pen, fitted_size
from app.documents.flow_styles import Type
from app.documents.marks import Artifact, Bookmark, LineMark, Picture, RectMark, TextMark

BODY = Type(10.0, 13.0, 6.0)


def test_from_the_top_down() -> None:
    pen = Pen(200, 300)
    pen.rect(10, 20, 30, 40, "#ffffff")
    pen.rule(10, 20, 30, "#000000", 1)

    assert pen.marks == [
        RectMark(10, 240, 30, 40, "#ffffff"),
        LineMark(10, 280, 40, 280, "#000000", 1),
    ]


def test_mirrored() -> None:
    pen = Pen(200, 300, mirrored=True)
    pen.rect(10, 20, 30, 40, "#ffffff")
    pen.box(10, 20, 9, "#000000")
    pen.frame(10, 20, 24, 8, "#000000")

    assert [mark.x for mark in pen.marks if isinstance(mark, RectMark)] == [160, 181, 166]


def test_boxes_to_tick_and_to_write_in_are_empty() -> None:
    pen = Pen(200, 300)
    pen.box(10, 20, 9, "#000000")
    pen.frame(10, 20, 24, 8, "#000000")

    assert pen.marks == [
        RectMark(10, 271, 9, 9, stroke="#000000", radius=1.5),
        RectMark(10, 272, 24, 8, stroke="#000000", radius=1.0),
    ]


@pytest.mark.parametrize(
    ("across", "share"),
    [(Across.START, 0), (Across.LEFT, 0), (Across.CENTRE, 0.5), (Across.RIGHT, 1)],
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_where_a_line_stands(across: Across, share: float, mirrored: bool) -> None:  # noqa: FBT001 - drawn
    pen, line = Pen(200, 300, mirrored=mirrored), line_of("Riga", BODY.style)
    pen.text(10, 20, 100, line, BODY, across=across)

    (mark,) = pen.marks
    assert isinstance(mark, TextMark)
    white = 100 - line.width * 10
    left = 90 + white * (1 - share) if mirrored else 10 + white * share
    assert (mark.x, mark.y) == pytest.approx((left, 280))


def test_lines_that_would_end_below_the_bottom_are_left_out() -> None:
    pen = Pen(200, 300)

    end = pen.setting(0, 0, 100, set_text("a\nb\nc", BODY, 100), BODY, bottom=26)

    assert (len(pen.marks), end) == (2, 26)


def test_nothing_is_no_mark() -> None:
    pen = Pen(200, 300)
    pen.said(0, 0, 10, "", BODY)
    pen.artifact(())

    assert pen.marks == []


def test_asides_and_bookmarks() -> None:
    pen = Pen(200, 300)
    aside = pen.aside()
    aside.rule(0, 0, 10, "#000000", 1)
    pen.artifact(aside.marks)
    pen.bookmark("Riga", 1, 20)

    assert isinstance(pen.marks[0], Artifact)
    assert pen.bookmarks == [Bookmark("Riga", 1, 280)]


def test_a_picture_is_shown_whole() -> None:
    assert fitted_size(Picture("k", b"", 40, 20), 100, 10) == (20, 10)
    assert fitted_size(Picture("k", b"", 40, 20), 10, 100) == (10, 5)
    assert fitted_size(Picture("k", b"", 0, 20), 10, 100) == (0, 0)
