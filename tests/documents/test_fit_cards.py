"""Cards become marks: texts fitted into their boxes, pictures in place, doubts named."""

import pytest

from app.documents.cards import (
    Across,
    Box,
    Card,
    Down,
    Ground,
    PictureBox,
    QrBox,
    ShapeBox,
    TextBox,
)
from app.documents.fit_cards import GROUNDS_KEPT, CardFitter, FittedCard
from app.documents.marks import (
    MM,
    FormMark,
    Mark,
    Picture,
    PictureMark,
    QrMark,
    RectMark,
    TextMark,
    Turned,
)
from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind, TextRules

RULES = TextRules(size=20, floor=14)
NAME = TextBox(10, 20, 60, 12, "Ilze Bērziņa", RULES, name="name")
PICTURE = Picture("logo", b"", 200, 100)


def fitted(*boxes: Box, height: float = 100, **facts: object) -> FittedCard:
    """A card 80 mm wide with these boxes."""
    return CardFitter().fit(Card(80, height, boxes, **facts))  # type: ignore[arg-type] # as the test says


def test_the_size_of_a_card() -> None:
    card = fitted(person_id=7, who="Ilze", group="Riga")
    assert (card.front.width, card.front.height) == (80 * MM, 100 * MM)
    assert card == FittedCard(card.front, person_id=7, who="Ilze", group="Riga")


@pytest.mark.parametrize(("turn", "corner"), [(90, (70, 68)), (180, (70, 80)), (270, (10, 80))])
def test_what_is_turned_stays_in_its_box(turn: int, corner: tuple[float, float]) -> None:
    rules = TextRules(8, 4)
    box = TextBox(10, 20, 60, 12, "Ilze", rules, turn=turn, across=Across.LEFT, down=Down.BOTTOM)
    (turned,) = fitted(box).front.marks
    assert isinstance(turned, Turned)
    (mark,) = turned.marks
    assert isinstance(mark, TextMark)
    assert (turned.x / MM, turned.y / MM, turned.turn) == (*map(pytest.approx, corner), turn)
    assert (mark.x, mark.y) == (0, pytest.approx(mark.line.descent * 8))


def test_a_text_on_its_side_has_the_height_of_its_box_for_a_line() -> None:
    narrow = TextBox(10, 20, 8, 70, "Ilze Bērziņa", RULES, turn=90)
    (turned,) = fitted(narrow).front.marks
    assert isinstance(turned, Turned)
    assert [m.size for m in turned.marks if isinstance(m, TextMark)] == [pytest.approx(16.6, 0.05)]


def test_boxes_of_other_kinds_from_the_bottom_left() -> None:
    marks = fitted(
        ShapeBox(0, 0, 80, 10, fill="#0000ff", radius=1),
        QrBox(10, 60, 20, "TOKEN", "#111111"),
        PictureBox(40, 60, 30, 15, PICTURE, name="logo", cover=True),
    ).front.marks
    points = (80 * MM, 10 * MM)
    assert marks == (
        RectMark(0, 90 * MM, *points, "#0000ff", "", pytest.approx(0.2 * MM), MM),  # type: ignore[arg-type] # pytest's number
        QrMark(10 * MM, 20 * MM, 20 * MM, "TOKEN", "#111111"),
        PictureMark(40 * MM, 25 * MM, 30 * MM, 15 * MM, PICTURE, cover=True, alt="logo"),
    )


def test_a_picture_on_its_side() -> None:
    (turned,) = fitted(PictureBox(40, 60, 30, 15, PICTURE, turn=90)).front.marks
    assert turned == Turned(70 * MM, 25 * MM, (PictureMark(0, 0, 15 * MM, 30 * MM, PICTURE),), 90)


@pytest.mark.parametrize("expected", [True, False])
def test_a_missing_picture_leaves_its_place_empty(expected: bool) -> None:  # noqa: FBT001 - a case
    card = fitted(PictureBox(0, 0, 9, 9, None, "photo", expected=expected), person_id=7, who="Ilze")
    problem = Problem(ProblemKind.MISSING_PICTURE, "photo", 7, "Ilze", 0, "photo")
    assert card.front.marks == ()
    assert card.problems == ((problem,) if expected else ())


LONG = "Wolfeschlegelsteinhausenbergerdorff"


def test_what_was_done_to_a_text_is_told() -> None:
    card = fitted(
        TextBox(0, 0, 60, 12, LONG, RULES, name="name"),
        TextBox(0, 20, 40, 20, "Anna Maria Wąsik", RULES, name="city"),
        TextBox(0, 60, 46, 8, f"Anna {LONG[:15]}", RULES, "job", shorter=(f"A. {LONG[:15]}",)),
        TextBox(0, 80, 70, 9, "Ilze 𒀀", RULES, name="note"),
        person_id=7,
        who="Ilze",
    )
    told = [(p.kind, p.box, p.person_id, p.who, p.said) for p in card.problems]
    assert told == [
        ("below_floor", "name", 7, "Ilze", LONG),
        ("broken", "city", 7, "Ilze", "Anna Maria Wąsik"),
        ("initialled", "job", 7, "Ilze", f"Anna {LONG[:15]}"),
        ("missing_glyph", "note", 7, "Ilze", "𒀀"),
    ]
    sizes = [p.size for p in card.problems]
    assert 0 < sizes[0] < 14 <= min(sizes[1:3])
    assert sizes[3] == 0


def test_the_back_is_fitted_too_and_is_about_the_same_person() -> None:
    back = Card(80, 100, (PictureBox(0, 0, 9, 9, None, "map", expected=True), NAME))
    card = fitted(NAME, back=back, person_id=7, who="Ilze")
    assert card.back is not None
    assert card.back.marks == card.front.marks
    assert [(p.box, p.person_id, p.who) for p in card.problems] == [("map", 7, "Ilze")]


def a_form(card: FittedCard) -> Mark:
    """What the card has in common with others."""
    mark = card.front.marks[0]
    assert isinstance(mark, FormMark)
    return mark


def test_what_cards_have_in_common_is_made_and_told_once() -> None:
    ground = Ground((NAME, PictureBox(0, 0, 9, 9, None, "logo", expected=True)))
    fitter = CardFitter()
    cards = [fitter.fit(Card(80, 100, (), ground, person_id=n)) for n in range(3)]
    forms = {id(mark.form) for mark in map(a_form, cards) if isinstance(mark, FormMark)}
    assert len(forms) == 1
    assert [len(card.problems) for card in cards] == [1, 0, 0]
    assert cards[0].problems[0].person_id is None


def test_only_so_many_grounds_are_kept() -> None:
    fitter = CardFitter()
    grounds = [Ground((NAME,)) for _ in range(GROUNDS_KEPT + 1)]
    forms = [a_form(fitter.fit(Card(80, 100, (), ground))) for ground in grounds]
    assert a_form(fitter.fit(Card(80, 100, (), grounds[-1]))) == forms[-1]
    assert a_form(fitter.fit(Card(80, 100, (), grounds[0]))) != forms[0]


def test_grounds_that_look_alike_are_still_two() -> None:
    fitter = CardFitter()
    first, second = (fitter.fit(Card(80, 100, (), Ground((NAME,)))) for _ in range(2))
    assert a_form(first) != a_form(second)


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "\u202eabc",
        "\u0301\u0301",
        "👩‍👩‍👧",
        "\ud800",
        "a" * 10_000,
        "<b>&amp;</b>",
        "\u0378",
    ],
)
def test_no_text_stops_a_card(text: str) -> None:
    card = fitted(TextBox(0, 0, 60, 12, text, RULES, "name"), NAME, person_id=7)
    assert isinstance(card.front.marks[-1], TextMark)


@pytest.mark.parametrize("data", ["", "x" * 5_000, "\ud800"])
def test_a_symbol_that_cannot_be_leaves_its_place_empty(data: str) -> None:
    card = fitted(QrBox(0, 0, 20, data), person_id=7, who="Ilze")
    problem = Problem(ProblemKind.MISSING_PICTURE, "QR", 7, "Ilze", 0, "QR")
    assert card.front.marks == ()
    assert card.problems == ((problem,) if data else ())
