"""Pictures for paper, from files nobody can trust."""

from hashlib import blake2b

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.rules.pictures import inspect, too_many_pixels
from app.rules.pixels import BROKEN, bounded, decoding, jpeg, plain_jpeg, png

MOST_WEBP_PIXELS = 30_000_000
"""WEBP is decoded with several copies of all pixels in memory."""
MOST_SIDE = 2_000
"""Pixels from side to side that paper needs: A4 at 240 dpi, a badge at 480."""


def load(data: bytes, most_side: int = MOST_SIDE) -> Picture:
    """A picture that can be printed, from the bytes of a PNG, JPEG or WEBP file.

    It is at most `most_side` pixels wide and high, stands upright and holds neither EXIF nor
    comments; a JPEG that needs nothing done keeps its pixels as they are. Raises RuleBroken.
    """
    facts = inspect(data)
    if facts.media_type == "image/webp" and facts.width * facts.height > MOST_WEBP_PIXELS:
        raise too_many_pixels(facts)
    key = blake2b(data, digest_size=16).hexdigest()
    with decoding(data) as image:
        if image.size != (facts.width, facts.height):
            raise RuleBroken(BROKEN)
        clean = plain_jpeg(data, image, most_side)
        if clean:
            return Picture(key, clean, *image.size)
        lossy = image.format == "JPEG"
        made = bounded(image, most_side)
    return Picture(key, jpeg(made) if lossy else png(made), *made.size)
