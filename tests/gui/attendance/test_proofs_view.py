"""Reconciliation: filters, and signatures kept or taken back by hand."""

from attending import FRIDAY, SUNDAY, Held
from gui.attendance.conftest import Calm

from app.gui.attendance.page import AttendancePage
from app.gui.attendance.proofs_view import ALL, ProofsView
from app.gui.desk import Desk
from app.queries import attendance
from app.rules.attendance import Trace


def shown(view: ProofsView) -> list[int]:
    return list(view.table.model().ids)  # type: ignore[attr-defined] # a RowModel


def choose(view: ProofsView, where: object) -> None:
    view.occasion.set_value(where)
    view.occasion.chosen.emit(where)


def test_filters(page: AttendancePage, held: Held) -> None:
    page.show_view("proofs")
    view = page.proofs
    assert shown(view) == [held.ilze, held.jan, held.bo, held.ute]
    choose(view, FRIDAY)
    view.traces.set_chosen(Trace.NEITHER.value)
    view.traces.chosen.emit(Trace.NEITHER.value)
    assert shown(view) == [held.bo, held.ute]
    view.search.setText("ute")
    assert shown(view) == [held.ute]
    view.search.setText("")
    view.traces.set_chosen(ALL)
    view.traces.chosen.emit(ALL)
    assert len(shown(view)) == 4


def test_signed_by_hand_and_taken_back(
    page: AttendancePage, held: Held, desk: Desk, calm: Calm, toasts: list[str]
) -> None:
    page.show_view("proofs")
    view = page.proofs
    view.table.select_ids([held.ute])
    assert not view.signed.isEnabled()
    view.mark_signed()
    choose(view, SUNDAY)
    view.table.select_ids([held.ute])
    assert view.signed.isEnabled()
    view.mark_signed()
    calm()
    assert desk.ask(attendance.sheets)[SUNDAY] == 1
    view.table.select_ids([held.ute])
    view.take_back()
    calm()
    assert SUNDAY not in desk.ask(attendance.sheets)
    assert toasts == ["1 signature was kept.", "1 signature was taken back."]


def test_what_is_chosen_stays_when_something_changes(page: AttendancePage, calm: Calm) -> None:
    page.show_view("proofs")
    choose(page.proofs, SUNDAY)
    page.reload()
    calm()
    assert page.proofs.where == SUNDAY
