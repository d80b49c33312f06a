"""The stages of an import put together, from the bytes of a file to people and back by Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.errors import FileProblem
from app.exchange.importing import carry_out, last_mapping, prepare, preview
from app.exchange.reading.open import read_data
from app.exchange.reading.source import Source
from app.queries import people, questions
from app.rules.importing.values import Decisions, OutcomeKind, Target
from app.store import Store

HEADERS = "Given name;Family name;E-mail;Favourite room"
LINES = ("Ana;Ek;ana@example.org;Blue", "Li;Ng;li@example.org;Red", "Bo;Ås;bo@example.org;Blue")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open conference with one person."""
    with a_store(tmp_path) as opened:
        a_person(opened, "Ilze Bērziņa", email="ilze@example.org")
        yield opened


def a_list(*lines: str, headers: str = HEADERS) -> Source:
    return read_data("\n".join((headers, *lines)).encode(), "list.csv")


def names(store: Store) -> list[str]:
    ids = store.ask(people.find_ids)
    rows = store.ask(people.rows, ids)
    return [rows[person_id].name.display() for person_id in ids]


def bring(store: Store, source: Source) -> dict[int, int]:
    prepared = prepare(store, source)
    return carry_out(store, prepared, preview(store, prepared), file_name="list.csv")


@pytest.mark.parametrize("count", [1, 3])
def test_a_preview_changes_nothing_and_the_import_is_one_step(store: Store, count: int) -> None:
    prepared = prepare(store, a_list(*LINES[:count]))
    dry_run = preview(store, prepared)
    assert (dry_run.rows, len(dry_run.of(OutcomeKind.NEW))) == (count, count)
    assert names(store) == ["Ilze Bērziņa"]
    done = carry_out(store, prepared, dry_run, file_name="list.csv")
    assert list(done) == list(range(2, count + 2))
    assert len(names(store)) == count + 1
    assert len(store.ask(questions.questions)) == 1
    store.undo()
    assert (names(store), store.ask(questions.questions)) == (["Ilze Bērziņa"], [])


def test_next_week_only_the_changed_line_changes(store: Store) -> None:
    bring(store, a_list(*LINES))
    newer = a_list(LINES[0], "Li;Ng;li@example.org;Green", LINES[2])
    dry_run = preview(store, prepare(store, newer))
    assert [(o.record.line, o.kind) for o in dry_run.outcomes] == [
        (2, OutcomeKind.UNCHANGED),
        (3, OutcomeKind.CHANGED),
        (4, OutcomeKind.UNCHANGED),
    ]


def test_a_line_that_vanished_is_told_and_nobody_is_removed(store: Store) -> None:
    done = bring(store, a_list(*LINES))
    dry_run = preview(store, prepare(store, a_list(*LINES[:2])))
    assert dry_run.vanished == (done[4],)
    assert len(names(store)) == 4


def test_the_mapping_is_remembered_for_the_shape(store: Store) -> None:
    prepared = prepare(store, a_list(*LINES))
    assert last_mapping(store, prepared.shape) is None
    carry_out(store, prepared, preview(store, prepared), file_name="list.csv")
    remembered = last_mapping(store, prepared.shape)
    assert remembered is not None
    asked = store.ask(questions.questions)
    assert [column.question_id for column in remembered.columns] == [None, None, None, asked[0].id]
    assert prepare(store, a_list("Zo;Po;;Pink")).mapping.positions(Target.EMAIL) == (2,)


def test_a_corrected_cell_is_read_anew(store: Store) -> None:
    prepared = prepare(store, a_list("Ana;Ek;no address;Blue"))
    refused = preview(store, prepared)
    assert [(p.line, p.position, p.value) for p in refused.problems] == [(2, 2, "no address")]
    corrected = preview(store, prepared, Decisions(corrections={(2, 2): "ana@example.org"}))
    assert [outcome.kind for outcome in corrected.outcomes] == [OutcomeKind.NEW]


def test_a_sheet_is_asked_for_by_name(store: Store) -> None:
    with pytest.raises(FileProblem) as caught:
        prepare(store, a_list(*LINES), sheet="People")
    assert caught.value.template == "There is no sheet “{name}”. There are: {names}."


def test_a_card_is_known_again_by_what_stays_the_same_in_it(store: Store) -> None:
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nN:Ek;Ana;;;\nFN:Ana Ek\nEMAIL:{0}\nUID:urn:uuid:1\nEND:VCARD\n"
    )
    bring(store, read_data(card.format("ana@example.org").encode(), "ana.vcf"))
    assert store.ask(questions.questions) == []
    moved = read_data(card.format("a.ek@example.net").encode(), "ana.vcf")
    (outcome,) = preview(store, prepare(store, moved)).outcomes
    assert outcome.kind is OutcomeKind.CHANGED
    assert [(change.old, change.new) for change in outcome.changes] == [
        ("ana@example.org", "a.ek@example.net")
    ]
