"""What can be done at the desk, as a table."""

from gui.checkin.world import Settle, World

from app.gui.actions import collisions
from app.gui.checkin.actions import ACTIONS
from app.gui.checkin.page import DeskPage
from app.gui.window_actions import ACTIONS as OF_WINDOW
from app.rules.checkins import Direction

WITH_SOMEBODY = {
    f"checkin.{name}"
    for name in ("let_in", "anyway", "register", "look", "correct", "note", "badge", "card")
}


def possible(page: DeskPage) -> set[str]:
    return {action.id for action in ACTIONS if action.when(page)}


def test_no_key_is_taken_twice() -> None:
    assert collisions([*ACTIONS, *OF_WINDOW]) == []


def test_what_needs_somebody_waits_for_somebody(page: DeskPage, world: World) -> None:
    assert possible(page) & WITH_SOMEBODY == set()
    page.show_person(world.ilze)
    assert possible(page) >= WITH_SOMEBODY


def test_the_keys_do_what_they_say(page: DeskPage, world: World, settle: Settle) -> None:
    page.act("checkin.turn")
    assert page.where.direction is Direction.OUT
    page.act("checkin.turn")
    settle(page.desk)
    page.act("checkin.missing")
    assert page.side.shows_missing
    page.act("checkin.sound")
    assert not page.where.silent
    page.act("checkin.sound")
    page.field.setText("zane")
    settle(page.desk)
    page.act("checkin.look")
    assert page.subject() == world.zane
    assert page.field.text() == ""
    page.act("checkin.let_in")
    settle(page.desk)
    assert world.inside() == [world.zane]


def test_days_are_offered_while_one_is_missing(page: DeskPage, settle: Settle) -> None:
    assert "checkin.days" in possible(page)
    page.act("checkin.days")
    settle(page.desk)
    settle(page.desk)
    assert "checkin.days" not in possible(page)


def test_what_is_not_its_own_is_asked_of_the_window(page: DeskPage) -> None:
    asked: list[str] = []
    page.desk.wanted_action.connect(asked.append)
    page.bar.whole.click()
    assert asked == ["full_screen"]
