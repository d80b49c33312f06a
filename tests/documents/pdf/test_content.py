"""Marks on a page: each where it belongs, in its colour, and in its element."""

import io

from paper import a_pdf, copied, drawn, seen

from app.documents.marks import (
    Artifact,
    Close,
    Form,
    FormMark,
    Mark,
    Open,
    QrMark,
    RectMark,
    TextMark,
    Turned,
)
from app.documents.pdf.content import Content, Shared
from app.documents.pdf.objects import Objects
from app.documents.pdf.structure import Structure
from app.documents.text.shaping import shape

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
BOX = RectMark(0, 0, 1, 1, fill="#000000")


def tagged(*marks: Mark) -> list[str]:
    """The operators of a page of a document with elements, one a line."""
    objects = Objects(io.BytesIO())
    structure = Structure(objects)
    structure.begin_page(objects.new())
    content = Content(Shared(objects), structure)
    content.draw(marks)
    return content.data().decode().splitlines()


def test_a_colour_is_set_when_it_changes() -> None:
    red = RectMark(0, 0, 1, 1, fill="#ff0000")
    assert drawn(BOX, red, red) == ("0 0 1 1 re f\n1 0 0 rg 0 0 1 1 re f\n0 0 1 1 re f\n")


def test_what_is_turned_has_its_own_colours_and_leaves_none() -> None:
    red = RectMark(0, 0, 1, 1, fill="#ff0000")
    assert drawn(Turned(5, 6, (red,)), BOX) == (
        "q 1 0 0 1 5 6 cm\n1 0 0 rg 0 0 1 1 re f\nQ\n0 0 1 1 re f\n"
    )


def test_a_quarter_turn_goes_anticlockwise_about_the_corner() -> None:
    image = seen(a_pdf(Turned(100, 100, (RectMark(0, 0, 40, 10, fill="#ff0000"),), 90)))
    assert image.getpixel((95, 199 - 120)) == RED
    assert image.getpixel((120, 199 - 105)) == WHITE


def test_scales_stretch_from_the_corner() -> None:
    marks = (RectMark(0, 0, 100, 100, fill="#ff0000"),)
    image = seen(a_pdf(Turned(10, 20, marks, 0.0, 1.5, 0.5)))
    assert image.convert("L").point(lambda grey: 255 * (grey < 200)).getbbox() == (
        *(10, 200 - 70, 160, 200 - 20),
    )


def test_forms_may_hold_forms_and_are_cut_at_their_edges() -> None:
    inner = Form(20, 20, (RectMark(0, 0, 100, 100, fill="#0000ff"),))
    outer = Form(50, 50, (RectMark(0, 0, 50, 50, fill="#ff0000"), FormMark(10, 10, inner)))
    image = seen(a_pdf(FormMark(100, 100, outer)))
    places = ((105, 95), (115, 85), (135, 85), (155, 95))
    assert [image.getpixel(place) for place in places] == [RED, BLUE, RED, WHITE]


def test_a_text_too_long_for_a_symbol_is_left_out() -> None:
    assert drawn(QrMark(0, 0, 10, "x" * 5_000), BOX) == "0 0 1 1 re f\n"


def test_a_line_of_nothing_draws_nothing() -> None:
    assert drawn(TextMark(0, 0, 10, shape(""))) == ""


def test_what_no_font_has_is_left_out_and_the_rest_stands() -> None:
    assert copied(a_pdf(TextMark(10, 10, 10, shape("a\U0001f600b")))) == ["ab"]


def test_marks_are_pieces_of_their_element() -> None:
    assert tagged(Open("P"), BOX, BOX, Close(), Open("H1"), BOX, Close()) == [
        *("/P<</MCID 0>>BDC", "0 0 1 1 re f", "0 0 1 1 re f", "EMC"),
        *("/H1<</MCID 1>>BDC", "0 0 1 1 re f", "EMC"),
    ]


def test_an_element_inside_another_interrupts_it() -> None:
    text = tagged(Open("P"), BOX, Open("Span"), BOX, Close(), BOX, Close())
    assert [line for line in text if "BDC" in line] == [
        *("/P<</MCID 0>>BDC", "/Span<</MCID 1>>BDC", "/P<</MCID 2>>BDC"),
    ]


def test_shades_and_rules_of_a_table_are_not_read_out() -> None:
    marks = (Open("Table"), BOX, Open("TR"), BOX, Open("TD"), BOX, Close(), Close(), Close())
    assert [line for line in tagged(*marks) if "MC" in line or "BDC" in line] == [
        *("/Artifact BMC", "EMC", "/Artifact BMC", "EMC", "/TD<</MCID 0>>BDC", "EMC"),
    ]


def test_what_is_outside_of_elements_is_not_read_out() -> None:
    assert tagged(BOX, Open("P"), BOX, Close(), BOX) == [
        *("/Artifact BMC", "0 0 1 1 re f", "EMC"),
        *("/P<</MCID 0>>BDC", "0 0 1 1 re f", "EMC"),
        *("/Artifact BMC", "0 0 1 1 re f", "EMC"),
    ]


def test_artifacts_are_together_and_hold_no_elements() -> None:
    inside = Artifact((BOX, Open("P"), Turned(0, 0, (BOX,)), Close()))
    assert tagged(Open("P"), inside, BOX, Close()) == [
        *("/Artifact BMC", "0 0 1 1 re f", "q 1 0 0 1 0 0 cm", "0 0 1 1 re f", "Q", "EMC"),
        *("/P<</MCID 0>>BDC", "0 0 1 1 re f", "EMC"),
    ]


def test_pieces_do_not_reach_over_the_edge_of_what_is_turned() -> None:
    assert tagged(Open("P"), BOX, Turned(0, 0, (BOX,)), Close()) == [
        *("/P<</MCID 0>>BDC", "0 0 1 1 re f", "EMC", "q 1 0 0 1 0 0 cm"),
        *("/P<</MCID 1>>BDC", "0 0 1 1 re f", "EMC", "Q"),
    ]
