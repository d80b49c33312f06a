"""Handing in attempts: in order, each told, nothing lost."""

import pytest
from gui.checkin.world import Settle, World

from app.gui.checkin.doing import Doing, Told, ToldOfMany
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.rules.checkins import CheckResult, Direction, Refusal
from app.rules.people import NewPerson
from app.rules.tally import Marks
from app.usecases.people import add_person


@pytest.fixture
def doing(desk: Desk, world: World) -> Doing:
    where = Where(desk)
    where.stand(world.day)
    return Doing(desk, where)


def answers(doing: Doing) -> list[Told]:
    found: list[Told] = []
    doing.told.connect(found.append)
    return found


def test_scans_are_answered_in_order(
    doing: Doing, desk: Desk, world: World, settle: Settle
) -> None:
    found, idle = answers(doing), []
    doing.idle.connect(lambda: idle.append(len(found)))
    for who in (world.zane, world.ilze, world.zane):
        doing.scan(world.code(who))
    doing.scan("X" * 26)
    assert doing.waiting == 4
    settle(desk)
    assert [told.result.result for told in found] == [
        *(CheckResult.IN, CheckResult.IN, CheckResult.ALREADY, CheckResult.REFUSED)
    ]
    assert found[-1].said == "X" * 26
    assert (doing.waiting, idle) == (0, [4])


def test_with_a_reason_somebody_comes_in_all_the_same(
    doing: Doing, desk: Desk, world: World, settle: Settle
) -> None:
    found = answers(doing)
    doing.let_in(world.jan)
    doing.let_in(world.jan, "The host agreed")
    settle(desk)
    assert [told.result.refusal for told in found] == [Refusal.NOT_CONFIRMED, None]
    assert found[1].why == "The host agreed"


def test_who_is_not_registered_is_registered_and_in(
    doing: Doing, desk: Desk, world: World, settle: Settle
) -> None:
    anna = add_person(desk.store, NewPerson({"family": "Anna"}, status=None))
    found = answers(doing)
    doing.let_in(anna)
    doing.register(anna)
    settle(desk)
    assert [told.result.result for told in found] == [CheckResult.REFUSED, CheckResult.IN]
    assert [told.guest and told.guest.person_id for told in found] == [anna, anna]
    desk.undo()
    settle(desk)
    assert world.guest(anna).status is None


def test_a_delegation_in_one_step(doing: Doing, desk: Desk, world: World, settle: Settle) -> None:
    found: list[ToldOfMany] = []
    doing.told_of_many.connect(found.append)
    doing.let_all_in([], "Riga")
    doing.let_all_in([world.ilze, world.zane], "Riga")
    settle(desk)
    assert [len(told.results) for told in found] == [2]
    desk.undo()
    settle(desk)
    assert world.inside() == []


def test_paper_in_one_step(doing: Doing, desk: Desk, world: World, settle: Settle) -> None:
    found: list[ToldOfMany] = []
    doing.told_of_many.connect(found.append)
    doing.type_back(Marks((3, 1)), "Friday")
    settle(desk)
    assert [each.person_id for each in found[0].results] == [world.zane, world.ilze]


def test_a_walk_in_of_a_new_organisation(
    doing: Doing, desk: Desk, world: World, settle: Settle
) -> None:
    from app.gui.people.lists import Lists

    found = answers(doing)
    came: list[int | None] = []
    facts = {"family": "Anna"}
    doing.take_in(facts, Lists.new_organisation("Choir"), lambda r: came.append(r.person_id))
    settle(desk)
    assert [told.result.result for told in found] == [CheckResult.IN]
    assert came == world.inside()


def test_without_a_point_nothing_is_handed_in(desk: Desk, world: World) -> None:
    doing = Doing(desk, Where(desk))
    doing.scan(world.code(world.ilze))
    doing.let_in(world.ilze)
    doing.register(world.ilze)
    doing.let_all_in([world.ilze], "Riga")
    assert doing.type_back(Marks((1,)), "Friday") is None
    assert doing.take_in({"family": "Anna"}, None, print) is None
    assert doing.waiting == 0


def test_a_refusal_leaves_nothing_waiting(
    doing: Doing, desk: Desk, world: World, settle: Settle
) -> None:
    problems: list[Exception] = []
    desk.failed.connect(problems.append)
    doing.type_back(Marks((99,)), "Friday")
    settle(desk)
    assert (doing.waiting, len(problems)) == (0, 1)


def test_who_arrives_goes_in_also_while_others_go_out(
    desk: Desk, world: World, settle: Settle
) -> None:
    where = Where(desk)
    where.stand(world.day)
    where.turn(Direction.OUT)
    doing = Doing(desk, where)
    doing.take_in({"family": "Anna"}, None, id)
    doing.type_back(Marks((1,)), "Friday")
    settle(desk)
    assert len(world.inside()) == 2
    assert world.ilze in world.inside()
