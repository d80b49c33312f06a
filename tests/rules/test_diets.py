"""Diets have one name in each language, and are known by all of them."""

from app.base.words import words_for
from app.rules.diets import DIETS, diet, known_diet

EN, PL = words_for("en"), words_for("pl")


def test_diets_are_one_whatever_the_language() -> None:
    assert [diet(text, EN) for text in ("Wegańska", "vegāna", "Vegan", "raw food")] == [
        *("Vegan", "Vegan", "Vegan", "raw food"),
    ]
    assert diet("Vegetarian", PL) == "Wegetariańska"
    assert len({PL(name) for name in DIETS}) == len(DIETS)


def test_what_is_not_on_our_list_is_not_known() -> None:
    assert (known_diet("HALAL"), known_diet("raw food"), known_diet("")) == ("Halal", "", "")
