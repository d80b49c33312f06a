"""What export writes, and the sentence that says so."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store

from app.cli.exporting import EXPORTS
from app.cli.verbs.export import PRESETS
from app.exchange import presets
from app.queries import disclosures
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open conference."""
    with a_store(tmp_path) as made:
        yield made


def test_the_help_names_every_list() -> None:
    assert tuple(presets.PRESETS) == PRESETS


def given(output: Path, **more: object) -> Namespace:
    """Everything as usual."""
    usual = {"filter": [], "preset": "list", "columns": (), "language": "en", "delegation": ""}
    return Namespace(output=output, **{**usual, "recipient": "", **more})


@pytest.mark.parametrize(
    ("what", "preset", "recipient", "noted"),
    [
        ("people", "press", "", "Press"),
        ("people", "press", "The Daily", "The Daily"),
        ("delegations", "", "Ministry", "Ministry"),
    ],
)
def test_for_whom_it_is_noted(
    store: Store, tmp_path: Path, what: str, preset: str, recipient: str, noted: str
) -> None:
    EXPORTS[what](store, given(tmp_path / "x.csv", preset=preset, recipient=recipient))
    assert [row.recipient for row in store.ask(disclosures.rows)] == [noted]


@pytest.mark.parametrize(
    ("what", "name", "counts"),
    [
        ("people", "people.csv", ("1 row", "3 rows")),
        ("delegations", "delegations.csv", ("1 row", "3 rows")),
        ("nomination", "forms", ("1 form", "3 forms")),
    ],
)
def test_the_sentence_counts(
    store: Store, tmp_path: Path, what: str, name: str, counts: tuple[str, str]
) -> None:
    target = tmp_path / name
    a_person(store, "Ilze Bērziņa", delegation=a_delegation(store, "Riga"))
    assert EXPORTS[what](store, given(target)) == f"Wrote {counts[0]} to “{target}”."
    for city in ("Toruń", "Galway"):
        a_person(store, f"Ada {city}", delegation=a_delegation(store, city))
    assert EXPORTS[what](store, given(target)) == f"Wrote {counts[1]} to “{target}”."
