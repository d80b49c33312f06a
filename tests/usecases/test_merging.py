"""Two records of one person become one that knows what both knew; Undo parts them again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from factories import a_delegation, a_person, a_png, at, pictures
from lists import AList, kinds
from sqlalchemy import select

from app.base.errors import NotFound, RuleBroken
from app.model import Logistics, Membership, Person, Registration
from app.queries import consents, people, person, questions
from app.queries.person import PersonCard
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus as S
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.merging import merge_people
from app.usecases.questions import add_question
from app.usecases.registrations import edit_logistics, set_photo


def card(store: Store, person_id: int) -> PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


def membership(store: Store, person_id: int) -> tuple[int, MemberFunction | None, int | None]:
    query = select(Membership.delegation_id, Membership.function, Membership.rank).join(
        Registration, Registration.id == Membership.registration_id
    )
    with store.read() as read:
        [found] = read.execute(query.where(Registration.person_id == person_id))
    return tuple(found)


def test_what_is_missing_comes_from_the_other(store: Store) -> None:
    kept = a_person(store, "Jan Kowalczyk", phone="1")
    other = a_person(store, "Jan Piotr Kowalczyk", email="jan@a.example", phone="2")

    merge_people(store, kept, other, ["phone"])

    row = card(store, kept).row
    assert (row.given, row.email, row.phone) == ("Jan", "jan@a.example", "2")
    assert store.ask(person.card, other) is None
    assert store.undo_step.label == "Merge people"
    found = people.PeopleFilter(text="a.example")
    assert store.ask(people.find_ids, found) == [kept]


def test_undo_parts_them_again(store: Store) -> None:
    consent = {ConsentPurpose.PHOTOS: True}
    kept = a_person(store, "Jan Kowalczyk", tags=["VIP"])
    other = a_person(store, "Jan Piotr Kowalczyk", tags=["Press"], consents=consent)
    before = card(store, kept), card(store, other)
    answers = [consents.current]

    merge_people(store, kept, other)
    store.undo()

    after = card(store, kept), card(store, other)
    assert [c.row for c in after] == [c.row for c in before]
    assert (after[0].consents, after[1].logistics) == ({}, before[1].logistics)
    given = [store.ask(query, other) for query in answers]
    assert [row[ConsentPurpose.PHOTOS].given for row in given] == [True]


def test_a_list_that_comes_again_finds_the_kept_record(store: Store) -> None:
    kept = a_person(store, "Jan Kowalczyk")
    people = AList({"given": "Janek", "family": "Kowal", "key": "T1"})
    [other] = people.bring_in(store).values()

    merge_people(store, kept, other)

    assert kinds(people.dry_run(store)) == ["unchanged"]
    store.undo()
    assert [o.person_id for o in people.dry_run(store).outcomes] == [other]


@pytest.mark.parametrize("which", [(0, 0), (0, 9), (9, 0)])
def test_two_records_that_exist_are_needed(store: Store, which: tuple[int, int]) -> None:
    ids = {0: a_person(store), 9: 99}
    kind = RuleBroken if which == (0, 0) else NotFound
    with pytest.raises(kind):
        merge_people(store, ids[which[0]], ids[which[1]])
    assert store.ask(people.counts).all == 1


def test_tags_of_both_stay_once(store: Store) -> None:
    kept, other = a_person(store, tags=["A", "B"]), a_person(store, tags=["B", "C"])
    merge_people(store, kept, other)
    assert card(store, kept).row.tags == ("A", "B", "C")


@pytest.mark.parametrize(("kept_day", "other_day", "given"), [(1, 2, True), (2, 1, False)])
def test_the_latest_consent_of_both_counts(
    store: Store,
    kept_day: int,
    other_day: int,
    given: bool,  # noqa: FBT001 - a table
) -> None:
    kept, other = a_person(store), a_person(store)
    for who, day, answer in ((kept, kept_day, False), (other, other_day, True)):
        record_consent(
            store,
            [who],
            ConsentPurpose.PHOTOS,
            given=answer,
            source=ConsentSource.PHONE,
            wording="May we?",
            at=datetime(2027, 1, day, tzinfo=UTC),
        )
    merge_people(store, kept, other)
    rows = store.ask(consents.of_person, kept)
    assert [(row.at.day, row.source, row.wording) for row in rows] == [
        (1, ConsentSource.PHONE, "May we?"),
        (2, ConsentSource.PHONE, "May we?"),
    ]
    assert store.ask(consents.current, kept)[ConsentPurpose.PHOTOS].given is given


@pytest.mark.parametrize("registered", ["none", "kept", "other", "both"])
def test_one_registration_stays(store: Store, registered: str) -> None:
    kept = a_person(store, **({} if registered in {"kept", "both"} else {"status": None}))
    other = a_person(
        store,
        registration={"sex": "male", "badge_text": "Jan"},
        **({} if registered in {"other", "both"} else {"status": None}),
    )
    merge_people(store, kept, other)
    found = card(store, kept)
    number = {"none": None, "kept": 1, "other": 1, "both": 1}[registered]
    text = "Jan" if registered in {"other", "both"} else ""
    assert (found.row.number, found.badge_text) == (number, text)


@pytest.mark.parametrize(
    ("kept_is", "other_is", "becomes"),
    [
        (S.INVITED, S.CONFIRMED, S.CONFIRMED),
        (S.CONFIRMED, S.INVITED, S.CONFIRMED),
        (S.CANCELLED, S.DRAFT, S.DRAFT),
        (S.CANCELLED, S.CANCELLED, S.CANCELLED),
    ],
)
def test_the_registration_that_is_further(
    store: Store, kept_is: S, other_is: S, becomes: S
) -> None:
    kept, other = a_person(store, status=kept_is), a_person(store, status=other_is)
    merge_people(store, kept, other)
    assert card(store, kept).row.status is becomes
    store.undo()
    assert [card(store, i).row.status for i in (kept, other)] == [kept_is, other_is]


def test_one_photo_stays(store: Store) -> None:
    kept, other = a_person(store), a_person(store)
    for person_id, width in ((kept, 40), (other, 50)):
        set_photo(store, person_id, a_png(width))
    photo = card(store, kept).photo_id
    merge_people(store, kept, other)
    assert (card(store, kept).photo_id, pictures(store)) == (photo, 1)
    store.undo()
    assert pictures(store) == 2


def test_a_membership_is_handed_over(store: Store) -> None:
    riga = a_delegation(store)
    kept, other = a_person(store), a_person(store, delegation=riga, function=MemberFunction.HEAD)
    merge_people(store, kept, other)
    assert membership(store, kept) == (riga, MemberFunction.HEAD, None)


@pytest.mark.parametrize(
    ("kept_is", "other_is", "becomes"),
    [
        (None, MemberFunction.HEAD, MemberFunction.HEAD),
        (MemberFunction.EXPERT, MemberFunction.HEAD, MemberFunction.EXPERT),
        (MemberFunction.HEAD, None, MemberFunction.HEAD),
        (None, None, None),
    ],
)
def test_functions_in_the_same_delegation(
    store: Store,
    kept_is: MemberFunction | None,
    other_is: MemberFunction | None,
    becomes: MemberFunction | None,
) -> None:
    riga = a_delegation(store)
    kept = a_person(store, delegation=riga, function=kept_is)
    other = a_person(store, delegation=riga, function=other_is)
    merge_people(store, kept, other)
    assert membership(store, kept) == (riga, becomes, None)


def test_of_two_delegations_the_kept_one_stays(store: Store) -> None:
    riga, lodz = a_delegation(store), a_delegation(store, "Łódź")
    kept = a_person(store, delegation=riga)
    other = a_person(store, delegation=lodz, function=MemberFunction.HEAD)
    merge_people(store, kept, other)
    assert membership(store, kept) == (riga, None, None)


def test_answers_are_taken_over(store: Store) -> None:
    asked = [add_question(store, {"label": {"en": name}}) for name in "ABC"]
    kept = a_person(store, answers={asked[0]: "a", asked[1]: "b"})
    other = a_person(store, answers={asked[1]: "x", asked[2]: "c"})
    merge_people(store, kept, other)
    expected = {asked[0]: "a", asked[1]: "b", asked[2]: "c"}
    assert store.ask(questions.answers, kept) == expected


@pytest.mark.parametrize(
    ("kept_has", "other_has", "becomes"),
    [
        ({}, {"diet": "Vegan"}, {"diet": "Vegan"}),
        ({"diet": "Vegan"}, {}, {"diet": "Vegan"}),
        ({"diet": "Vegan"}, {"diet": "x", "hotel": "Inn"}, {"diet": "Vegan", "hotel": "Inn"}),
        (
            {"hotel_from": date(2027, 12, 9)},
            {"hotel_until": date(2027, 12, 12)},
            {"hotel_from": date(2027, 12, 9), "hotel_until": date(2027, 12, 12)},
        ),
        (
            {"hotel_from": date(2027, 12, 9)},
            {"hotel_until": date(2027, 12, 8)},
            {"hotel_from": date(2027, 12, 9), "hotel_until": None},
        ),
        (
            {"departure_at": at(9)},
            {"arrival_at": at(10), "diet": "Vegan"},
            {"departure_at": at(9), "arrival_at": None, "diet": "Vegan"},
        ),
    ],
)
def test_travel_and_stay_of_both(
    store: Store, kept_has: dict[str, Any], other_has: dict[str, Any], becomes: dict[str, Any]
) -> None:
    kept, other = a_person(store, logistics=kept_has), a_person(store, logistics=other_has)
    merge_people(store, kept, other)
    found = card(store, kept).logistics
    assert {name: getattr(found, name) for name in becomes} == becomes


def test_who_shared_a_room_still_does(store: Store) -> None:
    kept, other, friend = (a_person(store, name) for name in ("Jan A", "Jan B", "Ewa C"))
    edit_logistics(store, [other], {"shares_with_id": friend})
    edit_logistics(store, [friend], {"shares_with_id": other})
    merge_people(store, kept, other)
    assert card(store, kept).logistics.shares_with_id == friend
    assert card(store, friend).logistics.shares_with_id == kept


@pytest.mark.parametrize("kept_has", [{}, {"diet": "Vegan"}])
def test_nobody_shares_a_room_with_himself(store: Store, kept_has: dict[str, Any]) -> None:
    kept, other = a_person(store, "Jan A", logistics=kept_has), a_person(store, "Jan B")
    edit_logistics(store, [other], {"shares_with_id": kept})
    merge_people(store, kept, other)
    with store.read() as read:
        assert list(read.scalars(select(Logistics.shares_with_id))) == [None]
        assert list(read.scalars(select(Person.id))) == [kept]
