"""Designs are kept, replaced, copied, renamed and forgotten, each with Undo."""

import pytest

from app.base.errors import NotFound, RuleBroken
from app.queries import card_designs
from app.rules.printing import MOST_DESIGN
from app.store import Store
from app.usecases.card_designs import (
    duplicate_design,
    remove_design,
    rename_design,
    save_design,
)


def known(store: Store) -> dict[str, str | None]:
    rows = store.ask(card_designs.designs)
    return {row.name: store.ask(card_designs.data, row.name) for row in rows}


def test_one_of_the_same_name_is_replaced(store: Store) -> None:
    first = save_design(store, " Blue ", "badge", "{}")
    assert save_design(store, "Blue", "badge", '{"a": 1}') == first
    assert known(store) == {"Blue": '{"a": 1}'}
    store.undo()
    assert known(store) == {"Blue": "{}"}


def test_saving_what_is_there_already_is_no_step(store: Store) -> None:
    save_design(store, "Blue", "badge", "{}")
    step = store.undo_step
    save_design(store, "Blue", "badge", "{}")
    assert store.undo_step == step


def test_one_of_another_kind_is_not_replaced(store: Store) -> None:
    save_design(store, "Blue", "badge", "{}")
    with pytest.raises(RuleBroken, match="There is already a design called “Blue”.") as broken:
        save_design(store, "Blue", "place_card", "{}")
    assert broken.value.field == "name"


@pytest.mark.parametrize("size", [MOST_DESIGN, MOST_DESIGN + 1])
def test_a_design_has_a_limit(store: Store, size: int) -> None:
    if size == MOST_DESIGN:
        save_design(store, "Most", "badge", "x" * size)
        return
    with pytest.raises(RuleBroken, match="The design is too large: 200001 characters") as broken:
        save_design(store, "More", "badge", "x" * size)
    assert broken.value.field == "data"


@pytest.mark.parametrize("name", ["", "  "])
def test_a_design_has_a_name(store: Store, name: str) -> None:
    with pytest.raises(RuleBroken, match="Name is missing.") as broken:
        save_design(store, name, "badge", "{}")
    assert broken.value.field == "name"


def test_a_copy_changes_apart(store: Store) -> None:
    blue = save_design(store, "Blue", "badge", "{}")
    copy = duplicate_design(store, blue, "Blue 2")
    assert copy != blue
    save_design(store, "Blue 2", "badge", "[]")
    assert known(store) == {"Blue": "{}", "Blue 2": "[]"}


def test_no_two_have_one_name(store: Store) -> None:
    blue = save_design(store, "Blue", "badge", "{}")
    save_design(store, "Red", "badge", "{}")
    for change in (rename_design, duplicate_design):
        with pytest.raises(RuleBroken, match="There is already a design called “Red”."):
            change(store, blue, "Red")
    assert list(known(store)) == ["Blue", "Red"]


def test_a_design_is_renamed(store: Store) -> None:
    blue = save_design(store, "Blue", "badge", "{}")
    step = store.undo_step
    rename_design(store, blue, "Blue")
    assert store.undo_step == step
    rename_design(store, blue, "Navy")
    assert known(store) == {"Navy": "{}"}
    store.undo()
    assert known(store) == {"Blue": "{}"}


def test_a_design_is_removed(store: Store) -> None:
    remove_design(store, save_design(store, "Blue", "badge", "{}"))
    assert known(store) == {}
    store.undo()
    assert known(store) == {"Blue": "{}"}


def test_what_is_not_there_cannot_be_changed(store: Store) -> None:
    with pytest.raises(NotFound):
        remove_design(store, 1)
    with pytest.raises(NotFound):
        rename_design(store, 1, "Blue")
    with pytest.raises(NotFound):
        duplicate_design(store, 1, "Blue")
