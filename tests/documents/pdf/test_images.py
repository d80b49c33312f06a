"""A picture is embedded once for each size it is needed in."""

import io

from PIL import Image

from app.documents.marks import Picture
from app.documents.pdf.images import Images
from app.documents.pdf.objects import Objects


def a_picture(side: int, key: str = "logo") -> Picture:
    out = io.BytesIO()
    Image.new("RGB", (side, side // 2), (200, 30, 30)).save(out, "PNG")
    return Picture(key, out.getvalue(), side, side // 2)


def widths(*drawn: tuple[Picture, float]) -> tuple[list[int], list[int]]:
    """The numbers that pictures get, and the widths that stand in the file."""
    out = io.BytesIO()
    images = Images(Objects(out))
    numbers = [images.number(picture, longest) for picture, longest in drawn]
    parts = out.getvalue().split(b"/Width ")[1:]
    return numbers, [int(part.partition(b"/")[0]) for part in parts]


def test_a_key_is_embedded_once() -> None:
    assert widths((a_picture(200), 30), (a_picture(200), 300)) == ([1, 1], [200])


def test_a_large_picture_in_a_small_box_is_no_finer_than_600_dpi() -> None:
    picture = a_picture(3_000)
    assert widths((picture, 10), (picture, 29), (picture, 31), (picture, 900)) == (
        [1, 1, 2, 3],
        [250, 500, 2_000],
    )


def test_a_damaged_picture_has_no_number_and_is_not_tried_again() -> None:
    broken = Picture("x", b"\x89PNG\r\n\x1a\nrubbish", 10, 10)
    assert widths((broken, 10), (broken, 10), (a_picture(20), 10)) == ([0, 0, 1], [20])
