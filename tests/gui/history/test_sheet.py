"""The history list and the way back."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.history.sheet import HistorySheet
from app.queries import events
from app.usecases.events import add_category

Settle = Callable[[Desk], None]


@pytest.fixture
def sheet(desk: Desk, settle: Settle, qtbot: QtBot) -> HistorySheet:
    for name in ("Choir", "Band", "Crew"):
        desk.do(add_category, Texts(en=name))
    settle(desk)
    made = HistorySheet(None, desk)
    qtbot.addWidget(made)
    made.show()
    return made


def names(desk: Desk) -> list[str]:
    return [row.name.best(["en"]) for row in desk.ask(events.categories)]


def steps_back(sheet: HistorySheet) -> list[int]:
    rows = (sheet.model.row_at(row) for row in range(sheet.model.rowCount()))
    return [row.steps_back for row in rows if row]


def test_one_goes_back_to_before_a_step(sheet: HistorySheet, desk: Desk, settle: Settle) -> None:
    assert steps_back(sheet) == [1, 2, 3]
    sheet.table.show_id(sheet.model.id_at(1))
    assert sheet.hint.text().startswith("Takes back this change and all after it, 2 in all.")
    sheet.back.click()
    settle(desk)
    assert names(desk) == ["Choir"]
    assert steps_back(sheet) == [0, 0, 0, 0, 1]


def test_the_latest_step_is_chosen_at_first(sheet: HistorySheet) -> None:
    assert sheet.table.current_id() == sheet.model.id_at(0)
    assert sheet.back.isEnabled()
    assert sheet.hint.text().startswith("Takes back this change, the latest one.")


def test_what_cannot_be_taken_back_says_so(sheet: HistorySheet, desk: Desk, settle: Settle) -> None:
    desk.undo()
    settle(desk)
    sheet.table.show_id(sheet.model.id_at(0))
    assert not sheet.back.isEnabled()
    assert sheet.hint.text().startswith("Only what was done since")


def test_new_steps_appear_while_it_is_open(sheet: HistorySheet, desk: Desk, settle: Settle) -> None:
    desk.do(add_category, Texts(en="Cooks"))
    settle(desk)
    assert sheet.model.rowCount() == 4


def test_nothing_is_nameless(sheet: HistorySheet) -> None:
    assert nameless(sheet) == []
