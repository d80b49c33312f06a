"""All documents by group."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents.document import kinds
from app.gui.documents.gallery import Gallery
from app.gui.documents.thumbnails import Thumbnail
from app.gui.documents.tile import Tile


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    made = Gallery(kinds())
    qtbot.addWidget(made)
    made.resize(1020, 620)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def focused() -> str:
    widget = QApplication.focusWidget()
    assert isinstance(widget, Tile)
    return widget.kind.key


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_every_kind_has_a_tile(gallery: Gallery) -> None:
    assert set(gallery.tiles) == set(kinds())
    groups = [tile.kind.group for tile in gallery.shown()]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


def test_arrows_walk_and_enter_opens(gallery: Gallery, qtbot: QtBot) -> None:
    shown = [tile.kind.key for tile in gallery.shown()]
    gallery.go()
    assert focused() == shown[0]
    press(Qt.Key.Key_Right)
    assert focused() == shown[1]
    press(Qt.Key.Key_Down)
    below = focused()
    assert shown.index(below) > 1
    press(Qt.Key.Key_Up)
    assert shown.index(focused()) in {0, 1}
    for _press in range(3):
        press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Up)
    assert focused() == shown[0]
    press(Qt.Key.Key_End)
    assert focused() == shown[-1]
    press(Qt.Key.Key_Down)
    assert focused() == shown[-1]
    press(Qt.Key.Key_Home)
    with qtbot.waitSignal(gallery.opened) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == [shown[0]]
    with qtbot.waitSignal(gallery.opened):
        press(Qt.Key.Key_Space)


def test_letters_search(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.go("badge")
    assert focused() == "badge"
    with qtbot.waitSignal(gallery.typed) as typed:
        press(Qt.Key.Key_L)
    assert typed.args == ["l"]


def test_narrowing(gallery: Gallery) -> None:
    gallery.narrow("delegate list")
    assert [tile.kind.key for tile in gallery.shown()] == ["delegate_list"]
    gallery.go("badge")
    assert focused() == "delegate_list"
    gallery.narrow("no such thing")
    assert gallery.shown() == []
    assert gallery.nothing.isVisible()
    gallery.go()
    gallery.narrow("")
    assert len(gallery.shown()) == len(kinds())


def test_a_thumbnail_comes(gallery: Gallery) -> None:
    picture = QImage(80, 120, QImage.Format.Format_RGB32)
    gallery.show_thumbnail("badge", Thumbnail(picture, 3, 12), "12 cards", "")
    gallery.show_thumbnail("gone", Thumbnail(picture), "", "")
    assert "12 cards" in gallery.tiles["badge"].accessibleDescription()


def test_screens_down_and_up(gallery: Gallery) -> None:
    bar = gallery.area.verticalScrollBar()
    gallery.scroll_by(1)
    assert bar.value() == min(bar.pageStep(), bar.maximum())
    gallery.scroll_by(-1_000_000)
    assert bar.value() == 0
