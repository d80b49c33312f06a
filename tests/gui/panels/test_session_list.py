"""The table of sessions."""

import pytest
from gui.panels.world import World
from pytestqt.qtbot import QtBot

from app.gui.panels.session_list import SessionList
from app.gui.widgets.cells import Bar, Plain, TwoLines
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.panels import set_place


@pytest.fixture
def sessions(world: World, qtbot: QtBot) -> SessionList:
    made = SessionList()
    qtbot.addWidget(made)
    made.show_board(world.board())
    return made


def cells(sessions: SessionList, row: int) -> list[object]:
    return [sessions.model.cell_at(row, column) for column in range(4)]


def test_how_full_and_how_wished(sessions: SessionList) -> None:
    assert cells(sessions, 0) == [
        TwoLines("Funds", "Fri 10 Dec, 09:00–10:00"),
        Bar(0, 1),
        Plain("—", "muted"),
        Plain("2 · 1 · 0"),
    ]
    assert cells(sessions, 2)[1] == Plain("0")


def test_too_many_and_waiting_are_marked(sessions: SessionList, world: World, store: Store) -> None:
    world.place(world.janis, world.zane)
    set_place(store, [(world.jan, world.funds)], SignUpState.WAITING)
    sessions.show_board(world.board())
    assert cells(sessions, 0)[1:3] == [Plain("2 of 1", "danger_text"), Plain("1", "warn_text")]


def test_the_selected_session_stays(sessions: SessionList, world: World) -> None:
    assert sessions.table.current_id() == world.funds
    sessions.table.show_id(world.trade)
    sessions.show_board(world.board())
    assert sessions.table.current_id() == world.trade
