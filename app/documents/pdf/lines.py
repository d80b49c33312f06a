"""Shaped lines as text operators: of size one, so that a line is the same wherever it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.documents.pdf.fonts import Fonts, UsedFont
from app.documents.pdf.subsets import EM
from app.documents.text.shaping import Glyph, GlyphRun, ShapedLine

LINES_KEPT, RUNS_KEPT = 500, 2_000
"""Lines of cards are hardly met again; the words of lists are runs that many lines share."""
FAR = 0.5  # thousandths of an em that a glyph may stand beside its place


@dataclass(frozen=True, slots=True)
class Operators:
    """What draws a line, the fonts it needs, and whether it needs a width of stroke."""

    text: str
    fonts: tuple[int, ...]
    thickened: bool


class Lines:
    """The operators of lines, made once for each line object as long as it is remembered."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._known: dict[int, tuple[ShapedLine, Operators]] = {}
        self._runs: dict[int, tuple[GlyphRun, str]] = {}

    def operators(self, line: ShapedLine) -> Operators:
        """What draws the line, from the origin and in the size of the text matrix."""
        known = self._known.get(id(line))
        if known is not None:  # the line is kept, so nothing else has its id
            return known[1]
        if len(self._known) >= LINES_KEPT:
            self._known.clear()
        made = self._made(line)
        self._known[id(line)] = (line, made)
        return made

    def _made(self, line: ShapedLine) -> Operators:
        numbers: dict[int, None] = {}
        parts, chosen, thickened = [], 0, False
        name, used = "", None
        for run in line.runs:
            if used is None or run.font != name:
                name, used = run.font, self._fonts.use(run.font)
                numbers[used.number] = None
            if run.glyphs:
                if chosen != used.number:
                    chosen = used.number
                    parts.append(f"/F{chosen} 1 Tf")
                known = self._runs.get(id(run))  # the run is kept, so nothing else has its id
                parts.append(self._run(run, used) if known is None else known[1])
            thickened = thickened or run.thickened
        return Operators("".join(parts), tuple(numbers), thickened)

    def _run(self, run: GlyphRun, used: UsedFont) -> str:
        """What draws a run; words that many lines have in common are runs of their own."""
        if len(self._runs) >= RUNS_KEPT:
            self._runs.clear()
        drawn = _drawn(run, used)
        self._runs[id(run)] = (run, drawn)
        return drawn


def _drawn(run: GlyphRun, used: UsedFont) -> str:
    pen = _Pen(used)
    if run.plain and all(glyph.text for glyph in run.glyphs):
        for glyph in run.glyphs:
            pen.draw(used.single(glyph.id, glyph.text), 0.0, glyph.advance)
    else:
        for cluster in _clusters(run.glyphs):
            _draw_cluster(cluster, used, pen)
    drawn = pen.finished()
    return f" 2 Tr{drawn} 0 Tr" if run.thickened else drawn


def _draw_cluster(cluster: Sequence[Glyph], used: UsedFont, pen: "_Pen") -> None:
    first = cluster[0]
    if len(cluster) == 1 and not first.dy:
        pen.draw(used.single(first.id, first.text), first.dx, first.advance)
    else:
        pen.draw(used.together(cluster), 0.0, sum(glyph.advance for glyph in cluster))


def _clusters(glyphs: Sequence[Glyph]) -> Iterator[Sequence[Glyph]]:
    """Glyphs that stand for the same characters: the first has the text, the others none."""
    start = 0
    for end in range(1, len(glyphs)):
        if glyphs[end].text:
            yield glyphs[start:end]
            start = end
    yield glyphs[start:]


class _Pen:
    """Where a viewer draws next, and where the shaper wants it; in thousandths of the em."""

    def __init__(self, used: UsedFont) -> None:
        self._widths = used.widths
        self._array: list[str] = []
        self._at = 0
        self._wanted = 0.0

    def draw(self, glyph: int, dx: float, advance: float) -> None:
        """Draw a glyph of the file `dx` em beside its place, then go on by `advance` em."""
        self._go_to(self._wanted + dx * EM)
        self._array.append(f"{glyph:04X}")
        self._at += self._widths[glyph]
        self._wanted += advance * EM

    def finished(self) -> str:
        """The operators; the next run begins where this one ends."""
        self._go_to(self._wanted)
        return f"[<{''.join(self._array)}>]TJ".replace("<>", "")

    def _go_to(self, wanted: float) -> None:
        gap = self._at - wanted
        if not -FAR < gap < FAR:
            step = round(gap)
            self._array.append(f">{step}<")
            self._at -= step
