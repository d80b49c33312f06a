"""How far the cells of a packed sheet reach, found in its XML without building a cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

PREFIX = rb"<(?:[^\s<>/:!?]+:)?"
# Cells that are not written as nearly all programs do, or far to the right or far below.
ODD_CELL = re.compile(PREFIX + rb"c(?! r=\"[A-Z]{1,2}\d{1,5}\"[\s/>])((?=[\s/>])[^<>]*)(?=([<>]))")
ADDRESS = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
ANY_ADDRESS = re.compile(rb"\sr\s*=")
LOW_ADDRESS = re.compile(rb' r="[A-Z]{1,2}\d{5}"')
LOW_CELL = re.compile(rb' r="[A-Z]{1,2}(\d{5})"[^<>]*(?<!/)>(?!</|\Z)')
WIDE_ADDRESS = re.compile(rb' r="([A-Z]{2})\d')
ROW = re.compile(PREFIX + rb"row((?=[\s/>])[^<>]*)")
ROW_NUMBER = re.compile(rb"\sr\s*=\s*[\"'](\d{1,7})[\"']")
NEAR = 9_999  # rows up to here are not looked at one by one
FAR = 10_000_000


@dataclass
class Reach:
    """The furthest row and column that hold something, or a bound for them."""

    row: int = NEAR
    column: int = 0
    texts: int = 0
    _last: bytes = b""
    _unnamed: int = 0
    _line: int = 0
    _counted: bool = False
    _widths: set[bytes] = field(default_factory=set)

    def feed(self, piece: bytes) -> None:
        """Take the next piece of the sheet's XML."""
        data = self._last + piece.replace(b"\0", b"")  # or wide letters would hide what is there
        last = data.rfind(b"<")  # this tag may end in the next piece,
        start = data.rfind(b"<", 0, max(last, 0))  # and say that the one before is empty
        self._last, data = data[max(start, 0) :], data[: max(last, 0)]
        self.texts += data.count(b't="s"')
        first = LOW_ADDRESS.search(data)
        if first:
            self.row = max([self.row, *map(int, LOW_CELL.findall(data, first.start()))])
        self._widths.update(WIDE_ADDRESS.findall(data))
        unnamed = self._take(ODD_CELL.finditer(data), data)
        if unnamed:
            self._count(data)
        else:  # quickly: the last row's number is enough
            number = ROW_NUMBER.search(data, max(data.rfind(b"row "), 0))
            self._line = int(number[1]) if number else self._line
        if self._counted:
            self.row = max(self.row, self._line)

    def _take(self, cells: Iterable[re.Match[bytes]], data: bytes) -> int:
        """Look at the cells that are written otherwise; how many have no address."""
        unnamed = 0
        for cell in cells:
            about, end = cell[1], data[cell.end() : cell.end() + 3]
            if about.endswith(b"/") or end in {b"></", b">"}:
                continue
            address = ADDRESS.search(about)
            if address:
                self.column = max(self.column, column_number(address[1]))
                self.row = max(self.row, int(address[2]))
            elif ANY_ADDRESS.search(about) or about.count(b'"') % 2 or about.count(b"'") % 2:
                self.row = FAR  # nobody writes like this without an intention
            else:
                unnamed += 1
        return unnamed

    def _count(self, data: bytes) -> None:
        """Cells without an address stand one after another in their rows."""
        self._counted = True
        rows = list(ROW.finditer(data))
        for row in rows:
            number = ROW_NUMBER.search(row[1])
            self._line = max(self._line + 1, int(number[1]) if number else 0)
        starts = [0, *(row.start() for row in rows), len(data)]
        for place, (start, end) in enumerate(pairwise(starts)):
            cells = len(ODD_CELL.findall(data, start, end))
            self._unnamed = cells + (0 if place else self._unnamed)
            self.column = max(self.column, self._unnamed)

    def ended(self) -> tuple[int, int]:
        """The furthest row and column."""
        return self.row, max([self.column, *map(column_number, self._widths)])


def column_number(letters: bytes) -> int:
    """The number of a column, A being 1."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a column, 1 being A."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
