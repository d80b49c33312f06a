"""Changes and the sentences that offer Undo."""

import pytest
from gui.delegations.world import World

from app.gui.delegations.doing import Doing
from app.rules.delegations import DelegationStatus, MemberFunction


@pytest.fixture
def doing(world: World) -> Doing:
    return Doing(world.desk)


def test_names(world: World, doing: Doing) -> None:
    assert (doing.name(world.riga), doing.name(99)) == ("Riga", "")
    assert (doing.person(world.ilze), doing.person(99)) == ("Ilze Bērziņa", "")


def test_every_sentence_offers_undo(world: World, doing: Doing) -> None:
    offered: list[bool] = []
    world.desk.toasted.connect(lambda _text, undo: offered.append(undo))
    doing.set_status([world.riga], DelegationStatus.NOMINATED)
    doing.move([world.jan], world.riga)
    doing.set_function([world.jan], None)
    doing.appoint(world.jan)
    doing.leave([world.jan])
    doing.add_new(world.cork, world.row(world.cork).organisation_id, "Sukarno")
    doing.remove([world.cork])
    world.settle()
    assert world.toasts == [
        "Riga: Nominated",
        "Jan Nowak → Riga",
        "Jan Nowak: No function",
        "Jan Nowak is head of the delegation now.",
        "Jan Nowak left the delegation.",
        "Sukarno was added.",
        "Cork was removed. Its people are still there.",
    ]
    assert offered == [True] * 7


def test_a_refusal_is_left_to_the_asker(world: World, doing: Doing) -> None:
    problems: list[Exception] = []
    doing.set_function([world.janis], MemberFunction.HEAD).otherwise(problems.append)
    world.settle()
    assert world.toasts == []
    assert len(problems) == 1


def test_order_and_rank(world: World, doing: Doing) -> None:
    doing.order([world.zane, world.janis])
    doing.rank([world.cork, world.riga, world.bonn])
    world.settle()
    assert [person for person, _ in world.members(world.riga)] == [
        world.ilze,
        world.zane,
        world.janis,
    ]
    assert world.row(world.cork).protocol_rank == 1
