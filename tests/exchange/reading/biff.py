"""The smallest workbooks of Excel 97 there are, for tests."""

import struct

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR = 512


def record(kind: int, data: bytes = b"") -> bytes:
    """One record of a stream."""
    return struct.pack("<HH", kind, len(data)) + data


def text(row: int, column: int, value: str) -> bytes:
    """A cell of text."""
    return record(
        0x204,
        struct.pack("<HHHHB", row, column, 0, len(value), 1) + value.encode("utf-16-le"),
    )


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A cell with a number, in style 0 (general), 1 (a date) or 2 (a time)."""
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def flag(row: int, column: int, value: int, *, error: bool = False) -> bytes:
    """A cell with a flag or an error."""
    return record(0x205, struct.pack("<HHHBB", row, column, 0, value, error))


def stream(cells: bytes, *, secret: bool = False) -> bytes:
    """A workbook with one sheet called People."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6))
    font = record(
        0x31, struct.pack("<HHHHHBBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, 1, 0) + b"A"
    )
    styles = b"".join(
        record(0xE0, struct.pack("<HHHBBBBIIH", 0, form, 0, 0, 0, 0, 0, 0, 0, 0))
        for form in (0, 14, 21)
    )
    head = begin + (record(0x2F, bytes(54)) if secret else b"") + font * 5 + styles
    name = b"\x06\x00People"
    offset = len(head) + 4 + 6 + len(name) + 4
    sheets = record(0x85, struct.pack("<IBB", offset, 0, 0) + name) + record(0x0A)
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 6)) + cells + record(0x0A)
    return head + sheets + sheet


def packed(data: bytes, name: str = "Workbook") -> bytes:
    """The stream in the container that Excel puts it in."""
    data = data.ljust(8 * SECTOR, b"\0")  # shorter ones would need a second table
    data += bytes(-len(data) % SECTOR)
    count = len(data) // SECTOR
    chain = [FAT, END, *range(3, count + 2), END]
    table = b"".join(struct.pack("<I", each) for each in chain).ljust(SECTOR, b"\xff")
    folder = _entry("Root Entry", 5, 1, END, 0) + _entry(name, 2, FREE, 2, len(data))
    head = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    head += struct.pack("<I", 0) + b"\xff" * (SECTOR - len(head) - 4)
    return head + table + folder.ljust(SECTOR, b"\0") + data


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    wide = name.encode("utf-16-le")
    about = struct.pack("<HBBIII", len(wide) + 2, kind, 1, FREE, FREE, child)
    return wide.ljust(64, b"\0") + about + bytes(36) + struct.pack("<III", first, size, 0)
