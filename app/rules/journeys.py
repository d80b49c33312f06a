"""Who travels together: journeys brought into parties that a driver meets, hour by hour."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.base.texts import fold


class Direction(StrEnum):
    """Which way a journey goes."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"


@dataclass(frozen=True)
class Leg:
    """One way of one person: `at` local time, None while nobody knows."""

    person_id: int
    at: datetime | None = None
    by: str = ""
    delegation_id: int | None = None


@dataclass(frozen=True)
class Party:
    """People of one delegation in one vehicle."""

    legs: tuple[Leg, ...]

    @property
    def at(self) -> datetime | None:
        """When, local time."""
        return self.legs[0].at

    @property
    def by(self) -> str:
        """Flight, train or whatever brings them."""
        return self.legs[0].by

    @property
    def delegation_id(self) -> int | None:
        """Whose members they are."""
        return self.legs[0].delegation_id

    @property
    def hour(self) -> datetime | None:
        """The hour in which it is."""
        return hour_of(self.at)


def hour_of(at: datetime | None) -> datetime | None:
    """The full hour before."""
    return None if at is None else at.replace(minute=0, second=0, microsecond=0)


def parties(legs: Iterable[Leg]) -> list[Party]:
    """Parties by time and vehicle, in the order of their first legs; unknown times at the end."""
    together: dict[tuple[datetime | None, str, int | None], list[Leg]] = {}
    for leg in legs:
        key = (leg.at, fold(leg.by), leg.delegation_id)
        together.setdefault(key, []).append(leg)
    ordered = sorted(together, key=lambda key: (str(key[0] or "~"), key[1]))
    return [Party(tuple(together[key])) for key in ordered]


def per_hour(found: Iterable[Party]) -> dict[datetime, int]:
    """How many people there are in each hour in which somebody comes, in order."""
    counts: Counter[datetime] = Counter()
    for party in found:
        if party.hour is not None:
            counts[party.hour] += len(party.legs)
    return dict(sorted(counts.items()))
