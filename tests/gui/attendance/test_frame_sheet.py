"""The rule and the wording of certificates; one issued anew."""

import shiboken6
from attending import Held
from gui.attendance.conftest import Calm

from app.base.texts import Texts
from app.gui.attendance.frame_sheet import rule_said, signers_of
from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.queries import certificates
from app.rules.attendance import CertificateRule
from app.usecases.certificates import issue_certificates


def test_signers_one_a_line() -> None:
    assert signers_of("Ada Ek; Mayor\n\nBo Ek\n") == [("Ada Ek", "Mayor"), ("Bo Ek", "")]


def test_the_frame(page: AttendancePage, desk: Desk, calm: Calm) -> None:
    page.show_view("certificates")
    sheet = page.certificates.edit_frame()
    assert sheet is not None
    wrong = {"rule": CertificateRule.SESSIONS, "least": 1, "prefix": "A/", "signers": "Ada; Mayor"}
    sheet.form.set_values({**wrong, "wording": Texts(en="{who}")})
    sheet.submitted.emit()
    calm()
    assert sheet.isVisible()
    sheet.form.set_values({**wrong, "wording": Texts(en="{name}")})
    sheet.submitted.emit()
    calm()
    assert not shiboken6.isValid(sheet)
    frame = desk.ask(certificates.frame)
    assert (frame.rule, frame.prefix, frame.signers) == (
        CertificateRule.SESSIONS,
        "A/",
        (("Ada", "Mayor"),),
    )
    assert page.board is not None
    assert rule_said(page.board) == "Present at a number of sessions: at least 1"


def test_issued_anew_with_a_reason(
    page: AttendancePage, held: Held, desk: Desk, calm: Calm
) -> None:
    desk.do(issue_certificates)
    calm()
    page.show_view("certificates")
    view = page.certificates
    assert view.reissue() is None
    first = desk.ask(certificates.register)[1]
    view.table.select_ids([first.id])
    sheet = view.reissue()
    assert sheet is not None
    sheet.submitted.emit()
    calm()
    assert sheet.isVisible()
    sheet.form.set_values({"reason": "Name"})
    sheet.submitted.emit()
    calm()
    [row] = desk.ask(certificates.current, [held.jan])
    assert (row.number, row.issue, row.reason) == (2, 2, "Name")
