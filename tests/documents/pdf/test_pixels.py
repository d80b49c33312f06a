"""Pictures look on paper as they are, in all their kinds."""

import io
import random

import pytest
from paper import a_pdf, asked, seen
from PIL import Image

from app.documents.marks import Picture, PictureMark, RectMark
from app.documents.pdf import pixels

RED, GREEN, BLUE = (220, 20, 20), (0, 200, 0), (20, 20, 220)


def two_halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def a_picture(image: Image.Image, kind: str, **options: object) -> Picture:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return Picture("key", out.getvalue(), *image.size)


def near(image: Image.Image, place: tuple[int, int], wanted: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(image.getpixel(place), wanted, strict=True))


@pytest.mark.parametrize("size", [(60, 40), (2_400, 1_600)])
@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True}), ("WEBP", {})],
)
def test_pictures_are_drawn_whole_in_the_middle_of_their_box(
    kind: str, options: dict[str, object], size: tuple[int, int]
) -> None:
    picture = a_picture(two_halves(size=size), kind, **options)
    data = a_pdf(PictureMark(20, 20, 90, 160, picture))
    image = seen(data)
    assert image.convert("L").point(lambda grey: 255 * (grey < 200)).getbbox() == (20, 70, 110, 130)
    assert near(image, (40, 100), RED)
    assert near(image, (90, 100), BLUE)
    assert "No syntax or stream encoding errors" in asked("qpdf", data, "--check")


def test_a_picture_that_covers_its_box_is_cut_at_its_sides() -> None:
    picture = a_picture(two_halves(), "PNG")
    image = seen(a_pdf(PictureMark(20, 20, 90, 160, picture, cover=True)))
    assert image.convert("L").point(lambda grey: 255 * (grey < 200)).getbbox() == (20, 20, 110, 180)
    assert near(image, (40, 30), RED)
    assert near(image, (90, 170), BLUE)


@pytest.mark.parametrize("mode", ["L", "1", "P"])
def test_pictures_without_colours_or_with_a_palette(mode: str) -> None:
    image = seen(a_pdf(PictureMark(20, 20, 90, 60, a_picture(two_halves(mode), "PNG"))))
    wanted = two_halves(mode).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    found = image.crop((20, 120, 110, 180)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert found == pytest.approx(wanted, abs=12)


def test_the_ground_shows_through_what_is_transparent() -> None:
    logo = two_halves("RGBA")
    logo.paste((0, 0, 0, 0), (0, 0, 30, 40))
    ground = RectMark(0, 0, 200, 200, fill="#00c800")
    image = seen(a_pdf(ground, PictureMark(20, 20, 90, 60, a_picture(logo, "PNG"))))
    assert near(image, (40, 150), GREEN)
    assert near(image, (90, 150), BLUE)


def test_a_jpeg_goes_in_as_it_is() -> None:
    picture = a_picture(two_halves(), "JPEG")
    assert picture.data in a_pdf(PictureMark(20, 20, 90, 60, picture))


def test_a_picture_is_decoded_once_for_many_looks_and_gives_the_same_bytes() -> None:
    logo = two_halves("RGBA")
    logo.paste((0, 0, 0, 0), (0, 0, 30, 40))
    mark = PictureMark(20, 20, 90, 60, a_picture(logo, "PNG"))
    pixels.decoded.cache_clear()
    looks = [a_pdf(mark) for _ in range(3)]
    assert pixels.decoded.cache_info().misses == 1
    assert looks[1:] == looks[:2]


def test_a_heavy_picture_is_not_remembered() -> None:
    noise = Image.frombytes("RGB", (400, 400), random.Random(1).randbytes(480_000))
    before = pixels.decoded.cache_info()
    assert len(a_pdf(PictureMark(20, 20, 90, 60, a_picture(noise, "PNG")))) > pixels.LIGHT
    assert pixels.decoded.cache_info() == before


def test_a_damaged_picture_leaves_its_place_empty() -> None:
    whole = a_picture(two_halves(), "PNG")
    broken = Picture("broken", whole.data[:60], 60, 40)
    image = seen(a_pdf(PictureMark(20, 20, 90, 60, broken), RectMark(0, 0, 9, 9, fill="#000000")))
    assert image.getpixel((60, 150)) == (255, 255, 255)
    assert image.getpixel((4, 195)) == (0, 0, 0)
