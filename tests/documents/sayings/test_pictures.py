"""Which pictures placeholders show."""

from documents.card_making import a_row, a_subject

from app.documents.card_facts import Subject, flag
from app.documents.marks import Picture
from app.documents.placeholders import find_pictures
from app.queries.events import LogoRow
from app.rules.events import LogoPurpose


def shown(key: str, subject: Subject) -> list[str | None]:
    """The keys of what is shown; None for what cannot be."""
    show = find_pictures(key).show
    assert show is not None
    return [None if picture is None else picture.key for picture in show(subject)]


def picture(picture_id: int) -> Picture | None:
    return None if picture_id == 13 else Picture(f"p{picture_id}", b"", 9, 9)


def logo(picture_id: int, purpose: LogoPurpose) -> LogoRow:
    return LogoRow(picture_id, picture_id, purpose, "", 9, 9)


LOGOS = (
    logo(10, LogoPurpose.PARTNER),
    logo(11, LogoPurpose.EVENT),
    logo(12, LogoPurpose.PARTNER),
    logo(13, LogoPurpose.FUNDER),
    logo(14, LogoPurpose.MAP),
)


def test_logos_by_their_purpose() -> None:
    subject = a_subject(logos=LOGOS, picture=picture)
    assert shown("logos", subject) == ["p11", None, "p10", "p12"]
    assert shown("logo.partner", subject) == ["p10", "p12"]
    assert shown("logo.host", subject) == []


def test_a_map_is_no_logo() -> None:
    assert shown("map", a_subject(logos=LOGOS, picture=picture)) == ["p14"]
    assert shown("map", a_subject(logos=LOGOS[:4], picture=picture)) == []


def test_photo_and_emblem() -> None:
    assert shown("photo", a_subject(a_row(photo_id=7), picture=picture)) == ["p7"]
    assert shown("photo", a_subject(a_row(), picture=picture)) == []
    assert shown("photo", Subject(a_subject().facts)) == []
    assert shown("emblem", a_subject(emblems={1: 7}, picture=picture)) == ["p7"]
    assert shown("emblem", Subject(a_subject().facts)) == []


def test_flags() -> None:
    latvian = flag("LV")
    assert latvian is not None
    assert shown("flag", a_subject()) == [latvian.key]
    assert shown("flag", a_subject(a_row(country="QQ"))) == []
