"""A line is the same operators wherever and however large it stands."""

import io

import pytest
from paper import a_pdf, seen

from app.documents.marks import TextMark
from app.documents.pdf import lines as module
from app.documents.pdf.fonts import Fonts
from app.documents.pdf.lines import Lines
from app.documents.pdf.objects import Objects
from app.documents.text.fonts import Style
from app.documents.text.shaping import Glyph, GlyphRun, ShapedLine, shape

PLAIN = "NotoSans-Regular"


def some_lines() -> Lines:
    return Lines(Fonts(Objects(io.BytesIO())))


def a_line(*glyphs: Glyph, thickened: bool = False) -> ShapedLine:
    width = sum(glyph.advance for glyph in glyphs)
    plain = not any(glyph.dx or glyph.dy for glyph in glyphs)
    run = GlyphRun(PLAIN, glyphs, width, "", thickened, plain)
    return ShapedLine("", (run,), width, 1.0, 0.3)


def test_glyphs_that_stand_as_wide_as_they_are_need_no_numbers() -> None:
    line = a_line(Glyph(36, 0.639, 0, 0, "A"), Glyph(37, 0.65, 0, 0, "B"))
    assert some_lines().operators(line).text == "/F1 1 Tf[<00240025>]TJ"


def test_kerning_stands_between_the_glyphs() -> None:
    line = a_line(Glyph(36, 0.6, 0, 0, "A"), Glyph(37, 0.65, 0, 0, "B"))
    assert some_lines().operators(line).text == "/F1 1 Tf[<0024>39<0025>]TJ"


def test_the_end_of_a_run_is_where_the_next_begins() -> None:
    line = a_line(Glyph(36, 0.6, 0, 0, "A"))
    assert some_lines().operators(line).text == "/F1 1 Tf[<0024>39]TJ"


def test_a_glyph_beside_its_place_is_moved_there_and_back() -> None:
    line = a_line(Glyph(36, 0.639, 0.1, 0, "A"), Glyph(37, 0.65, 0, 0, "B"))
    assert some_lines().operators(line).text == "/F1 1 Tf[-100<0024>100<0025>]TJ"


def test_bold_by_an_outline_does_not_last() -> None:
    made = some_lines().operators(a_line(Glyph(36, 0.639, 0, 0, "A"), thickened=True))
    assert made.text == "/F1 1 Tf 2 Tr[<0024>]TJ 0 Tr"
    assert made.thickened


def test_a_line_is_made_once_as_long_as_it_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LINES_KEPT", 2)
    monkeypatch.setattr(module, "RUNS_KEPT", 2)
    lines = some_lines()
    texts = [a_line(Glyph(36 + i, 0.639, 0, 0, "ABC"[i])) for i in range(3)]
    first = lines.operators(texts[0])
    assert lines.operators(texts[0]) is first
    lines.operators(texts[1])
    lines.operators(texts[2])
    assert lines.operators(texts[0]) == first


@pytest.mark.parametrize("text", ["ọ̀rẹ́ Ẹ̀kọ́", "محمد بن", "क्षितिज द्विवेदी", "น้ำ", "AVATAR To"])
def test_a_line_is_as_wide_on_paper_as_the_shaper_says(text: str) -> None:
    line = shape(text)
    end = TextMark(10 + line.width * 40, 20, 40, shape("|"))
    together = a_pdf(TextMark(10, 20, 40, line), end, width=500, height=80)
    alone = a_pdf(TextMark(10, 20, 40, shape(f"{text}\u2060")), end, width=500, height=80)
    assert seen(together).tobytes() == seen(alone).tobytes()


def test_chinese_in_bold_is_darker() -> None:
    plain, bold = (
        seen(a_pdf(TextMark(20, 40, 80, shape("王小", Style(bold=strong))))).convert("L")
        for strong in (False, True)
    )
    dark = [sum(image.histogram()[:128]) for image in (plain, bold)]
    assert dark[1] > 1.2 * dark[0]
