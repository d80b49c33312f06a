"""The sample has a design of its own, and printed badges of which some no longer hold."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from factories import an_empty_store

from app.base.paths import resource
from app.documents.designs.reading import read_design
from app.documents.designs.shown import facts_shown
from app.queries import card_designs, people, printing
from app.rules.printing import PrintState, Slot
from app.store import Store
from app.usecases.sample import build
from app.usecases.sample.shipped import shipped

PRINTED = shipped("conference")["printed"]
TODAY = date(2027, 11, 22)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with an_empty_store(tmp_path_factory.mktemp("sample")) as store:
        build(store, today=TODAY)
        yield store


def test_the_design_is_sound_and_shows_what_the_run_kept(sample: Store) -> None:
    data = sample.ask(card_designs.data, PRINTED["design"])
    assert data == resource("samples/design.json").read_text(encoding="utf-8")
    design = read_design(data)
    assert design.name == PRINTED["design"]
    assert facts_shown(design) == set(PRINTED["shown"])


def test_a_run_of_the_day_before(sample: Store) -> None:
    [run] = sample.ask(printing.runs)
    assert (run.at, run.kind, run.design, run.languages, run.cards) == (
        datetime(2027, 11, 21, 16, 30, tzinfo=UTC),
        "badge",
        "Partner Cities",
        ("en", "de"),
        32,
    )
    cards = sample.ask(printing.run_cards, run.id)
    assert [card.slot for card in cards] == [Slot(1, number) for number in range(1, 33)]
    rows = sample.ask(people.rows, [card.person_id for card in cards])
    assert {row.city for row in rows.values()} <= set(PRINTED["of"])
    assert all(card.code == rows[card.person_id].code for card in cards)


def test_some_badges_no_longer_hold(sample: Store) -> None:
    changed = sample.ask(printing.ids_in, PrintState.CHANGED)
    names = {row.name.display() for row in sample.ask(people.rows, changed).values()}
    assert names == set(PRINTED["before"])
    counts = sample.ask(printing.counts)
    assert (counts[PrintState.CHANGED], counts[PrintState.PRINTED]) == (4, 28)
    assert counts[PrintState.AGAIN] == 0


def test_a_sample_of_few_people_printed_nothing_it_has_not(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        build(store, people=1, today=TODAY)
        assert sum(run.cards for run in store.ask(printing.runs)) <= 1
