"""What stands around a page: title, logos, edition, the funder's sentence."""

from datetime import date

from app.documents.agenda_facts import Issue
from app.documents.card_pages import Foot, Head, PageFrame, a_page, conference, nothing
from app.documents.cards import PictureBox, TextBox
from app.documents.letterhead import Around
from app.documents.marks import Picture
from app.documents.text_pieces import Area
from app.documents.tongues import tongues

EN = tongues("en")
WIDE = Picture("a", b"", 400, 100, "City")


def test_the_text_stands_between_title_and_edition() -> None:
    frame = PageFrame(210, 297)
    foot = Foot(Issue(2, "2", date(2026, 12, 12)), EN, "Sheet A1 of B1")
    boxes, area = frame.page(Around(None), Head("Friday", "piątek", "Cities"), foot)
    said = [box.text for box in boxes if isinstance(box, TextBox)]
    assert said == [
        "Cities",
        "Friday",
        "piątek",
        "Edition 2 · 12 December 2026\nSheet A1 of B1",
    ]
    assert (area.x, area.width) == (10, 190)
    assert 20 < area.y < area.bottom < 287


def test_logos_at_the_right_and_emblems_in_the_foot() -> None:
    boxes, _ = PageFrame(210, 297).page(
        Around(None, (WIDE, WIDE), (WIDE,)), Head("Friday"), Foot(Issue(), EN)
    )
    pictures = [box for box in boxes if isinstance(box, PictureBox)]
    assert len(pictures) == 3
    assert pictures[1].x + pictures[1].width == 200
    assert pictures[0].x + pictures[0].width < pictures[1].x
    assert pictures[2].x == 10
    assert pictures[2].y > 270


def test_a_page_without_a_conference() -> None:
    assert not conference(Around(None), EN)
    frame = PageFrame(210, 297)
    page = nothing(frame, [], Area(1, 2, 3, 4), EN)
    [note] = page.boxes
    assert isinstance(note, TextBox)
    assert (note.text, page.nothing) == ("Nothing is on the agenda yet.", True)
    card = a_page(frame, [note], group="Friday", who="Friday")
    assert (card.width, card.height, card.boxes, card.group) == (210, 297, [note], "Friday")
    assert not card.nothing
