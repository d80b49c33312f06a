"""The import and the exports in the whole window: menus, dropping, switching pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui.exchange.conftest import Write
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.exchange.agenda.export_sheet import AgendaExportSheet
from app.gui.exchange.agenda.page import AgendaImportPage
from app.gui.exchange.export_sheet import ExportSheet
from app.gui.exchange.nomination_sheet import NominationSheet
from app.gui.exchange.page import ImportPage
from app.gui.main_window import MainWindow
from app.gui.people.page import PeoplePage
from app.gui.preferences import Preferences
from app.gui.widgets.banner import Banner
from app.store import Store

Quiet = Callable[[], None]


@pytest.fixture
def window(
    store: Store, tmp_path: Path, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    store.close()
    path = shutil.copy(store.path, tmp_path / "copy.plenum")
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.show()
    made.files.open_path(path)
    qtbot.waitUntil(lambda: made.desk is not None and not made.desk.jobs.open, timeout=20_000)
    yield made
    made.toasts.hide()
    made.close()


@pytest.fixture
def quiet(window: MainWindow, qtbot: QtBot) -> Quiet:
    """Run the loop until nothing is asked for."""

    def wait() -> None:
        desk = window.desk
        assert desk is not None
        for _round in range(2):
            qtbot.waitUntil(lambda: not desk.jobs.open and not window.jobs.open, timeout=20_000)
            QApplication.processEvents()

    return wait


def front(window: MainWindow) -> ImportPage:
    """The import page, which is in front."""
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, ImportPage)
    return page


def drop(window: MainWindow, path: Path) -> bool:
    """Drop a file on the window; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dropEvent(event)
    return event.isAccepted()


def test_a_list_dropped_on_the_window_is_imported(
    window: MainWindow, write: Write, quiet: Quiet
) -> None:
    assert drop(window, write())
    quiet()
    page = front(window)
    assert page.file.name.text() == "list.csv"
    page.show_step(2)
    quiet()
    page.go_on()
    quiet()
    assert window.workspace is not None
    people = window.workspace.page
    assert isinstance(people, PeoplePage)
    assert len(people.chosen()) == 2
    assert window.toasts.isVisible()
    window.undo()
    quiet()
    assert len(people.listing.model.ids) == 3


def test_anything_else_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    assert not drop(window, tmp_path / "photo.jpg")


def test_a_half_done_import_survives_other_pages_and_languages(
    window: MainWindow, write: Write, quiet: Quiet
) -> None:
    window.go("import", write())
    quiet()
    front(window).show_step(1)
    window.go("people")
    assert window.workspace is not None
    assert window.workspace.side_bar.buttons["import"].isVisible()

    window.speak()
    quiet()
    assert window.workspace.side_bar.buttons["import"].isVisible()
    window.act("import_people")
    assert front(window).step == 1
    assert front(window).file.name.text() == "list.csv"

    front(window).discard()
    window.go("people")
    assert not window.workspace.side_bar.buttons["import"].isVisible()
    quiet()


def sheet(window: MainWindow, kind: type[ExportSheet | NominationSheet]) -> object:
    """The sheet that is open."""
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_exports_open_with_what_is_in_front(window: MainWindow, quiet: Quiet) -> None:
    window.go("people")
    quiet()
    window.act("export_people")
    export = sheet(window, ExportSheet)
    assert isinstance(export, ExportSheet)
    assert [chip.text() for chip in export.who.chips.values()] == [
        *("Everybody 3", "Selected 1", "Delegations 1")
    ]
    export.reject()
    window.go("delegations")
    window.act("nominations")
    forms = sheet(window, NominationSheet)
    assert isinstance(forms, NominationSheet)
    assert forms.ids["selected"] == forms.ids["all"]
    forms.reject()
    quiet()


def test_an_agenda_in_the_import_of_people_is_led_to_its_own_page(
    window: MainWindow, tmp_path: Path, quiet: Quiet
) -> None:
    path = tmp_path / "calendar.csv"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Opening\nDTSTART:20271210T090000\n"
        "DURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    assert drop(window, path)
    quiet()
    assert window.workspace is not None
    assert window.workspace.current == "import_agenda"
    page = window.workspace.page
    assert isinstance(page, AgendaImportPage)
    assert page.next.text() == "Import 1 new"
    window.toasts.hide()
    page.discard()
    quiet()


def test_a_table_of_sessions_says_that_it_looks_like_an_agenda(
    window: MainWindow, tmp_path: Path, quiet: Quiet
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Title;Time;Room\nOpening;09:00-10:00;Hall\n", encoding="utf-8")
    assert drop(window, path)
    quiet()
    banners = front(window).file.findChildren(Banner)
    assert [each.words.text() for each in banners] == [
        "This looks like an agenda, not like a list of people."
    ]
    front(window).discard()
    quiet()


def test_the_agenda_is_exported_from_any_page(window: MainWindow, quiet: Quiet) -> None:
    window.act("export_agenda")
    made = next(each for each in window.findChildren(AgendaExportSheet) if each.isVisible())
    assert made.part.key() == "whole"
    made.reject()
    quiet()
