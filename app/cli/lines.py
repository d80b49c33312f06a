"""Lines that another program writes to us, each as soon as it is whole."""

import re
from collections.abc import Iterator
from io import BufferedReader

END = re.compile(rb"\r\n|\r|\n")
CHUNK, LONGEST = 65_536, 4_096
"""Bytes that are read at once, and of a line that are kept."""


def lines_in(raw: BufferedReader | None) -> Iterator[str]:
    """The lines of an input, blank ones too; none where it is closed.

    They are UTF-8, with a mark at the beginning or without, and end as on any system; what is
    no UTF-8 is replaced. Blanks around a line are left out.
    """
    rest, returned = b"", False
    while raw is not None and (chunk := raw.read1(CHUNK)):
        if returned and chunk.startswith(b"\n"):  # the line was told when its return came
            chunk = chunk[1:]
        returned = chunk.endswith(b"\r")
        *whole, rest = END.split(rest + chunk)
        yield from map(_text, whole)
        rest = rest[:LONGEST]
    if rest:
        yield _text(rest)


def _text(line: bytes) -> str:
    return line[:LONGEST].decode("utf-8", "replace").lstrip("\ufeff").strip()
