"""Answers seen and heard."""

import pytest
from gui.checkin.world import Settle, World
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.checkin import answering
from app.gui.checkin.answering import Answering
from app.gui.checkin.doing import Doing
from app.gui.checkin.front import Front
from app.gui.checkin.where import Where
from app.gui.desk import Desk


class Answered:
    """A front that shows answers, and how often it beeped."""

    def __init__(self, desk: Desk, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        self.beeps: list[str] = []
        monkeypatch.setattr(QApplication, "beep", lambda: self.beeps.append("beep"))
        monkeypatch.setattr(answering, "SECOND_BEEP", 0)
        self.where, self.front = Where(desk), Front(desk)
        self.where.stand(world.day)
        self.where.hush(silent=False)
        self.doing = Doing(desk, self.where)
        place = {world.day: "Friday", world.dinner: "Dinner"}
        self.answering = Answering(desk, self.where, self.doing, self.front, place.__getitem__)

    @property
    def title(self) -> str:
        """What stands in large letters."""
        return self.front.card.title.text()


@pytest.fixture
def answered(desk: Desk, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Answered:
    made = Answered(desk, world, monkeypatch)
    qtbot.addWidget(made.front)
    return made


def test_one_beep_says_yes_and_two_say_no(
    answered: Answered, desk: Desk, world: World, settle: Settle
) -> None:
    answered.doing.let_in(world.ilze)
    settle(desk)
    assert (answered.title, len(answered.beeps)) == ("In", 1)
    answered.doing.let_in(world.ilze)
    settle(desk)
    assert (answered.title, len(answered.beeps)) == ("Already in", 3)


def test_a_silent_desk_only_shows(
    answered: Answered, desk: Desk, world: World, settle: Settle
) -> None:
    answered.where.hush(silent=True)
    answered.doing.let_in(world.jan)
    settle(desk)
    assert (answered.title, answered.beeps) == ("Not confirmed", [])


def test_in_a_burst_the_last_and_the_refused_are_shown(
    answered: Answered, desk: Desk, world: World, settle: Settle
) -> None:
    seen: list[str] = []
    show = answered.front.show_verdict
    answered.front.show_verdict = lambda verdict: (seen.append(verdict.name), show(verdict))  # type: ignore[method-assign] # listens
    for who in (world.ilze, world.jan, world.janis, world.zane):
        answered.doing.let_in(who)
    settle(desk)
    assert seen[-1] == "Zane Zariņa"
    assert "Jan Nowak" in seen
    assert len(world.inside()) == 3


def test_the_place_is_that_of_the_attempt(
    answered: Answered, desk: Desk, world: World, settle: Settle
) -> None:
    answered.doing.let_in(world.ilze)
    answered.where.stand(world.dinner)
    settle(desk)
    assert answered.front.card.detail.text() == "Friday"


def test_several_are_told_together(
    answered: Answered, desk: Desk, world: World, settle: Settle
) -> None:
    answered.doing.let_all_in([world.ilze, world.janis, world.zane], "Riga")
    settle(desk)
    assert (answered.title, len(answered.beeps)) == ("3 people through", 1)
    assert answered.front.card.lines.text().splitlines()[0] == "Ilze Bērziņa"
