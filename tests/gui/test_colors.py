"""Whether everything written in the window can be read on what it stands on."""

import pytest

from app.gui.colors import DARK, LIGHT, Colors

READABLE = 4.5
SEEN = 3.0
GROUNDS = ("window", "side", "card", "hover", "selected")
WORDS = ("text", "soft", "muted", "accent_text", "danger_text", "ok_text", "warn_text")
PAIRS = (
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    ("on_tip", "tip"),
    ("text", "track"),
    ("soft", "track"),
    ("muted", "track"),
    ("accent_text", "track"),
    *((word, ground) for word in WORDS for ground in GROUNDS),
)
MARKS = (("focus", "window"), ("focus", "card"), ("focus", "side"), ("accent", "card"))


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2: from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000000", "#FFFFFF") == 21.0
    assert round(contrast("#98A2B3", "#FFFFFF"), 1) == 2.6


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda c: c.name)
def test_every_text_is_readable_on_every_ground_it_stands_on(colors: Colors) -> None:
    found = {pair: contrast(getattr(colors, pair[0]), getattr(colors, pair[1])) for pair in PAIRS}
    assert {pair: value for pair, value in found.items() if value < READABLE} == {}


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda c: c.name)
def test_every_pill_is_readable(colors: Colors) -> None:
    found = {name: contrast(tone.text, tone.fill) for name, tone in colors.tones.items()}
    assert {name: value for name, value in found.items() if value < READABLE} == {}


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda c: c.name)
def test_focus_and_switches_are_seen(colors: Colors) -> None:
    found = {pair: contrast(getattr(colors, pair[0]), getattr(colors, pair[1])) for pair in MARKS}
    assert {pair: value for pair, value in found.items() if value < SEEN} == {}


def test_both_themes_have_the_same_tones() -> None:
    assert list(LIGHT.tones) == list(DARK.tones)
