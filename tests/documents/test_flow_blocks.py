"""Blocks besides tables: how high they are and that they say what they should."""

import pytest
from documents.flowing import pages_of, roles, said

from app.documents.cards import Across
from app.documents.flow import Heading, Ink, Paragraph, Pictures, SignatureLines, Space
from app.documents.flow_blocks import LaidHeading, LaidParagraph, LaidPictures, LaidSignatures
from app.documents.flow_styles import look_of
from app.documents.marks import MM, LineMark, Picture, PictureMark, TextMark
from app.documents.text.fitting import ProblemKind

LOOK = look_of(large=False)
PICTURE = Picture("k", b"", 100, 50, "City of Riga")


def test_a_heading_with_what_stands_under_it() -> None:
    plain, more = (
        LaidHeading(Heading("Riga", subtitle=under), 400, LOOK) for under in ("", "Latvia")
    )

    assert more.heights[0] == plain.heights[0] + LOOK.subtitle.leading
    (page,) = pages_of(Heading("Riga", 2, subtitle="Latvia"), Space(1)).pages
    assert said(page.marks) == ["List", "Riga", "Latvia"]
    assert roles(page) == ["<H1", ">", "<H2", ">", "<P", ">"]


def test_a_heading_begins_a_page_if_told_but_no_empty_one() -> None:
    found = pages_of(Heading("Friday", new_page=True), Heading("Saturday", new_page=True))

    assert [said(page.marks) for page in found.pages] == [["List", "Friday"], ["Saturday"]]


def test_a_heading_without_a_bookmark() -> None:
    (page,) = pages_of(Heading("Riga", bookmark=False)).pages

    assert page.bookmarks == ()


def test_a_paragraph_keeps_two_lines_together() -> None:
    laid = LaidParagraph(Paragraph("\n".join("abcde")), 400, LOOK)

    assert [laid.stays(row) for row in range(5)] == [False, True, False, False, True]
    assert len(laid.heights) == 5


def test_a_paragraph_tells_what_no_font_has() -> None:
    (problem,) = pages_of(Paragraph("Ilze \U00013000", Ink.NOTE)).problems

    assert (problem.kind, problem.said) == (ProblemKind.MISSING_GLYPH, "\U00013000")


def test_pictures_too_wide_together_become_smaller() -> None:
    one = LaidPictures(Pictures((PICTURE,), 10), 400, LOOK)
    many = LaidPictures(Pictures((PICTURE,) * 9, 20), 400, LOOK)

    assert one.heights == pytest.approx((10 * MM,))
    assert many.heights[0] < 20 * MM
    (page,) = pages_of(Pictures((PICTURE,) * 3, 10)).pages
    drawn = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    assert len(drawn) == 3
    assert drawn[0].x + drawn[0].width < drawn[1].x


def test_pictures_stand_where_they_are_told_and_stay_with_what_follows() -> None:
    lefts = []
    for across in (Across.LEFT, Across.CENTRE, Across.RIGHT):
        (page,) = pages_of(Pictures((PICTURE,), 10, across)).pages
        lefts += [mark.x for mark in page.marks if isinstance(mark, PictureMark)]
    assert lefts[0] < lefts[1] < lefts[2]
    assert lefts[1] - lefts[0] == pytest.approx(lefts[2] - lefts[1])
    assert LaidPictures(Pictures((PICTURE,), keep=True), 400, LOOK).keep
    assert not LaidPictures(Pictures((PICTURE,)), 400, LOOK).keep


def test_what_pictures_show_stands_under_each_of_them() -> None:
    plain, told = (
        LaidPictures(Pictures((PICTURE,) * 2, 20, captions=captions), 400, LOOK)
        for captions in ((), ("Riga", " ".join(["Toruń"] * 30)))
    )

    small = LOOK.inks[Ink.SMALL].leading
    assert told.heights[0] > plain.heights[0] + 2 * small
    (page,) = pages_of(Pictures((PICTURE,) * 2, 20, captions=("Riga", "Toruń"))).pages
    assert said(page.marks) == ["List", "Riga", "Toruń"]
    pictures = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    texts = [mark for mark in page.marks if isinstance(mark, TextMark)][-2:]
    assert [mark.x for mark in texts] == pytest.approx([mark.x for mark in pictures])
    assert all(text.y < one.y for text, one in zip(texts, pictures, strict=True))
    assert roles(page)[-8:] == ["<Figure", ">", "<P", ">"] * 2


def test_no_pictures_take_no_room() -> None:
    assert LaidPictures(Pictures(()), 400, LOOK).heights == (0.0,)


def test_lines_to_sign_on_stand_three_beside_each_other() -> None:
    three, four = (
        LaidSignatures(SignatureLines(("Place and date",) * many), 400, LOOK) for many in (3, 4)
    )

    assert four.heights[0] == 2 * three.heights[0]
    (page,) = pages_of(SignatureLines(("Host", "Place and date"))).pages
    lines = [
        each
        for mark in page.marks
        for each in getattr(mark, "marks", ())
        if isinstance(each, LineMark) and each.line_width == 0.7
    ]
    assert len(lines) == 2
    assert lines[0].y1 == lines[1].y1
