"""From texts to glyphs."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import NAMES

from app.documents.text.fonts import PLAIN, Style
from app.documents.text.shaping import ShapedLine, shape, width

BOLD = Style(bold=True)
CASES = Path(__file__).resolve().parents[4] / "shared" / "cases" / "names"
beside = pytest.mark.skipif(not CASES.exists(), reason="the shared names lie beside the checkout")


def said(line: ShapedLine) -> list[str]:
    return ["".join(glyph.text for glyph in run.glyphs) for run in line.runs]


def test_a_latin_name_is_one_run_and_as_wide_as_its_glyphs() -> None:
    line = shape("Jan", PLAIN)
    assert [glyph.text for glyph in line.runs[0].glyphs] == ["J", "a", "n"]
    assert line.width == sum(glyph.advance for glyph in line.runs[0].glyphs)
    assert (line.ascent, line.descent, line.missing, line.rtl) == (1.069, 0.293, (), False)
    assert (line.runs[0].plain, line.runs[0].rtl, line.runs[0].font) == (
        True,
        False,
        "NotoSans-Regular",
    )


def test_letters_are_kerned() -> None:
    apart = shape("A", PLAIN).width + shape("V", PLAIN).width
    assert shape("AV", PLAIN).width < apart


def test_the_same_name_is_shaped_once() -> None:
    assert shape("Anna Żak", BOLD, "pl") is shape("Anna Żak", BOLD, "pl")


def test_an_arabic_name_starts_on_the_right_and_its_glyphs_stand_from_the_left() -> None:
    line = shape("سلام", PLAIN)
    assert line.rtl
    assert line.runs[0].rtl
    assert line.runs[0].text == "سلام"
    assert line.runs[0].glyphs[-1].text == "س"


def test_a_paragraph_says_where_its_lines_start() -> None:
    assert [shape("Jan", rtl=True).rtl, shape("דוד", rtl=False).rtl] == [True, False]


def test_an_indic_cluster_is_copied_whole() -> None:
    line = shape("क्षि", PLAIN)
    assert said(line) == ["क्षि"]


def test_bold_chinese_is_thickened() -> None:
    assert [run.thickened for run in shape("王", BOLD).runs] == [True]
    assert [run.thickened for run in shape("王", PLAIN).runs] == [False]


@pytest.mark.parametrize(
    ("text", "drawn", "missing"),
    [
        ("Jan 😀", "Jan ", ("😀",)),
        ("x👩‍💻y😀😀", "xy", ("👩‍💻", "😀")),
        ("a\ue000b", "ab", ("\ue000",)),
        ("M\ufffdller", "Mller", ("\ufffd",)),
        ("\ud83d", "", ("\ufffd",)),
        ("a\u0378", "a", ("\u0378",)),
        ("a\x00b", "ab", ()),
        ("", "", ()),
    ],
)
def test_what_no_font_has_is_told_and_not_drawn(
    text: str, drawn: str, missing: tuple[str, ...]
) -> None:
    line = shape(text, PLAIN)
    assert ("".join(said(line)), line.missing) == (drawn, missing)
    assert all(glyph.id for run in line.runs for glyph in run.glyphs)


def test_a_mark_that_the_font_has_not_is_told_and_the_letter_drawn() -> None:
    line = shape("ก\u0323", PLAIN)
    assert line.missing == ("\u0323",)
    assert len(line.runs[0].glyphs) == 1


def test_high_letters_ask_for_their_room() -> None:
    high = shape("ပြို ပ္ပ္ပ္ပု", PLAIN)
    assert high.descent > 0.293
    assert shape("محمد", PLAIN).ascent == 1.069


def test_variation_selectors_are_never_drawn() -> None:
    assert shape("王\U000e0101", PLAIN).width == shape("王", PLAIN).width
    assert shape("王\U000e0101", PLAIN).missing == ()


@pytest.mark.parametrize("script", NAMES)
def test_each_script_is_drawn_and_can_be_copied(script: str) -> None:
    for style in (PLAIN, BOLD, Style(italic=True)):
        line = shape(NAMES[script], style)
        assert line.missing == ()
        assert sum(map(len, said(line))) == len(line.text)


def test_width_is_in_the_unit_of_the_size() -> None:
    assert width("Jan", 20, BOLD) == shape("Jan", BOLD).width * 20


def test_long_texts_are_shaped_too() -> None:
    sentence = "Zażółć gęślą jaźń. " * 600
    assert shape(sentence, PLAIN).width == pytest.approx(
        600 * shape("Zażółć gęślą jaźń. ", PLAIN).width, rel=0.01
    )


def test_threads_do_not_disturb_each_other() -> None:
    texts = [f"{name} {number}" for number in range(20) for name in NAMES.values()]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: shape(text, BOLD, "pl"), texts))
    shape.__globals__["_kept"].cache_clear()
    assert [shape(text, BOLD, "pl") for text in texts] == together


@given(st.text(), st.sampled_from([PLAIN, BOLD]), st.sampled_from(["", "pl", "ja", "???"]))
def test_any_text_can_be_shaped(text: str, style: Style, language: str) -> None:
    line = shape(text, style, language)
    assert line.width >= 0
    assert line.width == pytest.approx(sum(run.width for run in line.runs))
    assert sum(map(len, said(line))) <= len(line.text)


def leaves(value: Any) -> list[str]:  # noqa: ANN401 (a JSON value is any value)
    if isinstance(value, str):
        return [value]
    return [leaf for inner in value.values() for leaf in leaves(inner)]


@beside
def test_the_names_of_all_locales_are_covered() -> None:
    known = json.loads((CASES / "cldr48_person_names.json").read_text(encoding="utf-8"))
    missing = {
        (language, sign)
        for language, facts in known.items()
        for name in leaves(facts["sampleName"])
        for style in (PLAIN, BOLD)
        for sign in shape(name, style, language).missing
    }
    assert (len(known), missing) == (30, set())


@beside
def test_naughty_strings_are_only_strings() -> None:
    lines = (CASES / "blns.txt").read_text(encoding="utf-8").splitlines()
    assert min(shape(line, PLAIN).width for line in lines) == 0.0


def test_marks_piled_upon_a_letter_count_for_its_height() -> None:
    piled = shape("t" + "\u0300" * 50 + "o")
    assert piled.ascent > 5 > shape("tò").ascent == shape("to").ascent


def test_how_far_letters_of_other_scripts_really_go_is_known() -> None:
    latin, tall = shape("Żg"), shape("စုကြည်")
    assert (latin.above, latin.below) == (0.0, 0.0)
    assert 0 < tall.above < tall.ascent
    assert 0.3 < tall.below <= tall.descent
