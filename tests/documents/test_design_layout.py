"""From a design to whole cards: grounds, backs, folds and blank ones."""

from collections.abc import Sequence
from dataclasses import replace

from documents.card_making import PRESS, a_card, a_design, a_row, a_subject, some_facts

from app.documents.card_facts import Subject, subject_of
from app.documents.cards import Box, Fold, Ground, QrBox, ShapeBox, StackBox, TextBox
from app.documents.design_layout import DesignLayout
from app.documents.designs.design import CardDesign, QrItem, Repeat, ShapeItem, TextItem
from app.documents.designs.shipped import shipped
from app.documents.text.fitting import TextRules
from app.documents.tongues import tongues
from app.rules.delegations import MemberFunction

BAND = ShapeItem(0, 0, 80, 9, "category.strong")
NAME = TextItem(5, 20, 70, 20, "{name}")
RULES = TextRules(12, 8, language="en")
ILZE = TextBox(5, 20, 70, 20, "Ilze Bērziņa", RULES, "Name", "#1A2030", shorter=("I. Bērziņa",))


def a_layout(design: CardDesign, *languages: str) -> DesignLayout:
    return DesignLayout(design, some_facts(), tongues(*languages))


def test_a_card_with_what_it_shares_and_what_is_its_own() -> None:
    design = a_design(BAND, TextItem(5, 0, 70, 9, "{category}", colour="category.on"), NAME)
    subject = a_subject()
    card = DesignLayout(design, subject.facts, tongues("en")).card(
        subject, who="Ilze", group="Riga"
    )
    assert card.ground is not None
    assert card.ground.boxes == (
        ShapeBox(0, 0, 80, 9, "#1F55B5"),
        TextBox(5, 0, 70, 9, "Delegate", RULES, "Category", "#FFFFFF"),
    )
    assert card.boxes == [ILZE]
    assert (card.width, card.height, card.person_id) == (80, 50, 1)
    assert (card.who, card.group, card.fold, card.back) == ("Ilze", "Riga", Fold.NONE, None)


def test_three_cards_share_a_ground_for_each_category() -> None:
    people = [a_row(id=1), a_row(id=2), a_row(id=3, category_id=2)]
    facts = some_facts(*people)
    made = DesignLayout(a_design(BAND, NAME), facts, tongues("en"))
    one, two, three = (made.card(subject_of(facts, person)) for person in people)
    assert one.ground is two.ground
    assert isinstance(three.ground, Ground)
    assert three.ground.boxes == (ShapeBox(0, 0, 80, 9, "#F3B229"),)


def test_nothing_gets_under_what_it_stands_upon() -> None:
    photo = ShapeItem(0, 0, 40, 40, "tag.soft")
    over = ShapeItem(10, 10, 5, 5, "#112233")
    beside = ShapeItem(60, 0, 5, 5, "#445566")
    card = a_card(a_design(photo, over, beside))
    assert card.boxes == [ShapeBox(0, 0, 40, 40, "#E9ECF1"), ShapeBox(10, 10, 5, 5, "#112233")]
    assert card.ground is not None
    assert card.ground.boxes == (ShapeBox(60, 0, 5, 5, "#445566"),)


def test_a_card_without_anything_shared_has_no_ground() -> None:
    assert a_card(a_design(NAME)).ground is None


def test_the_back_where_it_is_wanted() -> None:
    made = a_layout(a_design(NAME, back=(BAND, TextItem(0, 20, 9, 9, "{city}"))))
    assert made.has_back
    back = made.card(a_subject()).back
    assert back is not None
    assert back.ground is not None
    assert back.ground.boxes == (ShapeBox(0, 0, 80, 9, "#1F55B5"),)
    assert [box.text for box in back.boxes if isinstance(box, TextBox)] == ["Rīga"]
    assert (back.width, back.height) == (80, 50)
    assert made.card(a_subject(), back=False).back is None
    assert not a_layout(a_design(NAME)).has_back


def test_a_tent_can_be_read_from_both_sides() -> None:
    stack = TextItem(5, 1, 30, 10, "{city}", stack="a")
    items = (replace(NAME, x=5, y=12, width=60, height=10), stack, QrItem(70, 20, 5), BAND)
    card = a_card(a_design(*items, fold=Fold.HORIZONTAL, repeat=Repeat.TURNED))
    assert card.fold is Fold.HORIZONTAL
    assert places(card.boxes) == [
        (TextBox, 5, 37, 0),
        (StackBox, 5, 26, 0),
        (QrBox, 70, 45, 0),
        (ShapeBox, 0, 25, 0),
        (TextBox, 15, 3, 180),
        (StackBox, 45, 14, 180),
        (QrBox, 5, 0, 0),
        (ShapeBox, 0, 16, 0),
    ]


def places(boxes: Sequence[Box]) -> list[tuple[type, float, float, int]]:
    """Type, place and turn of each."""
    return [(type(b), b.x, b.y, getattr(b, "turn", 0)) for b in boxes]


def test_the_texts_of_a_turned_stack_go_with_it() -> None:
    item = TextItem(5, 1, 30, 10, "{city}", stack="a")
    card = a_card(a_design(item, fold=Fold.HORIZONTAL, repeat=Repeat.TURNED))
    upright, turned = card.boxes
    assert isinstance(upright, StackBox)
    assert isinstance(turned, StackBox)
    assert [text.x for text in upright.texts] == [5]
    assert [text.x for text in turned.texts] == [45]


def test_a_butterfly_has_its_front_twice() -> None:
    item = replace(NAME, width=30)
    card = a_card(a_design(item, fold=Fold.VERTICAL, repeat=Repeat.BESIDE))
    assert places(card.boxes) == [(TextBox, 5, 20, 0), (TextBox, 45, 20, 0)]
    turned = a_card(a_design(item, fold=Fold.VERTICAL, repeat=Repeat.TURNED))
    assert places(turned.boxes) == [(TextBox, 5, 20, 0), (TextBox, 45, 10, 180)]
    above = a_card(a_design(replace(NAME, y=2), fold=Fold.HORIZONTAL, repeat=Repeat.BESIDE))
    assert places(above.boxes) == [(TextBox, 5, 27, 0), (TextBox, 5, 2, 0)]


def test_a_blank_card_has_its_ground_and_lines_to_write_on() -> None:
    design = a_design(BAND, NAME, QrItem(60, 40, 9), back=(BAND,))
    subject = Subject(some_facts(), category=PRESS)
    card = a_layout(design).blank(subject)
    assert card.ground is not None
    assert card.ground.boxes == (ShapeBox(0, 0, 80, 9, "#F3B229"),)
    assert card.boxes == [
        ShapeBox(5, 20, 70, 20, fill="#FFFFFF", radius=1),
        ShapeBox(5, 37, 70, 0.25, fill="#9AA3B2"),
    ]
    assert card.back is not None
    assert card.person_id is None
    high = a_layout(a_design(replace(NAME, y=9, height=40))).blank(subject, back=False)
    assert [box.y for box in high.boxes if isinstance(box, ShapeBox)] == [9, 27, 43]
    assert high.back is None


def test_a_design_without_a_name_has_no_lines_to_write_on() -> None:
    subject = Subject(some_facts())
    assert a_layout(a_design(QrItem(0, 0, 9))).blank(subject).boxes == []


def test_polish_and_english_side_by_side() -> None:
    subject = a_subject()
    made = DesignLayout(shipped("badge-portrait"), subject.facts, tongues("pl", "en"))
    card = made.card(subject)
    assert card.ground is not None
    assert said(card.ground.boxes) == [
        "Miasta partnerskie",
        "Partner cities",
        "10–12 grudnia 2027 · Osnabrück",
        "Delegat / Delegate",
    ]
    assert said(card.boxes) == [
        "Ilze",
        "Bērziņa",
        "Deputy Mayor · Przewodniczący delegacji",
        "Head of delegation",
        "Miasto Ryga",
        "Rīga",
        "Łotwa / Latvia",
    ]


def said(boxes: Sequence[Box]) -> list[str]:
    """What stands in them, one after the other."""
    found: list[str] = []
    for box in boxes:
        found += [t.text for t in box.texts] if isinstance(box, StackBox) else []
        found += [box.text] if isinstance(box, TextBox) else []
    return found


def test_a_mere_member_is_called_so_in_no_language() -> None:
    subject = a_subject(a_row(member_function=MemberFunction.MEMBER, function="Poet"))
    made = DesignLayout(shipped("badge-label"), subject.facts, tongues("pl", "en"))
    words = said(made.card(subject).boxes)
    assert "Poet" in words
    assert "Member" not in words
