"""A person's place at the conference: its states and what they mean."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_


class RegistrationStatus(StrEnum):
    """How far a registration is."""

    DRAFT = "draft"
    INVITED = "invited"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    CANCELLED = "cancelled"


STATUS_NAMES: Mapping[RegistrationStatus, str] = MappingProxyType(
    {
        RegistrationStatus.DRAFT: N_("Draft"),
        RegistrationStatus.INVITED: N_("Invited"),
        RegistrationStatus.SUBMITTED: N_("Submitted"),
        RegistrationStatus.CONFIRMED: N_("Confirmed"),
        RegistrationStatus.WAITING: N_("Waiting list"),
        RegistrationStatus.CANCELLED: N_("Cancelled"),
    }
)


class Sex(StrEnum):
    """Only for the funder's counts, and only where somebody gave it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


SEX_NAMES: Mapping[Sex, str] = MappingProxyType(
    {Sex.FEMALE: N_("Female"), Sex.MALE: N_("Male"), Sex.OTHER: N_("Other")}
)


class RoomKind(StrEnum):
    """What kind of hotel room somebody sleeps in."""

    SINGLE = "single"
    DOUBLE = "double"
    TWIN = "twin"


ROOM_NAMES: Mapping[RoomKind, str] = MappingProxyType(
    {
        RoomKind.SINGLE: N_("Single room"),
        RoomKind.DOUBLE: N_("Double room"),
        RoomKind.TWIN: N_("Twin room"),
    }
)


class Meal(StrEnum):
    """What is served on a day."""

    LUNCH = "lunch"
    DINNER = "dinner"
    RECEPTION = "reception"


MEAL_NAMES: Mapping[Meal, str] = MappingProxyType(
    {Meal.LUNCH: N_("Lunch"), Meal.DINNER: N_("Dinner"), Meal.RECEPTION: N_("Reception")}
)


def meal_code(day: date, meal: Meal) -> str:
    """How a meal of a day is kept: “2027-12-10 lunch”."""
    return f"{day.isoformat()} {meal.value}"


def takes_a_place(status: RegistrationStatus) -> bool:
    """Whether this registration fills one of the places promised to its delegation."""
    return status not in {RegistrationStatus.CANCELLED, RegistrationStatus.WAITING}
