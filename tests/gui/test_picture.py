"""Icons that are looked at, and the program's mark."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui import theme
from app.gui.picture import Mark, Picture, program_icon


def test_a_picture_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    picture = Picture("lock")
    qtbot.addWidget(picture)
    light = picture.pixmap().toImage()
    theme.apply(qapp, theme.DARK_MODE)
    dark = picture.pixmap().toImage()
    theme.apply(qapp, theme.LIGHT_MODE)
    assert light != dark
    assert picture.pixmap().toImage() == light


def test_the_mark_is_in_the_accent_colour(qtbot: QtBot) -> None:
    mark = Mark(40)
    qtbot.addWidget(mark)
    mark.resize(40, 40)
    assert mark.grab().toImage().pixelColor(20, 3) == QColor(theme.colors().accent)


def test_the_program_has_an_icon_in_the_usual_sizes() -> None:
    sizes = sorted(size.width() for size in program_icon().availableSizes())
    assert sizes == [16, 32, 64, 256]
