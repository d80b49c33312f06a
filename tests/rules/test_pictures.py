"""Pictures are judged by their first bytes, whatever the file is called."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules.pictures import FRAME_MARKERS, MOST_BYTES, PictureFacts, inspect

SIDES = st.integers(1, 10_000)
WEBP_SIDES = st.integers(1, 0x3FFF)


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x06"


def jpeg(width: int, height: int, marker: int = 0xC0, before: bytes = b"") -> bytes:
    frame = struct.pack(">BBHBHH", 0xFF, marker, 17, 8, height, width) + bytes(12)
    return b"\xff\xd8" + before + frame


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def webp(kind: bytes, rest: bytes) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + rest.ljust(16, b"\0")


@given(SIDES, SIDES)
def test_a_png(width: int, height: int) -> None:
    assert inspect(png(width, height)) == PictureFacts("image/png", width, height)


@given(SIDES, SIDES, st.sampled_from(sorted(FRAME_MARKERS)), st.binary(max_size=300))
def test_a_jpeg_whatever_stands_before_its_frame(
    width: int, height: int, marker: int, comment: bytes
) -> None:
    before = segment(0xE0, b"JFIF\0") + segment(0xC4, b"tables") + segment(0xFE, comment)
    expected = PictureFacts("image/jpeg", width, height)
    assert inspect(jpeg(width, height, marker, before)) == expected
    assert inspect(jpeg(width, height, marker)) == expected


@given(WEBP_SIDES, WEBP_SIDES)
def test_a_webp_of_each_of_the_three_kinds(width: int, height: int) -> None:
    if width * height > 100_000_000:
        return
    lossy = webp(b"VP8 ", bytes(6) + struct.pack("<HH", width, height))
    bits = (width - 1) | (height - 1) << 14
    lossless = webp(b"VP8L", b"\x2f" + bits.to_bytes(4, "little"))
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    extended = webp(b"VP8X", bytes(4) + sides)
    expected = PictureFacts("image/webp", width, height)
    assert [inspect(data) for data in (lossy, lossless, extended)] == [expected] * 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"GIF89a" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        png(10, 10)[:20],
        png(0, 10),
        png(10, 0),
        b"\xff\xd8\xff",
        jpeg(10, 10)[:8],
        b"\xff\xd8" + segment(0xE0, b"JFIF\0") + b"no frame follows",
        jpeg(10, 10, marker=0xC4),
        b"\xff\xd8\xff\xe0\x00\x00" + bytes(40),
        webp(b"VP8 ", b"")[:20],
        webp(b"VP8 ", b""),
        b"RIFF" + bytes(4) + b"WAVE" + bytes(40),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken) as refused:
        inspect(data)
    assert str(refused.value) == (
        "This is not a picture that can be used. Take a PNG, JPEG or WEBP file."
    )


@given(st.binary(max_size=60), st.sampled_from([png(9, 9)[:16], b"\xff\xd8\xff", b"RIFFxxxxWEBP"]))
def test_no_bytes_are_too_strange_to_be_judged(data: bytes, start: bytes) -> None:
    try:
        facts = inspect(start + data)
    except RuleBroken:
        return
    assert facts.width > 0
    assert facts.height > 0


def test_a_picture_that_is_too_large_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        inspect(png(10, 10).ljust(MOST_BYTES + 1_000_000, b"\0"))
    assert str(refused.value) == "The picture is too large: 21 MB, at most 20 MB are kept."
    assert inspect(png(10, 10).ljust(MOST_BYTES, b"\0")) == PictureFacts("image/png", 10, 10)


def test_a_picture_with_too_many_pixels_is_refused() -> None:
    assert inspect(png(10_000, 10_000)).width == 10_000
    with pytest.raises(RuleBroken) as refused:
        inspect(png(10_000, 10_001))
    assert str(refused.value) == (
        "The picture has too many pixels: 10000 × 10001. Make it smaller first."
    )
