"""The window that puts a folder together."""

import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.gui.bundles.kinds import BUNDLES, EVIDENCE, MATERIALS
from app.gui.bundles.place import ZIP
from app.gui.bundles.sheet import BundleSheet
from app.gui.desk import Desk
from app.gui.main_window import MainWindow
from app.queries.disclosures import rows

Settle = Callable[[Desk], None]
Make = Callable[[str], BundleSheet]
Rest = Callable[[], None]


@pytest.fixture
def make(desk: Desk, qtbot: QtBot, settle: Settle, tmp_path: Path) -> Make:
    """Open the window for a folder; it is to be written into a folder of this test."""

    def made(key: str) -> BundleSheet:
        sheet = BundleSheet(None, desk, BUNDLES[key])
        qtbot.addWidget(sheet)
        sheet.show()
        sheet.place.begin({"folder": str(tmp_path)})
        settle(desk)
        return sheet

    return made


def ways(sheet: BundleSheet) -> list[str]:
    view = sheet.stack.currentWidget()
    assert view is not None
    return [made.text() for made in view.findChildren(QPushButton)]


@pytest.mark.parametrize("key", BUNDLES)
def test_it_says_what_will_be_in_it(make: Make, key: str) -> None:
    sheet = make(key)
    assert len(sheet.parts.lines) == {MATERIALS: 6, EVIDENCE: 8}[key]
    assert nameless(sheet) == []


def test_damaged_photos_are_named(make: Make, desk: Desk, settle: Settle) -> None:
    with desk.store.change("Break it") as change:
        change.execute(text("UPDATE picture SET data = substr(data, 1, 40), sha256 = 'broken'"))
    sheet = make(MATERIALS)
    sheet.submit()
    settle(desk)
    view = sheet.stack.currentWidget()
    assert view is not None
    said = [made.text() for made in view.findChildren(QLabel)]
    assert any(text.endswith("which may not be seen: photos/001.jpg") for text in said)


def test_a_folder_is_written_and_shown(
    make: Make, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    toasts: list[str] = []
    desk.toasted.connect(lambda text, _undo: toasts.append(text))
    sheet = make(MATERIALS)
    sheet.submit()
    settle(desk)
    target = tmp_path / "Partner cities – for participants"
    assert (target / "index.html").is_file()
    assert ways(sheet) == ["Open folder", "Open in the browser"]
    assert (sheet.primary.isVisible(), sheet._error.isVisible()) == (False, False)
    assert toasts == ["“Partner cities – for participants” is written."]
    assert len(desk.ask(rows)) == 1
    assert nameless(sheet) == []


def test_the_choices_are_remembered(
    make: Make, desk: Desk, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    sheet = make(EVIDENCE)
    sheet.languages.recall(["pl", "en"])
    sheet.place.form.chips[ZIP].click()
    sheet.submit()
    settle(desk)
    target = tmp_path / "Partner cities – evidence.zip"
    assert "index.html" in zipfile.ZipFile(target).namelist()
    assert ways(sheet) == ["Show file"]
    again = BundleSheet(None, desk, BUNDLES[EVIDENCE])
    qtbot.addWidget(again)
    settle(desk)
    assert (again.place.value(), again.languages.value()) == (target, ("pl", "en"))


def test_what_is_missing_is_said(make: Make) -> None:
    sheet = make(MATERIALS)
    for chip in sheet.languages.chips.chips.values():  # type: ignore[union-attr] # this one has chips
        chip.click()
    sheet.submit()
    assert sheet._error.text() == "Choose at least one language."
    sheet.place.folder.set_value(None)
    sheet.submit()
    assert sheet._error.text() == "Say where to write it."


def test_a_place_that_cannot_be_written_is_told_in_the_sheet(
    make: Make, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    sheet = make(EVIDENCE)
    sheet.place.folder.set_value(tmp_path / "file")
    sheet.submit()
    settle(desk)
    assert sheet._error.text().startswith("“file” is a file.")
    assert sheet.primary.isEnabled()
    assert desk.ask(rows) == []


def test_it_can_be_given_up(make: Make, desk: Desk, tmp_path: Path, settle: Settle) -> None:
    sheet, hold = make(MATERIALS), threading.Event()
    for _worker in range(2):
        desk.jobs.start("hold", lambda _p: hold.wait(20), writes=False, shown=False)
    sheet.submit()
    assert not sheet.primary.isEnabled()
    sheet.overlay.cancelled.emit()
    hold.set()
    settle(desk)
    assert sheet._error.text() == "Stopped. Nothing was written."
    assert sheet.primary.isEnabled()
    assert sorted(path.name for path in tmp_path.glob("Partner*")) == []


def test_leaving_gives_up_too(make: Make, desk: Desk, tmp_path: Path, settle: Settle) -> None:
    sheet, hold = make(EVIDENCE), threading.Event()
    for _worker in range(2):
        desk.jobs.start("hold", lambda _p: hold.wait(20), writes=False, shown=False)
    sheet.submit()
    sheet.reject()
    hold.set()
    settle(desk)
    assert sorted(path.name for path in tmp_path.glob("Partner*")) == []


def test_what_is_not_ready_leads_to_its_page(make: Make, desk: Desk) -> None:
    went: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    sheet = make(MATERIALS)
    (mend,) = [line.mend for line in sheet.parts.lines if line.missing.text().startswith("Still")]
    assert mend is not None
    mend.click()
    assert went == [("outcomes", "sessions")]
    assert not sheet.isVisible()


@pytest.mark.parametrize("key", BUNDLES)
def test_the_window_opens_it(window: MainWindow, held: Path, rest: Rest, key: str) -> None:
    window.act(f"export_{key}")
    assert window.findChild(BundleSheet) is None
    window.files.open_path(held)
    rest()
    window.act(f"export_{key}")
    sheet = window.findChild(BundleSheet)
    assert sheet is not None
    assert sheet.bundle.key == key
    rest()
    sheet.reject()
    rest()
