"""Diets that kitchens know: named once, found in whichever language somebody wrote them."""

from collections.abc import Mapping
from functools import cache

from app.base.texts import fold
from app.base.words import N_, PAPER_LANGUAGES, Words, words_for

DIETS = (
    N_("Vegetarian"),
    N_("Vegan"),
    N_("No pork"),
    N_("Halal"),
    N_("Kosher"),
    N_("No lactose"),
    N_("No gluten"),
)


def known_diet(text: str) -> str:
    """The diet of our list that this names in a language of ours, or nothing."""
    return _diets().get(fold(text), "")


def diet(text: str, words: Words) -> str:
    """A diet of our list by its name in the language, whichever it was named in; others stay."""
    known = known_diet(text)
    return words(known) if known else text


@cache
def _diets() -> Mapping[str, str]:
    return {fold(words_for(code)(name)): name for name in DIETS for code in PAPER_LANGUAGES}
