"""The drawn pictures of the sample: small, sound, and the same at every drawing."""

import io

from PIL import Image
from sqlalchemy import select

from app.model import Material, Picture, StoredFile
from app.rules.outcomes import MaterialKind
from app.store import Store
from app.usecases.sample.held_pictures import panel_photo, slide


def test_photos_and_slides_hang_on_their_sessions(held: Store) -> None:
    with held.read() as read:
        rows = list(read.scalars(select(Material).order_by(Material.position)))
        files = {row.id: row for row in read.scalars(select(StoredFile))}
        pictures = {row.id: row for row in read.scalars(select(Picture))}
    assert [row.kind for row in rows] == [MaterialKind.PHOTO] * 6 + [MaterialKind.PRESENTATION] * 5
    assert [row.shared for row in rows] == [*[True] * 5, False, *[True] * 5]
    assert all(
        pictures[row.picture_id].media_type == "image/jpeg" for row in rows[:6] if row.picture_id
    )
    assert {files[row.file_id].name for row in rows[6:] if row.file_id} == {
        *("Toruń.pdf", "Liepāja.pdf", "Haarlem.pdf", "Galway.pdf", "keynote.pdf")
    }


def test_a_photo_is_drawn_the_same_again() -> None:
    one = panel_photo(1)
    assert one == panel_photo(1) != panel_photo(2)
    with Image.open(io.BytesIO(one)) as image:
        assert (image.size, image.format) == ((1500, 1000), "JPEG")


def test_a_slide_is_a_pdf() -> None:
    one = slide("Toruń: a city", 1)
    assert one.startswith(b"%PDF-")
    assert one == slide("Toruń: a city", 1)
