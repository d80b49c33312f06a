"""Views of a page are kept under a name, one of each."""

import pytest

from app.base.errors import NotFound, RuleBroken
from app.queries import filters
from app.queries.filters import SavedFilterRow
from app.store import Store
from app.usecases.filters import remove_filter, save_filter


def saved(store: Store, page: str = "people") -> list[SavedFilterRow]:
    return store.ask(filters.saved, page)


def test_views_stand_in_the_order_they_were_kept(store: Store) -> None:
    ids = [save_filter(store, "people", f" {name} ", {"text": name}) for name in "CAB"]
    assert saved(store) == [
        SavedFilterRow(ids[0], "C", {"text": "C"}),
        SavedFilterRow(ids[1], "A", {"text": "A"}),
        SavedFilterRow(ids[2], "B", {"text": "B"}),
    ]
    assert store.undo_step.label == "Save filter"


def test_every_page_has_its_own(store: Store) -> None:
    one = save_filter(store, "people", "A", {})
    other = save_filter(store, "delegations", "A", {})
    assert [row.id for row in saved(store)] == [one]
    assert [row.id for row in saved(store, "delegations")] == [other]


def test_the_same_name_replaces(store: Store) -> None:
    one = save_filter(store, "people", "A", {"text": "x"})
    save_filter(store, "people", "B", {})
    assert save_filter(store, "people", "A", {"text": "y"}) == one
    assert [(row.name, row.query) for row in saved(store)] == [("A", {"text": "y"}), ("B", {})]
    store.undo()
    assert saved(store)[0].query == {"text": "x"}


@pytest.mark.parametrize("name", ["", " ", "x" * 201, "a\0"])
def test_no_name_for_a_view(store: Store, name: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        save_filter(store, "people", name, {})
    assert broken.value.field == "name"
    assert saved(store) == []


def test_forgetting_a_view(store: Store) -> None:
    one = save_filter(store, "people", "A", {})
    remove_filter(store, one)
    assert saved(store) == []
    with pytest.raises(NotFound):
        remove_filter(store, one)
