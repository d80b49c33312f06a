"""Numbered objects of a PDF file, written one after the other into a stream that only grows."""

import zlib
from array import array
from functools import lru_cache
from hashlib import blake2b
from typing import BinaryIO

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 5
"""Of lists 1 % larger than at 6, in a third less time."""
TOGETHER = 200
PACKED = 1 << 63
"""Marks a place that is (object stream, index) and not an offset in the file."""


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
        self._places = array("Q", [0])
        self._waiting: list[tuple[int, str]] = []
        self._write(HEADER)

    def new(self) -> int:
        """The number of an object that will be put later."""
        self._places.append(0)
        return len(self._places) - 1

    def put(self, body: str, number: int = 0) -> int:
        """Write a dictionary or an array, as `number` where it has one already; returns it."""
        number = number or self.new()
        self._waiting.append((number, body))
        if len(self._waiting) >= TOGETHER:
            self._pack()
        return number

    def put_stream(
        self, data: bytes, entries: str = "", number: int = 0, *, packed: bool = True
    ) -> int:
        """Write a stream, deflated where `packed`; returns its number."""
        number = number or self.new()
        if packed:
            data = zlib.compress(data, LEVEL)
            entries += "/Filter/FlateDecode"
        self._places[number] = self._offset
        head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>stream\n"
        self._write(b"%b%b\nendstream\nendobj\n" % (head.encode("ascii"), data))
        return number

    def finish(self, root: int, info: int) -> None:
        """Write what waits and the table of all objects; the file's ID is made of its content."""
        self._pack()
        own = self.new()
        self._places[own] = start = self._offset
        identity = self._hash.hexdigest().upper()
        entries = (
            f"/Type/XRef/Size {len(self._places)}/W[1 5 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{identity}><{identity}>]"
        )
        table = bytearray()
        for place in self._places:  # one by one: joining would keep all of them at once
            table += _entry(place)
        self.put_stream(bytes(table), entries, own)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        if not self._waiting:
            return
        container = self.new()
        index, place = [], 0
        for order, (number, body) in enumerate(self._waiting):
            index.append(f"{number} {place}")
            place += len(body) + 1
            self._places[number] = PACKED | container << 16 | order
        first = " ".join(index) + "\n"
        entries = f"/Type/ObjStm/N {len(index)}/First {len(first)}"
        data = first + "\n".join([body for _, body in self._waiting])
        self._waiting.clear()
        self.put_stream(data.encode("ascii"), entries, container)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._hash.update(data)
        self._offset += len(data)


def _entry(place: int) -> bytes:
    """A line of the table of objects: free, at an offset, or in an object stream."""
    if place & PACKED:
        return b"\x02" + (place >> 16 & 0xFFFFFFFF).to_bytes(5) + (place & 0xFFFF).to_bytes(2)
    if place:
        return b"\x01" + place.to_bytes(5) + b"\0\0"
    return b"\0\0\0\0\0\0\xff\xff"
