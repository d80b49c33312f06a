"""Whether widgets wrap like words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.flow import FlowLayout


def blocks(qtbot: QtBot, *, rtl: bool = False) -> tuple[QWidget, list[QLabel]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    if rtl:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(holder, spacing=10)
    made = [QLabel("x") for _ in range(5)]
    for one in made:
        one.setFixedSize(50, 20)
        flow.addWidget(one)
    return holder, made


def places(holder: QWidget, made: list[QLabel], width: int) -> list[tuple[int, int]]:
    holder.resize(width, 200)
    holder.layout().activate()
    return [(one.x(), one.y()) for one in made]


def test_in_a_wide_window_there_is_one_row(qtbot: QtBot) -> None:
    holder, made = blocks(qtbot)
    assert places(holder, made, 290) == [(0, 0), (60, 0), (120, 0), (180, 0), (240, 0)]


def test_in_a_narrow_one_there_are_several(qtbot: QtBot) -> None:
    holder, made = blocks(qtbot)
    assert places(holder, made, 170) == [(0, 0), (60, 0), (120, 0), (0, 30), (60, 30)]
    assert holder.layout().heightForWidth(170) == 50
    assert holder.layout().hasHeightForWidth()


def test_from_right_to_left_it_is_mirrored(qtbot: QtBot) -> None:
    holder, made = blocks(qtbot, rtl=True)
    assert places(holder, made, 290)[0] == (240, 0)


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, made = blocks(qtbot)
    made[0].hide()
    assert places(holder, made, 290)[1] == (0, 0)


def test_sizes(qtbot: QtBot) -> None:
    holder, _made = blocks(qtbot)
    flow = holder.layout()
    assert (flow.sizeHint().width(), flow.sizeHint().height()) == (290, 20)
    assert (flow.minimumSize().width(), flow.minimumSize().height()) == (50, 20)
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 4


def test_what_grows_comes_goes_or_hides_is_seen_in_the_height(qtbot: QtBot) -> None:
    holder, made = blocks(qtbot)
    flow = holder.layout()
    holder.show()
    assert flow.heightForWidth(170) == 50
    made[0].setFixedSize(50, 40)
    assert flow.heightForWidth(170) == 70
    made[0].hide()
    assert flow.heightForWidth(170) == 50
    made[1].hide()
    made[2].hide()
    assert flow.heightForWidth(170) == 20
    more = QLabel("x")
    more.setFixedSize(90, 20)
    flow.addWidget(more)
    more.show()
    assert flow.heightForWidth(170) == 50
    flow.takeAt(flow.count() - 1)
    more.hide()
    assert flow.heightForWidth(170) == 20
