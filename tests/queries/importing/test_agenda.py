"""The dry run of a programme: new, changed, unchanged, refused, vanished; nothing is written."""

import pytest
from factories import a_person, at
from programme_files import a_programme, a_record, bring_in, dry, somebody

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.queries.importing.agenda import compare_agenda, wrong_with
from app.rules.importing.agenda_values import (
    AgendaProblem,
    FieldChange,
    SessionField,
    SessionRecord,
)
from app.rules.importing.values import OutcomeKind
from app.store import Store
from app.usecases import agenda

NEW, CHANGED, SAME = OutcomeKind.NEW, OutcomeKind.CHANGED, OutcomeKind.UNCHANGED


def kinds(store: Store, *records: SessionRecord) -> list[OutcomeKind]:
    return [outcome.kind for outcome in dry(store, *records).outcomes]


@pytest.mark.parametrize("count", [1, 3])
def test_all_is_new_and_then_unchanged(store: Store, count: int) -> None:
    records = [a_record(n, f"Talk {n}", "Ana Ek", room="Hall", track="City") for n in range(count)]
    run = dry(store, *records, rooms=["Hall", "Attic"])
    assert [outcome.kind for outcome in run.outcomes] == [NEW] * count
    assert (run.new_rooms, run.known, run.vanished) == (("Hall", "Attic"), {}, ())
    bring_in(store, *records)
    assert kinds(store, *records) == [SAME] * count


def test_what_changes_is_told_as_old_and_new(store: Store) -> None:
    bring_in(store, a_record(1, "Opening", "Ana Ek", room="Hall"))
    now = a_record(1, "Opening", "Jan Vos", start=at(10, 10), room="Attic", minutes=45)
    (outcome,) = dry(store, now).outcomes
    assert outcome.kind is CHANGED
    assert outcome.changes == (
        FieldChange(SessionField.ROOM, "Hall", "Attic"),
        FieldChange(SessionField.STARTS_AT, "2027-12-10 09:00", "2027-12-10 10:00"),
        FieldChange(SessionField.MINUTES, "30", "45"),
        FieldChange(SessionField.PEOPLE, "Ana Ek", "Jan Vos"),
    )


def test_what_was_edited_here_stays_and_is_told(store: Store) -> None:
    ids = bring_in(store, a_record(1, "Opening"), a_record(2, "Lunch"))
    agenda.edit_sessions(store, [ids[1]], {"minutes": 50, "title": Texts(en="Welcome")})
    (one, _other) = dry(store, a_record(1, "Opening", minutes=40), a_record(2, "Lunch")).outcomes
    assert one.kind is SAME
    assert one.kept == (
        FieldChange(SessionField.TITLE, "Welcome", "Opening"),
        FieldChange(SessionField.MINUTES, "50", "40"),
    )


def test_who_was_taken_out_here_stays_out_and_who_was_put_in_stays(store: Store) -> None:
    record = a_record(1, "Opening", "Ana Ek")
    ids = bring_in(store, record)
    li = a_person(store, "Li Ng")
    own = agenda.add_role(store, ids[1], li)
    (outcome,) = dry(store, record).outcomes
    assert (outcome.kind, outcome.kept) == (SAME, ())
    agenda.remove_roles(store, [own - 1])
    (outcome,) = dry(store, record).outcomes
    assert (outcome.kind, outcome.kept) == (
        SAME,
        (FieldChange(SessionField.PEOPLE, "", "Ana Ek"),),
    )


def test_what_vanished_is_listed(store: Store) -> None:
    ids = bring_in(store, a_record(1, "Opening"), a_record(2, "Lunch"), a_record(3, "Closing"))
    assert dry(store, a_record(1, "Opening")).vanished == (ids[2], ids[3])


def test_another_programme_with_the_same_numbers_is_another_one(store: Store) -> None:
    bring_in(store, a_record(1, "Opening"), a_record(2, "Lunch"), a_record(3, "Closing"))
    run = dry(store, a_record(1, "Run"), a_record(2, "Swim"), a_record(3, "Rest"))
    assert ([outcome.kind for outcome in run.outcomes], run.vanished) == ([NEW] * 3, ())


def test_a_session_that_is_here_is_known_by_its_uid(store: Store) -> None:
    one = agenda.add_session(store, {"title": Texts(pl="Otwarcie", en="Opening")}, uid="u1")
    record = SessionRecord(1, "u1", "u1", {SessionField.TITLE: "Otwarcie"}, ())
    (outcome,) = dry(store, record).outcomes
    assert (outcome.kind, outcome.session_id) == (SAME, one)


def test_people_are_found_by_name_if_one_is_called_so(store: Store) -> None:
    ana = a_person(store, "Ana Ek")
    a_person(store, "Jan Vos")
    a_person(store, "Jan Vos")
    run = dry(store, a_record(1, "Opening", "ANA EK", "Jan Vos", "Li Ng"))
    assert run.known == {"ANA EK": ana}
    assert [(p.place, str(p.error), p.refuses) for p in run.problems] == [
        (
            0,
            (
                "Several people are called Jan Vos, so another one of that name is made. Merge who "
                "is the same."
            ),
            False,
        )
    ]


def test_somebody_renamed_in_the_file_is_who_had_that_number(store: Store) -> None:
    before, after = somebody("Ana Ek", "7"), somebody("Ana Ek-Vos", "7")
    record = a_record(1, "Opening")
    bring_in(store, SessionRecord(1, "k1", "", record.values, (before,)))
    run = dry(store, SessionRecord(1, "k1", "", record.values, (after,)))
    assert ([outcome.kind for outcome in run.outcomes], list(run.known)) == ([SAME], ["Ana Ek-Vos"])


def test_rooms_and_tracks_are_the_same_in_any_language_and_case(store: Store) -> None:
    bring_in(store, a_record(1, "Opening", room="Hall", track="City"))
    assert kinds(store, a_record(1, "Opening", room="HALL", track="city ")) == [SAME]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"minutes": 1441}, "Length in minutes must be a whole number of at most 1440."),
        (
            {"track": "t" * 201},
            "Name is too long: 201 characters, at most 200 are kept. Shorten it.",
        ),
        ({"languages": ("zz9",)}, "“zz9” is not a language code."),
    ],
)
def test_what_cannot_be_kept_is_refused(
    store: Store, facts: dict[str, object], sentence: str
) -> None:
    record = a_record(1, "Opening", **facts)
    assert str(wrong_with(record)) == sentence
    assert kinds(store, record, a_record(2, "Lunch")) == [OutcomeKind.REFUSED, NEW]


def test_a_person_whose_name_cannot_be_kept_refuses_the_session() -> None:
    assert "too long" in str(wrong_with(a_record(1, "Opening", "x" * 400)))


def test_problems_stand_in_the_order_of_the_file(store: Store) -> None:
    file = a_programme(a_record(1, "A", minutes=2000), a_record(2, "B"))
    own = AgendaProblem(2, "B", RuleBroken("Wrong."))
    run = store.ask(compare_agenda, type(file)(file.kind, file.records, problems=(own,)))
    assert [problem.place for problem in run.problems] == [1, 2]
    assert [outcome.kind for outcome in run.outcomes] == [OutcomeKind.REFUSED] * 2
