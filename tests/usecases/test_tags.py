"""Tags are made when they are first used, and stay when nobody carries them."""

import pytest
from factories import a_person

from app.base.errors import NotFound, RuleBroken
from app.queries import events
from app.queries.events import TagRow
from app.store import Store
from app.usecases.tags import add_tag, edit_tag, remove_tag, tag_people, untag_people


def tags(store: Store) -> list[TagRow]:
    return store.ask(events.tags)


@pytest.mark.parametrize("many", [0, 1, 3])
def test_a_new_tag_on_people(store: Store, many: int) -> None:
    people = [a_person(store) for _ in range(many)]
    tag = tag_people(store, [*people, *people], " VIP ", tone="violet")
    assert tags(store) == [TagRow(tag, "VIP", "violet", many)]
    assert store.undo_step.label == "Tag people"
    store.undo()
    assert tags(store) == []


def test_a_tag_that_is_there(store: Store) -> None:
    one, other = a_person(store), a_person(store)
    tag = tag_people(store, [one], "VIP", tone="violet")
    assert tag_people(store, [one, other], "VIP", tone="red") == tag
    assert tags(store) == [TagRow(tag, "VIP", "violet", 2)]


def test_a_tag_for_later(store: Store) -> None:
    tag = add_tag(store, " VIP ", tone="violet")
    assert tags(store) == [TagRow(tag, "VIP", "violet", 0)]
    assert store.undo_step.label == "Add tag"
    with pytest.raises(RuleBroken, match=r"^There is already a tag of this name.$") as broken:
        add_tag(store, "VIP")
    assert broken.value.field == "name"
    store.undo()
    assert tags(store) == []


@pytest.mark.parametrize("name", ["", "  ", "a\0b", "x" * 61])
def test_no_name_for_a_tag(store: Store, name: str) -> None:
    tag = add_tag(store, "VIP")
    ways = (
        lambda: add_tag(store, name),
        lambda: tag_people(store, [], name),
        lambda: rename(store, tag, name),
    )
    for refused in ways:
        with pytest.raises(RuleBroken) as broken:
            refused()
        assert broken.value.field == "name"
    assert [row.name for row in tags(store)] == ["VIP"]


def rename(store: Store, tag: int, name: str) -> None:
    edit_tag(store, tag, name=name, tone="blue")


def test_nobody_is_tagged_who_is_gone(store: Store) -> None:
    with pytest.raises(NotFound):
        tag_people(store, [99], "VIP")
    assert tags(store) == []


def test_taking_a_tag_off(store: Store) -> None:
    one, other = a_person(store, tags=["VIP"]), a_person(store, tags=["VIP", "Press"])
    vip = next(row.id for row in tags(store) if row.name == "VIP")
    untag_people(store, [one, other], vip)
    assert [(row.name, row.count) for row in tags(store)] == [("Press", 1), ("VIP", 0)]
    store.undo()
    assert [(row.name, row.count) for row in tags(store)] == [("Press", 1), ("VIP", 2)]


def test_another_name_and_colour(store: Store) -> None:
    tag = tag_people(store, [a_person(store)], "VIP")
    edit_tag(store, tag, name=" Guest ", tone="red")
    assert tags(store) == [TagRow(tag, "Guest", "red", 1)]


def test_a_name_that_is_taken(store: Store) -> None:
    add_tag(store, "Press")
    vip = add_tag(store, "VIP")
    with pytest.raises(RuleBroken, match=r"^There is already a tag of this name.$"):
        rename(store, vip, "Press")
    rename(store, vip, "VIP")
    assert [row.name for row in tags(store)] == ["Press", "VIP"]


def test_removing_a_tag(store: Store) -> None:
    tag = tag_people(store, [a_person(store)], "VIP")
    remove_tag(store, tag)
    assert tags(store) == []
    store.undo()
    assert [row.count for row in tags(store)] == [1]


def test_a_tag_that_is_gone(store: Store) -> None:
    with pytest.raises(NotFound):
        rename(store, 99, "VIP")
    with pytest.raises(NotFound):
        remove_tag(store, 99)
