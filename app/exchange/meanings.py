"""What the words of a cell mean where our own fields have choices, in our and others' languages."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from app.base.errors import RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.exchange.spelling import meaning
from app.exchange.vocabulary import words
from app.rules.delegations import MemberFunction
from app.rules.organisations import OrganisationKind
from app.rules.registrations import RoomKind, Sex

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)

REFUSALS: Mapping[type[StrEnum], str] = MappingProxyType(
    {
        MemberFunction: N_("“{text}” is not a function in a delegation."),
        OrganisationKind: N_("“{text}” is not a kind of organisation."),
        RoomKind: N_("“{text}” is not a kind of room. Write single, double or twin."),
        Sex: N_("“{text}” is not understood here. Write female or male."),
    }
)
LISTS = MappingProxyType({MemberFunction: "functions", RoomKind: "rooms", Sex: "sexes"})


@cache
def _others(kind: type[StrEnum]) -> Mapping[str, str]:
    listed = words(LISTS[kind]) if kind in LISTS else {}
    return {fold(word): value for value, known in listed.items() for word in known}


def choice_of(kind: type[ChoiceT], text: str) -> ChoiceT:
    """The choice a cell names by its key or in one of many languages; raises RuleBroken."""
    found = meaning(kind, text)
    if found is None:
        value = _others(kind).get(fold(text))
        found = None if value is None else kind(value)
    if found is None:
        raise RuleBroken(REFUSALS[kind], text=text)
    return found
