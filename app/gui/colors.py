"""The colours of the window, by what they are for, in light and in dark."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tone:
    """A soft fill with a text that can be read on it."""

    fill: str
    text: str


@dataclass(frozen=True)
class Colors:
    """Every colour the window knows; `name` chooses the drawn controls that fit."""

    name: str
    window: str
    side: str
    card: str
    hover: str
    selected: str
    border: str
    border_strong: str
    text: str
    soft: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    danger: str
    danger_hover: str
    on_danger: str
    danger_text: str
    ok: str
    ok_text: str
    warn_text: str
    focus: str
    track: str
    scroll: str
    scroll_hover: str
    tip: str
    on_tip: str
    tones: Mapping[str, Tone]


LIGHT = Colors(
    name="light",
    window="#F6F7F9",
    side="#F0F2F5",
    card="#FFFFFF",
    hover="#F4F6F9",
    selected="#E9EDFC",
    border="#E3E6EB",
    border_strong="#C6CCD6",
    text="#171B26",
    soft="#3F4756",
    muted="#5B6475",
    disabled="#A3AAB7",
    accent="#3B5BDB",
    accent_hover="#3350C9",
    on_accent="#FFFFFF",
    accent_text="#3350C9",
    danger="#C92F2F",
    danger_hover="#B42318",
    on_danger="#FFFFFF",
    danger_text="#C02626",
    ok="#2B9A66",
    ok_text="#137347",
    warn_text="#8A5300",
    focus="#3B5BDB",
    track="#E7EAEF",
    scroll="#D3D8E0",
    scroll_hover="#B3BAC7",
    tip="#232936",
    on_tip="#F3F5F8",
    tones={
        "neutral": Tone("#ECEEF2", "#4A5364"),
        "blue": Tone("#E1EEFC", "#1A56A8"),
        "green": Tone("#DFF5E8", "#0F6B41"),
        "amber": Tone("#FDF0D2", "#8A4B00"),
        "red": Tone("#FDE5E4", "#B42318"),
        "violet": Tone("#F0E7FB", "#6B35B8"),
        "teal": Tone("#DDF4F2", "#0B6560"),
    },
)

DARK = Colors(
    name="dark",
    window="#13161B",
    side="#181B21",
    card="#1A1E24",
    hover="#20252D",
    selected="#262F4F",
    border="#2B303A",
    border_strong="#434A58",
    text="#EBEEF3",
    soft="#C3C9D4",
    muted="#A0A8B6",
    disabled="#646C7A",
    accent="#7C93F8",
    accent_hover="#93A8FA",
    on_accent="#0E1326",
    accent_text="#93A8FA",
    danger="#F07C7C",
    danger_hover="#F59090",
    on_danger="#2A0B0B",
    danger_text="#F59090",
    ok="#4FBF8B",
    ok_text="#6FD6A0",
    warn_text="#EBC069",
    focus="#93A8FA",
    track="#2B303A",
    scroll="#3A414D",
    scroll_hover="#565E6C",
    tip="#E6E9EF",
    on_tip="#171B26",
    tones={
        "neutral": Tone("#2A2F38", "#B9C0CC"),
        "blue": Tone("#182F4E", "#86BAF5"),
        "green": Tone("#12352A", "#6FD6A0"),
        "amber": Tone("#3C2D11", "#EBC069"),
        "red": Tone("#48201F", "#F7A09A"),
        "violet": Tone("#33224E", "#C9A6F5"),
        "teal": Tone("#0F3635", "#69D2CB"),
    },
)
