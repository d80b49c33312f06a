"""Which view is in front."""

import pytest
from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.checkin.front import Front
from app.gui.checkin.scene import Looked, scene
from app.gui.checkin.searching import Hits
from app.gui.checkin.verdicts import Step, known
from app.gui.desk import Desk
from app.rules.checkins import Direction
from app.store import Store
from app.usecases.checkins import Door, check_in_person, remove_point


@pytest.fixture
def front(desk: Desk, store: Store, world: World, qtbot: QtBot) -> Front:
    made = Front(desk)
    qtbot.addWidget(made)
    made.show_scene(store.ask(scene, world.day))
    return made


def show(front: Front, world: World, person: int) -> None:
    front.show_verdict(known(world.guest(person), "Friday", NameOrder.GIVEN_FIRST))


def test_letters_go_before_a_delegation_and_that_before_a_result(
    front: Front, world: World
) -> None:
    stack = front.stack
    assert stack.currentWidget() is front.waiting
    show(front, world, world.jan)
    assert (stack.currentWidget(), front.subject()) == (front.card, world.jan)
    assert front.step is Step.ANYWAY
    front.open_party(world.day, world.riga, Direction.IN)
    assert front.shows_party
    assert (front.subject(), front.step) == (world.ilze, None)
    front.show_hits(Hits("z", (world.guest(world.zane),)))
    assert (stack.currentWidget(), front.subject()) == (front.hits, world.zane)
    front.show_hits(None)
    assert front.shows_party
    assert front.leave()
    assert stack.currentWidget() is front.card
    assert front.leave()
    assert not front.leave()
    assert (stack.currentWidget(), front.subject()) == (front.waiting, None)


def test_one_of_the_delegation_who_comes_in_leaves_it_open(
    front: Front, store: Store, world: World
) -> None:
    front.open_party(world.day, world.riga, Direction.IN)
    check_in_person(store, Door(world.day), world.zane)
    show(front, world, world.zane)
    front.show_scene(store.ask(scene, world.day, Looked(delegation_id=front.party_of)))
    assert front.shows_party
    assert front.party.open() == [world.ilze, world.janis]
    show(front, world, world.jan)
    assert not front.shows_party


def test_the_same_letters_again_leave_the_choice(front: Front, world: World) -> None:
    rows = (world.guest(world.ilze), world.guest(world.zane))
    front.show_hits(Hits("i", rows))
    front.walk(1)
    front.show_hits(Hits("i", rows))
    assert front.subject() == world.zane
    front.show_hits(Hits("il", rows))
    assert front.subject() == world.ilze


def test_keys_reach_the_delegation_only_while_it_is_seen(front: Front, world: World) -> None:
    front.tick()
    front.tick_all()
    front.walk(1)
    assert front.party.ticked == set()
    front.open_party(world.day, world.riga, Direction.IN)
    front.walk(1)
    front.tick()
    assert front.party.chosen() == [world.janis]
    front.tick_all()
    assert front.party.chosen() == [world.ilze, world.janis, world.zane]
    front.close_party()
    assert not front.shows_party


def test_without_a_point_the_days_are_offered(front: Front, store: Store, world: World) -> None:
    for point in (world.day, world.dinner):
        remove_point(store, point)
    acted: list[str] = []
    front.acted.connect(acted.append)
    front.show_scene(store.ask(scene, None))
    assert front.stack.currentWidget() is front.first
    assert front.first.conference.isHidden()
    front.first.days.click()
    assert acted == ["checkin.days"]


def test_at_another_point_all_begins_anew(front: Front, world: World) -> None:
    show(front, world, world.jan)
    front.open_party(world.day, world.riga, Direction.IN)
    front.forget()
    assert front.stack.currentWidget() is front.waiting


def test_on_a_whole_screen_it_is_written_larger(front: Front) -> None:
    front.resize(800, 600)
    front.show()
    small = front.waiting.inside.sizeHint().height()
    front.show_whole(on=True)
    assert front.waiting.inside.sizeHint().height() > small
    front.show_whole(on=False)
    assert front.waiting.inside.sizeHint().height() == small
