"""What pictures are taken in, judged by their first bytes before anything is decoded."""

import struct
from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.base.words import N_

MOST_BYTES = 20_000_000
MOST_PIXELS = 100_000_000
MOST_PHOTO_BYTES = 80_000_000
MOST_PHOTO_PIXELS = 200_000_000
MOST_WEBP_PIXELS = 30_000_000
"""WEBP is decoded with several copies of all pixels in memory."""
ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}
"""What a file with a picture of each kind is called at its end."""


@dataclass(frozen=True)
class PictureFacts:
    """Kind and size of a picture, in pixels."""

    media_type: str
    width: int
    height: int


def too_large(size: int, limit: int = MOST_BYTES) -> RuleBroken:
    """The refusal of a file of so many bytes."""
    return RuleBroken(
        N_("The picture is too large: {size} MB, at most {limit} MB are kept."),
        size=size // 1_000_000,
        limit=limit // 1_000_000,
    )


def too_many_pixels(facts: PictureFacts) -> RuleBroken:
    """The refusal of a picture of this size."""
    return RuleBroken(
        N_("The picture has too many pixels: {width} × {height}. Make it smaller first."),
        width=facts.width,
        height=facts.height,
    )


def inspect(data: bytes) -> PictureFacts:
    """Kind and size of a PNG, JPEG or WEBP image; raises RuleBroken for anything else."""
    if len(data) > MOST_BYTES:
        raise too_large(len(data))
    facts = read_header(data)
    if facts.width * facts.height > MOST_PIXELS:
        raise too_many_pixels(facts)
    return facts


def read_header(data: bytes) -> PictureFacts:
    """The same for pictures of any size."""
    facts = _png(data) or _jpeg(data) or _webp(data)
    if facts is None or facts.width < 1 or facts.height < 1:
        raise RuleBroken(
            N_("This is not a picture that can be used. Take a PNG, JPEG or WEBP file.")
        )
    return facts


def _png(data: bytes) -> PictureFacts | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:  # noqa: PLR2004 - the header's length
        return None
    return PictureFacts("image/png", *struct.unpack(">II", data[16:24]))


def _jpeg(data: bytes) -> PictureFacts | None:
    if data[:3] != b"\xff\xd8\xff":
        return None
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:  # noqa: PLR2004 - a marker begins so
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if marker in FRAME_MARKERS:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return PictureFacts("image/jpeg", width, height)
        place += 2 + length
    return None


FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _webp(data: bytes) -> PictureFacts | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:  # noqa: PLR2004 - the header's length
        return None
    if data[12:16] == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
    elif data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (side & 0x3FFF for side in struct.unpack("<HH", data[26:30]))
    return PictureFacts("image/webp", width, height)
