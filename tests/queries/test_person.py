"""One person whole, for the card beside the table."""

from datetime import UTC, date, datetime

import pytest
from factories import a_person, at, counted

from app.queries import person
from app.queries.person import LogisticsRow, PersonCard
from app.rules.consents import ConsentPurpose
from app.rules.registrations import RoomKind, Sex
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.questions import add_question
from app.usecases.registrations import edit_logistics, edit_registrations

LOGISTICS = {
    "diet": "Vegan",
    "allergies": "Nuts",
    "accessibility": "Lift",
    "meals": ("2027-12-10 lunch",),
    "hotel": "Inn",
    "hotel_from": date(2027, 12, 9),
    "hotel_until": date(2027, 12, 12),
    "room_kind": RoomKind.TWIN,
    "arrival_at": at(9, 21, 15),
    "arrival_by": "Train",
    "arrival_transfer": True,
    "departure_at": at(12, 9),
    "departure_by": "Coach",
    "departure_transfer": True,
    "passport_number": "X1",
    "passport_expires_on": date(2031, 5, 4),
}


def card(store: Store, person_id: int) -> PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


def test_nobody(store: Store) -> None:
    assert store.ask(person.card, 99) is None


def test_somebody_of_whom_only_the_name_is_known(store: Store) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    found = card(store, a_person(store, "Li", status=None))
    assert (found.name.display(), found.salutation, found.languages, found.notes) == (
        *("Li", "", ()),
        "",
    )
    assert (found.badge_text, found.sex, found.photo_id, found.registered_at) == ("", *(None,) * 3)
    assert (found.logistics, found.answers, found.consents) == (LogisticsRow(), {}, {})
    assert before <= found.changed_at <= datetime.now(UTC)


def test_somebody_of_whom_all_is_known(store: Store) -> None:
    question = add_question(store, {"label": {"en": "Age"}, "kind": "number"})
    person_id = a_person(
        store,
        salutation="Ms",
        languages=("lv", "en"),
        notes="Calls back",
        registration={"badge_text": "Ilze!", "sex": "female"},
        logistics=LOGISTICS,
        answers={question: "42"},
        consents={ConsentPurpose.PHOTOS: True},
    )
    found = card(store, person_id)
    assert (found.salutation, found.languages, found.notes) == ("Ms", ("lv", "en"), "Calls back")
    assert (found.badge_text, found.sex) == ("Ilze!", Sex.FEMALE)
    assert found.registered_at is not None
    assert found.logistics == LogisticsRow(**LOGISTICS)
    assert found.answers == {question: "42"}
    assert {purpose: row.given for purpose, row in found.consents.items()} == {
        ConsentPurpose.PHOTOS: True
    }


def test_only_one_s_own(store: Store) -> None:
    a_person(store, logistics=LOGISTICS, consents={ConsentPurpose.PHOTOS: True})
    other = card(store, a_person(store))
    assert (other.logistics, other.consents, other.row.number) == (LogisticsRow(), {}, 2)


def test_a_shared_room_is_told_by_the_person(store: Store) -> None:
    a_person(store, status=None)
    one, other = a_person(store), a_person(store)
    edit_logistics(store, [one], {"shares_with_id": other})
    assert store.ask(person.logistics, one).shares_with_id == other
    assert store.ask(person.logistics, other).shares_with_id is None


def test_the_latest_change_of_person_or_registration(store: Store) -> None:
    person_id = a_person(store)
    before = card(store, person_id).changed_at
    edit_registrations(store, [person_id], {"badge_text": "x"})
    after = card(store, person_id).changed_at
    assert before <= after
    assert after.tzinfo is not None


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_however_much_is_known(store: Store, many: int) -> None:
    questions = [add_question(store, {"label": {"en": f"Nr {n}"}}) for n in range(many)]
    person_id = a_person(store, answers=dict.fromkeys(questions, "x"), tags=["A", "B", "C"][:many])
    for _ in range(many):
        record_consent(store, [person_id], ConsentPurpose.PHOTOS, given=True, source="form")
    with store.read() as read, counted(read) as sent:
        found = person.card(read, person_id)
    assert found is not None
    assert (len(found.answers), len(found.row.tags)) == (many, many)
    assert len(sent) == 6
