"""Pictures for paper, from files nobody can trust."""

import os
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from app.base.digests import blake2b
from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.rules.pictures import MOST_WEBP_PIXELS, inspect, too_many_pixels
from app.rules.pixels import BROKEN, bounded, decoding, jpeg, plain_jpeg, png

if TYPE_CHECKING:  # most documents have few pictures, and none that are decoded ahead
    from concurrent.futures import Future, ThreadPoolExecutor

MOST_SIDE = 2_000
"""Pixels from side to side that paper needs: A4 at 240 dpi, a badge at 480."""


PHOTO_PIXELS = 800
"""Enough for a photo among others: in a row of two it is 85 mm wide."""
MOST_KEPT = 64_000_000
"""Bytes of pictures that are remembered as they were made: a pack shows the same ones often."""
THREADS = min(os.cpu_count() or 1, 4)
"""How many pictures are decoded at once; as many wait, and each of them may be 20 MB."""
HEAVY = 8_000_000
"""Pixels above which what cannot be decoded at a fraction of its size is decoded alone."""
_alone = Lock()
Key = tuple[str, int]


class Remembered:
    """Pictures by key, the ones asked for last, up to so many bytes; for any thread."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._pictures: OrderedDict[Key, Picture] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Picture | None:
        """The picture, if it is still known."""
        with self._lock:
            found = self._pictures.get(key)
            if found is not None:
                self._pictures.move_to_end(key)
            return found

    def put(self, key: Key, picture: Picture) -> None:
        """Remember one, and forget those nobody asked for in the longest time."""
        with self._lock:
            old = self._pictures.pop(key, None)
            self._size += len(picture.data) - (len(old.data) if old else 0)
            self._pictures[key] = picture
            while self._size > self._most:
                _key, gone = self._pictures.popitem(last=False)
                self._size -= len(gone.data)


_remembered = Remembered(MOST_KEPT)


class Kept(NamedTuple):
    """A picture of the conference: `digest` tells its bytes from any other, `read` gets them."""

    digest: str
    read: Callable[[], bytes]


def load(data: bytes, most_side: int = MOST_SIDE) -> Picture:
    """A picture that can be printed, from the bytes of a PNG, JPEG or WEBP file.

    It is at most `most_side` pixels wide and high, stands upright and holds neither EXIF nor
    comments; a JPEG that needs nothing done keeps its pixels as they are. Raises RuleBroken.
    """
    key = blake2b(data, digest_size=16).hexdigest(), most_side
    return _remembered.get(key) or _made(data, key)


def load_kept(pictures: Iterable[Kept], most_side: int = MOST_SIDE) -> Iterator[Picture | None]:
    """The same of many, in their order, None for one that is damaged; what is known is not read.

    They are read where this is called and decoded on all cores, a few ahead.
    """
    from concurrent.futures import ThreadPoolExecutor

    waiting: deque[Future[Picture | None]] = deque()
    with ThreadPoolExecutor(THREADS, thread_name_prefix="pictures") as pool:
        try:
            for one in pictures:
                waiting.append(_begun(pool, one, most_side))
                if len(waiting) >= 2 * THREADS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _begun(pool: "ThreadPoolExecutor", one: Kept, most_side: int) -> "Future[Picture | None]":
    from concurrent.futures import Future

    key = one.digest, most_side
    known = _remembered.get(key)
    if known is None:
        return pool.submit(_made_or_none, one.read(), key)
    ready: Future[Picture | None] = Future()
    ready.set_result(known)
    return ready


def _made_or_none(data: bytes, key: Key) -> Picture | None:
    try:
        return _made(data, key)
    except RuleBroken:
        return None


def _made(data: bytes, key: Key) -> Picture:
    name, most_side = key
    facts = inspect(data)
    if facts.media_type == "image/webp" and facts.width * facts.height > MOST_WEBP_PIXELS:
        raise too_many_pixels(facts)
    with decoding(data) as image:
        if image.size != (facts.width, facts.height):
            raise RuleBroken(BROKEN)
        with _alone if is_heavy(image) else nullcontext():
            clean = plain_jpeg(data, image, most_side)
            lossy = image.format == "JPEG"
            made = image if clean else bounded(image, most_side)
    done = clean or (jpeg(made) if lossy else png(made))
    picture = Picture(name, done, *made.size, whole=True)
    _remembered.put(key, picture)
    return picture


def is_heavy(image: Image.Image) -> bool:
    """Whether all of its pixels are in memory before it is made smaller."""
    fractions = image.format == "JPEG" and "progressive" not in image.info
    return not fractions and image.width * image.height > HEAVY
