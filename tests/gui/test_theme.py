"""Whether the window wears what was chosen."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.paths import resource
from app.gui import theme
from app.gui.colors import DARK, LIGHT, Colors


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, theme.LIGHT_MODE)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda c: c.name)
def test_the_style_sheet_knows_every_token(colors: Colors) -> None:
    made = theme.style_sheet(colors)
    assert "$" not in made
    assert colors.card in made


def test_every_picture_of_the_style_sheet_is_shipped() -> None:
    for colors in (LIGHT, DARK):
        names = re.findall(r"url\(controls:([^)]+)\)", theme.style_sheet(colors))
        missing = [n for n in names if not resource(f"icons/controls/{n}").is_file()]
        assert missing == []


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda c: c.name)
def test_drawn_controls_have_the_colours_of_their_theme(colors: Colors) -> None:
    allowed = {colors.on_accent, colors.muted}
    drawn = {
        color
        for path in resource("icons/controls").glob(f"*-{colors.name}.svg")
        for color in re.findall(r"#[0-9A-F]{6}", path.read_text(encoding="utf-8"))
    }
    assert drawn == allowed


def test_choosing_dark_changes_palette_sheet_and_tells_it(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.notifier.changed):
        theme.apply(qapp, theme.DARK_MODE)
    assert theme.colors() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.card.lower()
    assert DARK.window in qapp.styleSheet()


def test_what_is_no_mode_follows_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, "purple")
    assert theme.colors() is LIGHT


def test_the_system_is_followed_where_it_says_what_it_prefers(qapp: QApplication) -> None:
    theme.apply(qapp, theme.SYSTEM)
    assert theme.colors() is LIGHT
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colors() is DARK


def test_a_chosen_theme_does_not_follow_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT_MODE)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colors() is LIGHT


def test_a_token_or_a_tone_is_a_colour() -> None:
    assert theme.color("muted").name() == LIGHT.muted.lower()
    assert theme.color("amber").name() == LIGHT.tones["amber"].text.lower()


@pytest.mark.parametrize(
    ("scheme", "colors"),
    [
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_a_system_that_does_not_say_is_light(scheme: Qt.ColorScheme, colors: Colors) -> None:
    assert theme.chosen(theme.SYSTEM, scheme) is colors
