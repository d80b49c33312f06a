"""Shapes and colours as operators."""

from paper import a_pdf as pdf
from paper import drawn, seen

from app.documents.marks import LineMark, RectMark
from app.documents.pdf.paths import colour, line, rectangle, turned

RED, WHITE = (255, 0, 0), (255, 255, 255)


def test_colours_are_shares() -> None:
    assert [colour("#000000"), colour("#ff8000"), colour("#FFFFFF")] == [
        *("0 0 0", "1 0.502 0", "1 1 1")
    ]


def test_a_line_with_dashes_leaves_none_behind() -> None:
    mark = LineMark(1, 2, 3, 4, "#ff0000", 0.5, (3, 1.5))
    assert line(mark) == "[3 1.5]0 d 1 0 0 RG 0.5 w 1 2 m 3 4 l S\n[]0 d\n"
    assert line(LineMark(1, 2, 3, 4)) == "0 0 0 RG 0.5 w 1 2 m 3 4 l S\n"


def test_turns_are_matrices_without_exponents() -> None:
    assert turned(0) == "1 0 0 1"
    assert turned(90) == "0.000000 1.000000 -1.000000 0.000000"
    assert turned(0, 1.0005, 0.999) == "1.000500 0.000000 -0.000000 0.999000"


def test_a_radius_is_at_most_half_a_side() -> None:
    assert rectangle(RectMark(0, 0, 10, 4, radius=99)) == rectangle(RectMark(0, 0, 10, 4, radius=2))


def test_rounded_corners_are_empty_and_the_middle_is_full() -> None:
    image = seen(pdf(RectMark(20, 20, 100, 60, fill="#ff0000", radius=30)))
    corners = [(21, 178), (118, 178), (21, 121), (118, 121)]
    assert [image.getpixel(corner) for corner in corners] == [WHITE] * 4
    assert [image.getpixel(at) for at in ((70, 150), (70, 122), (22, 150))] == [RED] * 3


def test_what_has_no_colour_is_not_drawn() -> None:
    assert drawn(RectMark(0, 0, 1, 1)) == ""
    assert drawn(RectMark(0, 0, 1, 1, fill="#ff0000")) == "1 0 0 rg 0 0 1 1 re f\n"
    assert drawn(RectMark(0, 0, 1, 1, stroke="#ff0000")) == "1 0 0 RG 0.5 w 0 0 1 1 re S\n"
    both = RectMark(0, 0, 1, 1, fill="#ff0000", stroke="#0000ff", line_width=2)
    assert drawn(both) == "1 0 0 rg 0 0 1 RG 2 w 0 0 1 1 re B\n"
