"""Conditions for choosing topics."""

import pytest
from gui.panels.world import World

from app.base.texts import Texts
from app.gui.panels.choosing import Choosing, Condition, voters
from app.store import Store
from app.usecases.panels import add_topic, set_votes


@pytest.fixture
def topics(world: World, store: Store) -> tuple[int, int, int]:
    made = [add_topic(store, {"title": Texts(en=name)}) for name in ("Bread", "Buses", "Books")]
    bread, buses, books = made
    set_votes(store, world.janis, {bread: 1, buses: 2})
    set_votes(store, world.zane, {bread: 1, books: 2})
    set_votes(store, world.jan, {books: 1})
    return bread, buses, books


def test_what_serves_most_is_chosen(world: World, topics: tuple[int, int, int]) -> None:
    bread, buses, books = topics
    found = world.board()
    assert voters(found) == 3
    assert Choosing(2).chosen(found).topics == (bread, books)
    assert Choosing(2, never=frozenset({books, 99})).chosen(found).topics == (bread, buses)
    always = Choosing(1, always=frozenset({buses, 99})).chosen(found)
    assert (always.topics, always.served) == ((buses,), 1)


def test_conditions_exclude_each_other() -> None:
    choosing = Choosing().saying(1, Condition.ALWAYS).saying(2, Condition.NEVER)
    assert [choosing.condition(topic) for topic in (1, 2, 3)] == [
        Condition.ALWAYS,
        Condition.NEVER,
        Condition.OPEN,
    ]
    assert choosing.saying(1, Condition.NEVER).never == {1, 2}
    assert choosing.saying(2, Condition.OPEN) == Choosing(always=frozenset({1}))
