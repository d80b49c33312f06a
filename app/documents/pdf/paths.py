"""Colours, rectangles, lines and turns as operators."""

from functools import lru_cache
from math import cos, radians, sin

from app.documents.marks import LineMark, RectMark
from app.documents.pdf.objects import number

ARC = 0.5523
"""How far the handles of a quarter of a circle are from its ends, as a share of the radius."""
PAINT = {(True, False): "f", (False, True): "S", (True, True): "B"}
UPRIGHT = "1 0 0 1"


@lru_cache(maxsize=1_000)
def colour(code: str) -> str:
    """Three shares of red, green and blue, from #rrggbb."""
    return " ".join(number(int(code[i : i + 2], 16) / 255) for i in (1, 3, 5))


def turned(degrees: float, scale_x: float = 1.0, scale_y: float = 1.0) -> str:
    """The first four numbers of a matrix that scales, then turns anticlockwise."""
    if not degrees and scale_x == scale_y == 1:
        return UPRIGHT
    along, across = cos(radians(degrees)), sin(radians(degrees))
    shares = (along * scale_x, across * scale_x, -across * scale_y, along * scale_y)
    return " ".join(f"{share:.6f}" for share in shares)


def rectangle(mark: RectMark) -> str:
    """The path of a rectangle, its corners rounded where it has a radius."""
    radius = min(mark.radius, mark.width / 2, mark.height / 2)
    if radius > 0:
        return _rounded(mark.x, mark.y, mark.width, mark.height, radius)
    return " ".join(map(number, (mark.x, mark.y, mark.width, mark.height))) + " re"


def painted(mark: RectMark) -> str:
    """The operator that fills or outlines the path of a rectangle, or does both."""
    return PAINT[bool(mark.fill), bool(mark.stroke)]


def line(mark: LineMark) -> str:
    """A straight line in its width and dashes."""
    x1, y1, x2, y2, ink, width, dashes = mark
    drawn = f"{stroke(ink, width)}{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S\n"
    return f"[{' '.join(map(number, dashes))}]0 d {drawn}[]0 d\n" if dashes else drawn


@lru_cache(maxsize=1_000)
def stroke(ink: str, width: float) -> str:
    """What sets the colour and the width of a line."""
    return f"{colour(ink)} RG {number(width)} w "


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    right, top = x + width, y + height
    near = radius * (1 - ARC)
    curves = (
        (right - near, y, right, y + near, right, y + radius),
        (right, top - near, right - near, top, right - radius, top),
        (x + near, top, x, top - near, x, top - radius),
        (x, y + near, x + near, y, x + radius, y),
    )
    starts = ((right - radius, y), (right, top - radius), (x + radius, top), (x, y + radius))
    path = f"{number(x + radius)} {number(y)} m"
    for start, curve in zip(starts, curves, strict=True):
        path += f" {' '.join(map(number, start))} l {' '.join(map(number, curve))} c"
    return path + " h"
