"""Documents are set up once, ordered, and put into the print pack."""

import pytest

from app.base.errors import NotFound, RuleBroken
from app.queries.document_presets import PresetRow, presets
from app.store import Store
from app.usecases.document_presets import (
    order_presets,
    pack_presets,
    remove_preset,
    save_preset,
)


def names(store: Store, *, in_pack: bool | None = None) -> list[str]:
    rows = store.ask(presets)
    return [row.name for row in rows if in_pack is None or row.in_pack is in_pack]


def saved(store: Store, many: int = 3) -> list[int]:
    return [save_preset(store, name, "badge", {}) for name in ["A", "B", "C"][:many]]


def test_one_of_the_same_name_is_replaced_where_it_is(store: Store) -> None:
    first, *_ = saved(store)
    again = save_preset(store, " A ", "envelope", {"paper": "C5"}, in_pack=False)
    assert again == first
    assert store.ask(presets)[0] == PresetRow(first, "A", "envelope", {"paper": "C5"}, False)
    store.undo()
    assert store.ask(presets)[0] == PresetRow(first, "A", "badge", {}, True)


def test_a_document_has_a_name(store: Store) -> None:
    with pytest.raises(RuleBroken, match="Name is missing.") as broken:
        save_preset(store, " ", "badge", {})
    assert broken.value.field == "name"


@pytest.mark.parametrize("many", [1, 3])
def test_another_order(store: Store, many: int) -> None:
    ids = saved(store, many)
    order_presets(store, ids[::-1])
    assert names(store) == ["C", "B", "A"][-many:]
    save_preset(store, "New", "badge", {})
    assert names(store)[-1] == "New"


@pytest.mark.parametrize("many", [1, 3])
def test_into_the_pack_and_out(store: Store, many: int) -> None:
    ids = saved(store, many)
    pack_presets(store, ids, in_pack=False)
    assert names(store, in_pack=True) == []
    pack_presets(store, ids[:1], in_pack=True)
    assert names(store, in_pack=True) == ["A"]
    store.undo()
    store.undo()
    assert len(names(store, in_pack=True)) == many


def test_one_is_removed(store: Store) -> None:
    ids = saved(store)
    remove_preset(store, ids[1])
    assert names(store) == ["A", "C"]
    store.undo()
    assert names(store) == ["A", "B", "C"]


def test_what_is_not_there_cannot_be_changed(store: Store) -> None:
    with pytest.raises(NotFound):
        remove_preset(store, 1)
    with pytest.raises(NotFound):
        order_presets(store, [1])
    with pytest.raises(NotFound):
        pack_presets(store, [1], in_pack=True)
