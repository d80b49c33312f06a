"""What pictures and photos are kept: none that cannot be shown, photos no larger than of use."""

from types import MappingProxyType
from typing import NewType

from PIL import Image

from app.base.errors import RuleBroken
from app.rules.pictures import (
    MOST_BYTES,
    MOST_PHOTO_BYTES,
    MOST_PHOTO_PIXELS,
    MOST_PIXELS,
    MOST_WEBP_PIXELS,
    PictureFacts,
    inspect,
    read_header,
    too_large,
    too_many_pixels,
)
from app.rules.pixels import BROKEN, TRANSPOSED, bounded, decoding, jpeg, plain_jpeg, png

AS_IT_IS = 24_000_000
"""Pixels up to which a photo keeps its size."""
MOST_SIDE = 3_000
"""Pixels from side to side of what was larger."""
MOST_DECODED = MappingProxyType(
    {
        "image/jpeg": MOST_PHOTO_PIXELS,  # read at a fraction of its size
        "image/png": MOST_PIXELS,
        "image/webp": 50_000_000,  # decoded with several copies of all pixels
    }
)


SoundPicture = NewType("SoundPicture", bytes)
"""The bytes of a picture that was decoded to its end: it can be shown and printed."""
GLANCE = 64
"""Pixels from side to side that are enough to see that all bytes of a JPEG are there."""


def sound(data: bytes) -> SoundPicture:
    """The same bytes, once they were decoded; raises RuleBroken for what paper cannot show.

    Slow for large pictures: needs no open change.
    """
    facts = inspect(data)
    if facts.media_type == "image/webp" and facts.width * facts.height > MOST_WEBP_PIXELS:
        raise too_many_pixels(facts)
    with decoding(data) as image:
        if image.size != (facts.width, facts.height):
            raise RuleBroken(BROKEN)
        image.draft(None, (GLANCE, GLANCE))
        image.load()
    return SoundPicture(data)


def as_kept(data: bytes) -> SoundPicture:
    """A photo as the conference keeps it: JPEG, or PNG and WEBP as they came.

    Above 24 megapixels it becomes a JPEG of at most 3,000 pixels on its long side. It stands
    upright and holds no place, camera or comment. What cannot be decoded is refused, and what
    has too many pixels before it is decoded: RuleBroken. Slow; needs no open change.
    """
    if len(data) > MOST_PHOTO_BYTES:
        raise too_large(len(data), MOST_PHOTO_BYTES)
    facts = read_header(data)
    if facts.width * facts.height > MOST_DECODED[facts.media_type]:
        raise too_many_pixels(facts)
    with decoding(data) as image:
        if image.size != (facts.width, facts.height):
            raise RuleBroken(BROKEN)
        if _is_large(data, facts):
            return SoundPicture(_small(image))
        return SoundPicture(_clean(data, image))


def _is_large(data: bytes, facts: PictureFacts) -> bool:
    return facts.width * facts.height > AS_IT_IS or len(data) > MOST_BYTES


def _small(image: Image.Image) -> bytes:
    made = bounded(image, MOST_SIDE)
    return jpeg(_on_white(made) if made.mode == "RGBA" else made)


def _clean(data: bytes, image: Image.Image) -> bytes:
    """The same pixels without metadata, upright."""
    side = max(image.size)
    if image.format == "JPEG":
        return plain_jpeg(data, image, side) or jpeg(bounded(image, side))
    noted = image.getexif() or getattr(image, "text", None)
    turned = image.getexif().get(TRANSPOSED, 1) != 1
    image.load()
    return png(bounded(image, side)) if noted or turned else data


def _on_white(image: Image.Image) -> Image.Image:
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")
