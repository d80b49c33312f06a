"""Only pictures that can be printed come in, upright, within bounds, and without metadata."""

import io
import struct
import zlib
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.documents.pictures import THREADS, Kept, Remembered, is_heavy, load, load_kept

RED, BLUE = (220, 20, 20), (20, 20, 220)
NOTED = "Secret place"


def two_halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def stored(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def near(colour: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(colour, wanted, strict=True))


def exif(orientation: int) -> Image.Exif:
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010E] = NOTED
    return found


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("RGB", "L", "P", "1", "RGBA")),
        ("WEBP", "RGB"),
        ("WEBP", "RGBA"),
    ],
)
def test_pictures_of_all_modes_come_in(kind: str, mode: str) -> None:
    picture = load(stored(two_halves(mode), kind))
    assert (picture.width, picture.height) == (60, 40)
    assert opened(picture.data).size == (60, 40)
    assert opened(picture.data).mode in {"L", "RGB"}


def test_a_plain_jpeg_keeps_its_pixels() -> None:
    data = stored(two_halves(), "JPEG")
    assert load(data).data == data


def test_what_a_camera_notes_is_gone_from_a_jpeg_that_is_kept() -> None:
    data = stored(two_halves(), "JPEG", exif=exif(1), comment=NOTED, icc_profile=b"x" * 200)
    picture = load(data + stored(two_halves(), "JPEG", exif=exif(1)))
    assert NOTED.encode() in data
    assert picture.data == stored(two_halves(), "JPEG")


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [(1, (60, 40), RED), (3, (60, 40), BLUE), (6, (40, 60), RED), (8, (40, 60), BLUE)],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_turned_picture_is_set_upright(
    kind: str, orientation: int, size: tuple[int, int], first: tuple[int, int, int]
) -> None:
    picture = load(stored(two_halves(), kind, exif=exif(orientation)))
    image = opened(picture.data)
    assert (picture.width, picture.height) == image.size == size
    assert near(image.convert("RGB").getpixel((5, 5)), first)
    assert dict(image.getexif()) == {}
    assert NOTED.encode() not in picture.data


@pytest.mark.parametrize("options", [{}, {"progressive": True}])
def test_a_jpeg_for_the_printing_press_is_turned_into_screen_colours(
    options: dict[str, object],
) -> None:
    image = opened(load(stored(two_halves("CMYK"), "JPEG", **options)).data)
    assert image.mode == "RGB"
    assert near(image.getpixel((5, 5)), RED)


def test_a_progressive_jpeg_becomes_a_plain_one() -> None:
    image = opened(load(stored(two_halves(), "JPEG", progressive=True)).data)
    assert "progressive" not in image.info
    assert near(image.getpixel((5, 5)), RED)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_transparency_is_kept(kind: str) -> None:
    image = two_halves("RGBA")
    image.putpixel((5, 5), (0, 0, 0, 0))
    back = opened(load(stored(image, kind, lossless=True)).data)
    assert back.mode == "RGBA"
    assert back.getpixel((5, 5))[3] == 0
    assert back.getpixel((10, 10)) == (*RED, 255)


def test_a_transparent_colour_of_a_palette_is_kept() -> None:
    image = two_halves().quantize(2)
    data = stored(image, "PNG", transparency=image.getpixel((0, 0)))
    back = opened(load(data).data)
    assert (back.getpixel((5, 5))[3], back.getpixel((50, 5))[3]) == (0, 255)


def test_sixteen_bits_of_grey_become_eight() -> None:
    image = Image.new("I;16", (4, 4), 0x8000)
    assert opened(load(stored(image, "PNG")).data).getpixel((0, 0)) == 128


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_is_scaled_to_what_paper_shows(kind: str) -> None:
    picture = load(stored(two_halves(size=(4_000, 1_000)), kind))
    assert (picture.width, picture.height) == (2_000, 500)
    assert near(opened(picture.data).convert("RGB").getpixel((5, 5)), RED)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_every_strip_of_a_large_picture_is_in_its_place(mode: str) -> None:
    image = Image.linear_gradient("L").resize((5_003, 4_001)).convert(mode)
    small = opened(load(stored(image, "PNG", compress_level=1)).data)
    assert small.size == (2_000, 1_600)
    found = [small.convert("L").getpixel((1_000, y)) for y in range(0, 1_600, 100)]
    assert found == pytest.approx([y / 1_600 * 255 for y in range(0, 1_600, 100)], abs=2)


def test_what_cannot_be_seen_does_not_colour_what_can() -> None:
    image = Image.new("RGBA", (4_000, 400), (0, 255, 0, 0))
    image.paste((*RED, 255), (0, 0, 1_999, 400))
    edge = opened(load(stored(image, "PNG")).data).getpixel((999, 100))
    assert near(edge[:3], RED)
    assert edge[3] == pytest.approx(128, abs=40)


def test_a_large_webp_is_refused_since_it_would_fill_the_memory() -> None:
    data = stored(Image.new("L", (6_000, 6_000)), "WEBP", method=0, quality=0)
    with pytest.raises(RuleBroken, match="too many pixels: 6000 × 6000"):
        load(data)


def test_a_large_picture_from_a_turned_camera_is_upright() -> None:
    image = two_halves(size=(4_000, 3_000))
    small = opened(load(stored(image, "PNG", exif=exif(6))).data)
    assert small.size == (1_500, 2_000)
    assert near(small.getpixel((5, 5)), RED)
    assert near(small.getpixel((5, 1_990)), BLUE)


def test_a_logo_of_a_hundred_million_pixels_is_scaled() -> None:
    picture = load(stored(Image.new("1", (10_000, 10_000), 1), "PNG"))
    assert (picture.width, picture.height) == (2_000, 2_000)


def test_the_same_file_has_the_same_key_and_another_another() -> None:
    red, blue = (stored(Image.new("RGB", (4, 4), colour), "PNG") for colour in (RED, BLUE))
    assert load(red) == load(red)
    assert load(red).key != load(blue).key


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n0 0 10 10 rectfill\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("data", [b"", b"hello", EPS, SVG, b"GIF89a" + bytes(50), b"%PDF-1.7\n"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken, match="Take a PNG, JPEG or WEBP file"):
        load(data)


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    data = bytearray(stored(Image.new("1", (10, 10)), "PNG"))
    data[16:24] = struct.pack(">II", 60_000, 60_000)
    with pytest.raises(RuleBroken, match="too many pixels: 60000 × 60000"):
        load(bytes(data))


def test_a_picture_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(stored(two_halves(), "PNG"))
    data[16:24] = struct.pack(">II", 600, 400)
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    with pytest.raises(RuleBroken, match="damaged"):
        load(bytes(data))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_half_a_picture_is_refused(kind: str) -> None:
    data = stored(two_halves(size=(400, 400)), kind)
    with pytest.raises(RuleBroken, match="damaged"):
        load(data[: len(data) // 2])


WHOLE = {
    kind: stored(two_halves(), kind, exif=exif(6), icc_profile=bytes(60))
    for kind in ("PNG", "JPEG", "WEBP")
}


@given(
    st.sampled_from(sorted(WHOLE)),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 200),
)
def test_a_damaged_picture_is_loaded_or_refused(
    kind: str, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(WHOLE[kind])
    for place, value in changes:
        data[place % len(data)] = value
    try:
        picture = load(bytes(data[: len(data) - cut]))
    except RuleBroken:
        return
    image = opened(picture.data)
    image.load()
    assert image.size == (picture.width, picture.height)


def test_no_larger_than_it_is_wanted() -> None:
    picture = load(stored(two_halves(), "PNG"), 20)
    assert max(picture.width, picture.height) == 20


def test_a_picture_is_made_once() -> None:
    data = stored(two_halves(size=(61, 41)), "PNG")
    assert load(data, 20) is load(data, 20)
    assert load(data, 20) is not load(data, 30)


def test_what_nobody_asked_for_in_the_longest_time_is_forgotten() -> None:
    one, two, three = (Picture(key, bytes(40), 1, 1) for key in ("a", "b", "c"))
    remembered = Remembered(100)
    remembered.put(("a", 9), one)
    remembered.put(("b", 9), two)
    remembered.put(("b", 9), two)
    assert remembered.get(("a", 9)) is one
    remembered.put(("c", 9), three)
    found = [remembered.get((key, 9)) for key in ("a", "b", "c")]
    assert found == [one, None, three]


def test_what_is_too_heavy_to_remember_leaves_nothing() -> None:
    remembered = Remembered(100)
    remembered.put(("a", 9), Picture("a", bytes(101), 1, 1))
    assert remembered.get(("a", 9)) is None


@pytest.mark.parametrize("count", [0, 1, 3, 30])
def test_many_come_in_their_order(count: int) -> None:
    files = [stored(two_halves(size=(10 + n, 10)), "PNG") for n in range(count)]
    kept = (Kept(f"order {count} {n}", partial(bytes, data)) for n, data in enumerate(files))
    found = [picture.width for picture in load_kept(kept) if picture]
    assert found == [10 + n for n in range(count)]


def test_one_that_is_broken_is_missing_among_others() -> None:
    good = stored(two_halves(), "PNG")
    files = {"good": good, "broken": b"no picture", "half": good[:-40], "good too": good}
    kept = [Kept(digest, partial(bytes, data)) for digest, data in files.items()]
    assert [picture is not None for picture in load_kept(kept)] == [True, False, False, True]


def test_what_is_remembered_is_not_read_again() -> None:
    data = stored(two_halves(size=(62, 41)), "PNG")
    reads: list[int] = []

    def read() -> bytes:
        reads.append(1)
        return data

    looks = [next(load_kept([Kept("known", read)], side)) for side in (30, 30, 20, 30)]
    assert [picture.width for picture in looks if picture] == [30, 30, 20, 30]
    assert len(reads) == 2


def test_giving_up_among_many_waits_for_none_of_them() -> None:
    good = stored(two_halves(), "PNG")
    reads: list[int] = []

    def kept() -> Iterator[Kept]:
        for number in range(100):
            reads.append(number)
            yield Kept(f"given up {number}", partial(bytes, good))

    found = load_kept(kept())
    next(found)
    found.close()
    assert len(reads) == 2 * THREADS


@pytest.mark.parametrize(
    ("kind", "options", "size", "heavy"),
    [
        ("PNG", {}, (4_000, 2_001), True),
        ("PNG", {}, (4_000, 2_000), False),
        ("JPEG", {}, (4_000, 2_001), False),
        ("JPEG", {"progressive": True}, (4_000, 2_001), True),
    ],
)
def test_what_fills_the_memory_is_decoded_alone(
    kind: str, options: dict[str, object], size: tuple[int, int], *, heavy: bool
) -> None:
    image = opened(stored(Image.new("L", size), kind, **options))
    assert is_heavy(image) is heavy
