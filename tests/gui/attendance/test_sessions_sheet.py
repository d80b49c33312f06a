"""Which sessions count for the certificate."""

import shiboken6
from attending import Held
from gui.attendance.conftest import Calm

from app.gui.attendance.frame_sheet import rule_said
from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.queries import certificates


def test_ticked_ones_count(page: AttendancePage, held: Held, desk: Desk, calm: Calm) -> None:
    page.show_view("certificates")
    for ticked in ((str(held.panel),), ()):
        sheet = page.certificates.edit_sessions()
        assert sheet is not None
        sheet.ticks.set_value(ticked)
        sheet.submitted.emit()
        calm()
        assert not shiboken6.isValid(sheet)
        assert desk.ask(certificates.frame).sessions == tuple(map(int, ticked))
        assert page.board is not None
        assert rule_said(page.board).endswith("(Youth)") is bool(ticked)
