"""Thank-you letters: a page for each delegation, naming who was there and what is planned."""

import pytest
from documents.kinds.flows import flow, notes
from factories import a_delegation

from app.base.errors import RuleBroken
from app.documents.flow import Flow, PageBreak, Paragraph, SignatureLines
from app.store import Store

KIND = "thank_you_letter"


def said(made: Flow) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Paragraph)]


def test_no_delegation_yet(store: Store) -> None:
    assert notes(flow(store, KIND, "en")) == ["There is no delegation to thank yet."]


def test_a_letter(store: Store) -> None:
    a_delegation(store, contact_name="Ilze Bērziņa")
    made = flow(store, KIND, "en", more="Come again!\n\nSoon.", day="2027-12-20")
    assert made.headed
    assert said(made) == [
        "Ilze Bērziņa\nRiga\nRiga\nLatvia",
        "20 December 2027",
        "Dear Ilze Bērziņa,",
        "thank you for taking part in “Partner cities”, 10–12 December 2027.",
        "The presentations, photos and conclusions reach you with the materials for all.",
        "Come again!",
        "Soon.",
        "With kind regards",
    ]


def test_nobody_named_nothing_announced(store: Store) -> None:
    a_delegation(store)
    made = flow(store, KIND, "en", materials=False)
    assert said(made)[2] == "Ladies and Gentlemen,"
    assert said(made)[-1] == "With kind regards"


def test_a_day_that_is_none(store: Store) -> None:
    with pytest.raises(RuleBroken, match="“soon” is not a day"):
        flow(store, KIND, "en", day="soon")


def test_the_held_conference(held: Store) -> None:
    made = flow(held, KIND, "en")
    breaks = sum(isinstance(block, PageBreak) for block in made.blocks)
    letters = [block for block in made.blocks if isinstance(block, SignatureLines)]
    assert breaks == len(letters) - 1 >= 14
    assert letters[0].labels[0] == "Jürgen Großmann-Tönnies, Oberbürgermeister"
    texts = said(made)
    assert texts[3].endswith("Osnabrück and Toruń”, Osnabrück, Germany, 17–19 December 2027.")
    assert any(text.startswith("Of your delegation these were with us: ") for text in texts)
    planned = [text for text in texts if text.startswith("We look forward to what was planned")]
    assert any("Summer meeting of youth councils; " in text for text in planned)
