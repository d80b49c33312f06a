"""Photos come in upright and without what the camera noted; huge ones small, others refused."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.base.errors import RuleBroken
from app.rules.photos import as_kept, sound

RED, BLUE = (220, 20, 20), (20, 20, 220)
NOTED = "Secret place"


def halves(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def stored(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(orientation: int) -> Image.Exif:
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010E] = NOTED
    return found


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def is_red(colour: object) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) < 40 for a, b in zip(colour[:3], RED, strict=True))


def test_a_plain_photo_stays_as_it_is() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        data = stored(halves(), kind)
        assert as_kept(data) == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_the_camera_noted_goes_and_the_photo_stands_upright(kind: str) -> None:
    data = stored(halves(), kind, exif=exif(6))
    kept = bytes(as_kept(data))
    assert NOTED.encode() in data
    assert NOTED.encode() not in kept
    assert opened(kept).size == (40, 60)
    assert is_red(opened(kept).convert("RGB").getpixel((5, 5)))


def test_a_note_in_an_upright_jpeg_goes_without_touching_its_pixels() -> None:
    assert as_kept(stored(halves(), exif=exif(1), comment=NOTED)) == stored(halves())


def test_forty_megapixels_become_three_thousand_pixels_upright() -> None:
    data = stored(halves((7_300, 5_480)), exif=exif(6), quality=30)
    kept = opened(as_kept(data))
    assert (kept.format, kept.size) == ("JPEG", (2_252, 3_000))
    assert is_red(kept.getpixel((5, 5)))
    assert dict(kept.getexif()) == {}


@pytest.mark.parametrize(("side", "expected"), [(4_898, (4_898, 4_898)), (4_900, (3_000, 3_000))])
def test_twenty_four_megapixels_are_the_limit(side: int, expected: tuple[int, int]) -> None:
    data = stored(Image.new("L", (side, side), 9))
    assert opened(as_kept(data)).size == expected


def test_what_is_clear_in_a_huge_png_becomes_white() -> None:
    kept = opened(as_kept(stored(Image.new("RGBA", (6_000, 4_001), (0, 0, 0, 0)), "PNG")))
    assert (kept.format, kept.getpixel((9, 9))) == ("JPEG", (255, 255, 255))


def header_of(kind: str, width: int, height: int) -> bytes:
    """A small picture that says it is this large."""
    data = bytearray(stored(halves(), kind))
    if kind == "PNG":
        data[16:24] = struct.pack(">II", width, height)
    else:
        place = data.index(b"\xff\xc0") + 5
        data[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize(
    ("kind", "width", "height"), [("JPEG", 20_000, 20_000), ("PNG", 10_001, 10_000)]
)
def test_four_hundred_megapixels_are_refused_before_they_are_decoded(
    kind: str, width: int, height: int
) -> None:
    with pytest.raises(RuleBroken, match=f"too many pixels: {width} × {height}"):
        as_kept(header_of(kind, width, height))


def test_what_is_damaged_is_refused() -> None:
    for data in (header_of("PNG", 600, 400), stored(halves((400, 400)))[:900]):
        with pytest.raises(RuleBroken, match="damaged"):
            as_kept(data)


def test_what_is_no_picture_or_too_much_of_one_is_refused() -> None:
    with pytest.raises(RuleBroken, match="not a picture"):
        as_kept(b"%PDF-1.7")
    with pytest.raises(RuleBroken, match="at most 80 MB"):
        as_kept(bytes(80_000_001))


@given(st.binary(max_size=60), st.integers(0, 600))
def test_any_bytes_are_kept_or_refused(noise: bytes, place: int) -> None:
    data = bytearray(stored(halves()))
    data[place : place + len(noise)] = noise
    try:
        kept = as_kept(bytes(data))
    except RuleBroken:
        return
    opened(kept).load()


# pictures that are kept as they are


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_sound_picture_stays_byte_for_byte(kind: str) -> None:
    data = stored(halves(), kind, exif=exif(6))
    assert sound(data) == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_breaks_off_is_refused(kind: str) -> None:
    noise = Image.effect_noise((400, 300), 90)
    data = stored(noise.convert("RGB"), kind)
    for length in (len(data) // 2, len(data) * 9 // 10):
        with pytest.raises(RuleBroken, match="^The picture is damaged and cannot be shown"):
            sound(data[:length])


def test_a_picture_that_only_says_its_size_is_refused() -> None:
    with pytest.raises(RuleBroken, match="damaged"):
        sound(header_of("PNG", 600, 400))
    with pytest.raises(RuleBroken, match="too many pixels: 20000 × 20000"):
        sound(header_of("JPEG", 20_000, 20_000))


def test_a_webp_that_paper_refuses_is_not_kept() -> None:
    with pytest.raises(RuleBroken, match="too many pixels: 6000 × 5001"):
        sound(stored(Image.new("L", (6_000, 5_001)), "WEBP"))
