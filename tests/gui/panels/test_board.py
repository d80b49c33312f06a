"""What is read of wishes and places at once."""

from gui.panels.world import World

from app.gui.panels.board import board, seats
from app.rules.placing import Reason, Why
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.panels import set_place
from app.usecases.registrations import edit_registrations


def test_wishes_by_session_and_person(world: World) -> None:
    found = world.board()
    assert list(found.sessions) == [world.funds, world.youth, world.trade]
    assert [row.person_id for row in found.of_session(world.funds)] == [
        world.janis,
        world.zane,
        world.jan,
    ]
    assert [row.session_id for row in found.by_person[world.zane]] == [world.funds, world.youth]
    assert found.ranks(world.funds) == (2, 1, 0)
    assert [seats(one) for one in found.sessions.values()] == [1, 5, None]


def test_everybody_learns_why(world: World) -> None:
    world.place(world.janis)
    found = world.board()
    reasons = {row.person_id: found.reason(row) for row in found.of_session(world.funds)}
    assert reasons == {
        world.janis: Reason(Why.PLACED),
        world.zane: Reason(Why.FULL),
        world.jan: Reason(Why.FULL),
    }


def test_who_is_sent_did_not_wish_it(world: World) -> None:
    world.place(world.jan, session=world.youth)
    found = world.board()
    row = next(r for r in found.of_session(world.youth) if r.person_id == world.jan)
    assert found.reason(row) == Reason(Why.SENT)


def test_the_waiting_move_up_by_rank(world: World, store: Store) -> None:
    places = [(one, world.funds) for one in (world.jan, world.zane)]
    set_place(store, places, SignUpState.WAITING)
    assert world.board().promotable == ((world.zane, world.funds),)
    world.place(world.janis)
    assert world.board().promotable == ()


def test_people_are_found_by_name_and_delegation(world: World, store: Store) -> None:
    found = world.board()
    assert [p.person_id for p in found.found_people("berzi")] == [world.ilze]
    assert [p.person_id for p in found.found_people("", world.bonn)] == [world.jan]
    edit_registrations(store, [world.jan], {"status": "cancelled"})
    assert world.jan not in store.ask(board).people
