"""The letters of the window: Inter, and Noto for the scripts Inter does not know."""

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.base.paths import resource

SCRIPTS = (
    "Arabic",
    "Armenian",
    "Bengali",
    "Devanagari",
    "Ethiopic",
    "Georgian",
    "Gujarati",
    "Gurmukhi",
    "Hebrew",
    "Kannada",
    "Khmer",
    "Lao",
    "Malayalam",
    "Myanmar",
    "Oriya",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thai",
)
FILES = (
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
    "Inter-Bold",
    *(f"NotoSans{script}-{weight}" for script in SCRIPTS for weight in ("Regular", "Bold")),
    "NotoSansSC-Regular",
    "NotoSansKR-Regular",
    "NotoSansSymbols2-Regular",
)
FAMILIES = (
    "Inter",
    *(f"Noto Sans {script}" for script in SCRIPTS),
    "Noto Sans SC",
    "Noto Sans KR",
    "Noto Sans Symbols2",
)
TITLE, HEADING, BODY, CAPTION, SMALL = 22, 17, 13, 12, 11
NORMAL, MEDIUM, STRONG, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)


def install(app: QApplication) -> None:
    """Load the shipped fonts and write the whole application in them."""
    # Inter lacks some scripts: Qt tells it on every start, then takes the next family
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))
    app.setFont(font())


@cache
def font(size: int = BODY, weight: QFont.Weight = NORMAL) -> QFont:
    """The window's font in one of its five sizes; do not change what you are given."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made
