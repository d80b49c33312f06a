"""Places at the conference, with travel, stay and photo."""

from datetime import date
from typing import Any

import pytest
from factories import a_person, a_png, at, counted, pictures

from app.base.errors import NotFound, RuleBroken
from app.queries import events, person
from app.queries.person import PersonCard
from app.rules.registrations import RegistrationStatus, RoomKind, Sex
from app.store import Store
from app.usecases import registrations
from app.usecases.registrations import (
    edit_logistics,
    edit_registrations,
    register,
    register_missing,
    set_photo,
)

PHOTO = a_png()


def card(store: Store, person_id: int) -> PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


@pytest.mark.parametrize("many", [1, 3])
def test_those_without_a_place_get_one(store: Store, many: int) -> None:
    known = a_person(store, "Ewa Known", status=RegistrationStatus.CONFIRMED)
    people = [a_person(store, f"Jan Nr{n}", status=None) for n in range(many)]
    register(store, [known, *people, *people], category_id=3, status=RegistrationStatus.DRAFT)
    assert [card(store, p).row.number for p in people] == list(range(2, many + 2))
    assert {card(store, p).row.status for p in people} == {RegistrationStatus.DRAFT}
    assert {card(store, p).row.category_id for p in people} == {3}
    assert {len(card(store, p).row.code or "") for p in people} == {26}
    assert card(store, known).row.status is RegistrationStatus.CONFIRMED
    assert store.undo_step.label == "Register people"
    store.undo()
    assert [card(store, p).row.number for p in people] == [None] * many


def test_who_is_gone_gets_no_place(store: Store) -> None:
    person_id = a_person(store, status=None)
    with pytest.raises(NotFound):
        register(store, [person_id, 99])
    assert card(store, person_id).row.number is None


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(store: Store, many: int) -> None:
    people = [a_person(store, f"Jan Nr{n}", status=None) for n in range(many)]
    with store.change("Register") as change, counted(change) as sent:
        assert list(register_missing(change, people)) == people
    assert len(sent) == 4


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"status": "waiting"}, "Change status of registration"),
        ({"category_id": 2}, "Change category"),
        ({"badge_text": " Ilze! ", "sex": "other"}, "Edit registration"),
    ],
)
def test_new_values_for_many(store: Store, changes: dict[str, Any], label: str) -> None:
    people = [a_person(store), a_person(store)]
    edit_registrations(store, [*people, people[0]], changes)
    expected = {
        "status": RegistrationStatus.SUBMITTED,
        "category_id": None,
        "badge_text": "",
        "sex": None,
    }
    expected |= {"badge_text": "Ilze!", "sex": Sex.OTHER} if "sex" in changes else changes
    for found in (card(store, person_id) for person_id in people):
        assert {
            "status": found.row.status,
            "category_id": found.row.category_id,
            "badge_text": found.badge_text,
            "sex": found.sex,
        } == expected
    assert store.undo_step.label == label


def test_all_must_be_registered(store: Store) -> None:
    people = [a_person(store), a_person(store, status=None)]
    sentence = "Some of these people are not registered. Register them first."
    with pytest.raises(RuleBroken) as broken:
        edit_registrations(store, people, {"status": "waiting"})
    assert str(broken.value) == sentence
    assert card(store, people[0]).row.status is RegistrationStatus.SUBMITTED


def test_a_status_there_is(store: Store) -> None:
    with pytest.raises(RuleBroken) as broken:
        edit_registrations(store, [a_person(store)], {"status": "sleeping"})
    assert broken.value.field == "status"


def test_travel_and_stay_of_many(store: Store) -> None:
    people = [a_person(store, status=None), a_person(store, logistics={"diet": "Vegan"})]
    edit_logistics(store, people, {"hotel": " Inn ", "room_kind": "twin", "meals": ("a",)})
    found = [card(store, person_id).logistics for person_id in people]
    assert [(row.hotel, row.room_kind, row.diet, row.meals) for row in found] == [
        ("Inn", RoomKind.TWIN, "", ("a",)),
        ("Inn", RoomKind.TWIN, "Vegan", ("a",)),
    ]
    assert card(store, people[0]).row.number == 2
    assert store.undo_step.label == "Edit travel and stay"
    store.undo()
    assert card(store, people[0]).row.number is None


@pytest.mark.parametrize(
    ("known", "change", "field"),
    [
        ({"hotel_from": date(2027, 12, 9)}, {"hotel_until": date(2027, 12, 8)}, "hotel_until"),
        ({"departure_at": at(9, 8)}, {"arrival_at": at(9, 9)}, "departure_at"),
    ],
)
def test_a_change_must_fit_what_is_known(
    store: Store, known: dict[str, Any], change: dict[str, Any], field: str
) -> None:
    people = [a_person(store), a_person(store, logistics=known)]
    with pytest.raises(RuleBroken) as broken:
        edit_logistics(store, people, change)
    assert broken.value.field == field
    assert card(store, people[0]).logistics == card(store, a_person(store)).logistics


def test_sharing_a_room_with_a_person(store: Store) -> None:
    one, other, guest = a_person(store), a_person(store), a_person(store, status=None)
    edit_logistics(store, [one], {"shares_with_id": other})
    assert card(store, one).logistics.shares_with_id == other
    with pytest.raises(NotFound):
        edit_logistics(store, [one], {"shares_with_id": guest})
    edit_logistics(store, [one], {"shares_with_id": None})
    assert card(store, one).logistics.shares_with_id is None


def test_a_photo(store: Store) -> None:
    person_id = a_person(store)
    set_photo(store, person_id, PHOTO)
    photo = card(store, person_id).photo_id
    assert photo is not None
    assert store.ask(events.picture, photo) == PHOTO
    assert store.undo_step.label == "Change photo"
    set_photo(store, person_id, None)
    assert card(store, person_id).photo_id is None
    assert pictures(store) == 0
    store.undo()
    assert card(store, person_id).photo_id == photo
    assert pictures(store) == 1


def test_a_photo_others_show_too_stays(store: Store) -> None:
    one, other = a_person(store), a_person(store)
    for person_id in (one, other):
        set_photo(store, person_id, PHOTO)
    set_photo(store, one, PHOTO)
    set_photo(store, one, PHOTO + b"another")
    assert pictures(store) == 2
    set_photo(store, other, None)
    assert pictures(store) == 1
    photo = card(store, one).photo_id
    assert photo is not None
    assert store.ask(events.picture, photo) == PHOTO + b"another"


def test_no_photo(store: Store) -> None:
    with pytest.raises(RuleBroken):
        set_photo(store, a_person(store), b"GIF89a")
    with pytest.raises(RuleBroken, match="damaged"):
        set_photo(store, a_person(store), PHOTO[:40])
    with pytest.raises(NotFound):
        set_photo(store, a_person(store, status=None), PHOTO)
    assert pictures(store) == 0


def test_registrations_by_person(store: Store) -> None:
    a_person(store, status=None)
    other = a_person(store)
    with store.read() as read:
        assert registrations.registration_ids(read, [1, other]) == {other: 1}
