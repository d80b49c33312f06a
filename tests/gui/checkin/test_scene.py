"""What is read around the line."""

from datetime import date

import pytest
from gui.checkin.world import DAY, World

from app.base.texts import Texts
from app.gui.checkin import scene as module
from app.gui.checkin.party import party
from app.gui.checkin.scene import Looked, outline, scene
from app.store import Store
from app.usecases.checkins import Door, check_in_person, remove_point
from app.usecases.questions import add_question


def test_the_point_wanted_and_how_it_stands(store: Store, world: World) -> None:
    check_in_person(store, Door(world.dinner), world.ilze)
    shown = store.ask(scene, world.dinner)
    assert shown.point is not None
    assert shown.point.id == world.dinner
    assert shown.standing is not None
    assert (shown.standing.inside, shown.standing.expected) == (1, 3)
    assert [row.person_id for row in shown.recent] == [world.ilze]
    assert shown.missing == (world.janis, world.zane)
    assert shown.days == (DAY, date(2027, 12, 11), date(2027, 12, 12))
    assert not shown.nobody


def test_many_who_are_missing_are_read_where_they_are_looked_at(
    store: Store, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY", 2)
    assert store.ask(scene, world.day).missing is None
    found = store.ask(scene, world.day, Looked(missing=True)).missing
    assert found == (world.ilze, world.janis, world.zane)


def test_what_is_looked_at_is_read_along(store: Store, world: World) -> None:
    question = add_question(store, {"label": Texts(en="Dinner?")})
    shown = store.ask(scene, world.day, Looked(True, world.bonn, world.jan))
    assert list(shown.guests) == [world.jan, world.ilze, world.janis, world.zane]
    assert shown.party == store.ask(party, world.day, world.bonn)
    assert list(shown.questions) == [question]
    assert (store.ask(scene, world.day).guests, store.ask(scene, world.day).party) == ({}, None)


def test_without_points(store: Store, world: World) -> None:
    for point in (world.day, world.dinner):
        remove_point(store, point)
    shown = store.ask(scene, world.day)
    assert (shown.point, shown.standing, shown.points) == (None, None, ())
    assert not shown.nobody


def test_without_a_conference() -> None:
    shown = module.Scene(None, DAY)
    assert shown.days == ()


def test_the_outline_is_what_is_known_at_once(store: Store, world: World) -> None:
    shown = store.ask(outline, world.dinner)
    assert shown.point is not None
    assert shown.point.id == world.dinner
    assert (shown.standing, shown.missing, shown.nobody) == (None, None, False)
