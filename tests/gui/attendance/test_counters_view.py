"""Counters are shown, thresholds edited in place."""

from attending import Held
from gui.attendance.conftest import Calm

from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.queries import attendance
from app.rules.attendance import CounterKind


def numbers(page: AttendancePage, kind: CounterKind) -> list[str]:
    return [each.text() for each in page.counters.lines[kind].numbers]


def test_numbers(page: AttendancePage) -> None:
    assert numbers(page, CounterKind.PARTICIPANTS) == ["4", "2", "3", "3"]
    assert numbers(page, CounterKind.FROM_ABROAD) == ["2", "1", "1", "1"]


def test_a_threshold(page: AttendancePage, desk: Desk, calm: Calm) -> None:
    line = page.counters.lines[CounterKind.PARTICIPANTS]
    line.least.edited.emit(3)
    calm()
    assert desk.ask(attendance.thresholds) == {CounterKind.PARTICIPANTS: 3}
    assert line.least.value == 3
    assert line.result.count() == 1
    line.least.edited.emit(None)
    calm()
    assert desk.ask(attendance.thresholds) == {}
    assert (line.least.value, line.result.count()) == (None, 0)


def test_what_is_typed_is_kept_while_others_change(
    page: AttendancePage, held: Held, calm: Calm
) -> None:
    line = page.counters.lines[CounterKind.WOMEN]
    line.least.edit()
    assert page.board is not None
    page.counters.show_board(page.board)
    assert line.least.editing
    line.least.cancel()
    calm()
    assert held.ilze
