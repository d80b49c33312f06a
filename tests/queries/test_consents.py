"""The latest answer counts; what was undone never does."""

from datetime import UTC, datetime

import pytest
from factories import a_person, counted

from app.queries import consents
from app.queries.consents import ConsentRow
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent

PHOTOS, LIST = ConsentPurpose.PHOTOS, ConsentPurpose.CONTACT_LIST


def on(day: int) -> datetime:
    return datetime(2027, 1, day, tzinfo=UTC)


def answers(store: Store, person: int, *given: tuple[int, bool]) -> None:
    for day, answer in given:
        source = ConsentSource.FORM
        record_consent(store, [person], PHOTOS, given=answer, source=source, at=on(day))


def test_nobody_was_asked(store: Store) -> None:
    person = a_person(store)
    assert store.ask(consents.of_person, person) == []
    assert store.ask(consents.current, person) == {}
    assert store.ask(consents.holders, PHOTOS) == frozenset()


def test_answers_by_their_day_not_by_their_row(store: Store) -> None:
    person = a_person(store)
    answers(store, person, (3, True), (1, False), (2, False))
    rows = store.ask(consents.of_person, person)
    form = ConsentSource.FORM
    assert rows == [
        ConsentRow(2, person, PHOTOS, given=False, at=on(1), source=form, wording=""),
        ConsentRow(3, person, PHOTOS, given=False, at=on(2), source=form, wording=""),
        ConsentRow(1, person, PHOTOS, given=True, at=on(3), source=form, wording=""),
    ]
    assert store.ask(consents.current, person) == {PHOTOS: rows[-1]}
    assert store.ask(consents.holders, PHOTOS) == {person}


def test_of_the_same_moment_the_later_row_counts(store: Store) -> None:
    person = a_person(store)
    answers(store, person, (1, True), (1, False))
    assert store.ask(consents.holders, PHOTOS) == frozenset()


def test_every_purpose_apart(store: Store) -> None:
    both = a_person(store, consents={PHOTOS: True, LIST: True})
    one = a_person(store, consents={PHOTOS: False, LIST: True})
    assert store.ask(consents.holders, PHOTOS) == {both}
    assert store.ask(consents.holders, LIST) == {both, one}
    assert set(store.ask(consents.current, one)) == {PHOTOS, LIST}


def test_what_was_undone_does_not_count(store: Store) -> None:
    person = a_person(store)
    answers(store, person, (1, False), (2, True))
    store.undo()
    assert [row.given for row in store.ask(consents.of_person, person)] == [False]
    assert store.ask(consents.holders, PHOTOS) == frozenset()
    store.redo()
    assert [row.given for row in store.ask(consents.of_person, person)] == [False, True]
    assert store.ask(consents.holders, PHOTOS) == {person}


@pytest.mark.parametrize("many", [1, 3])
def test_one_question_for_everybody(store: Store, many: int) -> None:
    people = [a_person(store, consents={PHOTOS: True}) for _ in range(many)]
    with store.read() as read, counted(read) as sent:
        assert consents.holders(read, PHOTOS) == frozenset(people)
        assert len(sent) == 1
        assert len(consents.current(read, people[0])) == 1
        assert len(sent) == 2
