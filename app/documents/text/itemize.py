"""Cutting a line into runs of one direction and one font, in the order they are drawn."""

import unicodedata
from dataclasses import dataclass

import icu

from app.documents.text.fonts import Style, font_for, script_of

COMMON = frozenset({"Zyyy", "Zinh"})
FIRST_RTL = 0x0590
IGNORABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
JOINERS = frozenset("\u200c\u200d")
ISOLATES = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


@dataclass(frozen=True)
class Run:
    """A piece of text in one font; `font` is None for characters that no font covers."""

    text: str
    font: str | None
    script: str
    rtl: bool


def cleaned(text: str) -> str:
    """The text composed (NFC) and without what cannot be drawn; blanks of all kinds are one."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    kept = (
        " " if c.isspace() else c
        for c in composed
        if c.isspace() or c in JOINERS or c in ISOLATES or unicodedata.category(c) not in IGNORABLE
    )
    return "".join(kept)


def itemize(text: str, style: Style) -> list[Run]:
    """The runs of a cleaned line from left to right on paper."""
    if max(text, default="") < chr(FIRST_RTL):
        return _by_font(text, style, rtl=False)
    runs: list[Run] = []
    for piece, rtl in _visual(text):
        pieces = _by_font(piece, style, rtl=rtl)
        runs.extend(reversed(pieces) if rtl else pieces)
    return runs


def _visual(text: str) -> list[tuple[str, bool]]:
    """Pieces of one direction, in the order they are drawn; each in the order it is read."""
    bidi, held = icu.Bidi(), icu.UnicodeString(text)  # must live as long as `bidi` looks at it
    bidi.setPara(held, icu.UBiDiLevel.DEFAULT_LTR)
    units = text.encode("utf-16-le", "surrogatepass")
    found = []
    for index in range(bidi.countRuns()):
        start, length, direction = bidi.getVisualRun(index)
        piece = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        found.append((piece, direction == icu.UBiDiDirection.RTL))
    del held
    return found


def _by_font(text: str, style: Style, *, rtl: bool) -> list[Run]:
    """Neighbours share a run while script and font stay; marks go with their base."""
    runs: list[Run] = []
    start, current = 0, None
    script = _first_script(text)
    for place, character in enumerate(text):
        if character in ISOLATES:
            continue
        own = script_of(character)
        mark = unicodedata.combining(character) or own == "Zinh" or character in JOINERS
        if current is not None and (mark or character == " "):
            continue
        wanted = script if own in COMMON else own
        chosen = (font_for(character, wanted, style), wanted)
        if current is not None and chosen != current:
            runs.append(Run(text[start:place], current[0], current[1], rtl))
            start = place
        current, script = chosen, wanted
    if current is not None:
        runs.append(Run(text[start:], current[0], current[1], rtl))
    return [_without_isolates(run) for run in runs]


def _first_script(text: str) -> str:
    return next((s for s in map(script_of, text) if s not in COMMON), "Latn")


def _without_isolates(run: Run) -> Run:
    if ISOLATES.isdisjoint(run.text):
        return run
    return Run("".join(c for c in run.text if c not in ISOLATES), run.font, run.script, run.rtl)
