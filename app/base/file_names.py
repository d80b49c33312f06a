"""Names of files made from titles and names, safe on every system."""

import unicodedata

LONGEST = 80
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
FORBIDDEN = frozenset('<>:"/\\|?*')


def safe_name(text: str, fallback: str) -> str:
    """`text` as the name of a file without its ending; `fallback` where nothing is left."""
    plain = unicodedata.normalize("NFC", "".join(map(_plain, text)))
    name = " ".join(plain.split())[:LONGEST].strip(" .-")
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
