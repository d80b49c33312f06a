"""From the press of a button to paper, and to what is kept of it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from gui.documents.lp import a_program, told
from gui.documents.stations import a_station
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents import doing
from app.gui.documents.came_out import CameOutSheet
from app.gui.documents.choices import Choices
from app.gui.documents.page import DocumentsPage
from app.gui.documents.presets import PresetSheet
from app.gui.documents.print_sheet import PrintSheet
from app.gui.documents.printers import Station
from app.gui.documents.who import Who, Whom
from app.gui.documents.workshop import Workshop
from app.gui.message import Message
from app.queries import printing
from app.queries.document_presets import presets
from app.rules.printing import PrintState

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]
PEOPLE = Who(Whom.SELECTED, person_ids=(7, 8, 9, 10, 11, 12, 13, 14))


@pytest.fixture
def badges(opened: Opened, desk: Desk, settle: Settle) -> Workshop:
    """Badges for eight people on two pages and a bit."""
    made = opened("badge")
    made.show_choices(Choices("badge", paper="A4", languages=("en",), who=PEOPLE))
    settle(desk)
    return made


def states(desk: Desk) -> set[PrintState]:
    return set(desk.ask(printing.states, PEOPLE.person_ids).values())


def print_sheet(page: DocumentsPage, *found: Station) -> PrintSheet:
    doing.print_it(page, found)
    (sheet,) = page.window().findChildren(PrintSheet)
    return sheet


def asked(page: DocumentsPage) -> CameOutSheet:
    (sheet,) = page.window().findChildren(CameOutSheet)
    return sheet


def test_what_came_out_is_kept(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    runs = len(desk.ask(printing.runs))
    target = tmp_path / "printed.pdf"
    sheet = print_sheet(shown, a_station(target))
    sheet.submit()
    settle(desk)
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == badges.preview.count
    assert len(desk.ask(printing.runs)) == runs
    asked(shown).submit()
    settle(desk)
    assert states(desk) == {PrintState.PRINTED}
    run = desk.ask(printing.runs)[0]
    assert (run.kind, run.design, run.paper, run.languages, run.cards) == (
        "badge",
        "badge-portrait",
        "A4",
        ("en",),
        8,
    )
    desk.undo()
    settle(desk)
    assert len(desk.ask(printing.runs)) == runs


@pytest.mark.skipif(sys.platform == "win32", reason="there is no CUPS")
def test_cards_with_backs_are_printed_on_both_sides(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    badges.options["back"].set_value(True)
    settle(desk)
    sheet = print_sheet(shown, Station("Brother", QPrinter, lp=a_program(tmp_path)))
    sheet.submit()
    settle(desk)
    assert "sides=two-sided-long-edge" in told(tmp_path)
    question = asked(shown)
    question.none.setChecked(True)
    question.submit()


def test_only_the_good_pages_are_kept(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    assert badges.sight is not None
    good = badges.sight.prepared.people_on(0)
    sheet = print_sheet(shown, a_station(tmp_path / "printed.pdf"))
    sheet.submit()
    settle(desk)
    question = asked(shown)
    question.some.setChecked(True)
    question.range.set_value("1")
    question.submit()
    settle(desk)
    run = desk.ask(printing.runs)[0]
    assert tuple(card.person_id for card in desk.ask(printing.run_cards, run.id)) == good


def test_nothing_came_out(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    before = desk.ask(printing.runs)
    sheet = print_sheet(shown, a_station(tmp_path / "printed.pdf"))
    sheet.submit()
    settle(desk)
    question = asked(shown)
    question.none.setChecked(True)
    question.submit()
    settle(desk)
    assert desk.ask(printing.runs) == before


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # that is how Qt says it
def test_a_printer_that_is_gone(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    gone: Station = a_station(tmp_path / "nowhere" / "printed.pdf")
    sheet = print_sheet(shown, gone)
    sheet.submit()
    settle(desk)
    (message,) = shown.window().findChildren(Message)
    assert message.windowTitle() == "It was not printed"
    assert [made.text() for made in message.buttons] == ["Save as PDF…"]
    message.reject()
    assert shown.window().findChildren(CameOutSheet) == []


def test_a_list_is_sent_and_nothing_is_asked(
    shown: DocumentsPage,
    opened: Opened,
    desk: Desk,
    settle: Settle,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    opened("delegate_list")
    sheet = print_sheet(shown, a_station(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(desk.toasted) as toasted:
        sheet.submit()
    assert toasted.args == ["Sent to “Brother”.", False]
    settle(desk)
    assert not doing.marking(shown)


def test_what_was_just_chosen_is_printed(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    few = Who(Whom.SELECTED, person_ids=(7,))
    badges.show_choices(Choices("badge", paper="A4", languages=("en",), who=few))
    doing.print_it(shown, [a_station(tmp_path / "printed.pdf")])
    assert shown.window().findChildren(PrintSheet) == []
    settle(desk)
    (sheet,) = shown.window().findChildren(PrintSheet)
    assert sheet.paper.text() == "1 sheet of paper"
    sheet.reject()


def test_saving_writes_the_file(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    doing.save(shown)
    (dialog,) = shown.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "Badges.pdf"))
    dialog.reject()
    settle(desk)
    assert (tmp_path / "Badges.pdf").read_bytes().startswith(b"%PDF")
    (message,) = shown.window().findChildren(Message)
    message.reject()


def test_a_place_that_cannot_be_written_is_told_and_the_old_file_stays(
    shown: DocumentsPage, badges: Workshop, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert badges.sight is not None
    (tmp_path / "old.pdf").mkdir()
    for target, said in (("no/x.pdf", "does not exist"), ("old.pdf", "is a folder")):
        with qtbot.waitSignal(desk.failed, timeout=30_000) as failed:
            doing.write(shown, badges.sight, tmp_path / target)
        assert said in str(failed.args[0])
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["old.pdf"]


def test_what_another_program_printed_is_marked(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle
) -> None:
    assert doing.marking(shown)
    doing.mark_printed(shown)
    settle(desk)
    asked(shown).submit()
    settle(desk)
    assert states(desk) == {PrintState.PRINTED}


def test_choices_are_kept_and_chosen_again(
    shown: DocumentsPage, badges: Workshop, desk: Desk, settle: Settle
) -> None:
    before = len(desk.ask(presets))
    badges.options["back"].set_value(True)
    settle(desk)
    doing.save_choices(shown)
    (sheet,) = shown.window().findChildren(PresetSheet)
    sheet.form["name"].set_value("For the bus")
    sheet.submit()
    settle(desk)
    rows = desk.ask(presets)
    assert len(rows) == before + 1
    row = next(row for row in rows if row.name == "For the bus")
    doing._usual(shown)
    settle(desk)
    assert badges.choices() == Choices(
        "badge", badges.kind.options(), ("en",), "A4", badges.paper.imposition(), PEOPLE
    )
    doing._pick(shown, row)
    settle(desk)
    choices = badges.choices()
    assert choices is not None
    assert choices.options.back
    assert choices.who == PEOPLE


def test_nothing_is_done_without_a_document(page: DocumentsPage) -> None:
    doing.print_it(page, [])
    doing.save(page)
    doing.mark_printed(page)
    assert page.findChildren(QDialog) == []
    doing.save_choices(page)
    doing.offer_presets(page)
    assert not doing.making(page)
