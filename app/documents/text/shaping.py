"""From a line of text to glyphs: what is drawn where, in shares of the em."""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from app.documents.text.fonts import PLAIN, Style, font, is_thickened
from app.documents.text.itemize import Run, cleaned, itemize

KEPT = 20_000
FEATURES = {"kern": True, "liga": True}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a font file; lengths in em. `text` is what it stands for when copied."""

    id: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one font from left to right."""

    font: str
    glyphs: tuple[Glyph, ...]
    width: float
    text: str
    thickened: bool = False
    plain: bool = True  # no glyph is offset, so a viewer may advance by itself


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line ready to be drawn at any size; `missing` are characters that no font covers."""

    text: str
    runs: tuple[GlyphRun, ...]
    width: float
    ascent: float
    descent: float
    missing: tuple[str, ...] = ()


@lru_cache(maxsize=KEPT)
def shape(text: str, style: Style = PLAIN, language: str = "") -> ShapedLine:
    """The line of `text`; repeated texts are shaped once."""
    runs: list[GlyphRun] = []
    missing: list[str] = []
    for item in itemize(cleaned(text), style):
        if item.font is None:
            missing.extend(c for c in item.text if not c.isspace())
            continue
        runs.append(_shape_run(item, item.font, style, language))
    fonts = [font(run.font) for run in runs] or [font("NotoSans-Regular")]
    return ShapedLine(
        text,
        tuple(runs),
        sum(run.width for run in runs),
        max(f.ascent for f in fonts),
        max(f.descent for f in fonts),
        tuple(dict.fromkeys(missing)),
    )


def _shape_run(item: Run, name: str, style: Style, language: str) -> GlyphRun:
    loaded = font(name)
    buffer = hb.Buffer()
    buffer.add_str(item.text)
    buffer.direction = "rtl" if item.rtl else "ltr"
    buffer.script = "Latn" if item.script in {"Zyyy", "Zinh"} else item.script
    if language:
        buffer.language = language
    else:
        buffer.guess_segment_properties()
    hb.shape(loaded.font, buffer, FEATURES)
    em = loaded.upem
    texts = _cluster_texts(item.text, [info.cluster for info in buffer.glyph_infos])
    glyphs = tuple(
        Glyph(info.codepoint, place.x_advance / em, place.x_offset / em, place.y_offset / em, text)
        for info, place, text in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True)
    )
    width = sum(glyph.advance for glyph in glyphs)
    plain = not any(glyph.dx or glyph.dy for glyph in glyphs)
    return GlyphRun(name, glyphs, width, item.text, is_thickened(name, style), plain)


def _cluster_texts(text: str, clusters: list[int]) -> list[str]:
    """What each glyph stands for: its cluster's characters go to the first glyph of the cluster."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, (*starts[1:], len(text)), strict=True))
    seen: set[int] = set()
    found = []
    for cluster in clusters:
        found.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return found


def width(text: str, size: float, style: Style = PLAIN, language: str = "") -> float:
    """The width of a line in the unit of `size`."""
    return shape(text, style, language).width * size
