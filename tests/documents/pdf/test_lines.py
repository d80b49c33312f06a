"""A line is the same operators wherever and however large it stands."""

import io
import re

import pytest
from paper import a_pdf, seen

from app.documents.flow_measure import simple_line
from app.documents.marks import TextMark
from app.documents.pdf import lines as module
from app.documents.pdf.fonts import Fonts
from app.documents.pdf.lines import Lines
from app.documents.pdf.objects import Objects
from app.documents.text.fonts import Style
from app.documents.text.joining import JoinedLine, words_of
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
    monkeypatch.setattr(module, "WORDS_KEPT", 2)
    lines = some_lines()
    texts = [a_line(Glyph(36 + i, 0.639, 0, 0, "ABC"[i])) for i in range(3)]
    first = lines.operators(texts[0])
    assert lines.operators(texts[0]) is first
    lines.operators(texts[1])
    lines.operators(texts[2])
    assert lines.operators(texts[0]) == first


@pytest.mark.parametrize("text", ["Anna Nowak", "Anna Ewa Nowak-Wójcik", "12345"])
def test_a_line_of_words_is_drawn_as_they_are(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WORDS_KEPT", 1)
    lines, line = some_lines(), simple_line(text, Style())
    words = [lines.operators(word).text for word in words_of(line)]

    first = lines.operators(line)

    assert first.text == words[0] + "".join(word.removeprefix("/F1 1 Tf") for word in words[1:])
    assert first.fonts == (1,)
    lines.operators(simple_line("Jan Kowalski", Style()))
    assert lines.operators(line) == first


def test_words_of_several_fonts_name_each_where_it_changes() -> None:
    lines = some_lines()
    latin, bold = shape("A"), shape("B", Style(bold=True))

    made = lines.operators(JoinedLine("ABA", (latin, bold, bold, latin)))

    assert re.findall("/F[0-9]+", made.text) == ["/F1", "/F2", "/F1"]
    assert made.fonts == (1, 2)


def test_a_font_without_a_number_is_told_before_it_gets_one() -> None:
    lines = some_lines()
    lines.operators(shape("A"))

    for line in (shape("B", Style(bold=True)), JoinedLine("AB", (shape("A"), shape("王")))):
        assert lines.of_known_fonts(line) is None
        assert lines.operators(line) == lines.of_known_fonts(line)


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
