"""What stands on a card."""

from app.documents.cards import Card, QrBox, StackBox, TextBox, texts_of
from app.documents.text.fitting import TextRules

RULES = TextRules(12, 8)


def a_text(text: str) -> TextBox:
    return TextBox(0, 0, 9, 9, text, RULES)


def test_the_texts_of_a_card_also_those_in_stacks() -> None:
    stack = StackBox(0, 0, 9, 9, (a_text("b"), a_text("c")), (0, 1))
    card = Card(80, 50, (a_text("a"), QrBox(0, 0, 9, "x"), stack, a_text("d")))
    assert [box.text for box in texts_of(card)] == ["a", "b", "c", "d"]
