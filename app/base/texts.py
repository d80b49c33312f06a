"""Text in several languages, and the keys by which text is found and sorted."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # ICU is imported where it works: the window is painted before
    import icu

MARK = "Mn"


class Texts(Mapping[str, str]):
    """The same text in several languages: language code → text; empty texts are not kept."""

    def __init__(self, texts: Mapping[str, str] | None = None, /, **more: str) -> None:
        given = {**(texts or {}), **more}
        self._texts = {language: text for language, text in given.items() if text.strip()}

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"Texts({self._texts!r})"

    def best(self, languages: Iterable[str]) -> str:
        """The text in the first of `languages` that has one, else any, else nothing."""
        for language in languages:
            if language in self._texts:
                return self._texts[language]
        return next(iter(self._texts.values()), "")

    def put(self, language: str, text: str) -> "Texts":
        """A copy with another text in one language."""
        return Texts({**self._texts, language: text})


@cache
def _latin() -> "icu.Transliterator":
    import icu

    return icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")


@cache
def _collator(language: str) -> "icu.Collator":
    import icu

    collator = icu.Collator.createInstance(icu.Locale(language))
    collator.setAttribute(icu.UCollAttribute.ALTERNATE_HANDLING, icu.UCollAttributeValue.SHIFTED)
    collator.setStrength(icu.Collator.QUATERNARY)
    return collator


SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
SPELT = frozenset("äöüøåÄÖÜØÅ\u0308\u030a")
"""What they are written with; the others have one spelling where folding gave plain letters."""


WORD = re.compile(r"[^\W_]+")
"""Runs of what `str.isalnum` is true of."""


def _spaced(text: str) -> str:
    return " ".join(WORD.findall(text))


APOSTROPHES = str.maketrans("", "", "'’‘ʼ´`")
LETTERS = APOSTROPHES | str.maketrans("łøđħıŀŧ", "lodhilt")
"""Letters that have no accent to be taken away, and apostrophes again."""


class _Marks(dict[int, int | None]):
    """Takes accents away from text that is taken apart; each letter is looked at once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)) == MARK else code
        return self[code]


MARKS = _Marks()


class _Latin(dict[int, str]):
    """What folding makes of each Latin letter and sign, wherever it stands."""

    def __missing__(self, code: int) -> str:
        if code >= FIRST_OTHER:
            return OTHER
        between = _folded(f"x{chr(code)}x")
        self[code] = {"xx": "", "x x": " "}.get(between, between[1:-1])
        return self[code]


FIRST_OTHER = 0x250
"""Where signs begin that change those beside them, and letters of other scripts."""
OTHER = "\0"
LATIN = _Latin()


def fold(text: str) -> str:
    """Lower case without accents, in its own script; other signs than letters become spaces."""
    latin_letters = text.translate(LATIN)
    return _folded(text) if OTHER in latin_letters else " ".join(latin_letters.split())


def _folded(text: str) -> str:
    parts = text.translate(APOSTROPHES)
    if text.isascii():
        return _spaced(parts.lower())
    for _ in range(2):  # taking ™ apart gives capitals
        parts = unicodedata.normalize("NFKD", parts.casefold())
    bare = unicodedata.normalize("NFC", parts.translate(MARKS))
    return _spaced(bare.translate(LETTERS))


@lru_cache(maxsize=4096)
def search_key(text: str) -> str:
    """What a search looks into: each word as typed without accents, in Latin, and with ue for ü.

    Words stand between single spaces, with one in front, so that " ng" finds words from
    their beginning.
    """
    if quick := quick_key(text):
        return quick
    words = dict.fromkeys((*fold(text).split(), *latin(text).split(), *spelt_out(text).split()))
    return f" {' '.join(words)}" if words else ""


def quick_key(text: str) -> str:
    """The key of a text whose words have one spelling; nothing where it is blank or has several."""
    own = fold(text)
    plain = text.isascii() or (own.isascii() and SPELT.isdisjoint(text))
    return f" {own}" if own and plain else ""


def latin(text: str) -> str:
    """The same in plain Latin letters, whatever the script; other signs become spaces."""
    return _spaced(_latin().transliterate(text).translate(APOSTROPHES))


def spelt_out(text: str) -> str:
    """The same folded, with ue for ü as German passports have it."""
    return fold(unicodedata.normalize("NFC", text).casefold().translate(SPELT_OUT))


def search_words(text: str) -> list[str]:
    """The words somebody typed, folded the way `search_key` folds what is stored."""
    return fold(text).split()


def sort_key(text: str, language: str) -> bytes:
    """Bytes that compare as the alphabet of `language` does (ICU, CLDR tailoring)."""
    return bytes(_collator(language).getSortKey(text))
