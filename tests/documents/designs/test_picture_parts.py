"""Pictures of a design: where each stands, and what is told of those that are not there."""

import pytest
from documents.card_making import a_card, a_design, a_row, a_subject

from app.documents.card_facts import flag
from app.documents.cards import Across, PictureBox, ShapeBox
from app.documents.designs.design import PictureItem
from app.documents.marks import Picture
from app.queries.events import LogoRow
from app.rules.events import LogoPurpose

WIDE, TALL = Picture("wide", b"", 300, 100), Picture("tall", b"", 100, 200)
LOGOS = (
    LogoRow(1, 11, LogoPurpose.FUNDER, "", 300, 100),
    LogoRow(2, 12, LogoPurpose.EVENT, "", 100, 200),
)


def pictures(picture_id: int) -> Picture | None:
    return {11: WIDE, 12: TALL}.get(picture_id)


def frames(item: PictureItem, **facts: object) -> list[tuple[str, float, float, float, float]]:
    """Key and place of each picture on the card."""
    card = a_card(a_design(item), a_subject(picture=pictures, **facts))
    boxes = [*(card.ground.boxes if card.ground else ()), *card.boxes]
    return [
        (b.picture.key, *(round(v, 2) for v in (b.x, b.y, b.width, b.height)))
        for b in boxes
        if isinstance(b, PictureBox) and b.picture is not None
    ]


def test_a_flag_keeps_its_shape_in_the_middle() -> None:
    picture = flag("LV")
    assert picture is not None
    card = a_card(a_design(PictureItem(0, 0, 20, 12, "flag", outline="#C6CCD6")))
    assert card.boxes == [
        PictureBox(2, 0, 16, 12, picture, "Country flag"),
        ShapeBox(2, 0, 16, 12, stroke="#C6CCD6", line_width=0.15),
    ]


def test_without_a_flag_there_is_nothing() -> None:
    nowhere = a_subject(a_row(country="", delegation_id=None))
    item = PictureItem(0, 0, 20, 12, "flag", outline="#C6CCD6")
    assert a_card(a_design(item), nowhere).boxes == []


@pytest.mark.parametrize(
    ("across", "x"),
    [(Across.LEFT, 0.0), (Across.START, 0.0), (Across.CENTRE, 31.0), (Across.RIGHT, 62.0)],
)
def test_logos_stand_in_a_row_in_the_order_of_their_purposes(across: Across, x: float) -> None:
    item = PictureItem(0, 5, 80, 4, "logos", across=across, gap=4)
    found = frames(item, logos=LOGOS)
    assert found == [("tall", x, 5, 2, 4), ("wide", x + 6, 5, 12, 4)]


def test_a_row_that_is_too_long_gets_lower() -> None:
    item = PictureItem(0, 0, 18, 20, "logos", gap=4)
    assert frames(item, logos=LOGOS) == [("tall", 0, 8, 2, 4), ("wide", 6, 8, 12, 4)]


def test_the_logo_of_one_purpose() -> None:
    assert frames(PictureItem(0, 0, 9, 3, "logo.funder"), logos=LOGOS) == [("wide", 0, 0, 9, 3)]
    assert frames(PictureItem(0, 0, 9, 3, "logo.host"), logos=LOGOS) == []


def test_a_photo_fills_its_frame() -> None:
    subject = a_subject(a_row(photo_id=11), picture=pictures)
    item = PictureItem(1, 2, 20, 25, "photo", "Face", cover=True)
    assert a_card(a_design(item), subject).boxes == [
        PictureBox(1, 2, 20, 25, WIDE, "Face", cover=True)
    ]


def test_a_missing_photo_is_told_where_one_is_expected() -> None:
    item = PictureItem(1, 2, 20, 25, "photo")
    expected = PictureItem(1, 2, 20, 25, "photo", expected=True)
    assert a_card(a_design(item)).boxes == []
    assert a_card(a_design(expected)).boxes == [
        PictureBox(1, 2, 20, 25, None, "Photo", expected=True)
    ]


def test_a_photo_that_is_damaged_is_always_told() -> None:
    subject = a_subject(a_row(photo_id=99), picture=pictures)
    assert a_card(a_design(PictureItem(1, 2, 20, 25, "photo")), subject).boxes == [
        PictureBox(1, 2, 20, 25, None, "Photo", expected=True)
    ]


def test_the_emblem_of_the_delegation_goes_before_that_of_the_organisation() -> None:
    item = PictureItem(0, 0, 3, 1, "emblem")
    assert frames(item, emblems={1: 11}) == [("wide", 0, 0, 3, 1)]
    other = a_subject(a_row(organisation_id=5), picture=pictures, emblems={5: 11})
    (box,) = a_card(a_design(item), other).boxes
    assert isinstance(box, PictureBox)
    assert box.picture == WIDE
    assert frames(item, emblems={}) == []
