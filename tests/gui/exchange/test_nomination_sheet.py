"""The window that writes nomination forms, and a form come back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from factories import a_delegation
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.exchange.nomination_sheet import NominationSheet
from app.gui.exchange.page import ImportPage

Settle = Callable[[Desk], None]
Rest = Callable[[], None]


@pytest.fixture
def sheet(desk: Desk, qtbot: QtBot, tmp_path: Path) -> NominationSheet:
    """Two delegations may nominate, one declined."""
    a_delegation(desk.store, "Toruń", "PL")
    a_delegation(desk.store, "Lyon", "FR", status="declined")
    made = NominationSheet(None, desk, ())
    qtbot.addWidget(made)
    made.show()
    made.place.set_value(tmp_path / "forms")
    return made


def written(tmp_path: Path) -> list[str]:
    """The forms in the folder."""
    return sorted(path.name for path in (tmp_path / "forms").iterdir())


def test_a_form_is_written_for_each_that_did_not_decline(
    sheet: NominationSheet, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    assert nameless(sheet) == []
    assert [chip.text() for chip in sheet.who.chips.values()] == [
        *("All that did not decline 2", "Without members 2")
    ]
    sheet.submit()
    settle(desk)
    assert written(tmp_path) == ["Riga.xlsx", "Toruń.xlsx"]
    assert sheet._stack.currentIndex() == 1
    assert nameless(sheet) == []


def test_what_is_missing_is_said(
    sheet: NominationSheet, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet.place.set_value("")
    sheet.submit()
    assert sheet._error.text() == "Say in which folder to write them."
    (tmp_path / "file").write_bytes(b"")
    sheet.place.set_value(tmp_path / "file" / "forms")
    sheet.submit()
    settle(desk)
    assert "could not be made" in sheet._error.text()
    sheet.ids["all"] = ()
    sheet.submit()
    assert sheet._error.text() == "There is no such delegation. Choose others above."


def test_a_form_that_came_back_goes_to_the_last_step_at_once(
    sheet: NominationSheet,
    page: ImportPage,
    desk: Desk,
    tmp_path: Path,
    settle: Settle,
    rest: Rest,
) -> None:
    sheet.submit()
    settle(desk)
    page.jump(tmp_path / "forms" / "Toruń.xlsx")
    rest()
    assert page.step == 2
    assert page.head.subtitle.text() == "Toruń.xlsx · nomination form of Toruń"
