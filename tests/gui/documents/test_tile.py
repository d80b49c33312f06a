"""A kind of document in the gallery."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.documents.document import kind_of
from app.gui.documents.tile import HEIGHT, WIDTH, Tile, _lines


@pytest.fixture
def tile(qtbot: QtBot) -> Tile:
    made = Tile(kind_of("badge"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_it_is(tile: Tile) -> None:
    assert tile.accessibleName() == "Badges"
    assert tile.accessibleDescription().startswith("Names to wear")
    tile.show_details("161 cards", "Printed 04:31")
    assert tile.accessibleDescription().endswith("161 cards. Printed 04:31")


def test_the_page_is_painted_in_the_middle(tile: Tile) -> None:
    page = QImage(60, 90, QImage.Format.Format_RGB32)
    page.fill(0xFFFF0000)
    tile.show_picture(page)
    grabbed = tile.grab().toImage()
    assert grabbed.size().width() == WIDTH * grabbed.devicePixelRatio()
    reds = [
        (x, y)
        for x in range(0, WIDTH, 2)
        for y in range(0, HEIGHT, 2)
        if grabbed.pixelColor(x, y).red() > 240 and grabbed.pixelColor(x, y).green() < 20
    ]
    assert abs(sum(x for x, _y in reds) / len(reds) - WIDTH / 2) < 3


def test_nobody_is_on_it(tile: Tile) -> None:
    tile.show_picture(QImage())
    tile.grab()


def test_a_summary_takes_two_lines() -> None:
    assert _lines("short", 200) == ["short"]
    first, second = _lines("Names to wear, with the colour of the category and more of it", 200)
    assert first.startswith("Names to wear")
    assert second.endswith("more of it")
    assert _lines("Donaudampfschifffahrtsgesellschaft", 20) == [
        "Donaudampfschifffahrtsgesellschaft"
    ]
