"""The window as a whole, on a real file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from a_page import KINDS, CategoryPage
from accessibility import nameless
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.base.settings import Settings
from app.base.texts import Texts
from app.gui.main_window import MainWindow
from app.gui.message import Message
from app.gui.preferences import Preferences
from app.queries import events
from app.store import Store
from app.usecases.events import add_category, edit_event, new_event

FACTS = {
    "title": Texts(en="Partner cities", pl="Miasta partnerskie"),
    "starts_on": date(2026, 5, 12),
    "ends_on": date(2026, 5, 14),
    "time_zone": "Europe/Riga",
    "place": Texts(en="Rīga"),
    "languages": ("en", "pl"),
}
Open = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "cities.plenum"
    with Store.create(target) as made:
        new_event(made, FACTS)
    return target


@pytest.fixture
def opened(window: MainWindow, path: Path, rest: Callable[[], None]) -> MainWindow:
    window.files.open_path(path)
    rest()
    return window


def front(window: MainWindow) -> CategoryPage:
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, CategoryPage)
    return page


def shown_messages(window: MainWindow) -> list[str]:
    return [found.windowTitle() for found in window.findChildren(Message) if found.isVisible()]


def test_it_begins_on_the_start_page(window: MainWindow) -> None:
    assert window.start.isVisible()
    assert window.windowTitle() == "Plenum"
    assert not window.menus.actions["save_copy"].isEnabled()
    assert window.menus.actions["new"].isEnabled()


def test_opening_shows_the_first_page_and_remembers_the_file(
    opened: MainWindow, path: Path
) -> None:
    assert opened.windowTitle() == "Partner cities — Plenum"
    assert opened.workspace is not None
    assert opened.workspace.current == "first"
    assert opened.menus.actions["save_copy"].isEnabled()
    recent = opened.preferences.settings.recent
    assert [(file.path, file.title, file.when, file.place) for file in recent] == [
        (str(path), "Partner cities", "2026-05-12/2026-05-14", "Rīga")
    ]


def test_opening_makes_a_backup_and_says_so(opened: MainWindow) -> None:
    assert opened.workspace is not None
    assert opened.workspace.status_bar.backup.text.startswith("Backup ")
    assert opened.workspace.status_bar.saved.text == "All changes saved"


def test_undo_and_redo_by_keyboard_carry_the_label_of_the_step(
    opened: MainWindow, qtbot: QtBot, rest: Callable[[], None]
) -> None:
    page = front(opened)
    page.add()
    rest()
    assert opened.menus.actions["undo"].text() == "Undo “Add category”"
    assert page.names[-1] == "Choir"
    qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest()
    assert page.names[-1] == "Staff"
    assert opened.menus.actions["redo"].text() == "Redo “Add category”"
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened, Qt.Key.Key_Z, keys)
    rest()
    assert page.names[-1] == "Choir"


def test_a_field_undoes_its_own_typing_first(
    opened: MainWindow, qtbot: QtBot, qapp: QApplication, rest: Callable[[], None]
) -> None:
    from app.gui.undo import FieldsFirst

    fields_first = FieldsFirst(qapp)
    page = front(opened)
    page.add()
    rest()
    page.field.setFocus()
    qtbot.keyClicks(page.field, "abc")
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest()
    assert (page.field.text(), page.names[-1]) == ("", "Choir")
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest()
    assert (page.field.text(), page.names[-1]) == ("", "Staff")
    fields_first.deleteLater()


def test_pages_are_reached_by_key_and_have_their_own_menu(
    opened: MainWindow, qtbot: QtBot, rest: Callable[[], None]
) -> None:
    assert opened.menus.menus["page"].title() == "First page"
    opened.go("second", 7)
    assert front(opened).jumps == [7]
    assert opened.menus.menus["page"].title() == "Second page"
    front(opened).field.setText("Band")
    qtbot.keyClick(opened, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    rest()
    assert front(opened).names[-1] == "Band"
    opened.go("settings")
    assert not opened.menus.menus["page"].menuAction().isVisible()


def test_counters_follow_the_changes(opened: MainWindow, rest: Callable[[], None]) -> None:
    assert opened.workspace is not None
    button = opened.workspace.side_bar.buttons["second"]
    assert button.accessibleName() == "Second page, 5"
    front(opened).add()
    rest()
    assert button.accessibleName() == "Second page, 6"


def test_another_language_keeps_page_and_contents(
    opened: MainWindow, rest: Callable[[], None]
) -> None:
    opened.go("second")
    front(opened).field.setText("half a name")
    opened.preferences.update(language="pl")
    rest()
    assert opened.workspace is not None
    assert opened.workspace.current == "second"
    assert front(opened).field.text() == "half a name"
    assert opened.windowTitle() == "Miasta partnerskie — Plenum"
    front(opened).add()
    rest()
    assert front(opened).names[-1] == "half a name"


def test_a_refused_file_is_a_sentence_with_ways_on(
    window: MainWindow, tmp_path: Path, rest: Callable[[], None]
) -> None:
    bad = tmp_path / "notes.plenum"
    bad.write_text("not a database at all, but long enough to look at" * 20, encoding="utf-8")
    window.files.open_path(bad)
    rest()
    assert shown_messages(window) == ["“notes.plenum” was not opened"]
    assert window.desk is None


def test_a_second_window_is_refused(
    opened: MainWindow, path: Path, preferences: Preferences, qtbot: QtBot
) -> None:
    second = MainWindow(preferences, KINDS)
    qtbot.addWidget(second)
    second.files.open_path(path)
    qtbot.waitUntil(lambda: not second.jobs.open)
    qtbot.waitUntil(lambda: shown_messages(second) != [])
    assert second.desk is None
    second.close()


def test_what_the_command_line_writes_appears(
    opened: MainWindow, path: Path, rest: Callable[[], None]
) -> None:
    with Store.open(path, alone=False) as other:
        edit_event(other, {"title": Texts(en="Sister cities")})
    opened.look_around()
    rest()
    assert opened.windowTitle() == "Sister cities — Plenum"
    assert not opened.menus.actions["undo"].isEnabled()


def test_another_file_takes_the_place_of_the_open_one(
    opened: MainWindow, tmp_path: Path, rest: Callable[[], None]
) -> None:
    other = tmp_path / "other.plenum"
    with Store.create(other) as made:
        new_event(made, {**FACTS, "title": Texts(en="Other cities")})
    before = opened.desk
    opened.files.open_path(other)
    rest()
    assert opened.desk is not before
    assert opened.windowTitle() == "Other cities — Plenum"


def test_closing_the_conference_returns_to_the_start(
    opened: MainWindow, path: Path, rest: Callable[[], None]
) -> None:
    opened.act("close")
    assert opened.start.isVisible()
    assert opened.windowTitle() == "Plenum"
    rest()
    with Store.open(path):
        assert opened.desk is None


def test_closing_the_window_waits_for_what_is_written(
    opened: MainWindow, path: Path, qtbot: QtBot
) -> None:
    assert opened.desk is not None
    for number in range(5):
        opened.desk.do(add_category, Texts(en=f"Choir {number}"))
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=20_000)
    with Store.open(path) as again:
        names = [row.name.best(["en"]) for row in again.ask(events.categories)]
    assert names[-5:] == [f"Choir {number}" for number in range(5)]


def test_a_dropped_conference_file_is_opened(
    window: MainWindow, path: Path, rest: Callable[[], None]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dropEvent(drop)
    rest()
    assert window.windowTitle() == "Partner cities — Plenum"


def test_a_copy_holds_everything(
    opened: MainWindow, tmp_path: Path, rest: Callable[[], None]
) -> None:
    opened.files.copy_to(tmp_path / "copy")
    rest()
    with Store.open(tmp_path / "copy.plenum") as copy:
        event = copy.ask(events.event)
    assert event is not None
    assert event.title == FACTS["title"]


def test_the_theme_changes_at_once(opened: MainWindow, qapp: QApplication) -> None:
    from app.gui import theme

    opened.act("theme_dark")
    assert theme.colors().name == "dark"
    opened.act("theme_light")
    assert theme.colors().name == "light"
    assert opened.preferences.settings == Settings(
        theme="light", recent=opened.preferences.settings.recent
    )


def test_nothing_is_nameless(opened: MainWindow) -> None:
    assert nameless(opened) == []
    opened.act("find")
    assert nameless(opened) == []
    opened.close_conference()
    assert nameless(opened) == []


def test_a_file_asked_for_twice_is_opened_once(
    window: MainWindow, path: Path, rest: Callable[[], None]
) -> None:
    window.files.open_path(path)
    window.files.open_path(path)
    rest()
    assert window.windowTitle() == "Partner cities — Plenum"
    assert shown_messages(window) == []


def test_another_page_closes_the_palette(opened: MainWindow) -> None:
    opened.act("find")
    assert opened.palette_ is not None
    assert opened.palette_.cover.isVisible()
    opened.go("second")
    assert not opened.palette_.cover.isVisible()


def test_what_cannot_be_done_is_said_in_passing(
    opened: MainWindow, rest: Callable[[], None]
) -> None:
    assert opened.desk is not None
    opened.desk.do(edit_event, {"ends_on": date(2026, 1, 1)})
    rest()
    assert opened.toasts.isVisible()
    assert shown_messages(opened) == []


def test_an_undone_step_can_be_done_again_from_what_is_said(
    opened: MainWindow, rest: Callable[[], None]
) -> None:
    front(opened).add()
    rest()
    opened.act("undo")
    rest()
    redo = [made for made in opened.toasts.findChildren(QPushButton) if made.isVisible()]
    assert [made.text() for made in redo] == ["Redo"]
    redo[0].click()
    rest()
    assert front(opened).names[-1] == "Choir"
