"""The sessions with how far the report of each is."""

from gui.outcomes.world import World

from app.gui.outcomes.page import OutcomesPage
from app.gui.outcomes.session_list import ALL, EXPECTED, chosen
from app.gui.row_model import CELL
from app.gui.widgets.cells import Pill, Plain, TwoLines


def test_what_a_row_says(page: OutcomesPage) -> None:
    model = page.sessions.list.rows
    said = [[model.index(row, column).data(CELL) for column in range(4)] for row in range(2)]
    assert said == [
        [TwoLines("Energy", "Fri 10 Dec, 09:00–10:30"), Pill("Draft", "amber"), *TWO],
        [
            TwoLines("Youth", "Fri 10 Dec, 11:00–12:00"),
            Plain("Nothing yet", "muted"),
            Plain("1"),
            Plain("—", "muted"),
        ],
    ]


TWO = [Plain("1"), Plain("2")]


def test_which_sessions(world: World) -> None:
    board = world.board()
    assert [row.session_id for row in chosen(board, EXPECTED)] == [world.energy, world.youth]
    assert [row.session_id for row in chosen(board, ALL, "lun")] == [world.lunch]
    assert [row.session_id for row in chosen(board, "empty")] == [world.youth]
