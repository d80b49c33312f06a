"""A box to tick with a long text."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.people.inputs import TicksInput
from app.gui.widgets.forms import Form
from app.gui.widgets.wrapped_flag import LEAST, WrappedFlag

LONG = "Also by delegation, with bed && breakfast, interpreters and drivers"


@pytest.fixture
def flag() -> WrappedFlag:
    return WrappedFlag(LONG.replace("&&", "&"))


def test_with_room_it_is_on_one_line(flag: WrappedFlag, qtbot: QtBot) -> None:
    qtbot.addWidget(flag)
    flag.resize(flag.sizeHint())
    flag.show()
    assert flag.text() == LONG
    assert flag.heightForWidth(flag.width()) == flag.sizeHint().height()


def test_in_a_narrow_column_it_goes_on_below(flag: WrappedFlag, qtbot: QtBot) -> None:
    usual = flag.sizeHint()
    column = Form()
    column.add("flags", "", TicksInput("Days", [("a", "Friday")], lambda _text: flag))
    qtbot.addWidget(column)
    column.resize(260, 200)
    column.show()
    QApplication.processEvents()
    lines = flag.text().split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == LONG
    assert flag.width() <= 260
    assert flag.height() == flag.heightForWidth(flag.width()) > usual.height()
    assert flag.minimumSizeHint().width() == LEAST
    column.resize(usual.width() + 40, 200)
    QApplication.processEvents()
    assert (flag.text(), flag.sizeHint()) == (LONG, usual)


def test_it_is_ticked_like_any_other(flag: WrappedFlag, qtbot: QtBot) -> None:
    qtbot.addWidget(flag)
    with qtbot.waitSignal(flag.changed):
        flag.set_value(True)
    assert flag.value()
    assert flag.accessibleName() == LONG.replace("&&", "&")


def test_in_larger_letters_it_is_measured_anew(flag: WrappedFlag, qtbot: QtBot) -> None:
    qtbot.addWidget(flag)
    before = flag.heightForWidth(200)
    flag.setStyleSheet("font-size: 30px")
    assert flag.heightForWidth(200) > 1.5 * before
