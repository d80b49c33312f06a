"""The fonts of a file, and which of their glyphs were used for which text."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from app.documents.pdf.objects import Objects
from app.documents.pdf.subsets import EM, Chosen, put_font
from app.documents.pdf.truetype import MadeGlyph, Part
from app.documents.text.fonts import Font, font
from app.documents.text.shaping import Glyph

MOST_GLYPHS = 0xFFFF
FAR_AWAY = 16_000


class Placed(NamedTuple):
    """A glyph of the file in digits: how wide it is there, and where the shaper wants it.

    It stands `dx` beside its place; lengths in thousandths of the em.
    """

    digits: str
    width: int
    dx: float
    advance: float


class UsedFont:
    """A font of the file.

    A viewer reads text from single glyphs, so each glyph says one thing. A glyph that says
    something else elsewhere, and glyphs that only together say something (a letter and its
    dots), become a new glyph made of those of the font.
    """

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.loaded: Font = font(name)
        self.widths: dict[int, int] = {}
        self.says: dict[int, str] = {}
        self.made: dict[int, MadeGlyph] = {}
        self._numbers: dict[tuple[str, tuple[Part, ...]], int] = {}
        self._alone: dict[Glyph, Placed] = {}

    def alone(self, glyph: Glyph) -> Placed:
        """A glyph that is read as its own text."""
        known = self._alone.get(glyph)
        if known is None:
            number = self.single(glyph.id, glyph.text)
            known = self._alone[glyph] = self.placed(number, glyph.dx, glyph.advance)
        return known

    def placed(self, number: int, dx: float, advance: float) -> Placed:
        """A glyph of the file `dx` em beside its place."""
        return Placed(f"{number:04X}", self.widths[number], dx * EM, advance * EM)

    def single(self, glyph: int, text: str) -> int:
        """The number of a glyph that is read as `text`; the first text keeps the font's own."""
        if self.says.setdefault(glyph, text) == text:
            if glyph not in self.widths:
                self._add_width(glyph)
            return glyph
        return self._made(text, (Part(glyph, 0, 0),), self.widths[glyph] / EM)

    def together(self, cluster: Sequence[Glyph]) -> int:
        """The number of a glyph that looks like all of these, and is read as one text."""
        em = self.loaded.upem
        parts, pen = [], 0.0
        for glyph in cluster:
            x, y = round((pen + glyph.dx) * em), round(glyph.dy * em)
            if abs(x) < FAR_AWAY and abs(y) < FAR_AWAY:  # a file of a font can place no farther
                parts.append(Part(glyph.id, x, y))
            pen += glyph.advance
        return self._made(cluster[0].text, tuple(parts), pen)

    def finish(self, objects: Objects) -> None:
        """Write the font with the glyphs it was used for."""
        needed = {part.glyph for glyph in self.made.values() for part in glyph.parts}
        own = sorted(needed | (self.widths.keys() - self.made.keys()))
        chosen = Chosen(own, self.made, self.widths, self.says)
        put_font(objects, self.number, self.loaded, chosen)

    def _made(self, text: str, parts: tuple[Part, ...], advance: float) -> int:
        known = self._numbers.get((text, parts))
        if known is not None:
            return known
        number: int = self.loaded.face.glyph_count + len(self.made)
        if number > MOST_GLYPHS:  # no font has room for more: one that looks alike is near enough
            return self.single(parts[0].glyph, self.says.get(parts[0].glyph, text))
        self._numbers[text, parts] = number
        self.made[number] = MadeGlyph(parts, max(round(advance * self.loaded.upem), 0))
        self.widths[number] = max(round(advance * EM), 0)
        self.says[number] = text
        return number

    def _add_width(self, glyph: int) -> None:
        advance = self.loaded.font.get_glyph_h_advance(glyph)
        self.widths[glyph] = round(advance * EM / self.loaded.upem)


class Fonts:
    """All fonts of a file, by the names of their files."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._used: dict[str, UsedFont] = {}

    @property
    def names(self) -> AbstractSet[str]:
        """Those that have a number."""
        return self._used.keys()

    def use(self, name: str) -> UsedFont:
        """The font of a file's stem; gets its number when it is first used."""
        used = self._used.get(name)
        if used is None:
            used = self._used[name] = UsedFont(name, self._objects.new())
        return used

    def finish(self) -> None:
        """Write the fonts."""
        for used in self._used.values():
            used.finish(self._objects)
