"""Delegations: their way to the conference, their members' functions, what they still lack."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.words import N_
from app.rules import fields


class DelegationStatus(StrEnum):
    """How far an invited body is on its way."""

    INVITED = "invited"
    ANNOUNCED = "announced"
    NOMINATED = "nominated"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


STATUS_NAMES: Mapping[DelegationStatus, str] = MappingProxyType(
    {
        DelegationStatus.INVITED: N_("Invited"),
        DelegationStatus.ANNOUNCED: N_("Announced"),
        DelegationStatus.NOMINATED: N_("Nominated"),
        DelegationStatus.CONFIRMED: N_("Confirmed"),
        DelegationStatus.DECLINED: N_("Declined"),
    }
)


class MemberFunction(StrEnum):
    """What a person is within a delegation, in the order they are listed."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    ALTERNATE = "alternate"
    EXPERT = "expert"
    ADVISER = "adviser"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    PRESS = "press"
    ACCOMPANYING = "accompanying"
    DRIVER = "driver"


FUNCTION_NAMES: Mapping[MemberFunction, str] = MappingProxyType(
    {
        MemberFunction.HEAD: N_("Head of delegation"),
        MemberFunction.DEPUTY: N_("Deputy head"),
        MemberFunction.MEMBER: N_("Member"),
        MemberFunction.ALTERNATE: N_("Alternate"),
        MemberFunction.EXPERT: N_("Expert"),
        MemberFunction.ADVISER: N_("Adviser"),
        MemberFunction.OBSERVER: N_("Observer"),
        MemberFunction.INTERPRETER: N_("Interpreter"),
        MemberFunction.PRESS: N_("Press"),
        MemberFunction.ACCOMPANYING: N_("Accompanying person"),
        MemberFunction.DRIVER: N_("Driver"),
    }
)

FUNCTION_ORDER: Mapping[MemberFunction, int] = MappingProxyType(
    {function: position for position, function in enumerate(MemberFunction)}
)


class DelegationPart(StrEnum):
    """What a delegation needs before it can be welcomed."""

    PLACES = "places"
    HEAD = "head"
    MEMBERS = "members"
    FUNCTIONS = "functions"
    CONTACT = "contact"
    ARRIVAL = "arrival"
    HOTEL = "hotel"
    CONFIRMED = "confirmed"


PART_NAMES: Mapping[DelegationPart, str] = MappingProxyType(
    {
        DelegationPart.PLACES: N_("Places promised"),
        DelegationPart.HEAD: N_("Head named"),
        DelegationPart.MEMBERS: N_("Places filled"),
        DelegationPart.FUNCTIONS: N_("Functions of all members"),
        DelegationPart.CONTACT: N_("Contact"),
        DelegationPart.ARRIVAL: N_("Arrival and departure"),
        DelegationPart.HOTEL: N_("Hotel"),
        DelegationPart.CONFIRMED: N_("Confirmed"),
    }
)

PART_MISSING: Mapping[DelegationPart, str] = MappingProxyType(
    {
        DelegationPart.PLACES: N_("No places promised"),
        DelegationPart.HEAD: N_("No head named"),
        DelegationPart.MEMBERS: N_("Places still free"),
        DelegationPart.FUNCTIONS: N_("Functions not all known"),
        DelegationPart.CONTACT: N_("No contact"),
        DelegationPart.ARRIVAL: N_("No arrival or departure"),
        DelegationPart.HOTEL: N_("No hotel"),
        DelegationPart.CONFIRMED: N_("Not confirmed yet"),
    }
)


@dataclass(frozen=True)
class DelegationFacts:
    """What completeness looks at; counts are of people."""

    status: DelegationStatus
    places: int | None
    members: int
    heads: int
    without_function: int
    contact: bool
    arrival: bool
    departure: bool
    hotel: bool


@dataclass(frozen=True)
class Completeness:
    """The parts that are there and those that are missing, in order of `DelegationPart`."""

    done: tuple[DelegationPart, ...]
    missing: tuple[DelegationPart, ...]

    @property
    def share(self) -> float:
        """From 0 to 1."""
        parts = len(self.done) + len(self.missing)
        return len(self.done) / parts if parts else 1.0


def completeness(facts: DelegationFacts) -> Completeness:
    """What is there and what is missing; a delegation that declined lacks nothing."""
    if facts.status is DelegationStatus.DECLINED:
        return Completeness((), ())
    there = {
        DelegationPart.PLACES: facts.places is not None and facts.places > 0,
        DelegationPart.HEAD: facts.heads == 1,
        DelegationPart.MEMBERS: facts.members > 0 and facts.members >= (facts.places or 0),
        DelegationPart.FUNCTIONS: facts.members > 0 and facts.without_function == 0,
        DelegationPart.CONTACT: facts.contact,
        DelegationPart.ARRIVAL: facts.arrival and facts.departure,
        DelegationPart.HOTEL: facts.hotel,
        DelegationPart.CONFIRMED: facts.status is DelegationStatus.CONFIRMED,
    }
    return Completeness(
        tuple(part for part in DelegationPart if there[part]),
        tuple(part for part in DelegationPart if not there[part]),
    )


def second_head(delegation: str, head: str) -> RuleBroken:
    """The refusal of a second head for a delegation that has this one."""
    return RuleBroken(
        N_(
            "The delegation of {delegation} already has a head: {person}. "
            "Give that person another function first, or appoint the new head instead."
        ),
        field="member_function",
        delegation=delegation,
        person=head,
    )


def member_position(
    function: MemberFunction | None, rank: int | None, name_key: bytes
) -> tuple[bool, int, int, bytes]:
    """Sorts members: the head first, then by rank given by hand, by function, by name."""
    place = len(FUNCTION_ORDER) if function is None else FUNCTION_ORDER[function]
    unranked = 1_000_000
    return (
        function is not MemberFunction.HEAD,
        unranked if rank is None else rank,
        place,
        name_key,
    )


DELEGATION_FIELDS = MappingProxyType(
    {
        "display_name": fields.texts(N_("Name on lists and plates")),
        "status": fields.one_of(N_("Status"), DelegationStatus),
        "places": fields.count(N_("Places promised")),
        "protocol_rank": fields.count(N_("Protocol rank"), least=1),
        "contact_name": fields.line(N_("Contact"), fields.NAME),
        "contact_email": fields.email(N_("E-mail of the contact")),
        "contact_phone": fields.line(N_("Phone of the contact"), fields.SHORT),
        "arrival_at": fields.as_given(N_("Arrival")),
        "departure_at": fields.as_given(N_("Departure")),
        "travel": fields.line(N_("Travels by")),
        "hotel": fields.line(N_("Hotel"), fields.NAME),
        "notes": fields.line(N_("Notes"), fields.LONG),
    }
)
