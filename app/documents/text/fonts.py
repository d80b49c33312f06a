"""The bundled fonts: which file draws which script, loaded when a text first needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

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
        "Hani": ("NotoSansSC", "NotoSansKR"),
        "Hebr": ("NotoSansHebrew",),
        "Hira": ("NotoSansSC",),
        "Kana": ("NotoSansSC",),
        "Bopo": ("NotoSansSC",),
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
WITHOUT_BOLD = frozenset({"NotoSansSC", "NotoSansKR"})
ELSEWHERE = ("NotoSansSC",)  # signs such as full-width forms that belong to no script


@dataclass(frozen=True)
class Style:
    """How a text is drawn; scripts without italics stand upright."""

    bold: bool = False
    italic: bool = False


PLAIN = Style()


class Font:
    """A font file in memory; measures are shares of the em."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.path = resource(f"fonts/{name}.ttf")
        blob = hb.Blob.from_file_path(self.path)
        self.face = hb.Face(blob)
        self.font = hb.Font(self.face)
        self.upem = self.face.upem
        self.characters = frozenset(self.face.unicodes)
        extents = self.font.get_font_extents("ltr")
        self.ascent = extents.ascender / self.upem
        self.descent = -extents.descender / self.upem


@cache
def font(name: str) -> Font:
    """The font of a file's stem; loaded once."""
    return Font(name)


@cache
def chain(script: str, style: Style) -> tuple[str, ...]:
    """The files to try for a script, the best first; what each lacks the next may have."""
    plain = PLAIN_FILES[style.bold, style.italic]
    own = [_weighted(family, style) for family in SCRIPTS.get(script, ())]
    others = [_weighted(family, style) for family in ELSEWHERE if script not in SCRIPTS]
    return (*own, plain, *others)


def _weighted(family: str, style: Style) -> str:
    return f"{family}-{'Bold' if style.bold and family not in WITHOUT_BOLD else 'Regular'}"


def is_thickened(name: str, style: Style) -> bool:
    """Whether bold is drawn by a thin outline because the family has no bold file."""
    return style.bold and name.split("-", maxsplit=1)[0] in WITHOUT_BOLD


@cache
def script_of(character: str) -> str:
    """The script's four letters; Zyyy and Zinh are common to all."""
    return str(icu.Script.getScript(character).getShortName())


@cache
def font_for(character: str, script: str, style: Style) -> str | None:
    """The first file that has the character, or None where no bundled font has it."""
    code = ord(character)
    return next((name for name in chain(script, style) if code in font(name).characters), None)
