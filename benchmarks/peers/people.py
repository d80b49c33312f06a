"""Invented people with Polish and Latvian names, and a logo; the same for every program."""

import io
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw

EVENT = "Konference “Pilsētas un upes” 2027"
GIVEN = (
    *("Zażyna", "Łucjan", "Świetlana", "Żegota", "Gęślina", "Józefat", "Bożydar", "Wacława"),
    *("Ķestutis", "Jānītis", "Žubīte", "Māra", "Šarmīte", "Ģirtiņš", "Ērika", "Ūdriņa"),
)
SYLLABLES = ("bą", "cze", "dro", "gę", "ła", "mie", "ńko", "ost", "rze", "świ", "żu", "wró")
LATVIAN = ("kal", "lie", "oz", "bēr", "zar", "šķi", "ļu", "ģe", "ņa", "rū", "stā", "vī")
ENDINGS = ("ński", "wicz", "ówna", "ięta", "iņš", "ītis", "āne", "ēns")
FUNCTIONS = ("Zastępczyni burmistrza", "Domes priekšsēdētājs", "Radny", "Galvenā arhitekte")
CITIES = ("Nowe Łęgowo", "Jaunliepāja", "Śródbórz", "Vecmežs", "Żabia Góra", "Ķīšupe")
COLOURS = ("#1f6f8b", "#8b3a1f", "#3d7a3d", "#6b3d8b")
ROLES = ("Delegate", "Speaker", "Guest", "Staff")
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Person:
    """Whose badge it is; `role` is an index."""

    given: str
    family: str
    function: str
    city: str
    token: str
    slot: str
    role: int


def person(number: int) -> Person:
    """The person of this number."""
    chance = random.Random(number)
    parts = SYLLABLES if number % 2 else LATVIAN
    family = "".join(chance.choices(parts, k=2 + number % 2)).title() + chance.choice(ENDINGS)
    if not number % 9:
        family += f"-{''.join(chance.choices(parts, k=2)).title()}ska"
    return Person(
        chance.choice(GIVEN),
        family,
        chance.choice(FUNCTIONS),
        chance.choice(CITIES),
        "".join(chance.choices(CODE_LETTERS, k=26)),
        f"Box {number // 100 + 1} · {number % 100 + 1}",
        number % 4,
    )


def logo() -> bytes:
    """A PNG with a transparent ground."""
    image = Image.new("RGBA", (480, 160), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for place in range(12):
        pen.ellipse(
            (place * 40, 20 + place % 3 * 20, place * 40 + 60, 140), fill=(20 * place, 110, 139)
        )
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
