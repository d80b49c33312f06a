"""Registrations, and all that hangs on one."""

from datetime import date, datetime

import pytest
from model.conftest import (
    NOW,
    a_category,
    a_person,
    a_picture,
    a_question,
    a_registration,
    add,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import (
    Answer,
    Event,
    Logistics,
    Person,
    Picture,
    Question,
    Registration,
    RegistrationCategory,
)
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus, Sex


def another(session: Session, **facts: object) -> Registration:
    known = {"event_id": 1, "person_id": a_person(session), "number": 9, "code": "nine"}
    return Registration(**{**known, **facts})


def test_a_registration_begins_as_a_draft(session: Session) -> None:
    times = {"registered_at": NOW, "changed_at": NOW}
    row = session.get_one(Registration, a_registration(session, number=1, code="one", **times))
    assert defaults(row) == {
        "id": 1,
        "event_id": 1,
        "person_id": 1,
        "category_id": None,
        "status": RegistrationStatus.DRAFT,
        "number": 1,
        "code": "one",
        "badge_text": "",
        "photo_id": None,
        "sex": None,
        **times,
    }


def test_sex_is_said_or_not(session: Session) -> None:
    row = session.get_one(Registration, a_registration(session, sex=Sex.FEMALE))
    session.expire(row)
    assert row.sex is Sex.FEMALE


def test_a_person_number_and_code_once(session: Session) -> None:
    a_registration(session, number=1, code="one")
    both = ("registration.event_id", "registration.person_id")
    assert refusal(session, another(session, person_id=1)) == unique(*both)
    both = ("registration.event_id", "registration.number")
    assert refusal(session, another(session, number=1)) == unique(*both)
    assert refusal(session, another(session, code="one")) == unique("registration.code")
    assert refusal(session, another(session, number=0)) == check("registration_number_from_one")


@pytest.mark.parametrize("kind", [Person, Event])
def test_it_goes_with_person_or_conference_and_takes_all_along(
    session: Session, kind: type[Person] | type[Event]
) -> None:
    registration = a_registration(session)
    add(session, Logistics(registration_id=registration))
    answer = Answer(registration_id=registration, question_id=a_question(session), value="yes")
    add(session, answer)
    remove(session, kind, 1)
    left = [count_of(session, gone) for gone in (Registration, Logistics, Answer)]
    assert left == [0, 0, 0]


def test_it_stays_when_category_or_photo_go(session: Session) -> None:
    facts = {"category_id": a_category(session), "photo_id": a_picture(session)}
    registration = a_registration(session, **facts)
    remove(session, RegistrationCategory, 1)
    remove(session, Picture, 1)
    row = session.get_one(Registration, registration)
    assert (row.category_id, row.photo_id) == (None, None)


def test_nothing_known_of_travel_and_stay(session: Session) -> None:
    row = Logistics(registration_id=a_registration(session))
    add(session, row)
    lines = ("diet", "allergies", "accessibility", "hotel", "arrival_by", "departure_by")
    unknown = ("hotel_from", "hotel_until", "room_kind", "shares_with_id", "arrival_at")
    assert defaults(row) == {
        "id": 1,
        "registration_id": row.registration_id,
        **dict.fromkeys((*lines, "passport_number"), ""),
        **dict.fromkeys((*unknown, "departure_at", "passport_expires_on")),
        "meals": (),
        "arrival_transfer": False,
        "departure_transfer": False,
    }
    again = Logistics(registration_id=row.registration_id)
    assert refusal(session, again) == unique("logistics.registration_id")


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("hotel_from", "hotel_until", "leaves_after_arrival"),
        ("arrival_at", "departure_at", "departs_after_arrival"),
    ],
)
def test_nobody_leaves_before_coming(session: Session, first: str, last: str, name: str) -> None:
    days: list[date] = [datetime(2027, 12, day) for day in (9, 10)]  # noqa: DTZ001 - planned
    if first == "hotel_from":
        days = [day.date() for day in days if isinstance(day, datetime)]
    wrong = {first: days[1], last: days[0], "registration_id": a_registration(session)}
    assert refusal(session, Logistics(**wrong)) == check(f"logistics_{name}")
    add(session, Logistics(**{**wrong, last: days[1]}))


def test_a_room_is_no_longer_shared_with_who_is_gone(session: Session) -> None:
    one, other = a_registration(session), a_registration(session)
    row = Logistics(registration_id=one, shares_with_id=other)
    add(session, row)
    remove(session, Registration, other)
    assert row.shares_with_id is None


def test_a_question_asks_for_text_first(session: Session) -> None:
    row = session.get_one(Question, a_question(session))
    assert defaults(row) == {
        "id": 1,
        "event_id": 1,
        "label": Texts(),
        "kind": QuestionKind.TEXT,
        "options": (),
        "required": False,
        "position": 0,
    }


@pytest.mark.parametrize("value", ["text", 1, ["a", "b"], True, None])
def test_an_answer_of_any_kind(session: Session, value: object) -> None:
    row = Answer(registration_id=a_registration(session), question_id=a_question(session))
    row.value = value if value is not None else ""
    add(session, row)
    session.expire(row)
    assert row.value == (value if value is not None else "")


def test_one_answer_to_a_question_which_goes_with_it(session: Session) -> None:
    facts = {"registration_id": a_registration(session), "question_id": a_question(session)}
    add(session, Answer(**facts, value=1))
    both = ("answer.registration_id", "answer.question_id")
    assert refusal(session, Answer(**facts, value=2)) == unique(*both)
    remove(session, Question, 1)
    assert count_of(session, Answer) == 0
