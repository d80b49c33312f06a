"""What a person and a registration are described by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from app.base.errors import RuleBroken
from app.base.words import N_
from app.rules import fields
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus, RoomKind, Sex

PERSON_FIELDS = MappingProxyType(
    {
        "given": fields.line(N_("Given name"), fields.NAME),
        "family": fields.line(N_("Family name"), fields.NAME),
        "original": fields.line(N_("Name in original script"), fields.NAME),
        "title": fields.line(N_("Title"), fields.SHORT),
        "salutation": fields.line(N_("Salutation"), fields.SHORT),
        "degree": fields.line(N_("Degree"), fields.SHORT),
        "function": fields.line(N_("Function")),
        "email": fields.email(N_("E-mail")),
        "phone": fields.line(N_("Phone"), fields.SHORT),
        "languages": fields.languages(N_("Languages")),
        "organisation_id": fields.as_given(N_("Organisation")),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)

REGISTRATION_FIELDS = MappingProxyType(
    {
        "status": fields.one_of(N_("Status"), RegistrationStatus),
        "category_id": fields.as_given(N_("Category")),
        "badge_text": fields.line(N_("Text on the badge"), fields.NAME),
        "sex": fields.one_of(N_("Sex"), Sex, required=False),
    }
)

LOGISTICS_FIELDS = MappingProxyType(
    {
        "diet": fields.line(N_("Diet")),
        "allergies": fields.line(N_("Allergies")),
        "accessibility": fields.line(N_("Accessibility")),
        "meals": fields.as_given(N_("Meals")),
        "hotel": fields.line(N_("Hotel"), fields.NAME),
        "hotel_from": fields.as_given(N_("First night")),
        "hotel_until": fields.as_given(N_("Leaves the hotel on")),
        "room_kind": fields.one_of(N_("Hotel room"), RoomKind, required=False),
        "shares_with_id": fields.as_given(N_("Shares the room with")),
        "arrival_at": fields.as_given(N_("Arrival")),
        "arrival_by": fields.line(N_("Arrives by")),
        "arrival_transfer": fields.flag(N_("Transfer on arrival")),
        "departure_at": fields.as_given(N_("Departure")),
        "departure_by": fields.line(N_("Departs by")),
        "departure_transfer": fields.flag(N_("Transfer on departure")),
        "passport_number": fields.line(N_("Passport number"), fields.SHORT),
        "passport_expires_on": fields.as_given(N_("Passport valid until")),
    }
)

NAME_PARTS = ("given", "family", "original")
KEY_PARTS = frozenset((*NAME_PARTS, "function", "email", "phone"))
BULK_FIELDS = ("function", "salutation", "title", "languages", "organisation_id", "notes")


@dataclass(frozen=True)
class NewPerson:
    """Somebody to be added, with everything that is known at once."""

    facts: Mapping[str, object]
    delegation_id: int | None = None
    member_function: MemberFunction | None = None
    category_id: int | None = None
    status: RegistrationStatus | None = RegistrationStatus.SUBMITTED
    consents: Mapping[ConsentPurpose, bool] = field(default_factory=dict)
    consent_source: ConsentSource = ConsentSource.FORM
    tags: Sequence[str] = ()
    registration: Mapping[str, object] = field(default_factory=dict)
    logistics: Mapping[str, object] = field(default_factory=dict)
    answers: Mapping[int, Any] = field(default_factory=dict)
    code: str = ""


def check_named(values: Mapping[str, object]) -> None:
    """Raise RuleBroken if no part of the name has a letter; blanks of any kind are no name."""
    parts = (str(values.get(part, "")) for part in NAME_PARTS)
    if not any(character.isalnum() for part in parts for character in part):
        raise RuleBroken(
            N_("A person needs a name. Fill in the given name, the family name or both."),
            field="family",
        )


def check_journey(values: Mapping[str, Any]) -> None:
    """Raise RuleBroken if somebody would leave before coming."""
    fields.check_order(
        values.get("hotel_from"),
        values.get("hotel_until"),
        N_("The stay in the hotel ends before it begins. Correct one of the two days."),
        field="hotel_until",
    )
    fields.check_order(
        values.get("arrival_at"),
        values.get("departure_at"),
        N_("The departure is before the arrival. Correct one of the two times."),
        field="departure_at",
    )
