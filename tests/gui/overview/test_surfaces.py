"""Cards and rows that are buttons, and icons on a soft square."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.gui import theme
from app.gui.overview.surfaces import IconBadge, Pressable
from app.gui.widgets.layouts import H, label


def test_a_badge_is_painted_in_its_tone(qtbot: QtBot) -> None:
    badge = IconBadge("flag", "blue", 40)
    qtbot.addWidget(badge)
    assert badge.sizeHint() == badge.minimumSizeHint() == QSize(40, 40)
    badge.resize(40, 40)
    picture = badge.grab().toImage()
    assert picture.pixelColor(20, 3) == QColor(theme.colors().tones["blue"].fill)


def test_a_pressable_is_pressed_with_mouse_and_keyboard(qtbot: QtBot) -> None:
    pressed: list[int] = []
    made = Pressable("row", H(label("Riga")), lambda: pressed.append(1))
    qtbot.addWidget(made)
    made.show()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert pressed == [1, 1]
    assert made.minimumSizeHint() == QSize(60, made.sizeHint().height())
    assert made.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_pressable_may_do_nothing(qtbot: QtBot) -> None:
    made = Pressable("row", H(label("Riga")))
    qtbot.addWidget(made)
    made.click()
