"""Each answer to a consent is a row of its own; Undo answers with another."""

from datetime import UTC, datetime

import pytest
from factories import a_person
from sqlalchemy import select

from app.base.errors import NotFound, RuleBroken
from app.model import Consent
from app.queries import consents
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.people import remove_people

PHOTOS, LIST = ConsentPurpose.PHOTOS, ConsentPurpose.CONTACT_LIST
NOON = datetime(2027, 1, 1, 12, tzinfo=UTC)


def record(store: Store, people: list[int], *, given: bool, **more: object) -> None:
    record_consent(store, people, PHOTOS, given=given, source=ConsentSource.PHONE, **more)


def test_an_answer_with_how_and_when(store: Store) -> None:
    person = a_person(store)
    record(store, [person], given=True, wording=" May we? ", at=NOON)
    [row] = store.ask(consents.of_person, person)
    assert (row.purpose, row.given, row.at) == (PHOTOS, True, NOON)
    assert (row.source, row.wording) == (ConsentSource.PHONE, "May we?")
    assert store.undo_step.label == "Record consent"


@pytest.mark.parametrize("many", [0, 1, 3])
def test_one_answer_of_each(store: Store, many: int) -> None:
    people = [a_person(store) for _ in range(many)]
    record(store, [*people, *people], given=True)
    assert store.ask(consents.holders, PHOTOS) == frozenset(people)
    assert [len(store.ask(consents.of_person, person)) for person in people] == [1] * many


def test_a_later_answer_counts(store: Store) -> None:
    person = a_person(store)
    before = datetime.now(UTC)
    record(store, [person], given=True)
    record(store, [person], given=False)
    assert [row.given for row in store.ask(consents.of_person, person)] == [True, False]
    latest = store.ask(consents.current, person)[PHOTOS]
    assert (latest.given, before <= latest.at <= datetime.now(UTC)) == (False, True)
    store.undo()
    assert store.ask(consents.current, person)[PHOTOS].given is True
    store.redo()
    assert store.ask(consents.current, person)[PHOTOS].given is False


def test_nobody_answers_who_is_gone(store: Store) -> None:
    person = a_person(store)
    with pytest.raises(NotFound):
        record(store, [person, 99], given=True)
    assert store.ask(consents.of_person, person) == []


def test_the_wording_has_a_limit(store: Store) -> None:
    person = a_person(store)
    with pytest.raises(RuleBroken) as broken:
        record(store, [person], given=True, wording="x" * 10_001)
    assert broken.value.field == "wording"
    assert store.ask(consents.holders, LIST) == frozenset()


@pytest.mark.parametrize("many", [1, 3])
def test_answers_with_their_whole_past_come_back_with_the_people(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(many)]
    for given in (True, False):
        record(store, ids, given=given)
        store.undo()
        store.redo()
    everything = select(Consent.id, Consent.person_id, Consent.voids_id).order_by(Consent.id)

    def kept() -> list[tuple[int, ...]]:
        return store.ask(lambda read: [tuple(row) for row in read.execute(everything)])

    before = kept()
    remove_people(store, ids)
    for _turn in range(3):
        store.undo()
        assert kept() == before
        store.redo()
        assert kept() == []


def test_what_went_with_its_person_comes_back_beside_what_came_later(store: Store) -> None:
    ilze, jan = a_person(store, "Ilze B"), a_person(store, "Jan A")
    record(store, [jan], given=True)
    record(store, [ilze], given=True)
    remove_people(store, [ilze])
    record_consent(store, [jan], LIST, given=True, source=ConsentSource.PHONE)
    store.undo()
    store.undo()
    assert store.ask(consents.holders, PHOTOS) == {ilze, jan}
    assert store.ask(consents.holders, LIST) == frozenset()
