"""Decoding pictures nobody can trust: within bounds, turned upright, without metadata."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from struct import error as StructError  # noqa: N812 - it is an exception
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps

from app.base.errors import RuleBroken
from app.base.words import N_
from app.rules.pictures import MOST_PHOTO_PIXELS

FORMATS = ("PNG", "JPEG", "WEBP")
QUALITY = 90
TRANSPOSED = 0x0112
INDEXED = frozenset({"1", "P", "PA"})
REDUCIBLE = frozenset({"L", "RGB", "RGBA"})
STRIP = 64
PLAIN_MODES = frozenset({"L", "RGB"})
BROKEN = N_("The picture is damaged and cannot be shown. Save it again, then choose it anew.")
KEPT_SEGMENTS = frozenset({0xE0, 0xEE})
"""JFIF and Adobe say how the colours are meant; all other application data goes."""
MARKER, FIRST_APPLICATION, LAST_APPLICATION, COMMENT, SCAN = 0xFF, 0xE0, 0xEF, 0xFE, 0xDA
END = b"\xff\xd9"


@contextmanager
def decoding(data: bytes) -> Iterator[Image.Image]:
    """The opened picture; whatever goes wrong inside is a RuleBroken."""
    try:
        with catch_warnings():
            simplefilter("ignore")  # an odd EXIF is no harm: it is left out
            simplefilter("error", Image.DecompressionBombWarning)
            Image.MAX_IMAGE_PIXELS = MOST_PHOTO_PIXELS
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                yield image
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        ArithmeticError,
        LookupError,
        TypeError,
        StructError,
        MemoryError,
        Warning,
        Image.DecompressionBombError,
    ) as problem:
        raise RuleBroken(BROKEN) from problem


def bounded(image: Image.Image, side: int) -> Image.Image:
    """The picture upright, at most `side` pixels wide and high, in grey, RGB or RGBA."""
    if image.mode in INDEXED:  # colours can be mixed only once they are no indexes
        image.thumbnail((2 * side, 2 * side), Image.Resampling.NEAREST)
        image = _in_plain_colours(image)
    image.draft(None, _within(image.size, side))
    if image.mode in REDUCIBLE:
        image = _reduced(image, max(image.size) // side)
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return _in_plain_colours(ImageOps.exif_transpose(image))


def _within(size: tuple[int, int], side: int) -> tuple[int, int]:
    """The size of a picture that is at most `side` wide and high: what it is decoded for."""
    width, height = size
    longest = max(size)
    return max(1, width * side // longest), max(1, height * side // longest)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """The picture so many times smaller, strip by strip, since a copy of it may be 400 MB."""
    if factor < 2:  # noqa: PLR2004 - nothing to do
        return image
    mixed = "RGBa" if image.mode == "RGBA" else image.mode  # what cannot be seen has no colour
    size = -(-image.width // factor), -(-image.height // factor)
    small = Image.new(mixed, size)
    for top in range(0, image.height, STRIP * factor):
        box = (0, top, image.width, min(top + STRIP * factor, image.height))
        small.paste(image.crop(box).convert(mixed).reduce(factor), (0, top // factor))
    small = small.convert(image.mode)
    small.info = dict(image.info)
    return small


def plain_jpeg(data: bytes, image: Image.Image, side: int, *, whole: bool = False) -> bytes:
    """The bytes of a JPEG that a PDF can hold as it is, without metadata; else nothing.

    It must be baseline, grey or RGB, upright, and no larger than `side`. It is decoded to see
    that it is `whole`, unless that is known.
    """
    plain = image.format == "JPEG" and image.mode in PLAIN_MODES and max(image.size) <= side
    if not plain or "progressive" in image.info or image.getexif().get(TRANSPOSED, 1) != 1:
        return b""
    if not whole:
        image.load()
    return _without_metadata(data)


def _in_plain_colours(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        if whole.getchannel("A").getextrema() != (255, 255):
            return whole
        return whole.convert("RGB")
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return (
        image if image.mode in PLAIN_MODES else image.convert("L" if image.mode == "1" else "RGB")
    )


def jpeg(image: Image.Image) -> bytes:
    """The picture as a JPEG; it must have no transparency."""
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def png(image: Image.Image) -> bytes:
    """The picture as a PNG."""
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _without_metadata(data: bytes) -> bytes:
    """A JPEG without EXIF, profiles, comments and what follows its end; nothing if it is odd."""
    kept, place = [data[:2]], 2
    while data[place] == MARKER and data[place + 1] != SCAN:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        application = FIRST_APPLICATION <= marker <= LAST_APPLICATION or marker == COMMENT
        if not application or marker in KEPT_SEGMENTS:
            kept.append(data[place : place + 2 + length])
        place += 2 + length
    end = data.find(END, place)
    if data[place] != MARKER or end < 0:
        return b""
    return b"".join((*kept, data[place : end + 2]))
