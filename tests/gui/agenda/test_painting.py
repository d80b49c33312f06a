"""Letters and colours of the grid."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.gui import fonts, theme
from app.gui.agenda.blocks import Block
from app.gui.agenda.layout import Scale
from app.gui.agenda.painting import broken, paint_block, paint_closed, paint_impossible


@pytest.fixture
def picture(qtbot: QtBot) -> QImage:
    made = QImage(120, 120, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def a_block(**facts: object) -> Block:
    known: dict[str, object] = {
        "id": 1,
        "column": 0,
        "lane": 0,
        "lanes": 1,
        "start": 0,
        "end": 60,
        "title": "A title of several words",
        "time": "09:00–10:00",
        "people": "Nowak",
        "tone": "blue",
        "pause": False,
        "clashes": 0,
        "fresh": False,
        "seats": "12/10",
        "full": True,
        "faint": False,
        **facts,
    }
    return Block(**known)  # type: ignore[arg-type] # facts of the test


def test_titles_break_at_words_and_end_in_an_ellipsis(qtbot: QtBot) -> None:
    lines = broken("Twin cities of the north", 70, 2, fonts.BODY, fonts.STRONG)
    assert len(lines) == 2
    assert lines[0] == "Twin cities"
    assert lines[1].endswith("…")
    assert broken("Opening", 200, 3, fonts.BODY, fonts.STRONG) == ("Opening",)
    (alone,) = broken("Twin cities of the north", 70, 1, fonts.BODY, fonts.STRONG)
    assert alone.endswith("…")


def colour_at(picture: QImage, x: int, y: int) -> str:
    return picture.pixelColor(x, y).name()


@pytest.mark.parametrize("height", [8, 20, 28, 60, 110])
def test_a_block_of_any_height_has_the_colour_of_its_track(picture: QImage, height: int) -> None:
    painter = QPainter(picture)
    rect = QRectF(0, 0, 100, height)
    paint_block(painter, a_block(fresh=True), rect, selected=False, current=True, ratio=1.0)
    painter.end()
    assert colour_at(picture, 60, height - 4) == theme.colors().tones["blue"].fill.lower()


def test_a_clash_has_a_red_edge(picture: QImage) -> None:
    painter = QPainter(picture)
    rect = QRectF(0, 0, 60, 110)
    paint_block(painter, a_block(clashes=2), rect, selected=False, current=False, ratio=1.0)
    painter.end()
    assert colour_at(picture, 2, 50) == theme.color("danger").name()


def test_a_dimmed_or_selected_block(picture: QImage) -> None:
    painter = QPainter(picture)
    rect = QRectF(0, 0, 100, 50)
    paint_block(
        painter, a_block(tone="", pause=True), rect, selected=True, current=False, ratio=1.0
    )
    below = QRectF(0, 60, 100, 50)
    paint_block(painter, a_block(faint=True), below, selected=False, current=False, ratio=1.0)
    painter.end()
    assert colour_at(picture, 97, 30) == theme.colors().selected.lower()
    assert colour_at(picture, 97, 90) != theme.colors().tones["blue"].fill.lower()


def test_hours_in_which_a_room_is_shut_are_darker(picture: QImage) -> None:
    scale = Scale(0, 120, 1.0, 100.0, 1)
    painter = QPainter(picture)
    paint_closed(painter, QRectF(0, 0, 100, 120), scale, [(30, 90)])
    paint_closed(painter, QRectF(0, 0, 100, 120), scale, [])
    painter.end()
    assert [colour_at(picture, 50, y) == "#ffffff" for y in (10, 60, 110)] == [False, True, False]


def test_impossible_times_are_hatched(picture: QImage) -> None:
    painter = QPainter(picture)
    paint_impossible(painter, 0, 100, Scale(0, 120, 1.0, 100.0, 1), [(30, 90), (200, 300)])
    painter.end()
    assert [colour_at(picture, 50, y) == "#ffffff" for y in (10, 60, 110)] == [True, False, True]
