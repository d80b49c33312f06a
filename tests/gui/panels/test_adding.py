"""The sheet that gives somebody a place."""

from gui.panels.world import Settle, World
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.desk import Desk
from app.gui.panels.adding import AddSheet
from app.gui.panels.doing import Doing
from app.gui.panels.page import PanelsPage
from app.rules.sessions import SignUpState


def test_who_is_not_there_yet_is_offered(
    page: PanelsPage, world: World, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    order = NameOrder.GIVEN_FIRST
    sheet = AddSheet(page, world.board(), world.trade, Doing(desk), order)
    assert [row_id for row_id, _name, _where in sheet._find("")] == [
        world.ilze,
        world.jan,
        world.zane,
    ]
    sheet.open()
    sheet.submit()
    assert sheet.isVisible()
    sheet.picker.set_value((world.jan, "Jan Nowak"))
    with qtbot.waitSignal(sheet.finished):
        sheet.submit()
    settle(desk)
    assert world.state(world.jan, world.trade) is SignUpState.PLACED
