"""Designs that the file holds, by name."""

from datetime import UTC, datetime

import pytest
from factories import counted

from app.queries import card_designs
from app.store import Store
from app.usecases.card_designs import save_design


def test_none(store: Store) -> None:
    assert store.ask(card_designs.designs) == []
    assert store.ask(card_designs.data, "Blue") is None


@pytest.mark.parametrize("many", [1, 3])
def test_designs_by_name(store: Store, many: int) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    names = ["Blue", "Green", "Red"][:many]
    for name in reversed(names):
        save_design(store, name, "badge", f'{{"colour": "{name}"}}')
    with store.read() as read, counted(read) as sent:
        rows = card_designs.designs(read)
    assert len(sent) == 1
    assert [(row.id, row.name, row.kind) for row in rows] == [
        (many - place, name, "badge") for place, name in enumerate(names)
    ]
    assert all(before <= row.changed_at <= datetime.now(UTC) for row in rows)
    assert store.ask(card_designs.data, "Blue") == '{"colour": "Blue"}'


def test_designs_of_one_kind(store: Store) -> None:
    save_design(store, "Blue", "badge", "{}")
    save_design(store, "Tent", "place_card", "{}")
    assert [row.name for row in store.ask(card_designs.designs, "place_card")] == ["Tent"]
