"""Pictures are decoded within bounds, and whatever is wrong with them is one sentence."""

import io

import pytest
from PIL import Image

from app.base.errors import RuleBroken
from app.rules.pixels import bounded, decoding, jpeg, plain_jpeg, png


def a_jpeg(size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (9, 99, 9)).save(out, "JPEG", **options)
    return out.getvalue()


def test_a_picture_is_bounded() -> None:
    with decoding(a_jpeg((600, 400))) as image:
        assert bounded(image, 90).size == (90, 60)


@pytest.mark.parametrize(("size", "side", "scale"), [((4000, 3000), 800, 4), ((90, 60), 90, 1)])
def test_a_photo_is_decoded_no_finer_than_it_is_needed(
    size: tuple[int, int], side: int, scale: int
) -> None:
    with decoding(a_jpeg(size)) as image:
        assert max(bounded(image, side).size) == side
        assert image.decoderconfig == (scale, 0)


def test_half_a_picture_is_damaged() -> None:
    data = a_jpeg((600, 400))
    with pytest.raises(RuleBroken, match="damaged"), decoding(data[:700]) as image:
        image.load()


def test_another_kind_of_picture_is_not_opened() -> None:
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "BMP")
    with pytest.raises(RuleBroken, match="damaged"), decoding(out.getvalue()):
        pass


@pytest.mark.parametrize(
    ("options", "side", "plain"),
    [({}, 60, True), ({}, 59, False), ({"progressive": True}, 60, False)],
)
def test_which_jpeg_can_stay(options: dict[str, object], side: int, *, plain: bool) -> None:
    data = a_jpeg(**options)
    with decoding(data) as image:
        assert plain_jpeg(data, image, side) == (data if plain else b"")


def test_what_is_known_to_be_whole_is_not_decoded_again() -> None:
    half = a_jpeg((600, 400))[:-40]
    with decoding(half) as image:
        assert plain_jpeg(half, image, 600, whole=True) == b""
    with pytest.raises(RuleBroken, match="damaged"), decoding(half) as image:
        plain_jpeg(half, image, 600)


def test_a_picture_as_bytes() -> None:
    image = Image.new("L", (4, 5), 7)
    kinds = [Image.open(io.BytesIO(data)) for data in (png(image), jpeg(image))]
    assert [(one.format, one.size) for one in kinds] == [("PNG", (4, 5)), ("JPEG", (4, 5))]
