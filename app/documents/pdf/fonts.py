"""The fonts of a file, and which of their glyphs were used for which text."""

from app.documents.pdf.objects import Objects
from app.documents.pdf.subsets import EM, put_font
from app.documents.text.fonts import Font, font


class UsedFont:
    """A font of the file; widths in thousandths of the em.

    `says` is what a glyph stands for wherever it stands alone: what it was first used for.
    """

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.loaded: Font = font(name)
        self.widths: dict[int, int] = {}
        self.says: dict[int, str] = {}

    def width(self, glyph: int) -> int:
        """How far a viewer goes on after the glyph; it is part of the file from now on."""
        known = self.widths.get(glyph)
        if known is None:
            advance = self.loaded.font.get_glyph_h_advance(glyph)
            known = self.widths[glyph] = round(advance * EM / self.loaded.upem)
        return known

    def is_said(self, glyph: int, text: str) -> bool:
        """Whether the glyph, standing alone, is read as `text`; the first to ask decides."""
        return self.says.setdefault(glyph, text) == text


class Fonts:
    """All fonts of a file, by the names of their files."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._used: dict[str, UsedFont] = {}

    def use(self, name: str) -> UsedFont:
        """The font of a file's stem; gets its number when it is first used."""
        used = self._used.get(name)
        if used is None:
            used = self._used[name] = UsedFont(name, self._objects.new())
        return used

    def finish(self) -> None:
        """Write the fonts, each with the glyphs it was used for."""
        for used in self._used.values():
            put_font(self._objects, used.number, used.loaded, used.widths, used.says)
