"""The pixels of a picture as an image object."""

from io import BytesIO

from PIL import Image

from app.base.errors import RuleBroken
from app.documents.pdf.objects import Objects
from app.rules.pixels import bounded, decoding, jpeg, plain_jpeg

SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
COLOURS = {"L": 1, "RGB": 3}
SIGNATURE = 8
CHUNK = 12


def put_picture(objects: Objects, data: bytes, side: int) -> int:
    """Write a picture at most `side` pixels wide and high; 0 if it is damaged.

    A JPEG that is small enough and stands upright goes in as it is.
    """
    try:
        with decoding(data) as image:
            clean = plain_jpeg(data, image, side)
            if clean:
                return _put_jpeg(objects, clean, image)
            lossy = image.format == "JPEG"
            made = bounded(image, side)
    except RuleBroken:
        return 0
    return _put_jpeg(objects, jpeg(made), made) if lossy else _put_pixels(objects, made)


def _put_jpeg(objects: Objects, data: bytes, image: Image.Image) -> int:
    return objects.put_stream(data, f"{_facts(image)}/Filter/DCTDecode", packed=False)


def _put_pixels(objects: Objects, image: Image.Image) -> int:
    mask = ""
    if image.mode == "RGBA":
        mask = f"/SMask {_put_pixels(objects, image.getchannel('A'))} 0 R"
        image = image.convert("RGB")
    entries = (
        f"{_facts(image)}{mask}/Filter/FlateDecode/DecodeParms<</Predictor 15"
        f"/Colors {COLOURS[image.mode]}/Columns {image.width}>>"
    )
    return objects.put_stream(_png_pixels(image), entries, packed=False)


def _facts(image: Image.Image) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
        f"/ColorSpace{SPACES[image.mode]}/BitsPerComponent 8"
    )


def _png_pixels(image: Image.Image) -> bytes:
    """The pixels as PNG deflates them, row by row in the best of its five ways."""
    out = BytesIO()
    image.save(out, "PNG")
    data, place, pixels = out.getvalue(), SIGNATURE, []
    while place < len(data):
        length = int.from_bytes(data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            pixels.append(data[place + 8 : place + 8 + length])
        place += length + CHUNK
    return b"".join(pixels)
