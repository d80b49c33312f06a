"""Colours of a design for a card: fixed, or those of its category, delegation or tag."""

from collections.abc import Callable

from app.documents.card_facts import Subject
from app.documents.designs.tones import PARTS, print_tone, tone_of_number

ColourOf = Callable[[Subject], str]


def is_bound(colour: str) -> bool:
    """Whether the colour depends on whom the card is for."""
    return bool(colour) and not colour.startswith("#")


def is_of_category(colour: str) -> bool:
    """Whether all cards of a category have it."""
    return not is_bound(colour) or colour.startswith("category.")


def colour_of(colour: str) -> str | ColourOf:
    """The colour itself where it is fixed, else what gives it."""
    if not is_bound(colour):
        return colour
    source, _, part = colour.partition(".")
    tone_of, at = TONES_OF[source], PARTS.index(part)
    known: dict[str, str] = {}

    def found(subject: Subject) -> str:
        tone = tone_of(subject)
        if tone not in known:
            colours = print_tone(tone)
            known[tone] = (colours.strong, colours.on, colours.soft, colours.ink)[at]
        return known[tone]

    return found


def _category(subject: Subject) -> str:
    return "neutral" if subject.category is None else subject.category.tone


def _delegation(subject: Subject) -> str:
    return "neutral" if subject.delegation is None else tone_of_number(subject.delegation.id)


def _tag(subject: Subject) -> str:
    return next((tag.tone for tag in subject.tags if tag.tone != "neutral"), "neutral")


TONES_OF: dict[str, Callable[[Subject], str]] = {
    "category": _category,
    "delegation": _delegation,
    "tag": _tag,
}
