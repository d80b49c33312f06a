"""What an answer would mean."""

from gui.panels.world import World

from app.base.progress import Silent
from app.gui.panels.outlook import Change, Nothing, Share, outlook, placed_now, worked_out
from app.rules.placing import Reason, Why, explained
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.panels import give_places, set_place


def test_the_best_answer_is_worked_out(world: World, store: Store) -> None:
    found = worked_out(store, Silent())
    assert found.places.placed == {
        (world.janis, world.funds),
        (world.janis, world.trade),
        (world.zane, world.youth),
        (world.jan, world.youth),
    }
    assert found.shares == (Share(1, 1, 2), Share(2, 2, 3), Share(3, 0, 0))
    assert (found.people, found.nothing, found.changes) == (3, (), ())
    assert not found.same
    give_places(store, found.places)
    assert worked_out(store, Silent()).same


def test_who_loses_a_place_and_who_gets_nothing(world: World) -> None:
    world.place(world.jan, world.zane)
    found = world.board()
    assert placed_now(found) == {(world.jan, world.funds), (world.zane, world.funds)}
    places = [(world.zane, world.youth), (world.janis, world.funds)]
    answer = outlook(found, explained(found.facts, places))
    assert answer.changes == (
        Change(world.jan, (world.funds,), ()),
        Change(world.zane, (world.funds,), (world.youth,)),
    )
    assert answer.nothing == (Nothing(world.jan, ((world.funds, Reason(Why.FULL)),)),)
    assert answer.places.missed == ((world.bonn, world.youth),)


def test_who_was_declined_counts_for_nothing(world: World, store: Store) -> None:
    set_place(store, [(world.jan, world.funds)], SignUpState.DECLINED)
    found = world.board()
    answer = outlook(found, explained(found.facts, ()))
    assert answer.shares[1] == Share(2, 0, 2)
    assert [one.person_id for one in answer.nothing] == [world.janis, world.zane]
