"""The bundled fonts: which file draws which script, opened when a text first needs it."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple
from unicodedata import category

import icu
import uharfbuzz as hb

from app.base.paths import resource

LATIN = "NotoSans"
PLAIN_FILES = MappingProxyType(
    {
        (False, False): f"{LATIN}-Regular",
        (True, False): f"{LATIN}-Bold",
        (False, True): f"{LATIN}-Italic",
        (True, True): f"{LATIN}-BoldItalic",
    }
)
SCRIPTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Arab": ("NotoSansArabic",),
        "Armn": ("NotoSansArmenian",),
        "Beng": ("NotoSansBengali",),
        "Deva": ("NotoSansDevanagari",),
        "Ethi": ("NotoSansEthiopic",),
        "Geor": ("NotoSansGeorgian",),
        "Gujr": ("NotoSansGujarati",),
        "Guru": ("NotoSansGurmukhi",),
        "Hang": ("NotoSansKR",),
        "Hani": ("NotoSansSC",),
        "Hebr": ("NotoSansHebrew",),
        "Khmr": ("NotoSansKhmer",),
        "Knda": ("NotoSansKannada",),
        "Laoo": ("NotoSansLao",),
        "Mlym": ("NotoSansMalayalam",),
        "Mymr": ("NotoSansMyanmar",),
        "Orya": ("NotoSansOriya",),
        "Sinh": ("NotoSansSinhala",),
        "Taml": ("NotoSansTamil",),
        "Telu": ("NotoSansTelugu",),
        "Thai": ("NotoSansThai",),
    }
)
SYMBOLS = "NotoSansSymbols2"
WITHOUT_BOLD = frozenset({"NotoSansSC", "NotoSansKR"})
ANYWHERE = (SYMBOLS, "NotoSansSC")  # signs that belong to no script: stars, full-width forms
MOST_SHARING = "Deva"  # where Unicode has put the signs that the scripts of India share
KEPT = 20_000
DRAWS_NOTHING = frozenset("\ufffd")  # where letters were lost is told, not drawn


class Style(NamedTuple):
    """How a text is drawn; scripts without italics stand upright."""

    bold: bool = False
    italic: bool = False


PLAIN = Style()


class Font:
    """An opened font file; measures are shares of the em.

    The file is mapped, not read: of the ten megabytes of the Chinese one only the pages that
    a text needs come into memory.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.path = resource(f"fonts/{name}.ttf")
        self.face = hb.Face(hb.Blob.from_file_path(self.path))
        self.font = hb.Font(self.face)
        self.upem: int = self.face.upem
        self.glyphs: dict[tuple[int, int, int, int, str], Any] = {}
        self._ink: dict[int, tuple[float, float]] = {}
        extents = self.font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.upem
        self.descent: float = -extents.descender / self.upem

    def covers(self, character: str) -> bool:
        """Whether the font can draw the character."""
        return bool(self.font.get_nominal_glyph(ord(character))) and character not in DRAWS_NOTHING

    def ink(self, glyph: int) -> tuple[float, float]:
        """The top and the bottom of a glyph's ink above the line."""
        found = self._ink.get(glyph)
        if found is None:
            extents = self.font.get_glyph_extents(glyph)
            top = extents.y_bearing / self.upem
            found = self._ink[glyph] = (top, top + extents.height / self.upem)
        return found


@cache
def font(name: str) -> Font:
    """The font of a file's stem; opened once."""
    return Font(name)


@cache
def chain(script: str, style: Style) -> tuple[str, ...]:
    """The files to try for a script, the best first; what each lacks the next may have."""
    families = SCRIPTS.get(script, ())
    own = [_in_style(family, style) for family in families]
    upright = [f"{family}-Regular" for family in families]  # some bold files know fewer letters
    others = [f"{family}-Regular" for family in ANYWHERE]
    return tuple(dict.fromkeys((*own, PLAIN_FILES[style], *upright, *others)))


def _in_style(family: str, style: Style) -> str:
    return f"{family}-{'Bold' if style.bold and family not in WITHOUT_BOLD else 'Regular'}"


def is_thickened(name: str, style: Style) -> bool:
    """Whether bold is drawn by a thin outline because the file at hand is not bold."""
    return style.bold and name.endswith("-Regular") and not name.startswith(SYMBOLS)


@lru_cache(maxsize=KEPT)
def script_of(character: str) -> str:
    """The script's four letters; Zyyy and Zinh are common to all."""
    return str(icu.Script.getScript(character).getShortName())


@lru_cache(maxsize=KEPT)
def font_for(characters: str, script: str, style: Style) -> str | None:
    """The first file that has a character with its marks, else the character without them.

    None where no bundled font has it. `characters` are without what is never drawn.
    """
    files = chain(script, style) + _borrowed(characters[0], style)
    for wanted in dict.fromkeys((characters, _without_marks(characters))):
        for name in files:
            if all(map(font(name).covers, wanted)):
                return name
    return None


def _without_marks(characters: str) -> str:
    return characters[0] + "".join(c for c in characters[1:] if category(c)[0] != "M")


def _borrowed(character: str, style: Style) -> tuple[str, ...]:
    """The files of the scripts that share a character, as those of India share the danda."""
    shared = [icu.Script(code).getShortName() for code in icu.Script.getScriptExtensions(character)]
    shared.sort(key=MOST_SHARING.__ne__)
    return tuple(
        _in_style(family, style) for script in shared for family in SCRIPTS.get(script, ())
    )
