"""Glyphs made of others look like them, and the font is still a font."""

import uharfbuzz as hb

from app.documents.pdf.subsets import Chosen, subset
from app.documents.pdf.truetype import MadeGlyph, Part, with_glyphs
from app.documents.text.fonts import font


def cut(name: str, text: str) -> tuple[bytes, list[int]]:
    """A font with the glyphs of a text only, and their numbers."""
    loaded = font(name)
    glyphs = [loaded.font.get_nominal_glyph(ord(letter)) for letter in text]
    return subset(loaded, Chosen(glyphs, {}, {}, {})), glyphs


def opened(data: bytes) -> hb.Font:
    return hb.Font(hb.Face(data))


def box(loaded: hb.Font, glyph: int) -> tuple[int, int, int, int]:
    """Left, bottom, right, top."""
    found = loaded.get_glyph_extents(glyph)
    left, top = found.x_bearing, found.y_bearing
    return left, top + found.height, left + found.width, top


def outline(loaded: hb.Font, glyph: int) -> list[tuple[float, ...]]:
    """All places of the pen."""
    places: list[tuple[float, ...]] = []
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, _: places.append((x, y)))
    funcs.set_line_to_func(lambda x, y, _: places.append((x, y)))
    funcs.set_quadratic_to_func(lambda a, b, x, y, _: places.append((a, b, x, y)))
    loaded.draw_glyph(glyph, funcs)
    return places


def moved(places: list[tuple[float, ...]], x: int, y: int) -> list[tuple[float, ...]]:
    return [tuple(value + (y if i % 2 else x) for i, value in enumerate(place)) for place in places]


def test_a_font_is_cut_down_and_keeps_its_numbers() -> None:
    data, (a, b) = cut("NotoSans-Regular", "Ąb")
    whole, small = font("NotoSans-Regular").font, opened(data)
    assert outline(small, a) == outline(whole, a) != []
    assert outline(small, b) == outline(whole, b) != []
    assert len(data) < 8_000


def test_a_font_with_no_glyphs_of_its_own_is_left_alone() -> None:
    data, _ = cut("NotoSans-Regular", "a")
    assert with_glyphs(data, {}) == data


def test_a_made_glyph_looks_like_its_parts() -> None:
    data, (e, accent) = cut("NotoSans-Regular", "ẹ\u0301")
    number = font("NotoSans-Regular").face.glyph_count
    glyph = MadeGlyph((Part(e, 0, 0), Part(accent, 557, 20)), 564)
    made = opened(with_glyphs(data, {number: glyph}))
    wanted = outline(made, e) + moved(outline(made, accent), 557, 20)
    assert outline(made, number) == wanted
    assert made.get_glyph_h_advance(number) == 564
    sides = zip(box(made, e), _shifted(box(made, accent), 557, 20), strict=True)
    (left, left2), (bottom, bottom2), (right, right2), (top, top2) = sides
    assert box(made, number) == (
        *(min(left, left2), min(bottom, bottom2), max(right, right2), max(top, top2)),
    )


def _shifted(sides: tuple[int, int, int, int], x: int, y: int) -> tuple[int, ...]:
    left, bottom, right, top = sides
    return left + x, bottom + y, right + x, top + y


def test_other_glyphs_stay_as_they_are() -> None:
    data, glyphs = cut("NotoSansArabic-Regular", "بنم")
    number = font("NotoSansArabic-Regular").face.glyph_count + 5
    made = opened(with_glyphs(data, {number: MadeGlyph((Part(glyphs[0], 0, 0),), 300)}))
    for glyph in glyphs:
        assert outline(made, glyph) == outline(opened(data), glyph)
        assert made.get_glyph_h_advance(glyph) == opened(data).get_glyph_h_advance(glyph)


def test_a_blank_made_of_a_blank_is_blank() -> None:
    data, (space,) = cut("NotoSans-Regular", " ")
    number = font("NotoSans-Regular").face.glyph_count
    made = opened(with_glyphs(data, {number: MadeGlyph((Part(space, 0, 0),), 260)}))
    assert outline(made, number) == []
    assert made.get_glyph_h_advance(number) == 260
