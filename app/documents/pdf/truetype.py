"""A TrueType font file taken apart, given glyphs made of its others, and put together again."""

import struct
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import byteorder

WORDS, PLACED, MORE = 0x0001, 0x0002, 0x0020
"""How a part is given: offsets of two bytes each, as places and not as points; more follow."""
COMPOSITE = -1
DEEPEST = 8
"""Parts within parts; the bundled fonts go two deep."""
LONG_OFFSETS = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A glyph moved by (x, y) units of the font."""

    glyph: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MadeGlyph:
    """A glyph of the file's own, drawn by others; `advance` in units of the font."""

    parts: tuple[Part, ...]
    advance: int


def with_glyphs(file: bytes, made: Mapping[int, MadeGlyph]) -> bytes:
    """The font with these glyphs more; their numbers lie behind those of its own."""
    if not made:
        return file
    tables = _tables(file)
    outlines = _Outlines(tables)
    for number, glyph in sorted(made.items()):
        outlines.add(number, glyph)
    outlines.store(tables)
    return _file(tables)


class _Outlines:
    """The tables that say how glyphs look and how wide they are."""

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        long = struct.unpack_from(">h", tables["head"], 50)[0]
        offsets = _numbers("I" if long else "H", tables["loca"])
        self._glyf = bytearray(tables["glyf"])
        self._offsets = offsets if long else array("I", (2 * offset for offset in offsets))
        self._metrics = _metrics(tables, len(self._offsets) - 1)
        self._most_parts = 1

    def add(self, number: int, glyph: MadeGlyph) -> None:
        missing = number - (len(self._offsets) - 1)
        self._offsets.extend([self._offsets[-1]] * missing)
        self._metrics.extend([0, 0] * missing)
        parts = [(part, box) for part in glyph.parts if (box := self._box(part)) is not None]
        left = 0
        if parts:
            boxes = [box for _, box in parts]
            left, bottom = (min(box[side] for box in boxes) for side in (0, 1))
            right, top = (max(box[side] for box in boxes) for side in (2, 3))
            self._glyf += struct.pack(">5h", COMPOSITE, left, bottom, right, top)
            self._glyf += _drawn([part for part, _ in parts])
            self._glyf += bytes(-len(self._glyf) % 4)
            self._most_parts = max(self._most_parts, len(parts))
        self._offsets.append(len(self._glyf))
        self._metrics.extend([glyph.advance, left & 0xFFFF])

    def store(self, tables: dict[str, bytes]) -> None:
        count = len(self._offsets) - 1
        tables["glyf"] = bytes(self._glyf)
        tables["loca"] = _bytes(self._offsets)
        tables["hmtx"] = _bytes(self._metrics)
        tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count)
        tables["head"] = tables["head"][:50] + struct.pack(">h", LONG_OFFSETS) + tables["head"][52:]
        maxp = bytearray(tables["maxp"])
        struct.pack_into(">H", maxp, 4, count)
        struct.pack_into(">2H", maxp, 28, max(self._most_parts, 8), DEEPEST)
        tables["maxp"] = bytes(maxp)

    def _box(self, part: Part) -> tuple[int, ...] | None:
        """Where the part's ink is; None where it has none."""
        start, end = self._offsets[part.glyph], self._offsets[part.glyph + 1]
        if start == end:
            return None
        left, bottom, right, top = struct.unpack_from(">4h", self._glyf, start + 2)
        return left + part.x, bottom + part.y, right + part.x, top + part.y


def _drawn(parts: Sequence[Part]) -> bytes:
    last = len(parts) - 1
    return b"".join(
        struct.pack(">2H2h", WORDS | PLACED | (MORE if i < last else 0), part.glyph, part.x, part.y)
        for i, part in enumerate(parts)
    )


def _metrics(tables: Mapping[str, bytes], glyphs: int) -> "array[int]":
    """Advance and left side of each glyph; the last advance stands for all that follow."""
    long = struct.unpack_from(">H", tables["hhea"], 34)[0]
    given = _numbers("H", tables["hmtx"])
    metrics = given[: 2 * long]
    for left in given[2 * long : long + glyphs]:
        metrics.extend((metrics[2 * long - 2], left))
    return metrics


def _tables(file: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", file, 4)[0]
    entries = (struct.unpack_from(">4s3I", file, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): file[start : start + size] for tag, _, start, size in entries}


def _file(tables: Mapping[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    head = struct.pack(
        ">I4H", 0x00010000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power)
    )
    place = len(head) + 16 * len(tables)
    entries, bodies = [head], []
    for tag, data in sorted(tables.items()):
        body = data + bytes(-len(data) % 4)
        total = sum(_numbers("I", body)) & 0xFFFFFFFF
        entries.append(struct.pack(">4s3I", tag.encode("ascii"), total, place, len(data)))
        bodies.append(body)
        place += len(body)
    return b"".join((*entries, *bodies))


def _numbers(kind: str, data: bytes) -> "array[int]":
    numbers = array(kind, data)
    if byteorder == "little":
        numbers.byteswap()
    return numbers


def _bytes(numbers: "array[int]") -> bytes:
    copy = array(numbers.typecode, numbers)
    if byteorder == "little":
        copy.byteswap()
    return copy.tobytes()
