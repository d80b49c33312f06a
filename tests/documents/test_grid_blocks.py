"""A block wants as much room as its texts take, and says what a session is."""

from collections.abc import Sequence

from documents.agenda_making import a_row

from app.base.texts import Texts
from app.documents.cards import Card, ShapeBox, TextBox
from app.documents.day_grid import Block
from app.documents.designs.tones import print_tone
from app.documents.fit_cards import CardFitter
from app.documents.grid_blocks import PAUSE_GROUND, BlockStyle, time_label
from app.documents.text_pieces import Area
from app.documents.tongues import tongues
from app.rules.sessions import SessionType

STYLE = BlockStyle(tongues("en", "pl"))
TITLE = Texts(en="Youth and culture " * 12, pl="Młodzież i kultura " * 12)


def block(**facts: object) -> Block:
    known: dict[str, object] = {"title": TITLE, "room": Texts(en="Aula"), "tone": "blue", **facts}
    return Block(a_row(**known), 540, 600)  # type: ignore[arg-type] # by name


def texts(boxes: Sequence[object]) -> list[tuple[str, str]]:
    return [(box.name, box.text.strip()[:12]) for box in boxes if isinstance(box, TextBox)]


def test_what_it_wants_is_enough() -> None:
    for width in (31.0, 60.0, 180.0):
        high = STYLE.need(block(), width)
        card = Card(width, high, STYLE.boxes(block(), Area(0, 0, width, high)))
        assert CardFitter().fit(card).problems == ()
    assert STYLE.need(block(), 180) < STYLE.need(block(), 60) < STYLE.need(block(), 31)


def test_a_narrow_one_has_all_below_each_other() -> None:
    boxes = STYLE.boxes(block(), Area(10, 20, 40, 60))
    tone = print_tone("blue")
    assert boxes[:2] == [
        ShapeBox(10.35, 20.35, 39.3, 59.3, tone.soft),
        ShapeBox(10.35, 20.35, 1.1, 59.3, tone.strong),
    ]
    assert texts(boxes) == [
        ("time", "09:00–10:00"),
        ("title", "Youth and cu"),
        ("title", "Młodzież i k"),
    ]


def test_a_wide_one_has_the_languages_side_by_side() -> None:
    boxes = STYLE.boxes(block(), Area(0, 0, 180, 60), continued=True)
    time, first, second, room = (box for box in boxes if isinstance(box, TextBox))
    assert time.text.startswith("09:00–10:00 (continued")
    assert first.x < second.x < room.x
    assert first.y == second.y == room.y
    assert room.text == "Aula"


def test_without_colours_and_of_a_pause() -> None:
    plain = BlockStyle(tongues("en"), colours=False)
    shapes = [box for box in plain.boxes(block(), Area(0, 0, 40, 40)) if isinstance(box, ShapeBox)]
    assert [shape.fill for shape in shapes] == ["#FFFFFF", "#DDE1E8"]
    pause = plain.boxes(block(kind=SessionType.BREAK), Area(0, 0, 40, 40))
    assert [b.fill for b in pause if isinstance(b, ShapeBox)] == [PAUSE_GROUND]


def test_a_time() -> None:
    label = time_label("09:00", Area(1, 2, 12, 4))
    assert isinstance(label, TextBox)
    assert (label.text, label.x, label.y) == ("09:00", 1, 2)
