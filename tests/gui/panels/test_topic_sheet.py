"""Writing a proposal."""

from gui.panels.world import Settle, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.panels.page import PanelsPage
from app.gui.panels.topic_sheet import TopicSheet


def test_a_proposal_with_its_proposer(
    page: PanelsPage, world: World, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    sheet = TopicSheet(page, desk, world.board())
    sheet.open()
    sheet.submit()
    settle(desk)
    assert sheet.isVisible()
    sheet.form["title"].set_value(Texts(en="Bread", pl="Chleb"))
    sheet.proposer.set_value((world.jan, "Jan Nowak"))
    with qtbot.waitSignal(sheet.finished):
        sheet.submit()
        settle(desk)
    (topic,) = world.board().topics
    assert (topic.title, topic.proposed_by_id) == (Texts(en="Bread", pl="Chleb"), world.jan)
    again = TopicSheet(page, desk, world.board(), topic)
    again.open()
    again.form["description"].set_value(Texts(en="Baking together"))
    with qtbot.waitSignal(again.finished):
        again.submit()
        settle(desk)
    assert world.board().topics[0].description == Texts(en="Baking together")


def test_proposers_are_found(page: PanelsPage, world: World, desk: Desk) -> None:
    sheet = TopicSheet(page, desk, world.board())
    assert [found[0] for found in sheet._find("zane")] == [world.zane]
    sheet.deleteLater()
