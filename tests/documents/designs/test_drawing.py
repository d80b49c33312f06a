"""Boxes of all types as they are drawn, in the order of the design."""

from documents.card_making import CODE, a_card, a_design, a_row, a_subject

from app.documents.cards import QrBox, ShapeBox, StackBox, TextBox
from app.documents.designs.design import Condition, LineItem, QrItem, ShapeItem, Spoken, TextItem
from app.documents.designs.drawing import parts_of
from app.documents.designs.parts import Tools
from app.documents.sayings.placeholder import Scope
from app.documents.tongues import tongues


def test_the_qr_symbol_holds_the_code_and_nothing_else() -> None:
    design = a_design(QrItem(60, 30, 15, "category.ink"))
    assert a_card(design).boxes == [QrBox(60, 30, 15, CODE, "#163F8A")]
    assert a_card(design, a_subject(a_row(code=None))).boxes == []


def test_shapes_and_lines() -> None:
    design = a_design(
        ShapeItem(0, 0, 80, 9, "delegation.strong", "#000000", 0.5, 2),
        LineItem(5, 20, 70, 0.4, colour="delegation.ink"),
        LineItem(5, 20, 9, 0.4, upright=True, colour="tag.ink"),
    )
    assert a_card(design).boxes == [
        ShapeBox(0, 0, 80, 9, "#1A7449", "#000000", 0.5, 2),
        ShapeBox(5, 20, 70, 0.4, "#0F5534"),
        ShapeBox(5, 20, 0.4, 9, "#2F3746"),
    ]


def test_conditions_of_shapes() -> None:
    head = ShapeItem(0, 0, 9, 9, "#FF0000", when=(Condition("function", ("head",)),))
    assert a_card(a_design(head)).boxes == [ShapeBox(0, 0, 9, 9, "#FF0000")]
    assert a_card(a_design(head), a_subject(a_row(member_function=None))).boxes == []


def test_a_stack_stands_where_its_first_text_does() -> None:
    design = a_design(
        QrItem(0, 0, 9),
        TextItem(0, 10, 9, 9, "{given}", stack="a"),
        TextItem(20, 10, 9, 9, "{city}"),
        TextItem(0, 10, 9, 9, "{family}", stack="a"),
    )
    boxes = a_card(design).boxes
    assert [type(box) for box in boxes] == [QrBox, StackBox, TextBox]
    assert isinstance(boxes[1], StackBox)
    assert [text.text for text in boxes[1].texts] == ["Ilze", "Bērziņa"]


def test_texts_in_a_language_that_is_not_there_are_left_out() -> None:
    items = [
        TextItem(0, 0, 9, 9, "{name}", language=Spoken.SECOND),
        TextItem(0, 0, 9, 9, "{name}", language=Spoken.SECOND, stack="a"),
    ]
    assert parts_of(items, Tools(tongues("en"))) == []
    assert len(parts_of(items, Tools(tongues("en", "pl")))) == 2


def test_for_whom_boxes_are_the_same() -> None:
    items = [
        ShapeItem(0, 0, 9, 9, "category.strong"),
        ShapeItem(0, 0, 9, 9, "tag.strong"),
        ShapeItem(0, 0, 9, 9, "#000000", when=(Condition("tag", ("VIP",)),)),
        LineItem(0, 0, 9, colour="category.strong"),
        QrItem(0, 0, 9),
    ]
    shared = [part.scope < Scope.PERSON for part in parts_of(items, Tools(tongues("en")))]
    assert shared == [True, False, False, True, False]
