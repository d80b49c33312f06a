"""States of a registration, and which of them fill a place."""

from datetime import date

import pytest

from app.rules import registrations
from app.rules.registrations import Meal, RegistrationStatus, meal_code, takes_a_place


@pytest.mark.parametrize(
    ("status", "takes"),
    [
        (RegistrationStatus.DRAFT, True),
        (RegistrationStatus.INVITED, True),
        (RegistrationStatus.SUBMITTED, True),
        (RegistrationStatus.CONFIRMED, True),
        (RegistrationStatus.WAITING, False),
        (RegistrationStatus.CANCELLED, False),
    ],
)
def test_who_takes_a_place(status: RegistrationStatus, takes: bool) -> None:  # noqa: FBT001 - a table
    assert takes_a_place(status) is takes


def test_a_meal_of_a_day() -> None:
    assert meal_code(date(2027, 12, 10), Meal.LUNCH) == "2027-12-10 lunch"


@pytest.mark.parametrize("names", ["STATUS_NAMES", "SEX_NAMES", "ROOM_NAMES", "MEAL_NAMES"])
def test_every_choice_has_a_name_of_its_own(names: str) -> None:
    table = getattr(registrations, names)
    assert set(table) == set(type(next(iter(table))))
    assert len(set(table.values())) == len(table)
