"""Whether every icon asked for is there and follows the theme."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.base.paths import resource, root
from app.gui import icons, theme
from app.gui.colors import DARK, LIGHT, Colors


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, theme.LIGHT_MODE)


def strongest(picture: QImage) -> str:
    """The colour of the least transparent dot."""
    dots = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    found = max(dots, key=QColor.alpha)
    return found.name() if found.alpha() else ""


def same(one: str, other: str) -> bool:
    """Equal but for the rounding of half-transparent dots."""
    first, second = QColor(one), QColor(other)
    pairs = zip(first.getRgb(), second.getRgb(), strict=True)
    return all(abs(a - b) <= 4 for a, b in pairs)


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_icon_can_be_drawn(name: str) -> None:
    assert 'stroke="currentColor"' in icons._source(name)
    assert same(strongest(icons.pixmap(name, "#3b5bdb", 16, 2.0).toImage()), "#3b5bdb")


def test_icons_are_shipped_with_their_licence() -> None:
    assert "ISC License" in resource("icons/LICENSE.txt").read_text(encoding="utf-8")


def test_every_icon_named_in_the_program_is_shipped() -> None:
    calls = re.compile(
        r"""(?:icons\.icon\(|IconLabel\(|EmptyState\(|icon=)\s*"([a-z0-9-]+)\""""
        r"""|icons\.dress\([^,()]+,\s*"([a-z0-9-]+)\""""
    )
    named = {
        next(filter(None, found))
        for module in (root() / "app" / "gui").rglob("*.py")
        for found in calls.findall(module.read_text(encoding="utf-8"))
    }
    assert named - icons.names() == set()


def test_an_icon_is_sharp_on_every_screen() -> None:
    sizes = {(size.width(), size.height()) for size in icons.icon("users").availableSizes()}
    assert sizes == {(16, 16), (24, 24), (32, 32)}


def test_the_same_icon_is_drawn_once() -> None:
    assert icons.icon("flag").cacheKey() == icons.icon("flag").cacheKey()


def test_a_pressed_icon_has_the_other_colour() -> None:
    made = icons.icon("users", "soft", "accent_text")
    off = made.pixmap(16, 16, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = made.pixmap(16, 16, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert same(strongest(off), LIGHT.soft)
    assert same(strongest(on), LIGHT.accent_text)


@pytest.mark.parametrize(("mode", "colors"), [("light", LIGHT), ("dark", DARK)])
def test_what_cannot_be_used_is_paler(qapp: QApplication, mode: str, colors: Colors) -> None:
    theme.apply(qapp, mode)
    pale = icons.icon("users").pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    assert same(strongest(pale), colors.disabled)


def test_what_wears_an_icon_is_dressed_again_in_the_dark(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "users", "soft")
    theme.apply(qapp, theme.DARK_MODE)
    assert same(strongest(button.icon().pixmap(16, 16).toImage()), DARK.soft)


def test_an_icon_can_be_taken_away(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "users")
    icons.dress(button, "")
    theme.apply(qapp, theme.DARK_MODE)
    assert button.icon().isNull()


def test_room_is_left_beside_an_icon() -> None:
    padded = icons.Drawing("users", pad=3).icon()
    assert {size.width() for size in padded.availableSizes()} == {22, 33, 44}
