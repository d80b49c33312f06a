"""A glyph of a file says one thing; what says another, or only together, is a new one."""

import io

from app.documents.pdf.fonts import Fonts, UsedFont
from app.documents.pdf.objects import Objects
from app.documents.pdf.truetype import MadeGlyph, Part
from app.documents.text.fonts import font
from app.documents.text.shaping import Glyph

PLAIN = "NotoSans-Regular"
OWN = font(PLAIN).face.glyph_count


def a_font() -> UsedFont:
    return Fonts(Objects(io.BytesIO())).use(PLAIN)


def test_a_glyph_keeps_its_number_and_its_first_text() -> None:
    used = a_font()
    glyph = used.loaded.font.get_nominal_glyph(ord("-"))
    assert used.single(glyph, "-") == used.single(glyph, "-") == glyph
    assert (used.says, used.made) == ({glyph: "-"}, {})
    assert used.widths == {glyph: 322}


def test_a_glyph_that_says_something_else_is_a_new_one() -> None:
    used = a_font()
    used.single(17, "-")
    assert [used.single(17, "\u2010"), used.single(17, "\u2010")] == [OWN, OWN]
    assert used.single(17, "\u00ad") == OWN + 1
    assert used.single(17, "-") == 17
    assert used.made[OWN].parts == (Part(17, 0, 0),)
    assert used.widths[OWN] == used.widths[17]
    assert used.says == {17: "-", OWN: "\u2010", OWN + 1: "\u00ad"}


def test_glyphs_that_say_something_together_are_one_new_glyph() -> None:
    used = a_font()
    cluster = (Glyph(72, 0.5, 0.0, 0.0, "ẹ́"), Glyph(99, 0.0, -0.007, 0.1, ""))
    assert used.together(cluster) == used.together(cluster) == OWN
    assert used.made == {OWN: MadeGlyph((Part(72, 0, 0), Part(99, 493, 100)), 500)}
    assert (used.widths, used.says) == ({OWN: 500}, {OWN: "ẹ́"})


def test_each_file_of_fonts_is_used_once() -> None:
    fonts = Fonts(Objects(io.BytesIO()))
    assert fonts.use(PLAIN) is fonts.use(PLAIN)
    assert fonts.use(PLAIN) is not fonts.use("NotoSans-Bold")
