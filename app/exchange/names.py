"""Telling title, given names, family name and degree in a full name, without losing a letter."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from app.exchange.vocabulary import words
from app.rules.importing.values import NameSplit
from app.rules.name_parts import PARTICLES

HAN_OR_HANGUL = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
NOT_CJK = re.compile(r"[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff·・]")
AND_MORE = re.compile(r"\s*\(?\s*\+\s*(\d{1,2})\s*\)?\s*$")
BARE_MARKS = "\u200e\u200f\u202a\u202b\u202c\ufeff\u200b"
"""Signs for the direction of writing around a cell, and blanks without width."""
LETTER = re.compile(r"[^\W_]|\?")
"""A letter or figure of any script; a question mark is one that was lost."""
SAYS_WHOSE = ("guest of ", "companion of ", "gość: ", "osoba towarzysząca ", "+")
SHORT_SALUTATIONS = frozenset(("pan", "państwo", "m.", "sr.", "sra.", "sig.", "k."))
"""Forms of address that inside a name are something else."""
ONE_NAMED = 2
AND = frozenset(("y", "i", "e"))


@dataclass(frozen=True)
class FullName:
    """What stands in one cell: the parts of the name and how many come along unnamed."""

    given: str = ""
    family: str = ""
    title: str = ""
    salutation: str = ""
    degree: str = ""
    more: int = 0


@cache
def _known(meaning: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words("names")[meaning])


def _is_particle(word: str) -> bool:
    """Van and der in any case, but only a small bin: Ben is a given name."""
    return word.lower() in PARTICLES or word in _known("particles")


@lru_cache(maxsize=4096)
def take_apart(full: str, split: NameSplit) -> FullName:
    """The parts of a full name: known titles in front and known degrees behind have their own.

    Every letter is kept, as it is written.
    """
    text = " ".join(full.strip(BARE_MARKS).split())
    found = AND_MORE.search(text)
    more = int(found[1]) if found and found.start() else 0
    if found and found.start():
        text = text[: found.start()]
    text, degree = _without_degrees(text)
    text, salutation = _without_leading(text, "salutations", keep=ONE_NAMED)
    text, title = _without_leading(text, "titles", keep=1)
    given, family = split_full_name(text, split)
    return FullName(given, family, title, salutation, degree, more)


def _without_degrees(text: str) -> tuple[str, str]:
    """(name, degrees): those after a comma, and the ones that can be nothing else without."""
    pieces = text.split(",")
    last = len(pieces)
    while last > 1 and _is_degrees(pieces[last - 1]):
        last -= 1
    name = ",".join(pieces[:last]).strip()
    first, _comma, suffix = name.rpartition(",")
    if first and suffix.strip().casefold() in _known("suffixes"):
        name = f"{first} {suffix.strip()}"
    degrees = [piece.strip() for piece in pieces[last:]]
    bare: list[str] = []
    parts = name.split(" ")
    while len(parts) > ONE_NAMED and parts[-1].casefold() in _known("degrees bare"):
        bare.insert(0, parts.pop())
    return " ".join(parts), ", ".join([*([" ".join(bare)] if bare else []), *degrees])


def _is_degrees(piece: str) -> bool:
    """Whether it is one degree or several: “DI (FH)”, “MBA PhD”."""
    text = piece.strip().casefold()
    return bool(text) and (
        text in _known("degrees") or all(word in _known("degrees") for word in text.split())
    )


def _without_leading(text: str, meaning: str, *, keep: int) -> tuple[str, str]:
    """(rest, words in front that are known); at least `keep` words are left as the name."""
    parts = text.split(" ")
    start = 0
    while len(parts) - start > keep and parts[start].casefold() in _known(meaning):
        start += 1
    if parts[start].casefold() in _known(meaning):
        return text, ""
    return " ".join(parts[start:]), " ".join(parts[:start])


def split_full_name(full: str, split: NameSplit) -> tuple[str, str]:
    """(given, family) of a full name; prefixes such as van der stay with the family name.

    One word alone is a family name. Names in Chinese or Korean letters have the family name
    first whatever the file's own order is.
    """
    text = " ".join(full.split())
    if "," in text and (split is NameSplit.COMMA or text.count(",") == 1):
        family, given = (part.strip() for part in text.split(",", 1))
        return given, family
    parts = text.split(" ")
    if len(parts) == 1:
        return "", text
    if split is NameSplit.FAMILY_FIRST or _is_written_family_first(text):
        end = _first_family_end(parts)
        return " ".join(parts[end:]), " ".join(parts[:end])
    start = _last_family_start(parts)
    return " ".join(parts[:start]), " ".join(parts[start:])


def _last_family_start(parts: list[str]) -> int:
    """Where a family name begins that stands behind: “Jan van der Berg”, “Ana García y Vega”."""
    start = len(parts) - 1
    while start > 1 and parts[start].casefold() in _known("suffixes"):
        start -= 1
    while start > 1 and _is_particle(parts[start - 1]):
        start -= 1
    if start > ONE_NAMED and parts[start - 1] in AND:
        start -= 2
    if start == 1 and _is_particle(parts[0]) and not parts[0][:1].isupper():
        return 0
    return start


def _first_family_end(parts: list[str]) -> int:
    """Where a family name ends that stands in front: “van der Berg Jan”."""
    end = 1
    while end < len(parts) - 1 and _is_particle(parts[end - 1]):
        end += 1
    return end


def _is_written_family_first(text: str) -> bool:
    return not NOT_CJK.search(text) and bool(HAN_OR_HANGUL.search(text))


def is_salutation(text: str) -> bool:
    """Whether it is a form of address: “Mr”, “Frau”."""
    return text.casefold() in _known("salutations") or text.casefold() in SHORT_SALUTATIONS


def is_title(text: str) -> bool:
    """Whether it is made of known titles, forms of address and degrees."""
    known = _known("titles") | _known("salutations") | _known("degrees")
    return all(
        word in known or f"{word}." in known or word.rstrip(".") in known
        for word in text.casefold().replace(",", " ").split()
    )


def is_unnamed(name: str) -> bool:
    """Whether this stands where the name is still to come, or has no letter at all."""
    return name.casefold() in _known("unnamed") or not LETTER.search(name)


def is_companion(name: str) -> bool:
    """Whether it is no name but says that somebody comes along: “Guest”, “Guest of Ann”, “+1”."""
    text = name.casefold().strip("()")
    if text.rstrip("0123456789 #") in _known("companions") or text in _known("companions"):
        return True
    return text.startswith(SAYS_WHOSE)


def name_key(name: str) -> str:
    """What is the same for the same name on two lines of one file."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
