"""Entries poured into frames: as large as they can be, a heading never alone, nothing lost."""

from app.documents.agenda_lines import Entry, Lines, fitted, poured
from app.documents.cards import Card, ShapeBox, TextBox
from app.documents.designs.tones import print_tone
from app.documents.fit_cards import CardFitter
from app.documents.text_pieces import Area

DAY = Entry(("Friday", "piątek"), heading=True)
TALK = Entry(("Youth", "Młodzież"), "09:00–10:00", "Aula", "You have a place", "blue")
FRAME = Area(10, 20, 100, 200)


def texts(boxes: list[object]) -> list[str]:
    return [box.text for box in boxes if isinstance(box, TextBox)]


def test_one_entry_says_all() -> None:
    lines = Lines(100, 9)
    boxes = lines.boxes(TALK, Area(10, 20, 100, lines.height(TALK)), first=True)
    assert texts([*boxes]) == ["09:00–10:00", "Youth", "Młodzież", "You have a place", "Aula"]
    assert CardFitter().fit(Card(120, 60, boxes)).problems == ()
    (bar,) = (box for box in boxes if isinstance(box, ShapeBox))
    assert bar.fill == print_tone("blue").strong


def test_three_entries_under_a_heading() -> None:
    (boxes,) = fitted([DAY, TALK, TALK, TALK], [FRAME], 9, 6)
    assert texts([*boxes])[:2] == ["Friday", "piątek"]
    times = [box.y for box in boxes if isinstance(box, TextBox) and box.name == "time"]
    assert times == sorted(times)
    assert len(times) == 3


def test_a_heading_is_not_left_alone() -> None:
    lines = Lines(100, 9)
    room = lines.height(TALK) + lines.height(DAY) + 1
    small = Area(0, 0, 100, room)
    found, done = poured([TALK, DAY, TALK], [small], lines)
    assert done == 1
    assert "Friday" not in texts([*found[0]])
    found, done = poured([TALK, DAY, TALK], [small, small], lines)
    assert done == 3
    assert texts([*found[1]])[0] == "Friday"


def test_much_gets_smaller_and_then_is_told() -> None:
    sizes = {}
    for many in (1, 20, 60):
        (boxes,) = fitted([TALK] * many, [FRAME], 12, 6)
        assert texts([*boxes]).count("Youth") == many
        sizes[many] = next(box.rules.size for box in boxes if isinstance(box, TextBox))
        problems = CardFitter().fit(Card(210, 297, boxes)).problems
        assert bool(problems) == (many == 60)
    assert sizes[1] == 12
    assert sizes[20] < 12
    assert sizes[60] == 6


def test_too_much_is_spread_over_all_frames() -> None:
    first, second = fitted([TALK] * 100, [FRAME, FRAME], 12, 6)
    assert abs(texts([*first]).count("Youth") - texts([*second]).count("Youth")) <= 1
