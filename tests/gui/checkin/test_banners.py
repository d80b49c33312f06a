"""What must not be overlooked."""

from dataclasses import replace
from datetime import date

from gui.checkin.world import DAY, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.banners import Banners
from app.gui.checkin.scene import scene
from app.rules.checkins import Direction
from app.store import Store


def test_another_days_point_is_said_once_the_conference_began(
    store: Store, world: World, qtbot: QtBot
) -> None:
    made = Banners(list)
    qtbot.addWidget(made)
    shown = store.ask(scene, world.day)
    for today, seen in ((date(2027, 12, 9), False), (DAY, False), (date(2027, 12, 11), True)):
        made.show_scene(replace(shown, today=today), Direction.IN)
        assert made.other_day.isHidden() != seen
        assert made.isHidden() != seen
    text = "This point is for 10 December 2027. Today is 11 December 2027."
    assert made.other_day.words.text() == text


def test_people_going_out_is_said(store: Store, world: World, qtbot: QtBot) -> None:
    turned: list[bool] = []
    made = Banners(lambda: turned.append(True))
    qtbot.addWidget(made)
    made.show_scene(store.ask(scene, world.dinner), Direction.OUT)
    assert not made.going_out.isHidden()
    assert made.going_out.action is not None
    made.going_out.action.click()
    assert turned == [True]
