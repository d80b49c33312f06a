"""Joint projects as a table, a card and a calendar."""

from datetime import date
from pathlib import Path

import pytest
from factories import a_store
from gui.outcomes.world import Calm, World
from outcome_making import a_commitment, a_project
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.page import PROJECTS, OutcomesPage
from app.gui.outcomes.projects_view import CALENDAR, ProjectsView
from app.rules.outcomes import ProjectStatus
from app.usecases.projects import remove_projects


@pytest.fixture
def view(page: OutcomesPage, calm: Calm) -> ProjectsView:
    page.show_view(PROJECTS)
    calm()
    return page.projects


def ids(view: ProjectsView) -> list[int]:
    return list(view.table.rows.ids)


def test_the_first_is_shown_with_the_sums_below(view: ProjectsView, world: World) -> None:
    assert view.card.row == world.project()
    assert view.totals.text().startswith("2 joint projects · 30,000 EUR")


def test_chips_and_search(view: ProjectsView, world: World) -> None:
    texts = {key: chip.text() for key, chip in view.which.chips.items()}
    assert texts == {"all": "All 2", "idea": "Idea 1", "planned": "Planned 1"}
    view.which.chips[ProjectStatus.IDEA].click()
    assert ids(view) == [world.cup]
    assert view.show_project(world.orchestra)
    assert ids(view) == [world.orchestra, world.cup]
    view.search.setText("nothing like this")
    assert view.front.currentIndex() == 3
    view.search.setText("ogre")
    assert ids(view) == [world.orchestra]


def test_the_calendar_shows_what_is_filtered(view: ProjectsView, world: World) -> None:
    view.show_way(CALENDAR)
    assert view.front.currentWidget() is view.plan
    assert [entry.id for entry in view.plan.canvas.entries] == [world.orchestra, world.cup]
    view.search.setText("cup")
    assert [entry.id for entry in view.plan.canvas.entries] == [world.cup]
    view.search.left_down.emit()
    assert view.plan.canvas.hasFocus()
    view.plan.opened.emit(world.cup)
    assert view.front.currentWidget() is view.split
    assert view.table.current_id() == world.cup


def test_a_project_is_typed(view: ProjectsView, world: World, calm: Calm, qtbot: QtBot) -> None:
    qtbot.keyClick(view.quick, Qt.Key.Key_Return)
    view.quick.setText("Choirs")
    qtbot.keyClick(view.quick, Qt.Key.Key_Return)
    calm()
    found = list(world.board().projects.values())[-1]
    assert found.title == Texts(en="Choirs")
    assert view.table.current_id() == found.id
    assert not view.card.fields.made["title"].editing


def test_status_order_and_removal(
    view: ProjectsView, world: World, calm: Calm, qtbot: QtBot
) -> None:
    view.table.show_id(world.cup)
    view.set_status(ProjectStatus.RUNNING)
    calm()
    assert world.project(world.cup).status is ProjectStatus.RUNNING
    qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    calm()
    assert list(world.board().projects) == [world.cup, world.orchestra]
    view.shift(-1)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    calm()
    assert list(world.board().projects) == [world.orchestra]
    assert world.toasts == [
        "1 project: Under way",
        "1 project was removed; its materials stay.",
    ]


def test_no_project_yet(view: ProjectsView, world: World, calm: Calm) -> None:
    remove_projects(view.desk.store, [world.orchestra, world.cup])
    calm()
    assert view.front.currentWidget() is view.none


def test_what_goes_on_comes_from_an_earlier_conference(
    view: ProjectsView, world: World, calm: Calm, tmp_path: Path
) -> None:
    with a_store(tmp_path, "earlier.plenum") as store:
        a_project(store, "Choirs", starts_on=date(2028, 1, 1))
        a_commitment(store)
    view.ask_earlier()
    (dialog,) = view.findChildren(QFileDialog)
    dialog.reject()
    view.bring(tmp_path / "earlier.plenum")
    calm()
    assert len(world.board().projects) == 3
    view.bring(tmp_path / "earlier.plenum")
    calm()
    assert world.toasts == [
        "Brought along: 1 joint project, 1 commitment",
        "Nothing new: all that goes on is here already.",
    ]


def test_a_menu_of_the_row(view: ProjectsView, world: World, calm: Calm, qtbot: QtBot) -> None:
    view.table.show_id(world.cup)
    view.table.menu_asked.emit(QPoint(5, 5))
    (menu,) = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    states = next(action.menu() for action in menu.actions() if action.menu())
    assert isinstance(states, QMenu)
    assert [action.text() for action in states.actions()][:2] == ["Idea", "Planned"]
    states.actions()[1].trigger()
    menu.hide()
    calm()
    assert world.project(world.cup).status is ProjectStatus.PLANNED
    qtbot.keyClick(view.table, "o")
    assert view.search.text() == "o"
