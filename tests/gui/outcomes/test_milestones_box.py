"""Milestones are typed, reached, changed and removed."""

import pytest
from gui.outcomes.world import FAR_AHEAD, Calm, World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.milestones_box import MilestonesBox, MilestoneSheet
from app.gui.outcomes.page import PROJECTS, OutcomesPage
from app.gui.widgets.inputs import FlagInput


@pytest.fixture
def box(page: OutcomesPage, calm: Calm) -> MilestonesBox:
    page.show_view(PROJECTS)
    calm()
    return page.projects.card.milestones


def test_the_next_one_is_typed(box: MilestonesBox, world: World, calm: Calm, qtbot: QtBot) -> None:
    qtbot.keyClick(box.title, Qt.Key.Key_Return)
    box.title.setText("Report")
    box.due.setText("one day")
    qtbot.keyClick(box.title, Qt.Key.Key_Return)
    assert not box.wrong.isHidden()
    box.due.set_value(FAR_AHEAD)
    qtbot.keyClick(box.due, Qt.Key.Key_Return)
    calm()
    step = world.project().milestones[-1]
    assert (step.title, step.due_on) == (Texts(en="Report"), FAR_AHEAD)
    assert (box.title.text(), box.due.text()) == ("", "")
    assert box.wrong.isHidden()


def test_what_is_refused_is_said(box: MilestonesBox, calm: Calm, qtbot: QtBot) -> None:
    box.title.setText("a" * 400)
    qtbot.keyClick(box.title, Qt.Key.Key_Return)
    calm()
    assert "Milestone is too long" in box.wrong.text()


def test_another_project_begins_with_empty_lines(
    box: MilestonesBox, page: OutcomesPage, world: World
) -> None:
    box.title.setText("Half")
    page.projects.show_project(world.cup)
    assert box.title.text() == ""
    assert box.lines.count() == 0


def test_reached_and_not(box: MilestonesBox, world: World, calm: Calm) -> None:
    _first, concert = box.findChildren(FlagInput)
    assert concert.accessibleName() == "Reached: Concert"
    concert.click()
    calm()
    assert world.project().milestones[-1].done_on == world.board().today
    box.findChildren(FlagInput)[1].click()
    calm()
    assert world.project().milestones[-1].done_on is None


def test_changed_in_a_sheet(box: MilestonesBox, world: World, calm: Calm) -> None:
    edit = next(b for b in box.findChildren(QPushButton) if b.text() == "Concert")
    edit.click()
    (sheet,) = box.findChildren(MilestoneSheet)
    sheet.form["title"].set_value(Texts())
    sheet.submit()
    calm()
    assert sheet.isVisible()
    sheet.form["title"].set_value(Texts(en="Great concert"))
    sheet.submit()
    calm()
    assert world.project().milestones[-1].title == Texts(en="Great concert")


def test_removed(box: MilestonesBox, world: World, calm: Calm) -> None:
    out = next(b for b in box.findChildren(QToolButton) if b.accessibleName() == "Remove “Concert”")
    out.click()
    calm()
    assert [step.title["en"] for step in world.project().milestones] == ["Application"]
