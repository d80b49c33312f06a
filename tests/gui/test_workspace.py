"""An open conference in the window."""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from a_page import KINDS, CategoryPage
from accessibility import nameless
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.preferences import Preferences
from app.gui.workspace import Workspace
from app.store import Store
from app.usecases.events import add_category, edit_event, new_event

Settle = Callable[[Desk], None]
NOBODY = 65534
FACTS = {
    "title": Texts(en="Partner cities", pl="Miasta partnerskie"),
    "starts_on": date(2026, 5, 12),
    "ends_on": date(2026, 5, 14),
    "time_zone": "Europe/Riga",
    "place": Texts(en="Rīga"),
    "languages": ("en", "pl"),
}


@pytest.fixture
def workspace(desk: Desk, qtbot: QtBot) -> Workspace:
    new_event(desk.store, FACTS)
    made = Workspace(desk, KINDS)
    qtbot.addWidget(made)
    made.show_page("first")
    made.show()
    return made


def test_pages_are_made_when_first_shown_and_then_kept(workspace: Workspace) -> None:
    first = workspace.page
    workspace.show_page("second")
    second = workspace.page
    assert isinstance(second, CategoryPage)
    assert second is not first
    workspace.show_page("first")
    assert workspace.page is first
    assert not second.isVisible()


def test_a_page_behind_reads_again_only_in_front(
    workspace: Workspace, desk: Desk, settle: Settle
) -> None:
    first = workspace.page
    assert isinstance(first, CategoryPage)
    workspace.show_page("second")
    desk.do(add_category, Texts(en="Choir"))
    settle(desk)
    assert first.names[-1] == "Staff"
    workspace.show_page("first")
    assert first.names[-1] == "Choir"


def test_a_wish_of_a_page_leads_to_another_page(workspace: Workspace, desk: Desk) -> None:
    desk.go("second", 7)
    assert isinstance(workspace.page, CategoryPage)
    assert workspace.page.jumps == [7]


def test_the_heading_follows_the_conference(
    workspace: Workspace, desk: Desk, settle: Settle
) -> None:
    assert workspace.side_bar.conference.toolTip() == "Partner cities\n12–14 May 2026\nRīga"
    desk.do(edit_event, {"ends_on": date(2026, 5, 12), "place": Texts()})
    settle(desk)
    assert workspace.side_bar.conference.toolTip() == "Partner cities\n12 May 2026"


def test_saving_is_shown_while_it_lasts(workspace: Workspace, desk: Desk, settle: Settle) -> None:
    desk.do(add_category, Texts(en="Choir"))
    assert workspace.status_bar.saved.text == "Saving…"
    settle(desk)
    assert workspace.status_bar.saved.text == "All changes saved"


def test_what_is_kept_can_be_restored(workspace: Workspace, desk: Desk, qtbot: QtBot) -> None:
    workspace.show_page("second")
    assert isinstance(workspace.page, CategoryPage)
    workspace.page.field.setText("half a name")
    again = Workspace(desk, KINDS)
    qtbot.addWidget(again)
    again.restore(workspace.keep())
    assert again.current == "second"
    assert isinstance(again.page, CategoryPage)
    assert again.page.field.text() == "half a name"


def test_nothing_is_nameless(workspace: Workspace) -> None:
    assert nameless(workspace) == []


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")
def test_a_file_that_cannot_be_written_says_why_and_offers_a_copy(
    preferences: Preferences, qtbot: QtBot
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cities.plenum"
        with Store.create(path) as made:
            new_event(made, FACTS)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        root = os.geteuid() == 0
        if root:  # root may write everywhere
            os.seteuid(NOBODY)
        try:
            desk = Desk(Store.open(path), preferences)
        finally:
            if root:
                os.seteuid(0)
        workspace = Workspace(desk, KINDS)
        qtbot.addWidget(workspace)
        workspace.show_page("first")
        workspace.show()
        assert workspace.status_bar.saved.text == "Read-only"
        buttons = {made.text(): made for made in workspace.findChildren(QPushButton)}
        with qtbot.waitSignal(workspace.copy_wanted):
            buttons["Save a copy as…"].click()
        desk.close()
        Path(folder).chmod(0o755)


def test_a_page_may_have_the_window_to_itself(workspace: Workspace) -> None:
    around = (workspace.side_bar, workspace.status_bar)
    for alone in (True, False):
        workspace.page.alone_changed.emit(alone)
        assert [part.isVisible() for part in around] == [not alone, not alone]
