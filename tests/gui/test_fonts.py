"""Whether the window can write the names of everybody who comes."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from app.base.paths import resource
from app.gui import fonts

NAMES = {
    "Latin": "Zażółć Gęślą Bērziņa Nguyễn Őry Ĳssel",
    "Cyrillic": "Виктор Щербаков",
    "Greek": "Ελένη Παπαδοπούλου",
    "Arabic": "محمد",
    "Armenian": "Արամ",
    "Bengali": "রবীন্দ্র",
    "Devanagari": "श्रीनिवास",
    "Ethiopic": "አበበ",
    "Georgian": "ნინო",
    "Gujarati": "મીના",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Hebrew": "דוד",
    "Kannada": "ಕಾವ್ಯ",
    "Khmer": "សុខា",
    "Lao": "ບຸນມີ",
    "Malayalam": "ലക്ഷ്മി",
    "Myanmar": "အောင်",
    "Oriya": "ସୁମିତ୍ରା",
    "Sinhala": "නිමල්",
    "Tamil": "முருகன்",
    "Telugu": "సీత",
    "Thai": "สมชาย",
    "Japanese": "山田はなこタロウ",
    "Chinese": "王小明",
    "Korean": "김지우",
}


@pytest.mark.parametrize("script", NAMES)
def test_some_shipped_font_has_every_letter(script: str) -> None:
    shipped = [QRawFont(str(resource(f"fonts/{name}.ttf")), 13) for name in fonts.FILES]
    missing = [
        sign
        for sign in NAMES[script]
        if not sign.isspace() and not any(font.supportsCharacter(ord(sign)) for font in shipped)
    ]
    assert missing == []


def test_every_family_named_is_loaded() -> None:
    assert set(fonts.FAMILIES) - set(QFontDatabase.families()) == set()


def test_every_font_file_is_loaded_and_comes_with_its_licence() -> None:
    folder = resource("fonts")
    paper = {path.stem for path in folder.glob("NotoSans-*.ttf")}  # Inter stands in their place
    assert {path.stem for path in folder.glob("*.ttf")} - paper == set(fonts.FILES)
    assert sorted(path.name for path in folder.glob("*.txt")) == [
        "OFL-Inter.txt",
        "OFL-NotoSans.txt",
    ]


@pytest.mark.parametrize("weight", [fonts.NORMAL, fonts.MEDIUM, fonts.STRONG, fonts.BOLD])
def test_each_weight_is_a_font_of_its_own(weight: QFont.Weight) -> None:
    raw = QRawFont.fromFont(fonts.font(weight=weight))
    assert raw.familyName().startswith("Inter")
    assert QFont.Weight(raw.weight()) == weight


def test_the_same_font_is_made_once() -> None:
    assert fonts.font(fonts.TITLE, fonts.BOLD) is fonts.font(fonts.TITLE, fonts.BOLD)
