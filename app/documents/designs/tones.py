"""The colours of categories, tags and delegations on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.rules.events import TONES


@dataclass(frozen=True)
class PrintTone:
    """A tone on paper: a strong ground with `on` to write on it, a soft one with `ink`."""

    strong: str
    on: str
    soft: str
    ink: str


PRINT_TONES: Mapping[str, PrintTone] = MappingProxyType(
    {
        "neutral": PrintTone("#4B5566", "#FFFFFF", "#E9ECF1", "#2F3746"),
        "blue": PrintTone("#1F55B5", "#FFFFFF", "#DFEAFB", "#163F8A"),
        "green": PrintTone("#1A7449", "#FFFFFF", "#DDF3E6", "#0F5534"),
        "amber": PrintTone("#F3B229", "#2B1D00", "#FDF0CF", "#6B4300"),
        "red": PrintTone("#BE2A22", "#FFFFFF", "#FCE3E1", "#8F1C16"),
        "violet": PrintTone("#6A39B5", "#FFFFFF", "#EDE4FA", "#4C2389"),
        "teal": PrintTone("#0D736D", "#FFFFFF", "#D8F1EE", "#07524D"),
    }
)
"""Each pair of ground and text has a contrast of at least 4.5 : 1."""

PARTS = ("strong", "on", "soft", "ink")
COLOURED = tuple(tone for tone in TONES if tone != "neutral")


def print_tone(tone: str) -> PrintTone:
    """The tone of this name on paper; grey for one that is not known."""
    return PRINT_TONES.get(tone, PRINT_TONES["neutral"])


def tone_of_number(number: int) -> str:
    """A tone for what has none of its own: the same for the same number."""
    return COLOURED[number % len(COLOURED)]
