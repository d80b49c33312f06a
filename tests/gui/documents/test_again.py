"""Why a badge is needed once more."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.again import AgainSheet
from app.queries import people, printing
from app.rules.printing import PrintReason

Settle = Callable[[Desk], None]
NAMES = ["Ann Bo", "Cy Dee", "Eve Fox", "Gil Hay", "Ida Joe"]


def code(desk: Desk) -> str:
    found = desk.ask(people.rows, [7])[7].code
    assert found
    return found


def test_a_lost_badge_gets_a_new_code(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    old = code(desk)
    sheet = AgainSheet(None, desk, (7,), NAMES[:1])
    qtbot.addWidget(sheet)
    assert sheet.reason is PrintReason.LOST
    with qtbot.waitSignals([sheet.ready, desk.toasted]):
        sheet.submit()
    settle(desk)
    assert code(desk) != old
    assert desk.ask(printing.void_code, old) is not None
    desk.undo()
    settle(desk)
    assert code(desk) == old


def test_a_jammed_one_keeps_it(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    old = code(desk)
    sheet = AgainSheet(None, desk, (7, 8, 9, 10, 11), NAMES)
    qtbot.addWidget(sheet)
    sheet.reasons[PrintReason.JAMMED].setChecked(True)
    with qtbot.waitSignal(sheet.ready):
        sheet.submit()
    settle(desk)
    assert code(desk) == old
