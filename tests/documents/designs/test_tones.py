"""Colours on paper can be read, and every tone has some."""

from collections.abc import Iterator

import pytest

from app.documents.designs.tones import COLOURED, PRINT_TONES, print_tone, tone_of_number
from app.rules.events import TONES


def luminance(colour: str) -> float:
    """Relative luminance as WCAG has it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs() -> Iterator[tuple[str, str, str]]:
    for name, tone in PRINT_TONES.items():
        yield name, tone.strong, tone.on
        yield name, tone.soft, tone.ink
        yield name, "#FFFFFF", tone.ink


@pytest.mark.parametrize(("tone", "ground", "text"), [*pairs()])
def test_text_can_be_read_on_its_ground(tone: str, ground: str, text: str) -> None:
    assert contrast(ground, text) >= 4.5, tone


def test_every_tone_of_categories_has_colours() -> None:
    assert tuple(PRINT_TONES) == TONES
    assert print_tone("mauve") == PRINT_TONES["neutral"]


def test_what_has_no_tone_gets_the_same_each_time() -> None:
    assert [tone_of_number(n) for n in range(7)] == [*COLOURED, COLOURED[0]]
