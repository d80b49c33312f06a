"""A joint project as cells."""

from datetime import date

from gui.outcomes.world import Calm, World

from app.gui.outcomes.page import PROJECTS, OutcomesPage
from app.gui.outcomes.project_table import ALL, chosen
from app.gui.row_model import CELL
from app.gui.widgets.cells import Pill, Plain, TwoLines
from app.usecases.projects import edit_milestone


def cells(page: OutcomesPage, row: int) -> list[object]:
    model = page.projects.table.rows
    return [model.index(row, column).data(CELL) for column in range(6)]


def test_what_a_row_says(page: OutcomesPage, world: World, calm: Calm) -> None:
    page.show_view(PROJECTS)
    assert cells(page, 0) == [
        TwoLines("Youth orchestra", "Culture · Youth"),
        Pill("Planned", "blue"),
        TwoLines("Riga", "Ogre", strong=False),
        TwoLines("Mar 2028 – Sept 2028", "30 Sept 2028 Concert", strong=False),
        Plain("30,000 EUR"),
        Plain("120"),
    ]
    assert cells(page, 1) == [
        TwoLines("Partner cities' cup", "Another field"),
        Pill("Idea", "neutral"),
        TwoLines("—", "", strong=False),
        Plain("—", "muted"),
        Plain("—", "muted"),
        Plain("—", "muted"),
    ]
    concert = world.project().milestones[-1].id
    page.desk.do(edit_milestone, concert, {"due_on": date(2020, 1, 1)})
    calm()
    assert cells(page, 0)[3] == TwoLines("Mar 2028 – Sept 2028", "late: Concert", strong=False)


def test_which_projects(world: World) -> None:
    board = world.board()
    assert [row.id for row in chosen(board, ALL)] == [world.orchestra, world.cup]
    assert [row.id for row in chosen(board, "idea")] == [world.cup]
    for words in ("orchestra", "riga", "youth", "ilze"):
        assert [row.id for row in chosen(board, ALL, words)] == [world.orchestra]
