"""Pictures as image objects, each embedded once and no finer than paper shows."""

from app.documents.marks import Picture
from app.documents.pdf.objects import Objects

FINEST = 600 / 72
"""Pixels in a point."""
SIDES = (250, 500, 1_000, 2_000)


class Images:
    """The pictures of a file by key and size."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._numbers: dict[tuple[str, int], int] = {}

    def number(self, picture: Picture, longest: float) -> int:
        """The object of a picture drawn `longest` points wide or high; 0 if it is damaged."""
        enough = max(picture.width, picture.height)
        wanted = min(longest * FINEST, enough)
        side = next((side for side in SIDES if side >= wanted), SIDES[-1])
        number = self._numbers.get((picture.key, side))
        if number is None:
            from app.documents.pdf.pixels import put_picture  # few documents have pictures

            number = self._numbers[picture.key, side] = put_picture(self._objects, picture, side)
        return number
