"""Cutting a line into runs of one direction and one font, in the order they are drawn."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from threading import local

import icu

from app.documents.text.boundaries import LAST_OF_ONE_UNIT, letters
from app.documents.text.fonts import KEPT, PLAIN, PLAIN_FILES, Style, font, font_for, script_of

COMMON = frozenset({"Zyyy", "Zinh"})
CHINESE = frozenset({"Hani", "Hira", "Kana", "Bopo"})
FIRST_RTL = "\u0590"
JOINERS = frozenset("\u200c\u200d")
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ISOLATES = frozenset("\u2066\u2067\u2068")
BREAKS = frozenset("\u200b\u2060")
UNSEEN = DIRECTIONS | BREAKS
FIXED_BLANKS = frozenset("\u00a0\u202f")
BLANKS = FIXED_BLANKS | {" "}
RTL_LETTERS = frozenset({"R", "AL"})
LOST = "\ufffd"
SIMPLE = (range(0x20, 0x590), range(0x1E00, 0x2000), range(0x2010, 0x2028), range(0x2030, 0x20D0))
"""Where letters of the Latin, Greek and Cyrillic scripts and their signs stand."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font; `font` is None for characters that no font covers.

    `level` is how deeply it stands in texts of opposite directions, odd from right to left.
    """

    text: str
    font: str | None
    script: str
    level: int = 0

    @property
    def rtl(self) -> bool:
        """Whether it is drawn from right to left."""
        return self.level % 2 == 1


def cleaned(text: str) -> str:
    """The text composed (NFC) and without what cannot be drawn; blanks of all kinds are one.

    What lets or forbids lines to end and what says directions stays; it is never drawn.
    """
    if not text.isprintable():
        text = text.translate(_CLEANING)
    return unicodedata.normalize("NFC", text)


class _Cleaning(dict[int, str]):
    """What a character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        found = character if character.isprintable() else _cleaned_character(character)
        if len(self) < KEPT:
            self[code] = found
        return found


_CLEANING = _Cleaning()


def _cleaned_character(character: str) -> str:
    if character in FIXED_BLANKS or character in JOINERS or character in UNSEEN:
        return character
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cs":
        return LOST  # half a character cannot even be told of
    return "" if category == "Cc" or _is_ignorable(character) else character


def _is_ignorable(character: str) -> bool:
    return bool(icu.Char.hasBinaryProperty(character, icu.UProperty.DEFAULT_IGNORABLE_CODE_POINT))


def reads_leftwards(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written leftwards."""
    if max(text, default="") < FIRST_RTL:
        return False
    held = icu.UnicodeString(text)  # must live as long as ICU looks at it
    if ISOLATES.isdisjoint(text):
        return bool(icu.Bidi.getBaseDirection(held) == 1)
    _own.bidi.setPara(held, icu.Bidi.DEFAULT_LTR)  # the other looks into isolates
    return bool(_own.bidi.getParaLevel() == 1)


def direction_of(text: str) -> bool | None:
    """Whether a paragraph reads leftwards; None where nothing in it asks."""
    return None if max(text, default="") < FIRST_RTL else reads_leftwards(text)


def isolated(text: str) -> str:
    """The text so marked that its direction does not disturb what it is put between."""
    if max(text, default="") < FIRST_RTL:
        return text
    return "\n".join(f"\u2068{line}\u2069" for line in text.split("\n"))


def is_mixed(text: str) -> bool:
    """Whether there are letters of both directions in it."""
    if max(text, default="") < FIRST_RTL:
        return False
    found = set(map(unicodedata.bidirectional, text))
    return "L" in found and not RTL_LETTERS.isdisjoint(found)


def itemize(text: str, style: Style = PLAIN, *, rtl: bool | None = None) -> list[Run]:
    """The runs of a cleaned line from left to right on paper."""
    return in_visual_order(logical_runs(text, style, rtl=rtl))


def logical_runs(text: str, style: Style = PLAIN, *, rtl: bool | None = None) -> list[Run]:
    """The runs of a cleaned line in the order they are read.

    `rtl` is the direction of the paragraph; by itself it is that of the text's first letter.
    """
    if not text:
        return []
    if not rtl:
        for script in ("Latn", "Cyrl", "Grek"):
            if _simple_letters(script).issuperset(text):
                return [Run(text, PLAIN_FILES[style], script)]
    return list(_Itemizer(text, style).runs(_levels(text, rtl=rtl)))


def in_visual_order(runs: list[Run]) -> list[Run]:
    """Runs in the order they are read, put from left to right (rule L2 of Unicode's bidi)."""
    ordered = list(runs)
    highest = max((run.level for run in runs), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered


@cache
def _simple_letters(script: str) -> frozenset[str]:
    """What may stand in a text of one script that needs neither other fonts nor directions."""
    covered = map(chr, font(PLAIN_FILES[PLAIN]).face.unicodes)
    near = (c for c in covered if any(ord(c) in block for block in SIMPLE))
    return frozenset(c for c in near if c.isprintable() and script_of(c) in {script, *COMMON})


class _Bidi(local):
    """ICU's levels; one for each thread."""

    def __init__(self) -> None:
        self.bidi = icu.Bidi()


_own = _Bidi()


def _levels(text: str, *, rtl: bool | None) -> list[int]:
    """The level of each character."""
    if max(text) < FIRST_RTL and not rtl:
        return [0] * len(text)
    held = icu.UnicodeString(text)  # must live as long as `bidi` looks at it
    bidi = _own.bidi
    bidi.setPara(held, icu.Bidi.DEFAULT_LTR if rtl is None else int(rtl))
    levels = list(bidi.getLevels())
    if max(text) <= LAST_OF_ONE_UNIT:
        return levels
    units = iter(levels)
    return [_level_of(character, units) for character in text]


def _level_of(character: str, units: Iterator[int]) -> int:
    level = next(units)
    if character > LAST_OF_ONE_UNIT:
        next(units)
    return level


class _Itemizer:
    """One text on its way into runs: signs of no script take that of the letters around them."""

    def __init__(self, text: str, style: Style) -> None:
        self._letters = letters(text)
        self._style = style
        self._open: list[tuple[str, str]] = []
        firsts = (script_of(c) for c in text)
        self._script = _unified(next((s for s in firsts if s not in COMMON), "Latn"))

    def runs(self, levels: list[int]) -> Iterator[Run]:
        """Neighbours share a run while direction, script and font stay."""
        held: list[str] = []
        current: tuple[str | None, str, int] | None = None
        place = 0
        for letter in self._letters:
            level = levels[place]
            place += len(letter)
            drawn = "".join(c for c in letter if c not in UNSEEN)
            if not drawn:
                continue
            wanted = self._choose(drawn, current, level)
            if current is not None and wanted != current:
                yield Run("".join(held), *current)
                held = []
            current = wanted
            held.append(drawn)
        if current is not None:
            yield Run("".join(held), *current)

    def _choose(
        self, letter: str, current: tuple[str | None, str, int] | None, level: int
    ) -> tuple[str | None, str, int]:
        """Font, script and level of a letter; a blank stays with what is before it."""
        if current is not None and letter in BLANKS and current[0] is not None:
            return (*current[:2], level)
        own = script_of(letter[0])
        if own not in COMMON:
            self._script = _unified(own)
        script = self._of_bracket(letter) or self._script
        return font_for(_needed(letter), script, self._style), script, level

    def _of_bracket(self, letter: str) -> str:
        """The script of the bracket that a closing one belongs to, else nothing."""
        kind = unicodedata.category(letter[0])
        if kind == "Ps":
            self._open.append((icu.Char.getBidiPairedBracket(letter[0]), self._script))
        elif kind == "Pe":
            while self._open:
                closing, script = self._open.pop()
                if closing == letter[0]:
                    return script
        return ""


def _unified(script: str) -> str:
    """Chinese signs and kana are one: they stand in one font."""
    return "Hani" if script in CHINESE else script


def _needed(letter: str) -> str:
    """What a font must have of a letter: not the signs that only choose between its forms."""
    if len(letter) == 1:
        return letter
    return letter[0] + "".join(c for c in letter[1:] if c not in JOINERS and not _is_ignorable(c))
