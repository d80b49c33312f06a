"""The drawn pictures of the sample conference: a photo of each panel, slides of the cities."""

import hashlib
import io
from base64 import b64encode
from collections.abc import Mapping
from random import Random

from PIL import Image, ImageDraw, ImageFont
from sqlalchemy import select

from app.base.paths import resource
from app.base.texts import Texts
from app.model import Material, Session, StoredFile
from app.rules.outcomes import MaterialKind
from app.rules.photos import SoundPicture
from app.store import Reading
from app.usecases.events import keep_picture

PHOTO = (1500, 1000)
SLIDE = (1280, 720)
PANELS = ("interreg", "youth", "culture", "social", "business", "learning")
SLIDES = ("city-Toruń", "city-Liepāja", "city-Haarlem", "city-Galway", "keynote")
SKY = ((32, 58, 98), (86, 122, 166), (196, 168, 140), (64, 92, 84), (120, 82, 96), (58, 70, 110))
Colour = tuple[int, int, int]


def add_materials(change: Reading, sessions: Mapping[str, int]) -> None:
    """Photos of the panels and the slides of some cities; all but the last photo are shared."""
    titles = {row[0]: row[1] for row in change.execute(select(Session.id, Session.title))}
    for position, key in enumerate(PANELS, start=1):
        picture_id = keep_picture(change, SoundPicture(panel_photo(position)))
        facts = {"session_id": sessions[key], "position": position}
        change.add(
            Material(
                kind=MaterialKind.PHOTO,
                title=titles[sessions[key]],
                author="Hasebote",
                picture_id=picture_id,
                shared=position < len(PANELS),
                **facts,
            )
        )
    for position, key in enumerate(SLIDES, start=len(PANELS) + 1):
        title: Texts = titles[sessions[key]]
        row = _stored(slide(title["en"], position), f"{key.removeprefix('city-')}.pdf")
        change.add(row)
        change.flush()
        facts = {"session_id": sessions[key], "file_id": row.id, "position": position}
        change.add(Material(kind=MaterialKind.PRESENTATION, title=title, shared=True, **facts))


def _stored(data: bytes, name: str) -> StoredFile:
    digest = b64encode(hashlib.sha256(data).digest()).decode()
    kind = "application/pdf"
    return StoredFile(sha256=digest, name=name, media_type=kind, size=len(data), data=data)


def panel_photo(number: int) -> bytes:
    """A JPEG of people at a table before a window, drawn; another for each number."""
    draw, sky = Random(number), SKY[number % len(SKY)]  # noqa: S311 - a drawing
    image = Image.new("RGB", PHOTO, _lighter(sky, 0.55))
    pen = ImageDraw.Draw(image)
    width, height = PHOTO
    for line in range(640):
        pen.line([(0, line), (width, line)], fill=_lighter(sky, 0.15 + line / 1100))
    for left in range(-40, width, 90):
        top = 640 - draw.randint(120, 360)
        pen.rectangle([left, top, left + draw.randint(60, 100), 640], fill=_lighter(sky, -0.25))
    pen.rectangle([0, 640, width, height], fill=(214, 205, 190))
    for seat in range(4):
        _person(pen, 240 + seat * 330 + draw.randint(-30, 30), draw)
    pen.rectangle([90, 760, width - 90, 830], fill=(126, 88, 58))
    pen.rectangle([130, 830, width - 130, height], fill=(96, 66, 44))
    return _bytes(image, "JPEG", quality=82)


def _person(pen: ImageDraw.ImageDraw, middle: int, draw: Random) -> None:
    suit = SKY[draw.randrange(len(SKY))]
    skin: Colour = draw.choice([(236, 200, 172), (205, 158, 124), (150, 104, 76), (246, 216, 190)])
    pen.rounded_rectangle([middle - 110, 590, middle + 110, 800], radius=70, fill=suit)
    pen.polygon([(middle - 24, 592), (middle + 24, 592), (middle, 660)], fill=(245, 245, 245))
    pen.ellipse([middle - 62, 440, middle + 62, 590], fill=skin)
    hair = draw.choice([(58, 40, 30), (120, 86, 50), (170, 170, 172), (30, 26, 26)])
    pen.chord([middle - 66, 430, middle + 66, 560], 180, 360, fill=hair)


def _lighter(colour: Colour, by: float) -> Colour:
    to = 255 if by > 0 else 0
    red, green, blue = (round(one + (to - one) * abs(by)) for one in colour)
    return red, green, blue


def slide(title: str, number: int) -> bytes:
    """A PDF of one slide with a title."""
    sky = SKY[number % len(SKY)]
    image = Image.new("RGB", SLIDE, (250, 249, 246))
    pen = ImageDraw.Draw(image)
    pen.rectangle([0, 0, 36, SLIDE[1]], fill=sky)
    font = ImageFont.truetype(str(resource("fonts/Inter-SemiBold.ttf")), 56)
    pen.multiline_text((110, 230), title.replace(": ", ":\n"), fill=(28, 32, 40), font=font)
    for place, length in enumerate((520, 430, 600)):
        top = 430 + place * 60
        pen.rectangle([110, top, 110 + length, top + 18], fill=_lighter(sky, 0.6))
    return _bytes(image, "PDF", resolution=96.0, creationDate=None, modDate=None)


def _bytes(image: Image.Image, kind: str, **how: float | None) -> bytes:
    kept = io.BytesIO()
    image.save(kept, kind, **how)
    return kept.getvalue()
