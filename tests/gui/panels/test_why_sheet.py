"""The sheet that explains somebody's places."""

from gui.panels.world import World
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.panels.page import PanelsPage
from app.gui.panels.why_sheet import WhySheet
from app.gui.widgets.cells import spoken


def test_every_wish_has_its_reason(
    page: PanelsPage, world: World, desk: Desk, qtbot: QtBot
) -> None:
    world.place(world.zane)
    found = world.board()
    sheet = WhySheet(page, desk, found, found.by_person[world.zane][0])
    sheet.open()
    said = [[spoken(sheet.model.cell_at(row, c)) for c in (1, 2, 3)] for row in range(2)]
    assert said == [
        ["1st wish", "Placed", "Wished it and has a place"],
        ["2nd wish", "Wished", "Has a place in another wish at that time\nFunds"],
    ]
    assert spoken(sheet.model.cell_at(0, 0)).startswith("Funds\nFri 10 Dec")
    with qtbot.waitSignal(sheet.finished):
        sheet.submit()
