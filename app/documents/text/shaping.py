"""From a line of text to glyphs: what is drawn where, in shares of the em."""

from collections.abc import Sequence
from functools import lru_cache
from threading import local
from typing import NamedTuple

import uharfbuzz as hb

from app.documents.text.boundaries import letters
from app.documents.text.fonts import PLAIN, PLAIN_FILES, Font, Style, font, is_thickened
from app.documents.text.itemize import COMMON, Run, cleaned, itemize, reads_leftwards

KEPT = 2_048
KEPT_LENGTH, LONG_KEPT = 200, 8
GLYPHS_KEPT = 4_096
PLAIN_NAMES = frozenset(PLAIN_FILES.values())


class Glyph(NamedTuple):
    """One glyph of a font file; lengths in em. `text` is what it stands for when copied."""

    id: int
    advance: float
    dx: float
    dy: float
    text: str


class GlyphRun(NamedTuple):
    """Glyphs of one font from left to right; `text` in the order it is read."""

    font: str
    glyphs: tuple[Glyph, ...]
    width: float
    text: str
    thickened: bool = False
    plain: bool = True  # no glyph is offset, so a viewer may advance by itself
    rtl: bool = False


class ShapedLine(NamedTuple):
    """A line ready to be drawn at any size; `missing` are characters that no font covers.

    `ascent` and `descent` are those of Latin letters, or more where the line's own letters
    need it; `above` and `below` are how far the ink goes of what are no mere Latin letters.
    `rtl`: the line is read from right to left, so it starts on the right.
    """

    text: str
    runs: tuple[GlyphRun, ...]
    width: float
    ascent: float
    descent: float
    missing: tuple[str, ...] = ()
    rtl: bool = False
    above: float = 0.0
    below: float = 0.0


def shape(
    text: str, style: Style = PLAIN, language: str = "", *, rtl: bool | None = None
) -> ShapedLine:
    """The line of `text`; repeated texts are shaped once.

    `rtl` is the direction of the paragraph it stands in; by itself it is that of its own
    first letter.
    """
    if len(text) <= KEPT_LENGTH:
        return _kept(text, style, language, rtl)
    return _kept_long(text, style, language, rtl)


def width(text: str, size: float, style: Style = PLAIN, language: str = "") -> float:
    """The width of a line in the unit of `size`."""
    return shape(text, style, language).width * size


def _shaped(text: str, style: Style, language: str, rtl: bool | None) -> ShapedLine:  # noqa: FBT001 (the kept results know it by position)
    text = cleaned(text)
    runs: list[GlyphRun] = []
    missing: dict[str, None] = {}
    above = below = 0.0
    for item in itemize(text, style, rtl=rtl):
        if item.font is None:
            missing.update(dict.fromkeys(letters(item.text)))
            continue
        run = _shape_run(item, item.font, style, language, missing)
        runs.append(run)
        if run.font not in PLAIN_NAMES or not run.plain:  # marks may be piled upon any letter
            high, low = _reach(run)
            above, below = max(above, high), max(below, low)
    leftwards = reads_leftwards(text) if rtl is None else rtl
    wide = sum([run.width for run in runs])
    latin = font(PLAIN_FILES[style])
    room = max(latin.ascent, above), max(latin.descent, below)
    return ShapedLine(text, tuple(runs), wide, *room, tuple(missing), leftwards, above, below)


_kept = lru_cache(maxsize=KEPT)(_shaped)
_kept_long = lru_cache(maxsize=LONG_KEPT)(_shaped)


class _Buffers(local):
    """HarfBuzz's buffer; one for each thread."""

    def __init__(self) -> None:
        self.buffer = hb.Buffer()


_own = _Buffers()


def _shape_run(
    item: Run, name: str, style: Style, language: str, missing: dict[str, None]
) -> GlyphRun:
    loaded = font(name)
    buffer = _own.buffer
    buffer.reset()
    buffer.add_str(item.text)
    buffer.direction = "rtl" if item.rtl else "ltr"
    buffer.script = "Latn" if item.script in COMMON else item.script
    if language:  # never guessed: it would be that of the computer
        buffer.language = language
    hb.shape(loaded.font, buffer)
    places = [place.position for place in buffer.glyph_positions]
    infos = [(info.codepoint, info.cluster) for info in buffer.glyph_infos]
    if any(glyph == 0 for glyph, _ in infos):
        infos, places = _without_boxes(item.text, loaded, infos, places, missing)
    glyphs, wide, plain = _placed(item.text, loaded, infos, places)
    return GlyphRun(name, glyphs, wide, item.text, is_thickened(name, style), plain, item.rtl)


Info = tuple[int, int]
Place = tuple[int, int, int, int]


def _without_boxes(
    text: str,
    loaded: Font,
    infos: Sequence[Info],
    places: Sequence[Place],
    missing: dict[str, None],
) -> tuple[list[Info], list[Place]]:
    """The glyphs without those that stand for what the font has not; that is told instead."""
    ends = _ends(text, [cluster for _, cluster in infos])
    for glyph, cluster in infos:
        if glyph == 0:
            letter = text[cluster : ends[cluster]]
            unknown = [c for c in letter if c.isprintable() and not loaded.covers(c)]
            missing.update(dict.fromkeys(unknown or [letter]))
    kept = [number for number, (glyph, _) in enumerate(infos) if glyph]
    return [infos[number] for number in kept], [places[number] for number in kept]


def _placed(
    text: str, loaded: Font, infos: Sequence[Info], places: Sequence[Place]
) -> tuple[tuple[Glyph, ...], float, bool]:
    """The glyphs, how wide they are together, and whether none is offset."""
    em, known = loaded.upem, loaded.glyphs
    glyphs = []
    wide = 0
    plain = True
    texts = _cluster_texts(text, [cluster for _, cluster in infos])
    for (glyph, _), (dx, dy, advance, _), says in zip(infos, places, texts, strict=True):
        key = (glyph, advance, dx, dy, says)
        found = known.get(key)
        if found is None:
            if len(known) >= GLYPHS_KEPT:
                known.clear()
            found = known[key] = Glyph(glyph, advance / em, dx / em, dy / em, says)
        glyphs.append(found)
        wide += advance
        if dx or dy:
            plain = False
    return tuple(glyphs), wide / em, plain


def _cluster_texts(text: str, clusters: list[int]) -> Sequence[str]:
    """What each glyph stands for: its cluster's characters go to the first glyph of the cluster."""
    if clusters == list(range(len(text))):
        return text
    ends = _ends(text, clusters)
    seen: set[int] = set()
    found = []
    for cluster in clusters:
        found.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return found


def _ends(text: str, clusters: Sequence[int]) -> dict[int, int]:
    starts = sorted(set(clusters))
    return dict(zip(starts, (*starts[1:], len(text)), strict=True)) if starts else {}


def _reach(run: GlyphRun) -> tuple[float, float]:
    """How far the ink of a run goes above and below the line."""
    above = below = 0.0
    loaded = font(run.font)
    for glyph in run.glyphs:
        top, bottom = loaded.ink(glyph.id)
        above, below = max(above, top + glyph.dy), max(below, -bottom - glyph.dy)
    return above, below
