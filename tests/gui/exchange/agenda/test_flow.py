"""The import of an agenda as it goes on."""

from collections.abc import Callable
from pathlib import Path

from gui.exchange.agenda.conftest import Write
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.exchange.agenda.flow import AgendaFlow
from app.queries import agenda

Settle = Callable[[Desk], None]


def test_a_draft_and_then_what_was_done(desk: Desk, write: Write, settle: Settle) -> None:
    flow = AgendaFlow(desk)
    flow.open(write())
    settle(desk)
    assert flow.draft is not None
    assert flow.asked == flow.draft.path
    flow.carry_out()
    assert flow.importing
    settle(desk)
    assert not flow.importing
    assert flow.draft is None
    assert flow.done is not None
    assert desk.ask(agenda.count) == flow.done.new == 2


def test_the_last_file_counts(desk: Desk, write: Write, settle: Settle, qtbot: QtBot) -> None:
    flow = AgendaFlow(desk)
    flow.open(write())
    second = write(["9;2027-12-10;09:00;10:00;Other;Hall;"], name="second.csv")
    flow.open(second)
    settle(desk)
    assert flow.draft is not None
    assert flow.draft.path == second


def test_what_cannot_be_read_is_said(desk: Desk, tmp_path: Path, settle: Settle) -> None:
    flow = AgendaFlow(desk)
    told: list[object] = []
    flow.refused.connect(told.append)
    flow.open(tmp_path / "missing.xml")
    settle(desk)
    assert len(told) == 1
    assert flow.draft is None
