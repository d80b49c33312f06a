"""How encodings and delimiters are called where one chooses among them."""

from types import MappingProxyType

from app.base.words import N_
from app.exchange.reading.delimited import DELIMITERS
from app.exchange.reading.encodings import CHOICES
from app.gui.i18n import _

ENCODING_NAMES = MappingProxyType(
    {
        "utf-8-sig": N_("UTF-8"),
        "utf-16": N_("UTF-16"),
        "utf-16-le": N_("UTF-16 without mark (LE)"),
        "utf-16-be": N_("UTF-16 without mark (BE)"),
        "cp1250": N_("Central European (Windows-1250)"),
        "cp1252": N_("Western European (Windows-1252)"),
        "iso8859-2": N_("Central European (ISO 8859-2)"),
        "cp1257": N_("Baltic (Windows-1257)"),
        "cp1251": N_("Cyrillic (Windows-1251)"),
        "cp852": N_("Central European (DOS 852)"),
        "cp1254": N_("Turkish (Windows-1254)"),
        "cp1253": N_("Greek (Windows-1253)"),
        "cp850": N_("Western European (DOS 850)"),
        "mac_roman": N_("Western European (Mac)"),
        "mac_latin2": N_("Central European (Mac)"),
        "iso8859-5": N_("Cyrillic (ISO 8859-5)"),
        "koi8-r": N_("Cyrillic (KOI8-R)"),
        "cp866": N_("Cyrillic (DOS 866)"),
        "shift_jis": N_("Japanese (Shift JIS)"),
        "gb18030": N_("Chinese (GB 18030)"),
        "big5": N_("Chinese (Big5)"),
        "euc-kr": N_("Korean (EUC-KR)"),
    }
)
DELIMITER_NAMES = MappingProxyType(
    {
        ",": N_("Comma"),
        ";": N_("Semicolon"),
        "\t": N_("Tab"),
        "|": N_("Vertical bar"),
    }
)


def encoding_options(used: str) -> list[tuple[str, str]]:
    """The encodings to choose from, with the one in use."""
    keys = dict.fromkeys((*CHOICES, used) if used else CHOICES)
    return [(key, _(ENCODING_NAMES.get(key, key))) for key in keys]


def delimiter_options(used: str) -> list[tuple[str, str]]:
    """The delimiters to choose from, with the one in use."""
    keys = dict.fromkeys((*DELIMITERS, used) if used else DELIMITERS)
    return [(key, _(DELIMITER_NAMES.get(key, key))) for key in keys]
