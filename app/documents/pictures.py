"""Pictures for paper, from files nobody can trust."""

import os
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import blake2b
from itertools import islice

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.rules.pictures import MOST_WEBP_PIXELS, inspect, too_many_pixels
from app.rules.pixels import BROKEN, bounded, decoding, jpeg, plain_jpeg, png

MOST_SIDE = 2_000
"""Pixels from side to side that paper needs: A4 at 240 dpi, a badge at 480."""


PHOTO_PIXELS = 800
"""Enough for a photo among others: in a row of two it is 85 mm wide."""
MOST_KEPT = 96
"""Pictures that are remembered as they were made: a pack shows the same ones many times."""
_LOADED: OrderedDict[tuple[str, int], Picture] = OrderedDict()


def load(data: bytes, most_side: int = MOST_SIDE) -> Picture:
    """A picture that can be printed, from the bytes of a PNG, JPEG or WEBP file.

    It is at most `most_side` pixels wide and high, stands upright and holds neither EXIF nor
    comments; a JPEG that needs nothing done keeps its pixels as they are. Raises RuleBroken.
    """
    key = blake2b(data, digest_size=16).hexdigest()
    known = _LOADED.get((key, most_side))
    if known is None:
        known = _loaded(data, key, most_side)
        _LOADED[key, most_side] = known
        while len(_LOADED) > MOST_KEPT:
            _LOADED.popitem(last=False)
    return known


def load_all(files: Iterable[bytes], most_side: int = MOST_SIDE) -> Iterator[Picture]:
    """The same of many, in their order, decoded on all cores a few at a time."""
    waiting, cores = iter(files), os.cpu_count() or 1
    with ThreadPoolExecutor(cores, thread_name_prefix="pictures") as pool:
        while some := list(islice(waiting, 2 * cores)):
            yield from pool.map(partial(load, most_side=most_side), some)


def _loaded(data: bytes, key: str, most_side: int) -> Picture:
    facts = inspect(data)
    if facts.media_type == "image/webp" and facts.width * facts.height > MOST_WEBP_PIXELS:
        raise too_many_pixels(facts)
    with decoding(data) as image:
        if image.size != (facts.width, facts.height):
            raise RuleBroken(BROKEN)
        clean = plain_jpeg(data, image, most_side)
        if clean:
            return Picture(key, clean, *image.size)
        lossy = image.format == "JPEG"
        made = bounded(image, most_side)
    return Picture(key, jpeg(made) if lossy else png(made), *made.size)
