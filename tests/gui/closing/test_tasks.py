"""Seven tasks in order: gone to, ticked off, opened again."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.closing.note_sheet import FreezeSheet, NoteSheet
from app.gui.closing.page import ClosingPage
from app.gui.desk import Desk
from app.queries import closing
from app.rules.closing import ClosingTask
from app.usecases.closing import mark_task
from tests.gui.closing.conftest import Settle, Show


def sheet_of(page: ClosingPage, kind: type[NoteSheet] | type[FreezeSheet]) -> NoteSheet:
    [found] = page.window().findChildren(kind)
    assert isinstance(found, NoteSheet | FreezeSheet)
    return found  # type: ignore[return-value] # both have a form


def test_the_first_open_task_stands_out(show: Show, desk: Desk, settle: Settle) -> None:
    tasks = show("tasks").tasks
    assert list(tasks.lines) == list(ClosingTask)
    kinds = [line.go.property("kind") for line in tasks.lines.values()]
    assert kinds == ["primary", *["plain"] * 6]
    desk.do(mark_task, ClosingTask.FREEZE, "Well")
    settle(desk)
    QApplication.processEvents()
    settle(desk)
    assert [line.row.done for line in tasks.lines.values()] == [True, *[False] * 6]
    assert tasks.lines[ClosingTask.RECONCILE].go.property("kind") == "primary"


def test_done_with_a_note_and_not_done(show: Show, desk: Desk, settle: Settle) -> None:
    page = show("tasks")
    page.tasks.lines[ClosingTask.OUTCOMES].tick.click()
    sheet = sheet_of(page, NoteSheet)
    sheet.form.set_values({"note": "All but one"})
    sheet.submit()
    settle(desk)
    settle(desk)
    line = page.tasks.lines[ClosingTask.OUTCOMES]
    assert (line.row.done, line.row.note) == (True, "All but one")
    line.tick.click()
    settle(desk)
    settle(desk)
    assert not page.tasks.lines[ClosingTask.OUTCOMES].row.done


def test_each_leads_to_its_page(show: Show, desk: Desk, qtbot: QtBot) -> None:
    page = show("tasks")
    with qtbot.waitSignal(desk.wanted_page) as asked:
        page.tasks.lines[ClosingTask.OUTCOMES].go.click()
    assert asked.args == ["outcomes", None]
    with qtbot.waitSignal(desk.wanted_page) as asked:
        page.tasks.lines[ClosingTask.STATISTICS].go.click()
    assert asked.args == ["documents", "statistics"]
    with qtbot.waitSignal(desk.wanted_action) as wanted:
        page.tasks.lines[ClosingTask.EVIDENCE].go.click()
    assert wanted.args == ["export_evidence"]


def test_erasing_is_the_next_view(show: Show, desk: Desk, settle: Settle) -> None:
    page = show("tasks")
    page.tasks.lines[ClosingTask.ERASE].go.click()
    settle(desk)
    assert page.key == "data"


def test_freezing_what_has_no_session(show: Show, desk: Desk, settle: Settle) -> None:
    page = show("tasks")
    page.tasks.lines[ClosingTask.FREEZE].go.click()
    sheet = sheet_of(page, FreezeSheet)
    sheet.submit()
    settle(desk)
    assert sheet.isVisible()
    assert desk.ask(closing.next_open) is ClosingTask.FREEZE
    sheet.reject()


def test_the_focus_stays_at_its_task(show: Show, desk: Desk, settle: Settle) -> None:
    page = show("tasks")
    page.activateWindow()
    page.tasks.lines[ClosingTask.EVIDENCE].tick.setFocus()
    page.tasks.reload()
    settle(desk)
    assert page.window().focusWidget() is page.tasks.lines[ClosingTask.EVIDENCE].tick
