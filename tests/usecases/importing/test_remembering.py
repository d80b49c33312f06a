"""Lists and their lines are remembered as far as they are needed."""

from pathlib import Path
from typing import Any

import pytest
from factories import a_store
from lists import SHAPE, AList

from app.queries.importing import sources
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.importing import import_people

ILZE = {"given": "Ilze", "family": "Bērziņa", "email": "i@x.lv"}
JAN = {"given": "Jan", "family": "Ek", "email": "j@x.se"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def bring_in(store: Store, people: AList, mapping: dict[str, Any], name: str = "f.csv") -> None:
    import_people(
        store,
        people.dry_run(store),
        people.mapping,
        shape=SHAPE,
        file_name=name,
        as_json=lambda _mapping: mapping,
    )


def test_a_line_with_its_values(store: Store) -> None:
    people = AList({**ILZE, "tags": ("a",), "key": "id:1"})
    people.bring_in(store)
    held = store.ask(sources.lines, 1)["id:1"]
    assert (held.person_id, held.values) == (1, {**ILZE, "tags": ["a"]})


def test_the_newest_mapping_and_name_are_kept(store: Store) -> None:
    bring_in(store, AList(ILZE), {"a": 1}, "x" * 300 + ".csv")
    [source] = store.ask(sources.sources, SHAPE)
    assert (source.mapping, len(source.file_name), source.file_name[-4:]) == ({"a": 1}, 200, ".csv")
    bring_in(store, AList(ILZE), {"a": 2})
    assert store.ask(sources.last_mapping, SHAPE) == {"a": 2}


def test_a_mapping_that_is_too_long_is_guessed_next_time(store: Store) -> None:
    bring_in(store, AList(ILZE), {"a": "x" * 100_000})
    assert store.ask(sources.last_mapping, SHAPE) == {}


def test_an_old_line_of_somebody_in_another_one_is_forgotten(store: Store) -> None:
    AList(ILZE, JAN).bring_in(store)
    AList({**ILZE, "email": "new@x.lv"}).bring_in(store)
    keys = sorted(store.ask(sources.lines, 1))
    assert keys == ["name:j@x.se/Ek", "name:new@x.lv/Bērziņa"]


def test_a_cancelled_line_holds_what_it_held(store: Store) -> None:
    line = {**ILZE, "status": RegistrationStatus.CONFIRMED, "phone": "1", "key": "id:1"}
    AList(line).bring_in(store)
    AList({**ILZE, "gone": True, "key": "id:1"}).bring_in(store)
    held = store.ask(sources.lines, 1)["id:1"].values
    assert held == {**ILZE, "status": "cancelled", "phone": "1"}


def test_where_nobody_comes_in_nothing_is_remembered(store: Store) -> None:
    AList({**ILZE, "gone": True}).bring_in(store)
    assert store.ask(sources.sources, SHAPE) == []
