"""Pictures as image objects, each embedded once and no finer than paper shows."""

from io import BytesIO

from PIL import Image

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.documents.pdf.objects import Objects
from app.documents.pictures import MOST_SIDE, bounded, decoding, is_plain_jpeg

FINEST = 600 / 72
"""Pixels in a point."""
SIDES = (250, 500, 1_000, MOST_SIDE)
QUALITY = 88
SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
COLOURS = {"L": 1, "RGB": 3}
SIGNATURE = 8
CHUNK = 12


class Images:
    """The pictures of a file by key and size."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._numbers: dict[tuple[str, int], int] = {}

    def number(self, picture: Picture, longest: float) -> int:
        """The object of a picture drawn `longest` points wide or high; 0 if it is damaged."""
        wanted = longest * FINEST
        side = next((side for side in SIDES if side >= wanted), MOST_SIDE)
        side = MOST_SIDE if max(picture.width, picture.height) <= side else side
        number = self._numbers.get((picture.key, side))
        if number is None:
            number = self._numbers[picture.key, side] = self._put(picture.data, side)
        return number

    def _put(self, data: bytes, side: int) -> int:
        try:
            with decoding(data) as image:
                plain = is_plain_jpeg(image)
                if plain and max(image.size) <= side:
                    image.load()
                    return self._put_jpeg(data, image)
                lossy = image.format == "JPEG"
                made = bounded(image, side)
        except RuleBroken:
            return 0
        if lossy:
            out = BytesIO()
            made.save(out, "JPEG", quality=QUALITY)
            return self._put_jpeg(out.getvalue(), made)
        return self._put_pixels(made)

    def _put_jpeg(self, data: bytes, image: Image.Image) -> int:
        entries = f"{_facts(image)}/Filter/DCTDecode"
        return self._objects.put_stream(data, entries, packed=False)

    def _put_pixels(self, image: Image.Image) -> int:
        mask = ""
        if image.mode == "RGBA":
            alpha = self._put_pixels(image.getchannel("A"))
            mask = f"/SMask {alpha} 0 R"
            image = image.convert("RGB")
        entries = (
            f"{_facts(image)}{mask}/Filter/FlateDecode/DecodeParms<</Predictor 15"
            f"/Colors {COLOURS[image.mode]}/Columns {image.width}>>"
        )
        return self._objects.put_stream(_png_pixels(image), entries, packed=False)


def _facts(image: Image.Image) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
        f"/ColorSpace{SPACES[image.mode]}/BitsPerComponent 8"
    )


def _png_pixels(image: Image.Image) -> bytes:
    """The pixels as PNG deflates them, row by row in the best of its five ways."""
    out = BytesIO()
    image.save(out, "PNG")
    data, place, pixels = out.getvalue(), SIGNATURE, []
    while place < len(data):
        length = int.from_bytes(data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            pixels.append(data[place + 8 : place + 8 + length])
        place += length + CHUNK
    return b"".join(pixels)
