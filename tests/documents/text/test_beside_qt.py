"""The same names laid out by Qt, another program for the same task."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from scripts import NAMES

from app.base.paths import resource
from app.documents.text.fonts import PLAIN, Style, chain, script_of
from app.documents.text.itemize import COMMON, cleaned
from app.documents.text.shaping import shape

CASES = Path(__file__).resolve().parents[4] / "shared" / "cases" / "names"
PIXELS = 500
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def families() -> dict[str, str]:
    """The family that Qt knows each file by: not that of a like font of the computer."""
    found = {}
    for path in sorted(resource("fonts").glob("NotoSans*.ttf")):
        data = path.read_bytes()
        for encoding in ("utf-16-be", "ascii"):
            data = data.replace("Noto".encode(encoding), "Ours".encode(encoding))
        number = QFontDatabase.addApplicationFontFromData(data)
        found[path.stem] = QFontDatabase.applicationFontFamilies(number)[0]
    return found


def as_qt_has_it(text: str, style: Style, families: dict[str, str]) -> float:
    """The width in em."""
    scripts = [script_of(sign) for sign in text if script_of(sign) not in COMMON]
    files = [name for script in dict.fromkeys(scripts) for name in chain(script, style)]
    font = QFont(list(dict.fromkeys(families[name] for name in files)))
    font.setPixelSize(PIXELS)
    font.setBold(style.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    ends = [
        place.x() + advance.x()
        for run in line.glyphRuns()
        for place, advance in zip(
            run.positions(), run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()), strict=True
        )
    ]
    return float(max(ends)) / PIXELS  # the natural width adds what a last letter leans


@pytest.mark.parametrize("style", [PLAIN, Style(bold=True)], ids=["plain", "bold"])
@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_as_wide_as_in_qt(script: str, style: Style, families: dict[str, str]) -> None:
    name = cleaned(NAMES[script])
    theirs = as_qt_has_it(name, style, families)
    assert shape(name, style).width == pytest.approx(theirs, rel=0.01)


@pytest.mark.skipif(not CASES.exists(), reason="the shared names lie beside the checkout")
def test_the_names_of_all_locales_are_as_wide_as_in_qt(families: dict[str, str]) -> None:
    known = json.loads((CASES / "cldr48_person_names.json").read_text(encoding="utf-8"))
    names = {
        " ".join(parts.values())
        for facts in known.values()
        for parts in facts["sampleName"].values()
    }
    other = {
        name: (ours, theirs)
        for name in names
        if abs((ours := shape(name).width) - (theirs := as_qt_has_it(name, PLAIN, families)))
        > 0.01 * ours
    }
    assert other == {}
