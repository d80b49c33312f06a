"""The year's plan: which months, and its words."""

import pytest
from gui.outcomes.world import World
from pytestqt.qtbot import QtBot

from app.gui.outcomes.plan_view import WHOLE, PlanView


@pytest.fixture
def view(world: World, qtbot: QtBot) -> PlanView:
    made = PlanView()
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    board = world.board()
    made.show_rows(board, list(board.projects.values()))
    return made


def test_years_to_choose_from(view: PlanView) -> None:
    assert list(view.years.chips) == [WHOLE, "2028"]
    assert len(view.canvas.plan.months) == 12
    assert (view.canvas.plan.months[0].year, view.canvas.plan.months[0].month) == (2028, 1)
    view.years.chips["2028"].click()
    assert view.canvas.plan.months[0].month == 1


def test_projects_in_words(view: PlanView) -> None:
    first, second = view.canvas.entries
    assert first.words.splitlines() == [
        "Youth orchestra",
        "Culture",
        "Riga with Ogre",
        "Mar 2028 – Sept 2028",
        "Planned",
        "Application, 31 January 2028, Done",
        "Concert, 30 September 2028, Open",
    ]
    assert second.words.splitlines() == [
        "Partner cities' cup",
        "Another field",
        "no dates yet",
        "Idea",
    ]
    assert [state.value for state in first.states] == ["done", "open"]


def test_it_is_painted(view: PlanView) -> None:
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 1000, 3) for y in range(0, 500, 3)}
    assert len(colors) > 8
