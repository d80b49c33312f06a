"""A sheet of squares at known places, as a PDF, and where they are found in a picture of it."""

import io
from pathlib import Path

import numpy as np
import pypdfium2

from app.documents.marks import MM, Page, RectMark
from app.documents.write import About, write

SIDE = 5.0
DOTS = 600
Places = dict[tuple[float, float], tuple[float, float]]


def a_sheet(
    width: float, height: float, places: list[tuple[float, float]], pages: int = 1
) -> bytes:
    """A PDF with squares of `SIDE` whose upper left corners stand there; millimetres."""
    marks = tuple(
        RectMark(x * MM, (height - y - SIDE) * MM, SIDE * MM, SIDE * MM, fill="#000000")
        for x, y in places
    )
    out = io.BytesIO()
    write([Page(width * MM, height * MM, marks)] * pages, out, About("Squares", "en"))
    return out.getvalue()


def corners(pdf: Path, page: int, places: list[tuple[float, float]], exact: float = 0.1) -> Places:
    """Where the squares begin in a rasterised page, in millimetres; by where they should."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[page].render(scale=DOTS / 72, grayscale=True)
        dark = bitmap.to_numpy().squeeze() < 128
    found: Places = {}
    for x, y in places:
        reach = round((SIDE + 4) * DOTS / 25.4)
        left, top = (max(0, round((each - 2) * DOTS / 25.4)) for each in (x, y))
        part = dark[top : top + reach, left : left + reach]
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        found[x, y] = ((left + columns[0]) * 25.4 / DOTS, (top + rows[0]) * 25.4 / DOTS)
        assert abs(len(rows) * 25.4 / DOTS - SIDE) < exact
        assert abs(len(columns) * 25.4 / DOTS - SIDE) < exact
    return found


def off(found: Places, dx: float = 0.0, dy: float = 0.0) -> float:
    """By how much the worst of them is elsewhere than it should be, in millimetres."""
    return max(
        max(abs(at[0] - place[0] - dx), abs(at[1] - place[1] - dy)) for place, at in found.items()
    )
