"""Photos in lists: small, upright, and only of those who agreed."""

import io
from pathlib import Path

import pytest
from factories import a_person, a_png, a_store, spoil_pictures
from PIL import Image

from app.documents.list_photos import HIGH, WIDE, photos
from app.documents.pictures import load
from app.queries import listing
from app.rules.consents import ConsentPurpose
from app.store import Store
from app.usecases.registrations import set_photo

RED, BLUE = (220, 20, 20), (20, 20, 220)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def a_photo(kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """Red in the middle, blue at both sides."""
    image = Image.new("RGB", (800, 400), BLUE)
    image.paste(RED, (250, 0, 550, 400))
    out = io.BytesIO()
    image.convert(mode).save(out, kind)
    return out.getvalue()


def found(store: Store) -> dict[int, tuple[str, tuple[int, int]]]:
    with store.read() as read:
        made = photos(read, listing.listed(read))
    return {who: (each.alt, (each.width, each.height)) for who, each in made.items()}


def test_only_of_those_who_agreed(store: Store) -> None:
    agreed = a_person(store, "Ada Agreed", consents={ConsentPurpose.PHOTOS: True})
    refused = a_person(store, "Ben Refused", consents={ConsentPurpose.PHOTOS: False})
    listed = a_person(store, "Eva Listed", consents={ConsentPurpose.CONTACT_LIST: True})
    without = a_person(store, "Jan Without", consents={ConsentPurpose.PHOTOS: True})
    for person in (agreed, refused, listed):
        set_photo(store, person, a_photo())
    assert without
    assert found(store) == {agreed: ("Ada Agreed", (WIDE, HIGH))}


def test_a_damaged_photo_is_left_out(store: Store) -> None:
    person = a_person(store, consents={ConsentPurpose.PHOTOS: True})
    set_photo(store, person, a_png())
    spoil_pictures(store)
    assert found(store) == {}


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGBA")])
def test_the_middle_is_shown(store: Store, kind: str, mode: str) -> None:
    person = a_person(store, consents={ConsentPurpose.PHOTOS: True})
    set_photo(store, person, a_photo(kind, mode))
    with store.read() as read:
        made = photos(read, listing.listed(read))[person]
    assert made.key == f"{load(a_photo(kind, mode)).key}-portrait"
    with Image.open(io.BytesIO(made.data)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (WIDE, HIGH))
        left, middle = image.getpixel((4, 160)), image.getpixel((120, 160))
    assert isinstance(left, tuple)
    assert isinstance(middle, tuple)
    if mode != "L":
        assert max(abs(a - b) for a, b in zip(left, RED, strict=True)) < 12
    assert max(abs(a - b) for a, b in zip(left, middle, strict=True)) < 12


def test_what_can_be_seen_through_is_white(store: Store) -> None:
    clear, out = Image.new("RGBA", (30, 40), (0, 0, 0, 0)), io.BytesIO()
    clear.save(out, "PNG")
    person = a_person(store, consents={ConsentPurpose.PHOTOS: True})
    set_photo(store, person, out.getvalue())
    with store.read() as read:
        made = photos(read, listing.listed(read))[person]
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.getpixel((120, 160)) == (255, 255, 255)
