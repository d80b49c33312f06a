"""Signatures typed back: nothing is kept before all of it is right."""

import shiboken6
from attending import SUNDAY, Held
from gui.attendance.conftest import Calm

from app.gui.attendance.page import AttendancePage
from app.gui.attendance.signatures_sheet import SignaturesSheet, sheet_of
from app.gui.desk import Desk
from app.queries import attendance
from app.usecases.attendance import Sheet


def opened(page: AttendancePage) -> SignaturesSheet:
    page.show_view("proofs")
    sheet = page.proofs.type_back()
    assert sheet is not None
    return sheet


def test_a_sheet_is_of_a_day_or_session() -> None:
    assert sheet_of(SUNDAY, "x") == Sheet(day=SUNDAY, name="x")
    assert sheet_of(7) == Sheet(session_id=7)


def test_numbers_with_their_sum(
    page: AttendancePage, held: Held, desk: Desk, calm: Calm, toasts: list[str]
) -> None:
    sheet = opened(page)
    sheet.form.set_values({"occasion": SUNDAY, "sheet": "Riga", "marks": "1, 3-4", "tally": 3})
    assert sheet.said.text() == "3 numbers read"
    sheet.submitted.emit()
    calm()
    assert not shiboken6.isValid(sheet)
    assert desk.ask(attendance.sheets)[SUNDAY] == 3
    assert toasts == ["3 signatures were kept."]
    assert page.board is not None
    assert SUNDAY in page.board.attendees[held.ute].presence.signed


def test_what_does_not_add_up(page: AttendancePage, desk: Desk, calm: Calm) -> None:
    sheet = opened(page)
    for values in (
        {"occasion": None, "marks": "1", "tally": 1},
        {"occasion": SUNDAY, "marks": "1", "tally": None},
        {"occasion": SUNDAY, "marks": "1", "tally": 2},
        {"occasion": SUNDAY, "marks": "1, 99", "tally": 2},
    ):
        sheet.form.set_values(values)
        sheet.submitted.emit()
        calm()
        assert sheet.isVisible()
    assert SUNDAY not in desk.ask(attendance.sheets)
    assert sheet.said.text() == ""
    sheet.reject()
