"""What, who, until when, done: as cells."""

from gui.outcomes.world import Calm, World

from app.gui.outcomes.commitment_table import ALL, chosen
from app.gui.outcomes.page import COMMITMENTS, OutcomesPage
from app.gui.row_model import CELL
from app.gui.widgets.cells import Mark, Pill, Plain, TwoLines
from app.usecases.outcomes import edit_commitment, set_done


def cells(page: OutcomesPage, row: int) -> list[object]:
    model = page.commitments.table.rows
    return [model.index(row, column).data(CELL) for column in range(5)]


def test_what_a_row_says(page: OutcomesPage, world: World, calm: Calm) -> None:
    page.show_view(COMMITMENTS)
    assert cells(page, 0) == [
        Mark("square", tone="muted", meaning="not done"),
        TwoLines("Send the report", "Energy"),
        Plain("Ilze Bērziņa"),
        Plain("31 Jan 2020", "danger_text", strong=True),
        Pill("Late", "red"),
    ]
    assert cells(page, 1) == [
        Mark("square", tone="muted", meaning="not done"),
        TwoLines("Find money", ""),
        Plain("Ogre"),
        Plain("31 Jan 2999"),
        Plain("Open", "muted"),
    ]
    page.desk.do(set_done, [world.report], world.board().today)
    page.desk.do(edit_commitment, world.report, {"who": "all", "due_on": None})
    page.desk.do(edit_commitment, world.money, {"organisation_id": None})
    calm()
    assert cells(page, 0) == [
        Mark("square-check", tone="ok_text", meaning="done"),
        TwoLines("Send the report", "Energy"),
        TwoLines("Ilze Bērziņa", "all", strong=False),
        Plain("—", "muted"),
        Pill("Done", "green"),
    ]
    assert cells(page, 1)[2] == Plain("—", "muted")


def test_which_commitments(world: World) -> None:
    board = world.board()
    assert [row.id for row in chosen(board, ALL)] == [world.report, world.money]
    assert [row.id for row in chosen(board, "open")] == [world.money]
    assert [row.id for row in chosen(board, ALL, "energy")] == [world.report]
    assert [row.id for row in chosen(board, ALL, "berzina")] == [world.report]
