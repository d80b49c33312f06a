"""What describes a person, and what a person cannot be."""

from datetime import date

import pytest
from factories import at

from app.base.errors import RuleBroken
from app.rules import people
from app.rules.consents import ConsentSource
from app.rules.fields import cleaned
from app.rules.people import NewPerson, check_journey, check_named
from app.rules.registrations import RegistrationStatus, RoomKind, Sex


@pytest.mark.parametrize("part", ["given", "family", "original"])
@pytest.mark.parametrize("name", ["Ek", "遥", "O'", "3"])
def test_one_part_of_a_name_is_enough(part: str, name: str) -> None:
    check_named({part: name})


@pytest.mark.parametrize("blank", ["", "   ", "\t", "\u3000", "\u200b", "-", "…"])
def test_blanks_are_no_name(blank: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        check_named(dict.fromkeys(people.NAME_PARTS, blank))
    assert str(broken.value) == (
        "A person needs a name. Fill in the given name, the family name or both."
    )
    assert broken.value.field == "family"


def test_no_part_at_all_is_no_name() -> None:
    with pytest.raises(RuleBroken):
        check_named({"email": "a@example.org"})


@pytest.mark.parametrize(
    "journey",
    [
        {},
        {"hotel_from": date(2027, 12, 9)},
        {"hotel_from": date(2027, 12, 9), "hotel_until": date(2027, 12, 9)},
        {"arrival_at": at(9, 8), "departure_at": at(9, 8)},
        {"arrival_at": at(9, 8), "departure_at": None},
    ],
)
def test_journeys_that_can_be(journey: dict[str, object]) -> None:
    check_journey(journey)


@pytest.mark.parametrize(
    ("journey", "field", "sentence"),
    [
        (
            {"hotel_from": date(2027, 12, 9), "hotel_until": date(2027, 12, 8)},
            "hotel_until",
            "The stay in the hotel ends before it begins. Correct one of the two days.",
        ),
        (
            {"arrival_at": at(9, 8), "departure_at": at(9, 7)},
            "departure_at",
            "The departure is before the arrival. Correct one of the two times.",
        ),
    ],
)
def test_nobody_leaves_before_coming(journey: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        check_journey(journey)
    assert (str(broken.value), broken.value.field) == (sentence, field)


def test_values_are_cleaned_by_their_fields() -> None:
    facts = {"given": " Ilze ", "languages": ["lv", "lv"], "email": "i@a.example"}
    assert cleaned(people.PERSON_FIELDS, facts) == {
        "given": "Ilze",
        "languages": ("lv",),
        "email": "i@a.example",
    }
    assert cleaned(people.REGISTRATION_FIELDS, {"sex": None, "status": "waiting"}) == {
        "sex": None,
        "status": RegistrationStatus.WAITING,
    }
    assert cleaned(people.REGISTRATION_FIELDS, {"sex": "female"}) == {"sex": Sex.FEMALE}
    assert cleaned(people.LOGISTICS_FIELDS, {"room_kind": "twin", "diet": " No nuts "}) == {
        "room_kind": RoomKind.TWIN,
        "diet": "No nuts",
    }


def test_fields_for_many_are_fields() -> None:
    assert set(people.BULK_FIELDS) <= people.PERSON_FIELDS.keys()
    assert people.PERSON_FIELDS.keys() >= people.KEY_PARTS


def test_somebody_new_has_registered_by_the_form() -> None:
    person = NewPerson({"given": "Ilze"})
    assert (person.status, person.consent_source) == (
        RegistrationStatus.SUBMITTED,
        ConsentSource.FORM,
    )
    assert (person.delegation_id, person.consents, person.tags, person.code) == (None, {}, (), "")
