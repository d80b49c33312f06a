"""A font cut down to the glyphs that were used, with their widths and what they stand for."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import uharfbuzz as hb

from app.base.digests import blake2b
from app.documents.pdf.objects import Objects
from app.documents.pdf.truetype import MadeGlyph, with_glyphs
from app.documents.text.fonts import Font

EM = 1000
"""Widths in a PDF are thousandths of the em."""
TAG_LETTERS = 6
UNNEEDED = (
    *("GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "name", "cmap", "post", "OS/2", "gasp"),
    *("vhea", "vmtx", "VORG", "prep", "cvt ", "fpgm"),
)
SYMBOLIC, ITALIC = 4, 64
LONGEST = 30
"""Characters that a glyph may stand for: some viewers refuse more than 240 digits."""
AT_ONCE = 100
"""No block of a ToUnicode table may be longer."""
SIGNS = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a font is used: its `own` glyphs, those `made` of them, widths and texts of all."""

    own: Sequence[int]
    made: Mapping[int, MadeGlyph]
    widths: Mapping[int, int]
    says: Mapping[int, str]


def put_font(objects: Objects, number: int, loaded: Font, chosen: Chosen) -> None:
    """Write a font as object `number`; glyph numbers stay what they are in its file."""
    name = f"{_tag(loaded.name, chosen)}+{loaded.name}"
    data = subset(loaded, chosen)
    descendant = objects.put(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {_descriptor(objects, loaded, name, data)} 0 R"
        f"/CIDToGIDMap/Identity/DW {EM}/W[{''.join(_widths(chosen.widths))}]>>"
    )
    signs = objects.put_stream(_signs(chosen.says).encode("ascii"))
    objects.put(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {signs} 0 R>>",
        number,
    )


def _tag(name: str, chosen: Chosen) -> str:
    """Six letters, the same for the same glyphs of the same font."""
    digest = blake2b(
        f"{name} {chosen.own} {chosen.made}".encode(), digest_size=TAG_LETTERS
    ).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest)


def _descriptor(objects: Objects, loaded: Font, name: str, data: bytes) -> int:
    file = objects.put_stream(data, f"/Length1 {len(data)}")
    style = name.rpartition("-")[2]
    italic = "Italic" in style
    scale = EM / loaded.upem
    cap = loaded.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    box = " ".join(str(round(side * scale)) for side in _box(loaded))
    return objects.put(
        f"<</Type/FontDescriptor/FontName/{name}/FontFile2 {file} 0 R"
        f"/Flags {SYMBOLIC | ITALIC * italic}/FontBBox[{box}]/ItalicAngle {-12 * italic}"
        f"/Ascent {round(loaded.ascent * EM)}/Descent {-round(loaded.descent * EM)}"
        f"/CapHeight {round(cap * scale)}/StemV {140 if 'Bold' in style else 80}>>"
    )


def subset(loaded: Font, chosen: Chosen) -> bytes:
    """The font file with the chosen glyphs alone, under the numbers they had."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    wanted.glyph_set.update(chosen.own)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii")) for tag in UNNEEDED)
    return with_glyphs(bytes(hb.subset(loaded.face, wanted).blob.data), chosen.made)


def _box(loaded: Font) -> tuple[int, ...]:
    """The box around all glyphs, from the font's head."""
    return struct.unpack_from(">4h", loaded.face.reference_table("head").data, 36)


def _widths(widths: Mapping[int, int]) -> Iterator[str]:
    """Stretches of neighbours: the first glyph's number and the width of each."""
    for _, stretch in groupby(enumerate(sorted(widths)), lambda pair: pair[1] - pair[0]):
        together = [glyph for _, glyph in stretch]
        yield f"{together[0]}[{' '.join(str(widths[glyph]) for glyph in together)}]"


def _signs(says: Mapping[int, str]) -> str:
    lines = [
        f"<{glyph:04X}> <{text[:LONGEST].encode('utf-16-be', 'replace').hex().upper()}>"
        for glyph, text in sorted(says.items())
        if text
    ]
    blocks = (
        "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"])
        for block in (lines[i : i + AT_ONCE] for i in range(0, len(lines), AT_ONCE))
    )
    return SIGNS.format(blocks="\n".join(blocks))
