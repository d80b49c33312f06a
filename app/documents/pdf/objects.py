"""Numbered objects of a PDF file, written one after the other into a stream that only grows."""

import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from sys import byteorder
from typing import BinaryIO

from app.base.digests import blake2b

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 5
"""Of lists 1 % larger than at 6, in a third less time."""
TOGETHER = 200
FREE, APART, PACKED = 0xFFFF, 1 << 56, 2 << 56
"""Lines of the table of objects, each a number of eight bytes: 1 says what it is (nothing, at an
offset in the file, in an object stream), 5 where, and 2 which one of its stream."""


def string(text: str) -> str:
    """A text string object; what is no character becomes a question mark."""
    return f"<{utf16(text)}>"


def utf16(text: str) -> str:
    """A text string's digits, with the mark that says how it is encoded."""
    return "FEFF" + text.encode("utf-16-be", "replace").hex().upper()


@lru_cache(maxsize=4_000)  # the texts of a column share x, those of a row y, most the size
def number(value: float) -> str:
    """A number as PDF wants it, to a thousandth and without an exponent."""
    return f"{value + 0.0:.3f}".rstrip("0").rstrip(".")  # -0.0 is remembered as 0.0


class Objects:
    """The file being written: dictionaries packed together, streams by themselves."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._hash = blake2b(digest_size=16)
        self._offset = 0
        self._places = array("Q", [FREE])
        self._waiting: list[int] = []
        self._bodies: list[str] = []
        self._write(HEADER)

    def new(self) -> int:
        """The number of an object that will be put later."""
        self._places.append(FREE)
        return len(self._places) - 1

    def put(self, body: str, number: int = 0) -> int:
        """Write a dictionary or an array, as `number` where it has one already; returns it."""
        number = number or self.new()
        self._waiting.append(number)
        self._bodies.append(body)
        if len(self._waiting) >= TOGETHER:
            self._pack()
        return number

    def reserve(self, count: int) -> int:
        """The first of so many numbers in a row; 0 where they would not be packed together."""
        if len(self._waiting) + count >= TOGETHER:
            return 0
        first = len(self._places)
        self._places.extend([FREE] * count)
        return first

    def put_reserved(self, numbers: Sequence[int], bodies: Sequence[str]) -> None:
        """Write dictionaries whose numbers were reserved."""
        self._waiting += numbers
        self._bodies += bodies

    def put_stream(
        self, data: bytes, entries: str = "", number: int = 0, *, packed: bool = True
    ) -> int:
        """Write a stream, deflated where `packed`; returns its number."""
        number = number or self.new()
        if packed:
            data = zlib.compress(data, LEVEL)
            entries += "/Filter/FlateDecode"
        self._places[number] = APART | self._offset << 16
        head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>stream\n"
        self._write(b"%b%b\nendstream\nendobj\n" % (head.encode("ascii"), data))
        return number

    def finish(self, root: int, info: int) -> None:
        """Write what waits and the table of all objects; the file's ID is made of its content."""
        self._pack()
        own = self.new()
        start = self._offset
        self._places[own] = APART | start << 16
        identity = self._hash.hexdigest().upper()
        entries = (
            f"/Type/XRef/Size {len(self._places)}/W[1 5 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{identity}><{identity}>]"
        )
        if byteorder == "little":
            self._places.byteswap()
        self.put_stream(self._places.tobytes(), entries, own)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        if not self._waiting:
            return
        container = self.new()
        numbers, bodies = self._waiting, self._bodies
        starts = accumulate([len(body) + 1 for body in bodies], initial=0)
        index = [f"{number} {at}" for number, at in zip(numbers, starts, strict=False)]
        first = " ".join(index) + "\n"
        places, packed = self._places, PACKED | container << 16
        for order, number in enumerate(numbers, packed):
            places[number] = order
        entries = f"/Type/ObjStm/N {len(numbers)}/First {len(first)}"
        data = first + "\n".join(bodies)
        numbers.clear()
        bodies.clear()
        self.put_stream(data.encode("ascii"), entries, container)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._hash.update(data)
        self._offset += len(data)
