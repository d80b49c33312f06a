"""Certificates are issued in one step; the register shows each issue."""

from attending import Held
from gui.attendance.conftest import Calm

from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.queries import certificates
from app.usecases.certificates import edit_certificate_frame, reissue_certificate


def rows(page: AttendancePage) -> list[list[str]]:
    model = page.certificates.model
    return [
        [model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())
    ]


def test_all_who_earned_one(
    page: AttendancePage, held: Held, desk: Desk, calm: Calm, toasts: list[str]
) -> None:
    page.show_view("certificates")
    view = page.certificates
    assert view.earned.text() == "3 people earned one · 3 are still to be issued"
    assert (view.issue.isEnabled(), view.print.isEnabled()) == (True, False)
    view.issue_all()
    calm()
    assert toasts == ["3 certificates were issued."]
    assert [row[0] for row in rows(page)] == ["001", "002", "003"]
    assert (view.issue.isEnabled(), view.print.isEnabled()) == (False, True)
    desk.do(reissue_certificate, held.jan, "Accent")
    calm()
    assert [row[2:] for row in rows(page)] == [
        ["First issue", ""],
        ["First issue", ""],
        ["Corrected, issue 2", "Accent"],
        ["First issue", ""],
    ]
    desk.do(edit_certificate_frame, {"least": 2})
    calm()
    assert view.earned.text() == "1 person earned one · 2 have one without"
    assert len(desk.ask(certificates.register)) == 4


def test_printing_goes_to_the_documents(page: AttendancePage, desk: Desk) -> None:
    gone: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda name, target: gone.append((name, target)))
    page.certificates.print.setEnabled(True)
    page.certificates.print.click()
    assert gone == [("documents", "certificate")]
