"""Small photos for lists, of those who agreed to photos and of nobody else."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from app.base.errors import RuleBroken
from app.documents.marks import Picture
from app.documents.pictures import load
from app.queries.consents import holders
from app.queries.events import picture
from app.queries.listing import Listed
from app.rules.consents import ConsentPurpose
from app.store import Reading

WIDE, HIGH = 240, 320
"""Pixels of a small photo: 12 by 16 mm at 500 dpi."""
QUALITY = 85
KEPT = 500
"""Small photos that are kept for the next look at the list, with the files they came from."""


def photos(read: Reading, people: Iterable[Listed]) -> dict[int, Picture]:
    """Person id → photo as a small portrait; those that are damaged are left out."""
    agreed = holders(read, ConsentPurpose.PHOTOS)
    found = {}
    for person in people:
        if person.photo_id is not None and person.id in agreed:
            made = _portrait(picture(read, person.photo_id) or b"")
            if made is not None:
                found[person.id] = replace(made, alt=person.name.display())
    return found


@lru_cache(maxsize=KEPT)
def _portrait(data: bytes) -> Picture | None:
    try:
        return portrait(load(data))
    except RuleBroken:
        return None


def portrait(whole: Picture) -> Picture:
    """The middle of a picture as a small upright JPEG, three wide and four high, on white."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(whole.data)) as image:
        image.draft(None, (2 * WIDE, 2 * HIGH))
        seen = ImageOps.fit(image.convert("RGBA"), (WIDE, HIGH), Image.Resampling.LANCZOS)
    white = Image.new("RGBA", seen.size, "white")
    made, out = Image.alpha_composite(white, seen).convert("RGB"), BytesIO()
    made.save(out, "JPEG", quality=QUALITY)
    return Picture(f"{whole.key}-portrait", out.getvalue(), *made.size)
