"""From a wish about files to an open conference, or to a sentence why not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from factories import an_event, an_organisation
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.base.settings import RecentFile
from app.base.texts import Texts
from app.gui.files.new_sheet import NewSheet
from app.gui.files.restore_sheet import RestoreSheet
from app.gui.main_window import MainWindow
from app.gui.message import Message
from app.gui.preferences import Preferences
from app.queries import attendance, events, organisations
from app.store import Store
from app.usecases.events import edit_event

Rest = Callable[[], None]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.plenum"
    with Store.create(path) as store:
        an_event(store, title=Texts(en="Old cities"))
        an_organisation(store, "Poznań", "PL")
    return path


def fill(sheet: NewSheet, path: Path) -> None:
    sheet.form.set_values(
        {
            "title": "New cities",
            "starts_on": date(2027, 5, 12),
            "time_zone": "Europe/Riga",
            "path": path,
        }
    )


def title(window: MainWindow) -> str:
    assert window.desk is not None
    event = window.desk.ask(events.event)
    return event.title.best(["en"]) if event else ""


def pick(window: MainWindow, path: Path) -> None:
    dialogs = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    dialogs[-1].fileSelected.emit(str(path))
    dialogs[-1].done(1)


def test_a_new_conference_is_made_and_shown(window: MainWindow, tmp_path: Path, rest: Rest) -> None:
    window.act("new")
    sheet = window.findChild(NewSheet)
    assert sheet is not None
    fill(sheet, tmp_path / "new.plenum")
    sheet.submit()
    rest()
    assert title(window) == "New cities"
    assert window.findChild(NewSheet) is None


def test_a_refused_new_conference_stays_on_the_sheet(
    window: MainWindow, old: Path, rest: Rest
) -> None:
    window.act("new")
    sheet = window.findChild(NewSheet)
    assert sheet is not None
    fill(sheet, old)
    sheet.submit()
    rest()
    assert sheet.isVisible()
    assert window.desk is None
    sheet.reject()


def test_an_earlier_conference_gives_its_parts(
    window: MainWindow, old: Path, tmp_path: Path, rest: Rest
) -> None:
    window.act("new_from_earlier")
    rest()
    pick(window, old)
    sheet = window.findChild(NewSheet)
    assert sheet is not None
    fill(sheet, tmp_path / "new.plenum")
    sheet.submit()
    rest()
    assert window.desk is not None
    rows = window.desk.ask(organisations.rows, [1])
    assert [row.city for row in rows.values()] == ["Poznań"]
    assert title(window) == "New cities"


def test_next_years_conference_begins_with_the_one_that_is_open(
    window: MainWindow, old: Path, tmp_path: Path, rest: Rest
) -> None:
    window.act("next_conference")
    assert window.findChild(NewSheet) is None
    window.files.open_path(old)
    rest()
    window.act("next_conference")
    sheet = window.findChild(NewSheet)
    assert sheet is not None
    fill(sheet, tmp_path / "new.plenum")
    sheet.submit()
    rest()
    assert window.desk is not None
    assert window.desk.store.path == tmp_path / "new.plenum"
    assert [row.city for row in window.desk.ask(organisations.rows, [1]).values()] == ["Poznań"]


def test_the_sample_is_built_where_it_was_asked_for(
    window: MainWindow, tmp_path: Path, rest: Rest
) -> None:
    window.act("sample")
    pick(window, tmp_path / "sample")
    rest()
    assert window.desk is not None
    assert window.desk.store.path == tmp_path / "sample.plenum"


def test_the_sample_that_was_held_is_built_where_it_was_asked_for(
    window: MainWindow, tmp_path: Path, rest: Rest
) -> None:
    window.act("sample_held")
    pick(window, tmp_path / "held")
    rest()
    assert window.desk is not None
    assert window.desk.store.path == tmp_path / "held.plenum"
    assert window.desk.ask(attendance.counters)[0].there == 139


def test_a_file_chosen_in_the_dialog_is_opened(window: MainWindow, old: Path, rest: Rest) -> None:
    window.act("open")
    pick(window, old)
    rest()
    assert title(window) == "Old cities"
    before = window.desk
    window.files.open_path(old)
    rest()
    assert window.desk is before


def test_a_missing_file_can_be_taken_off_the_list(
    window: MainWindow, preferences: Preferences, rest: Rest
) -> None:
    preferences.opened(RecentFile("/nowhere/a.plenum", "A"))
    rest()
    window.files.open_path("/nowhere/a.plenum")
    rest()
    message = window.findChild(Message)
    assert message is not None
    texts = [button.text() for button in message.buttons]
    assert texts == ["Remove from the list", "Restore a backup…", "Open another file…"]
    message.buttons[0].click()
    rest()
    assert preferences.settings.recent == ()


def test_a_copy_is_saved_under_another_name(
    window: MainWindow, old: Path, tmp_path: Path, rest: Rest
) -> None:
    window.files.open_path(old)
    rest()
    window.act("save_copy")
    pick(window, tmp_path / "copy")
    rest()
    assert (tmp_path / "copy.plenum").exists()
    assert window.desk is not None
    assert window.desk.store.path == old


def test_a_copy_over_the_open_file_is_refused(window: MainWindow, old: Path, rest: Rest) -> None:
    window.files.open_path(old)
    rest()
    window.files.copy_to(old)
    rest()
    messages = [found.windowTitle() for found in window.findChildren(Message)]
    assert messages == ["That did not work"]


def test_a_backup_is_made_and_restored_beside_the_open_file(
    window: MainWindow, old: Path, tmp_path: Path, rest: Rest
) -> None:
    window.files.open_path(old)
    rest()
    window.act("back_up")
    rest()
    assert window.desk is not None
    window.desk.do(edit_event, {"title": Texts(en="Changed cities")})
    rest()
    window.act("restore")
    rest()
    sheet = window.findChild(RestoreSheet)
    assert sheet is not None
    sheet.submit()
    pick(sheet, tmp_path / "again")  # type: ignore[arg-type] # the dialog belongs to the sheet
    rest()
    assert window.desk.store.path == tmp_path / "again.plenum"
    assert title(window) == "Old cities"
    with Store.open(old) as untouched:
        event = untouched.ask(events.event)
    assert event is not None
    assert event.title == Texts(en="Changed cities")


def test_the_open_file_itself_can_be_taken_back(window: MainWindow, old: Path, rest: Rest) -> None:
    from app.gui.files import work

    window.files.open_path(old)
    rest()
    assert window.desk is not None
    window.desk.do(edit_event, {"title": Texts(en="Changed cities")})
    rest()
    newest = work.known_backups(window.preferences.settings)[0]
    window.files.restore_to(newest, old)
    rest()
    assert window.desk is not None
    assert title(window) == "Old cities"


def test_the_conference_button_offers_others(
    window: MainWindow, old: Path, preferences: Preferences, rest: Rest
) -> None:
    preferences.opened(RecentFile("/nowhere/a.plenum", "Other & more"))
    window.files.open_path(old)
    rest()
    window.files.offer_others()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Other && more", "Open…", "Close conference"]
    menu.close()
