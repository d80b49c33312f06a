"""The page: four parts, read again when something changes."""

from accessibility import nameless
from attending import SUNDAY, Held, signed
from gui.attendance.conftest import Calm

from app.gui.attendance.page import ACTIONS, TITLES, AttendancePage, build
from app.gui.desk import Desk
from app.rules.attendance import CounterKind


def test_four_parts(page: AttendancePage) -> None:
    assert page.key == "counters"
    for key in TITLES:
        page.jump(key)
        assert (page.key, page.keep()) == (key, key)
        assert nameless(page) == []
    page.jump("nothing")
    page.restore("proofs")
    assert page.key == "proofs"
    for action in ACTIONS:
        action.run(page)
        assert action.id == f"attendance.{page.key}"


def test_it_is_live(page: AttendancePage, held: Held, desk: Desk, calm: Calm) -> None:
    signed(desk.store, SUNDAY, [held.ute])
    calm()
    numbers = [each.text() for each in page.counters.lines[CounterKind.WOMEN].numbers]
    assert numbers == ["2", "1", "2", "2"]


def test_changes_while_reading_are_read_once_more(page: AttendancePage, calm: Calm) -> None:
    page.reload()
    page.reload()
    calm()
    assert page.board is not None


def test_before_there_is_anything(desk: Desk, calm: Calm) -> None:
    made = build(desk)
    calm()
    for key in TITLES:
        made.show_view(key)
    assert made.board is not None
    made.deleteLater()
