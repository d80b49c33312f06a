"""Names of files made from titles and names, safe on every system."""

import unicodedata

LONGEST = 80
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
FORBIDDEN = frozenset('<>:"/\\|?*')


def safe_name(text: str, fallback: str, longest: int = LONGEST) -> str:
    """`text` as the name of a file without its ending; `fallback` where nothing is left.

    It has `longest` signs at most, fewer where they take many bytes: a name has 255 on most disks.
    """
    plain = unicodedata.normalize("NFC", "".join(map(_plain, text)))
    cut = " ".join(plain.split())[:longest].encode()[: 5 * longest // 2]
    name = cut.decode(errors="ignore").strip(" .-")
    if not name:
        return fallback
    return f"{name}_" if name.split(".")[0].lower() in RESERVED else name


def _plain(sign: str) -> str:
    """Signs that mean something to a file system become dashes, those nobody sees go."""
    if sign in FORBIDDEN:
        return "-"
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"} else sign
