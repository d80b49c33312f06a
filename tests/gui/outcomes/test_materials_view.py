"""Photos and presentations are dropped, found, shared and removed."""

from pathlib import Path

import pytest
from gui.outcomes.test_attachments import dropping, entering, files
from gui.outcomes.world import Calm, World
from outcome_making import a_photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.gui.outcomes.link_sheet import LinkSheet
from app.gui.outcomes.materials_view import SHARED, MaterialsView
from app.gui.outcomes.page import MATERIALS, OutcomesPage
from app.rules.outcomes import MaterialKind


@pytest.fixture
def view(page: OutcomesPage, calm: Calm) -> MaterialsView:
    page.show_view(MATERIALS)
    calm()
    return page.materials


def ids(view: MaterialsView) -> list[int]:
    return [row.id for row in view.grid.shown.rows]


def test_chips_sessions_and_search(view: MaterialsView, world: World) -> None:
    texts = {key: chip.text() for key, chip in view.which.chips.items()}
    assert texts == {
        "all": "All 2",
        "presentation": "Presentation 1",
        "photo": "Photo 1",
        SHARED: "For all 0",
    }
    view.which.chips[MaterialKind.PHOTO].click()
    assert ids(view) == [world.photo]
    view.which.chips[SHARED].click()
    assert ids(view) == []
    view.show_session(world.youth)
    assert ids(view) == []
    view.show_session(world.energy)
    assert ids(view) == [world.photo, world.talk]
    view.search.setText("talk")
    assert ids(view) == [world.talk]


def test_what_is_dropped_belongs_to_the_session_shown(
    view: MaterialsView, world: World, calm: Calm, tmp_path: Path
) -> None:
    view.show_session(world.youth)
    mime = files(a_photo(tmp_path, "1.jpg", "red"), a_photo(tmp_path, "2.jpg", "blue"))
    enters = entering(mime)
    view.dragEnterEvent(enters)
    assert enters.isAccepted()
    view.dropEvent(dropping(mime))
    calm()
    calm()
    assert len(ids(view)) == 2
    assert {row.session_id for row in view.grid.shown.rows} == {world.youth}
    assert world.toasts == ["2 materials were added."]


def test_space_shares_and_delete_removes(
    view: MaterialsView, world: World, calm: Calm, qtbot: QtBot
) -> None:
    view.grid.select_ids({world.photo, world.talk})
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    calm()
    assert world.material().shared
    assert world.material(world.talk).shared
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    calm()
    assert not world.material().shared
    view.grid.select_ids({world.talk})
    qtbot.keyClick(view.grid, Qt.Key.Key_Delete)
    calm()
    assert ids(view) == [world.photo]
    view.desk.undo()
    calm()
    assert ids(view) == [world.photo, world.talk]


def test_asking_for_files_and_links(view: MaterialsView) -> None:
    view.choose()
    (dialog,) = view.filing.parent().findChildren(QFileDialog)
    dialog.reject()
    view.link.click()
    (sheet,) = view.findChildren(LinkSheet)
    sheet.reject()


def test_a_menu_of_what_is_chosen(view: MaterialsView, world: World, qtbot: QtBot) -> None:
    view.grid.menu_asked.emit(QPoint(5, 5))
    assert [menu for menu in view.findChildren(QMenu) if menu.isVisible()] == []
    view.grid.select_ids({world.talk})
    view.grid.menu_asked.emit(QPoint(5, 5))
    (menu,) = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Open", "Save as…", "Give to all participants", "Write a caption", "Remove"]
    menu.hide()
    qtbot.keyClick(view.grid, "t")
    assert view.search.text() == "t"
