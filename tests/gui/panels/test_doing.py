"""Deciding by hand."""

import pytest
from gui.panels.world import Settle, World

from app.gui.desk import Desk
from app.gui.panels.doing import Doing
from app.rules.sessions import SignUpState
from app.usecases.panels import set_place


@pytest.fixture
def doing(desk: Desk) -> Doing:
    return Doing(desk)


@pytest.mark.parametrize("many", [1, 3])
def test_a_place_given_by_hand_is_fixed(
    doing: Doing, world: World, desk: Desk, settle: Settle, many: int
) -> None:
    rows = world.board().of_session(world.funds)[:many]
    doing.decide(rows, SignUpState.PLACED)
    settle(desk)
    found = world.board().of_session(world.funds)
    assert [(row.state, row.locked) for row in found][:many] == [(SignUpState.PLACED, True)] * many
    named = "Jānis Ozols" if many == 1 else "3 people"
    assert world.toasts == [f"{named}: place given, and fixed"]
    doing.decide(found, SignUpState.WISH)
    settle(desk)
    assert {(row.state, row.locked) for row in world.board().rows} == {(SignUpState.WISH, False)}


def test_what_is_so_already_is_no_step(
    doing: Doing, world: World, desk: Desk, settle: Settle
) -> None:
    before = desk.store.undo_step
    doing.decide(world.board().rows, SignUpState.WISH)
    settle(desk)
    assert desk.store.undo_step == before


def test_fixing_and_letting_move(doing: Doing, world: World, desk: Desk, settle: Settle) -> None:
    for locked in (True, False):
        doing.lock(world.board().of_session(world.trade))
        settle(desk)
        assert [row.locked for row in world.board().of_session(world.trade)] == [locked]
    assert world.toasts == ["Jānis Ozols: fixed", "Jānis Ozols: may move again"]


def test_moving_up_in_one_session(doing: Doing, world: World, desk: Desk, settle: Settle) -> None:
    set_place(desk.store, [(world.zane, world.youth)], SignUpState.WAITING)
    set_place(desk.store, [(world.janis, world.trade)], SignUpState.WAITING)
    doing.promote(world.board(), world.youth)
    settle(desk)
    assert world.state(world.zane, world.youth) is SignUpState.PLACED
    assert world.state(world.janis, world.trade) is SignUpState.WAITING


def test_somebody_without_a_wish(doing: Doing, world: World, desk: Desk, settle: Settle) -> None:
    doing.add((world.ilze, world.trade), world.board().people[world.ilze].name)
    settle(desk)
    assert world.state(world.ilze, world.trade) is SignUpState.PLACED
