"""A list that comes again is found by its shape and by who stands in it."""

from pathlib import Path

import pytest
from factories import a_store, an_empty_store
from lists import SHAPE, AList

from app.queries.importing import sources
from app.store import Store
from app.usecases.people import remove_people

RIGA = AList({"given": "Ilze", "family": "Bērziņa", "key": "1"}, {"family": "Ek", "key": "2"})
GDYNIA = AList({"given": "Anna", "family": "Nowak", "key": "1"}, {"family": "Kos", "key": "2"})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def test_nothing_is_known_of_a_new_list(store: Store) -> None:
    assert store.ask(sources.find_source, SHAPE, RIGA.records) == (None, {})
    assert store.ask(sources.last_mapping, SHAPE) is None


def test_two_cities_with_one_form_are_two_lists(store: Store) -> None:
    RIGA.bring_in(store)
    assert store.ask(sources.find_source, SHAPE, GDYNIA.records) == (None, {})
    GDYNIA.bring_in(store)

    for known, names in ((RIGA, ["Bērziņa", "Ek"]), (GDYNIA, ["Nowak", "Kos"])):
        source_id, lines = store.ask(sources.find_source, SHAPE, known.records)
        assert [line.values["family"] for line in lines.values()] == names
        assert source_id == (1 if known is RIGA else 2)
    assert store.ask(sources.find_source, "another shape", RIGA.records) == (None, {})


def test_the_mapping_of_the_last_one_counts(store: Store) -> None:
    RIGA.bring_in(store)
    AList({"title": "Dr", "given": "Ada", "family": "Kos"}).bring_in(store)
    assert [row.file_name for row in store.ask(sources.sources, SHAPE)] == ["list.xlsx"] * 2
    assert store.ask(sources.last_mapping, SHAPE) == {"columns": 3}


def test_the_line_of_somebody_who_was_removed_is_forgotten(store: Store) -> None:
    became = RIGA.bring_in(store)
    remove_people(store, [became[2]])
    assert list(store.ask(sources.lines, 1)) == ["2"]


def test_the_state_moves_with_every_step(tmp_path: Path) -> None:
    empty = an_empty_store(tmp_path, "empty.plenum")
    assert empty.ask(sources.state) == 0
    full = a_store(tmp_path)
    before = full.ask(sources.state)
    RIGA.bring_in(full)
    assert full.ask(sources.state) == before + 1
    full.undo()
    assert full.ask(sources.state) == before + 2
