"""Formulas in a packed sheet whose results nobody stored, as programs do that cannot count."""

import re

CELL = re.compile(
    rb"<c\b([^<>]*)>\s*<f\b[^<>]*(?:/>|>[^<]*</f>)\s*(?:(?:<v\s*/>|<v>\s*</v>)\s*)?</c>"
)
LONGEST = 100_000
"""Bytes of a cell; formulas have at most 8192 letters."""


class Formulas:
    """Counts the formulas without a result; a result that is an empty text is one."""

    def __init__(self) -> None:
        self._count, self._last = 0, b""

    def feed(self, piece: bytes) -> None:
        """Take the next piece of the sheet's XML."""
        data = self._last + piece
        cut = max(data.rfind(b"<c"), 0)  # this cell may end in the next piece
        self._count += _blank(data[:cut])
        self._last = data[max(cut, len(data) - LONGEST) :]

    def ended(self) -> int:
        """How many there are."""
        return self._count + _blank(self._last)


def _blank(data: bytes) -> int:
    if b"<f" not in data:
        return 0
    return sum(b't="str"' not in cell for cell in CELL.findall(data))
