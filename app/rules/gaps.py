"""What is still missing before a conference can begin, as data that never blocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_

DEADLINE_NEAR = timedelta(days=14)


class GapKind(StrEnum):
    """What can be missing, the most pressing first."""

    DEADLINE_PASSED = "deadline_passed"
    DEADLINE_NEAR = "deadline_near"
    NO_HEAD = "no_head"
    NO_MEMBERS = "no_members"
    TOO_MANY_MEMBERS = "too_many_members"
    NO_ANSWER = "no_answer"
    NO_CONTACT = "no_contact"
    NO_ARRIVAL = "no_arrival"
    NO_HOTEL = "no_hotel"
    NO_FUNCTION = "no_function"
    NO_MEMBER_FUNCTION = "no_member_function"
    NO_CONSENT = "no_consent"
    NO_EMAIL = "no_email"
    NO_REGISTRATION = "no_registration"
    REQUIRED_ANSWER_MISSING = "required_answer_missing"
    SAME_EMAIL = "same_email"
    NO_ROOMS = "no_rooms"
    NO_DEADLINE = "no_deadline"


GAP_NAMES: Mapping[GapKind, str] = MappingProxyType(
    {
        GapKind.DEADLINE_PASSED: N_("Registration deadline has passed"),
        GapKind.DEADLINE_NEAR: N_("Registration deadline is near"),
        GapKind.NO_HEAD: N_("Delegations without a head"),
        GapKind.NO_MEMBERS: N_("Delegations without members"),
        GapKind.TOO_MANY_MEMBERS: N_("Delegations with more members than places"),
        GapKind.NO_ANSWER: N_("Delegations that have not answered"),
        GapKind.NO_CONTACT: N_("Delegations without a contact"),
        GapKind.NO_ARRIVAL: N_("Delegations without arrival or departure"),
        GapKind.NO_HOTEL: N_("Delegations without a hotel"),
        GapKind.NO_FUNCTION: N_("People without a function"),
        GapKind.NO_MEMBER_FUNCTION: N_("Members without a function in their delegation"),
        GapKind.NO_CONSENT: N_("People whose consent is missing"),
        GapKind.NO_EMAIL: N_("People without an e-mail address"),
        GapKind.NO_REGISTRATION: N_("People without a registration"),
        GapKind.REQUIRED_ANSWER_MISSING: N_("Required questions not answered"),
        GapKind.SAME_EMAIL: N_("People who share an e-mail address"),
        GapKind.NO_ROOMS: N_("No rooms yet"),
        GapKind.NO_DEADLINE: N_("No registration deadline set"),
    }
)

DELEGATION_GAPS = frozenset(
    {
        GapKind.NO_HEAD,
        GapKind.NO_MEMBERS,
        GapKind.TOO_MANY_MEMBERS,
        GapKind.NO_ANSWER,
        GapKind.NO_CONTACT,
        GapKind.NO_ARRIVAL,
        GapKind.NO_HOTEL,
    }
)
PEOPLE_GAPS = frozenset(
    {
        GapKind.NO_FUNCTION,
        GapKind.NO_MEMBER_FUNCTION,
        GapKind.NO_CONSENT,
        GapKind.NO_EMAIL,
        GapKind.NO_REGISTRATION,
        GapKind.REQUIRED_ANSWER_MISSING,
        GapKind.SAME_EMAIL,
    }
)


@dataclass(frozen=True)
class Gap:
    """One kind of thing missing, with the ids of those who lack it (of delegations or people)."""

    kind: GapKind
    ids: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        """How many lack it; 1 for what concerns the conference as a whole."""
        return len(self.ids) or 1


def deadline_gap(deadline: datetime | None, starts_on: date, now: datetime) -> Gap | None:
    """The gap that the registration deadline makes; all times local to the conference."""
    if now.date() >= starts_on:
        return None
    if deadline is None:
        return Gap(GapKind.NO_DEADLINE)
    if now > deadline:
        return Gap(GapKind.DEADLINE_PASSED)
    if deadline - now <= DEADLINE_NEAR:
        return Gap(GapKind.DEADLINE_NEAR)
    return None
