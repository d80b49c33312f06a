"""Whether the shipped fonts can be embedded, and who is asked for which sign."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uharfbuzz import OTNameIdPredefined

from app.base.paths import resource
from app.documents.text.fonts import (
    PLAIN,
    PLAIN_FILES,
    SCRIPTS,
    SYMBOLS,
    WITHOUT_BOLD,
    Style,
    chain,
    font,
    font_for,
    is_thickened,
    script_of,
)

BOLD = Style(bold=True)
FILES = sorted(path.stem for path in resource("fonts").glob("*.ttf"))
LICENCES = {name: resource(f"fonts/OFL-{name}.txt") for name in ("Inter", "NotoSans")}


def told(name: str, number: int) -> str:
    return next((entry for entry in [font(name).face.get_name(number)] if entry is not None), "")


@pytest.mark.parametrize("name", FILES)
def test_a_font_has_still_outlines_that_a_file_can_hold(name: str) -> None:
    tags = set(font(name).face.table_tags)
    assert "glyf" in tags
    assert tags.isdisjoint({"fvar", "CFF ", "CFF2", "COLR", "SVG "})


def test_no_two_fonts_call_themselves_the_same() -> None:
    assert {name: told(name, OTNameIdPredefined.POSTSCRIPT_NAME) for name in FILES} == {
        name: name for name in FILES
    }


@pytest.mark.parametrize("name", FILES)
def test_a_font_comes_with_its_licence_and_who_made_it(name: str) -> None:
    licence = LICENCES["Inter" if name.startswith("Inter") else "NotoSans"]
    said = licence.read_text(encoding="utf-8")
    assert f"{told(name, OTNameIdPredefined.COPYRIGHT)}\n" in said
    assert f"    {name}.ttf\n" in said
    assert "SIL OPEN FONT LICENSE Version 1.1" in said


def test_every_script_has_its_files_and_no_file_is_idle() -> None:
    families = {family for families in SCRIPTS.values() for family in families}
    bold = {f"{family}-Bold" for family in families - WITHOUT_BOLD}
    plain = {f"{family}-Regular" for family in families | {SYMBOLS}}
    assert {name for name in FILES if not name.startswith("Inter")} == {
        *plain,
        *bold,
        *PLAIN_FILES.values(),
    }


def test_all_fonts_together_are_not_too_heavy() -> None:
    sizes = [Path(resource(f"fonts/{name}.ttf")).stat().st_size for name in FILES]
    assert sum(sizes) < 24_000_000


def test_the_four_styles_know_the_same_letters() -> None:
    known = [frozenset(font(name).face.unicodes) for name in PLAIN_FILES.values()]
    assert known == known[:1] * 4


@pytest.mark.parametrize(
    ("sign", "script", "style", "expected"),
    [
        ("a", "Latn", PLAIN, "NotoSans-Regular"),
        ("a", "Latn", Style(bold=True, italic=True), "NotoSans-BoldItalic"),
        ("م", "Arab", BOLD, "NotoSansArabic-Bold"),
        ("م", "Arab", Style(italic=True), "NotoSansArabic-Regular"),
        ("王", "Hani", BOLD, "NotoSansSC-Regular"),
        ("김", "Hang", PLAIN, "NotoSansKR-Regular"),
        ("金", "Hang", PLAIN, "NotoSansSC-Regular"),
        ("★", "Latn", BOLD, "NotoSansSymbols2-Regular"),
        ("（", "Latn", PLAIN, "NotoSansSC-Regular"),
        ("।", "Latn", PLAIN, "NotoSansDevanagari-Regular"),
        ("1", "Armn", BOLD, "NotoSans-Bold"),
        ("ก\u0323", "Thai", PLAIN, "NotoSansThai-Regular"),
        ("😀", "Latn", PLAIN, None),
        ("\ufffd", "Latn", PLAIN, None),
        ("\ue000", "Latn", PLAIN, None),
    ],
)
def test_who_draws_a_sign(sign: str, script: str, style: Style, expected: str | None) -> None:
    assert font_for(sign, script, style) == expected


def test_a_file_is_opened_once() -> None:
    assert font("NotoSans-Bold") is font("NotoSans-Bold")


def test_measures_are_shares_of_the_em() -> None:
    latin = font("NotoSans-Regular")
    assert (latin.ascent, latin.descent, latin.upem) == (1.069, 0.293, 1000)
    top, bottom = latin.ink(latin.font.get_nominal_glyph(ord("H")))
    assert (top, bottom) == (0.714, 0.0)


def test_the_chain_names_each_file_once() -> None:
    files = chain("Hani", BOLD)
    assert files == (
        "NotoSansSC-Regular",
        "NotoSans-Bold",
        "NotoSansSymbols2-Regular",
    )


def test_bold_is_thickened_where_there_is_no_bold_file() -> None:
    drawn = {
        name: is_thickened(name, BOLD)
        for name in ("NotoSansSC-Regular", "NotoSans-Bold", "NotoSansSymbols2-Regular")
    }
    assert drawn == {
        "NotoSansSC-Regular": True,
        "NotoSans-Bold": False,
        "NotoSansSymbols2-Regular": False,
    }
    assert not is_thickened("NotoSansSC-Regular", PLAIN)


@given(st.characters())
def test_any_sign_has_a_script_and_perhaps_a_font(sign: str) -> None:
    name = font_for(sign, script_of(sign), BOLD)
    assert name is None or font(name).covers(sign)
