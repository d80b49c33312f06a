"""What comes first at a desk without points."""

from accessibility import nameless
from gui.checkin.world import DAY, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.first_steps import FirstSteps
from app.gui.checkin.scene import Scene, outline
from app.gui.desk import Desk
from app.store import Store


def test_a_conference_goes_before_its_days(
    desk: Desk, store: Store, world: World, qtbot: QtBot
) -> None:
    acted: list[str] = []
    made = FirstSteps(desk)
    made.acted.connect(acted.append)
    qtbot.addWidget(made)
    made.show_scene(Scene(None, DAY))
    assert (made.days.isHidden(), made.conference.isHidden()) == (True, False)
    made.show_scene(store.ask(outline, None))
    assert (made.days.isHidden(), made.conference.isHidden()) == (False, True)
    made.days.click()
    made.conference.click()
    assert (acted, world.wanted) == (["checkin.days"], [("conference", None)])
    assert nameless(made) == []
