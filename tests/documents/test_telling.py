"""The longest, the shortest and each other script are named."""

from app.documents.cards import Card, TextBox
from app.documents.telling import TellingNames, Why
from app.documents.text.fitting import TextRules


def found(*names: str) -> list[tuple[Why, int, str, str]]:
    """Why, which card, its name and its script, of cards that show these names."""
    seen = TellingNames()
    for number, name in enumerate(names):
        box = TextBox(0, 0, 10, 10, name, TextRules(10, 8))
        seen.see(number, Card(10, 10, (box,), person_id=number, who=name))
    return [(why, each.number, each.who, each.script) for why, each in seen.found()]


def test_no_name() -> None:
    assert found() == found("") == []


def test_one_name_is_both() -> None:
    assert found("Ada") == [(Why.LONGEST, 0, "Ada", ""), (Why.SHORTEST, 0, "Ada", "")]


def test_of_equals_the_first() -> None:
    assert found("Ada", "Ewa", "Li", "Bo") == [
        (Why.LONGEST, 0, "Ada", ""),
        (Why.SHORTEST, 2, "Li", ""),
    ]


def test_other_scripts_each_in_order() -> None:
    assert found("Ada Nowak", "Оля", "遥") == [
        (Why.LONGEST, 0, "Ada Nowak", ""),
        (Why.SHORTEST, 2, "遥", "Hani"),
        (Why.OTHER_SCRIPT, 1, "Оля", "Cyrl"),
        (Why.OTHER_SCRIPT, 2, "遥", "Hani"),
    ]
