"""In which spellings the desk looks for a word that is not written in plain Latin letters."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from app.base.texts import fold, latin, search_key

if TYPE_CHECKING:  # ICU is imported where it works
    import icu

CYRILLIC = range(0x400, 0x530)
IDEOGRAPHS = (range(0x3040, 0x3100), range(0x3400, 0xA000), range(0xAC00, 0xD7B0))
"""Kana, Han and Hangul: family and given name are often one word."""

POLISH = (
    ("shch", "szcz"),
    ("kh", "h"),
    ("sh", "sz"),
    ("ch", "cz"),
    ("zh", "z"),
    ("ts", "c"),
    ("v", "w"),
    ("ya", "ja"),
    ("yu", "ju"),
    ("yo", "jo"),
    ("ye", "je"),
)
GERMAN = (
    ("shch", "schtsch"),
    ("kh", "h"),
    ("ch", "tsch"),
    ("sh", "sch"),
    ("zh", "sch"),
    ("ts", "z"),
    ("v", "w"),
    ("ya", "ja"),
    ("yu", "ju"),
    ("yo", "jo"),
)
"""What becomes of the English spelling of a Russian name, the longest first."""


def words_of(line: str) -> tuple[str, ...]:
    """The words of a line as they are looked for: folded, each in all its spellings, each once."""
    if line.isascii():
        return tuple(dict.fromkeys(fold(line).split()))
    return tuple(dict.fromkeys(word for token in line.split() for word in spellings(token)))


@lru_cache(maxsize=65_536)
def spellings(token: str) -> tuple[str, ...]:
    """Every spelling under which one written word is found, its own first."""
    if token.isascii():
        return tuple(fold(token).split())
    found = search_key(token).split()
    if any(ord(letter) in CYRILLIC for letter in token):
        found += _of_cyrillic(token)
    if any(ord(letter) in each for letter in token for each in IDEOGRAPHS):
        found += _of_ideographs(token)
    return tuple(dict.fromkeys(found))


def _of_cyrillic(token: str) -> list[str]:
    """As English, Polish and German newspapers have it."""
    english = fold(_english().transliterate(token)).split()
    return [
        spelt
        for word in english
        for spelt in (word, _respelt(word, POLISH), _respelt(word, GERMAN))
    ]


def _respelt(word: str, table: tuple[tuple[str, str], ...]) -> str:
    """Each part once: what came out is not looked at again."""
    out, at = [], 0
    while at < len(word):
        for old, new in table:
            if word.startswith(old, at):
                out.append(new)
                at += len(old)
                break
        else:
            out.append(word[at])
            at += 1
    return "".join(out)


def _of_ideographs(token: str) -> list[str]:
    """From every letter on, and in Latin without blanks."""
    own = "".join(fold(token).split())
    parts = latin(token).split()
    return [
        *(own[start:] for start in range(1, len(own))),
        *("".join(parts[start:]) for start in range(len(parts))),
    ]


@cache
def _english() -> "icu.Transliterator":
    import icu

    return icu.Transliterator.createInstance("Russian-Latin/BGN; Latin-ASCII; Lower")
