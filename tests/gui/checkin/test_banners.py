"""What must not be overlooked."""

from dataclasses import replace
from datetime import date

from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.checkin.banners import Banners
from app.gui.checkin.scene import scene
from app.rules.checkins import Direction
from app.store import Store
from app.usecases.checkins import add_point


def test_another_days_point_is_said_and_a_trial_of_the_first(
    store: Store, world: World, qtbot: QtBot
) -> None:
    made = Banners(list)
    qtbot.addWidget(made)
    saturday = {"name": Texts(en="Saturday"), "day": date(2027, 12, 11)}
    second = add_point(store, saturday)
    for point, days in ((world.day, "e-o"), (second, "oo-"), (world.dinner, "---")):
        shown = store.ask(scene, point)
        for turn, seen in enumerate(days):
            made.show_scene(replace(shown, today=date(2027, 12, 9 + turn)), Direction.IN)
            assert made.other_day.isHidden() == (seen != "o")
            assert made.early.isHidden() == (seen != "e")
            assert made.isHidden() == (seen == "-")
    text = "This point is for 11 December 2027. Today is 10 December 2027: nobody is let in here."
    assert made.other_day.words.text() == text
    assert made.early.words.text().startswith("The conference begins on 10 December 2027.")


def test_people_going_out_is_said(store: Store, world: World, qtbot: QtBot) -> None:
    turned: list[bool] = []
    made = Banners(lambda: turned.append(True))
    qtbot.addWidget(made)
    made.show_scene(store.ask(scene, world.dinner), Direction.OUT)
    assert not made.going_out.isHidden()
    assert made.going_out.action is not None
    made.going_out.action.click()
    assert turned == [True]
