"""The sample conference has everything an organiser meets, and the same each time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from factories import an_empty_store
from sqlalchemy import func, select

from app.base.errors import Cancelled
from app.model import Answer, Logistics, Person, Question, Registration
from app.queries import (
    delegations,
    events,
    filters,
    history,
    organisations,
    overview,
    people,
    venues,
)
from app.queries.people import PersonRow
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.gaps import GapKind
from app.rules.organisations import OrganisationKind
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Reading, Store
from app.usecases.sample import build

TODAY = date(2027, 11, 22)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample conference; tests only read it."""
    with an_empty_store(tmp_path_factory.mktemp("sample")) as store:
        build(store, today=TODAY)
        yield store


def everybody(read: Reading) -> list[PersonRow]:
    ids = people.find_ids(read)
    rows = people.rows(read, ids)
    return [rows[person_id] for person_id in ids]


def test_fifteen_cities_of_nine_countries_and_a_partnership(sample: Store) -> None:
    rows = sample.ask(delegations.rows)
    kinds = Counter(row.kind for row in rows)
    assert kinds == {OrganisationKind.CITY: 15, OrganisationKind.PARTNERSHIP: 1}
    assert len({row.country for row in rows if row.kind is OrganisationKind.CITY}) == 9
    with sample.read() as read:
        sizes = [len(found) for found in delegations.members(read, [r.id for r in rows]).values()]
    assert (len(sizes), min(sizes), max(sizes)) == (16, 3, 12)


def test_every_status_and_function_is_there(sample: Store) -> None:
    rows = sample.ask(everybody)
    assert {row.status for row in rows} == {*RegistrationStatus, None}
    assert {row.member_function for row in rows} == {*MemberFunction, None}
    assert {row.status for row in sample.ask(delegations.rows)} == set(DelegationStatus)
    assert {row.category["en"] for row in rows if row.category} == {
        *("Delegate", "Guest", "Speaker", "Press", "Staff")
    }


def test_names_of_every_sort_are_there(sample: Store) -> None:
    rows = sample.ask(everybody)
    families = {row.family for row in rows}
    assert {"van der Berg", "O'Neill", "D’Arcy", "Ek", "Ngo", "Żaneta"} - families == {"Żaneta"}
    assert [row.given for row in rows if not row.family] == ["Sulastri"]
    assert max(len(family) for family in families) == 54
    originals = {row.original for row in rows if row.original}
    assert {"月島 遥", "ياسمين بن خالد", "Олександра Щербак-Яремчук"} <= originals
    assert "prof. dr hab." in {row.title for row in rows}


def test_organisations_of_every_kind_send_somebody(sample: Store) -> None:
    with sample.read() as read:
        rows = organisations.rows(read, organisations.find_ids(read))
        without = {row.kind for row in rows.values() if row.delegation_id is None and row.people}
        [partnership] = [r.id for r in rows.values() if r.kind is OrganisationKind.PARTNERSHIP]
        assert len(organisations.member_organisation_ids(read, partnership)) == 4
    assert without == {
        OrganisationKind.ASSOCIATION,
        OrganisationKind.MINISTRY,
        OrganisationKind.UNIVERSITY,
        OrganisationKind.NGO,
        OrganisationKind.COMPANY,
        OrganisationKind.MEDIA,
        OrganisationKind.INSTITUTION,
    }


def test_the_conference_in_four_languages(sample: Store) -> None:
    event = sample.ask(events.event)
    assert event is not None
    for texts in (event.title, event.motto, event.place, event.host, event.funder_text):
        assert list(texts) == ["en", "pl", "lv", "de"]
    assert (event.starts_on, event.ends_on) == (date(2027, 12, 10), date(2027, 12, 12))
    assert (event.time_zone, event.languages) == ("Europe/Berlin", ("en", "pl", "lv", "de"))
    assert len(sample.ask(events.logos)) == 4
    rooms = [room for venue in sample.ask(venues.venues) for room in venue.rooms]
    assert (len(rooms), all(room.seats for room in rooms)) == (7, True)
    assert [saved.name for saved in sample.ask(filters.saved, "people")] == [
        *("Confirmed heads", "Waiting list", "Press")
    ]


def test_questions_are_answered_by_some(sample: Store) -> None:
    with sample.read() as read:
        kinds = set(read.scalars(select(Question.kind)))
        answered = set(read.scalars(select(Answer.question_id)))
        answers = read.scalar(select(func.count(Answer.id)))
    assert kinds == {
        *(QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO, QuestionKind.NUMBER)
    }
    assert (len(answered), answers) == (4, 376)


def test_rooms_are_shared_both_ways(sample: Store) -> None:
    query = select(Logistics.registration_id, Logistics.shares_with_id).where(
        Logistics.shares_with_id.is_not(None)
    )
    with sample.read() as read:
        pairs = {(row[0], row[1]) for row in read.execute(query)}
    assert pairs
    assert {(other, one) for one, other in pairs} == pairs


def test_what_is_missing_is_missing_on_purpose(sample: Store) -> None:
    now = datetime(2027, 11, 22, 9)  # noqa: DTZ001 - what is planned is naive
    gaps = {gap.kind: gap.count for gap in sample.ask(overview.gaps, now)}
    assert gaps == {
        GapKind.DEADLINE_NEAR: 1,
        GapKind.NO_HEAD: 1,
        GapKind.TOO_MANY_MEMBERS: 1,
        GapKind.NO_ANSWER: 1,
        GapKind.NO_CONTACT: 1,
        GapKind.NO_ARRIVAL: 2,
        GapKind.NO_HOTEL: 1,
        GapKind.NO_FUNCTION: 3,
        GapKind.NO_MEMBER_FUNCTION: 2,
        GapKind.NO_CONSENT: 28,
        GapKind.NO_EMAIL: 1,
        GapKind.NO_REGISTRATION: 1,
        GapKind.REQUIRED_ANSWER_MISSING: 18,
        GapKind.SAME_EMAIL: 2,
    }


@pytest.mark.parametrize(
    ("today", "closing", "begins"),
    [
        (date(2026, 11, 22), date(2026, 12, 1), date(2026, 12, 11)),
        (date(2028, 1, 1), date(2028, 1, 10), date(2028, 1, 21)),
    ],
)
def test_the_days_follow_today(tmp_path: Path, today: date, closing: date, begins: date) -> None:
    with an_empty_store(tmp_path) as store:
        build(store, 1, today=today)
        event = store.ask(events.event)
        arrivals = [row.arrival_at for row in store.ask(delegations.rows) if row.arrival_at]
    assert event is not None
    assert event.registration_deadline == datetime.combine(closing, time(18))
    assert (event.starts_on, event.ends_on) == (begins, begins + timedelta(days=2))
    assert {begins - arrival.date() for arrival in arrivals} == {
        *(timedelta(days=days) for days in (0, 1))
    }


def test_the_deadline_is_near_without_a_day(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        build(store, 1)
        assert store.ask(events.event).registration_deadline is not None


def test_nothing_of_it_can_be_undone(sample: Store) -> None:
    assert (sample.undo_step, sample.redo_step) == (None, None)
    assert [row.label for row in sample.ask(history.rows)] == ["Sample conference"]


def facts(store: Store) -> list[Any]:
    query = select(
        Person.given, Person.family, Person.email, Registration.number, Registration.code
    ).outerjoin(Registration, Registration.person_id == Person.id)
    with store.read() as read:
        return [tuple(row) for row in read.execute(query.order_by(Person.id))]


def test_the_same_seed_gives_the_same(tmp_path: Path, sample: Store) -> None:
    with an_empty_store(tmp_path, "again.plenum") as again:
        build(again)
        assert facts(again) == facts(sample)
        assert again.ask(events.event).uid != sample.ask(events.event).uid
    with an_empty_store(tmp_path, "other.plenum") as other:
        build(other, seed=1)
        assert facts(other) != facts(sample)


@pytest.mark.parametrize(("wanted", "sending"), [(1, 16), (3, 16), (150, 16), (151, 17), (700, 90)])
def test_as_many_people_as_wished(tmp_path: Path, wanted: int, sending: int) -> None:
    with an_empty_store(tmp_path) as store:
        build(store, wanted)
        figures = store.ask(overview.figures)
    assert (figures.people, figures.delegations) == (wanted, sending)


def test_a_large_one_has_guests_of_each_town(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        build(store, 1500)
        figures = store.ask(overview.figures)
        with store.read() as read:
            addresses = list(read.scalars(select(func.lower(Person.email))))
    assert (figures.people, figures.delegations, figures.organisations) == (1500, 124, 408)
    twice = [address for address, count in Counter(addresses).items() if count > 1]
    assert twice == ["jan.kowalczyk@torun.example"]


class Watched:
    """Progress that is remembered, and given up at some point."""

    def __init__(self, until: int) -> None:
        self.seen: list[tuple[int, int]] = []
        self._until = until

    def report(self, done: int, total: int, label: str = "") -> None:  # noqa: ARG002 - the protocol
        self.seen.append((done, total))
        if done >= self._until:
            raise Cancelled


def test_progress_is_told(tmp_path: Path) -> None:
    watched = Watched(until=10_000)
    with an_empty_store(tmp_path) as store:
        build(store, 1100, progress=watched)
    assert watched.seen == [(0, 1100), (500, 1100), (1000, 1100), (1100, 1100)]


def test_given_up_half_way_nothing_is_left(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        with pytest.raises(Cancelled):
            build(store, 1100, progress=Watched(until=500))
        assert (store.ask(events.event), store.ask(everybody)) == (None, [])
        assert store.ask(history.rows) == []
