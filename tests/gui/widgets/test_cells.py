"""Whether every cell can be read aloud."""

import pytest

from app.gui.widgets.cells import Bar, Cell, Mark, Pill, Pills, Plain, TwoLines, spoken


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Plain("Rīga"), "Rīga"),
        (Pill("Head", "violet"), "Head"),
        (TwoLines("Ilze Bērziņa", "Rīga"), "Ilze Bērziņa\nRīga"),
        (TwoLines("Ilze Bērziņa"), "Ilze Bērziņa"),
        (Pills((Pill("Head"), Pill("VIP"))), "Head, VIP"),
        (Pills(()), ""),
        (Mark("check", "09:12"), "09:12"),
        (Mark("check", meaning="Consent given"), "Consent given"),
        (Bar(3, 8), "3/8"),
    ],
)
def test_a_cell_in_words(cell: Cell, words: str) -> None:
    assert spoken(cell) == words
