"""The row over the grid."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.gui.agenda.bar import LIST, ROOMS, Bar

DAYS = [date(2027, 12, 10), date(2027, 12, 11)]


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    made = Bar(lambda _text: [(3, "Jan", "")], QMenu())
    qtbot.addWidget(made)
    made.show_days(DAYS, DAYS[1])
    return made


def test_days_are_tabs(bar: Bar, qtbot: QtBot) -> None:
    assert [chip.text() for chip in bar.days.chips.values()] == ["Fri 10 Dec", "Sat 11 Dec"]
    assert bar.days.key() == "2027-12-11"
    with qtbot.waitSignal(bar.day_chosen) as chosen:
        bar.days.chips["2027-12-10"].click()
    assert chosen.args == [DAYS[0]]


def test_the_list_cannot_be_zoomed(bar: Bar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.view_chosen):
        bar.views.chips[LIST].click()
    bar.show_view(LIST)
    assert not bar.into.isEnabled()
    bar.show_view(ROOMS)
    with qtbot.waitSignal(bar.zoom_stepped) as stepped:
        bar.out.click()
    assert stepped.args == [-1]


def test_whose_sessions(bar: Bar, qtbot: QtBot) -> None:
    bar.whose.set_value((3, "Jan"))
    with qtbot.waitSignal(bar.whose_chosen) as chosen:
        bar.whose.clear()
    assert chosen.args == [None]
    with qtbot.waitSignal(bar.side_toggled):
        bar.side.click()
