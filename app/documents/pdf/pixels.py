"""The pixels of a picture as an image object."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.documents.pdf.objects import Objects
from app.rules.pixels import bounded, decoding, jpeg, plain_jpeg

SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
COLOURS = {"L": 1, "RGB": 3}
SIGNATURE = 8
CHUNK = 12


LIGHT, KEPT = 200_000, 24
"""Pictures of so few bytes are remembered: logos come back with every look at a card."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A stream, what its dictionary says, and how much of each pixel is seen."""

    data: bytes
    entries: str
    mask: "Pixels | None" = None


def put_picture(objects: Objects, picture: Picture, side: int) -> int:
    """Write a picture at most `side` pixels wide and high; 0 if it is damaged.

    A JPEG that is small enough and stands upright goes in as it is.
    """
    make = decoded if len(picture.data) <= LIGHT else _pixels
    try:
        pixels = make(picture.data, side, picture.whole)
    except RuleBroken:
        return 0
    return _put(objects, pixels)


def _put(objects: Objects, pixels: Pixels) -> int:
    entries = pixels.entries
    if pixels.mask is not None:
        entries += f"/SMask {_put(objects, pixels.mask)} 0 R"
    return objects.put_stream(pixels.data, entries, packed=False)


def _pixels(data: bytes, side: int, whole: bool) -> Pixels:  # noqa: FBT001 - a cache knows no names
    with decoding(data) as image:
        clean = plain_jpeg(data, image, side, whole=whole)
        if clean:
            return _as_jpeg(clean, image)
        lossy = image.format == "JPEG"
        made = bounded(image, side)
    return _as_jpeg(jpeg(made), made) if lossy else _as_png(made)


decoded = lru_cache(maxsize=KEPT)(_pixels)
"""The same of light pictures, remembered."""


def _as_jpeg(data: bytes, image: Image.Image) -> Pixels:
    return Pixels(data, f"{_facts(image)}/Filter/DCTDecode")


def _as_png(image: Image.Image) -> Pixels:
    mask = None
    if image.mode == "RGBA":
        mask = _as_png(image.getchannel("A"))
        image = image.convert("RGB")
    entries = (
        f"{_facts(image)}/Filter/FlateDecode/DecodeParms<</Predictor 15"
        f"/Colors {COLOURS[image.mode]}/Columns {image.width}>>"
    )
    return Pixels(_png_pixels(image), entries, mask)


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
