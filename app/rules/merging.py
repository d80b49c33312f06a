"""Two records of one human being made into one, without losing what either knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.rules.registrations import RegistrationStatus

ValueT = TypeVar("ValueT")


@dataclass(frozen=True)
class Difference:
    """A field in which both records have a value, and not the same."""

    field: str
    kept: object
    other: object


def differences(kept: Mapping[str, object], other: Mapping[str, object]) -> list[Difference]:
    """The fields somebody must choose between, in the order of `kept`."""
    return [
        Difference(field, kept[field], other[field])
        for field in kept
        if kept[field] and other[field] and kept[field] != other[field]
    ]


def merged(
    kept: Mapping[str, ValueT], other: Mapping[str, ValueT], from_other: Sequence[str] = ()
) -> dict[str, ValueT]:
    """The values that stay: its own, the other's where it has none or where chosen."""
    return {
        field: other[field] if field in from_other or not kept[field] else kept[field]
        for field in kept
    }


ON_THE_WAY = (
    RegistrationStatus.CANCELLED,  # who is also registered elsewhere does come
    RegistrationStatus.DRAFT,
    RegistrationStatus.INVITED,
    RegistrationStatus.SUBMITTED,
    RegistrationStatus.WAITING,
    RegistrationStatus.CONFIRMED,
)


def further(kept: RegistrationStatus, other: RegistrationStatus) -> RegistrationStatus:
    """The state of one registration made of two: the one that is further on its way."""
    return max(kept, other, key=ON_THE_WAY.index)
