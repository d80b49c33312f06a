"""The facts of the funding are edited in place."""

from gui.attendance.conftest import Calm

from app.base.texts import Texts
from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.queries import attendance


def test_in_place(page: AttendancePage, desk: Desk, calm: Calm) -> None:
    page.show_view("funding")
    fields = page.funding.fields
    fields["project_number"].edited.emit("TNF-7")
    fields["programme"].edited.emit(Texts(en="Town Fund"))
    calm()
    assert desk.ask(attendance.funding) == attendance.FundingRow(
        Texts(en="Town Fund"), Texts(), "TNF-7"
    )
    assert fields["project_number"].shown.text() == "TNF-7"
    assert fields["programme"].shown.text() == "Town Fund"


def test_too_much_is_said_at_its_field(page: AttendancePage, desk: Desk, calm: Calm) -> None:
    page.show_view("funding")
    page.funding.fields["project_number"].edited.emit("x" * 201)
    calm()
    assert desk.ask(attendance.funding).project_number == ""
    assert page.funding.fields["project_number"].editing
    page.funding.fields["project_number"].cancel()
