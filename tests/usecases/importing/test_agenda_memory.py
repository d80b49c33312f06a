"""What is remembered of a programme holds no names, and changes with the file."""

import json

from factories import a_person, at
from programme_files import a_record, bring_in, dry

from app.model import AgendaImportPerson, AgendaImportRow, ImportSource
from app.rules.importing.values import OutcomeKind
from app.store import Store
from app.usecases.agenda import remove_sessions
from app.usecases.merging import merge_people


def held(store: Store) -> dict[str, dict[str, object]]:
    with store.read() as read:
        return {row.key: row.contents for row in read.query(AgendaImportRow)}


def test_what_was_said_is_remembered_without_names(store: Store) -> None:
    bring_in(store, a_record(1, "Opening", "Ana Ek", abstract="a" * 300))
    (contents,) = held(store).values()
    assert contents["people"] == [["1", ""]]
    assert "Ana" not in json.dumps(contents)
    with store.read() as read:
        (person,) = read.query(AgendaImportPerson).all()
        assert (person.person_id, "Ana" in person.key) == (1, False)
        (source,) = read.query(ImportSource).all()
        assert (source.shape, source.file_name) == ("agenda", "programme.xml")


def test_the_same_programme_has_one_memory(store: Store) -> None:
    for hour in (9, 10, 11):
        bring_in(store, a_record(1, "Opening", start=at(10, hour)))
    assert [contents["values"] for contents in held(store).values()] == [
        {"title": "Opening", "starts_at": "2027-12-10 11:00", "minutes": "30"}
    ]
    with store.read() as read:
        assert read.query(ImportSource).count() == 1


def test_a_session_removed_here_comes_as_new(store: Store) -> None:
    record = a_record(1, "Opening")
    ids = bring_in(store, record, a_record(2, "Lunch"))
    remove_sessions(store, [ids[1]])
    run = dry(store, record, a_record(2, "Lunch"))
    assert [outcome.kind for outcome in run.outcomes] == [OutcomeKind.NEW, OutcomeKind.UNCHANGED]


def test_a_merged_person_is_found_again(store: Store) -> None:
    record = a_record(1, "Opening", "Ana Ek")
    bring_in(store, record)
    ana = a_person(store, "Ana Eck")
    merge_people(store, ana, 1)
    run = dry(store, record)
    assert ([o.kind for o in run.outcomes], run.known) == ([OutcomeKind.UNCHANGED], {"Ana Ek": ana})


def test_who_changed_places_is_remembered_anew(store: Store) -> None:
    bring_in(store, a_record(1, "Opening", "Ana Ek"))
    bring_in(store, a_record(1, "Opening", "Ana Ek", "Li Ng"))
    with store.read() as read:
        assert sorted(row.person_id for row in read.query(AgendaImportPerson)) == [1, 2]
