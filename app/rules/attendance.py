"""Attendance as a funder reads it: who was where by which proof, and counters with thresholds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules import fields
from app.rules.registrations import Sex


class CounterKind(StrEnum):
    """What is counted against a threshold."""

    PARTICIPANTS = "participants"
    FROM_ABROAD = "from_abroad"
    LOCAL = "local"
    COUNTRIES = "countries"
    DELEGATIONS = "delegations"
    WOMEN = "women"
    MEN = "men"


COUNTER_NAMES: Mapping[CounterKind, str] = MappingProxyType(
    {
        CounterKind.PARTICIPANTS: N_("Direct participants"),
        CounterKind.FROM_ABROAD: N_("Invited from abroad"),
        CounterKind.LOCAL: N_("From the host country"),
        CounterKind.COUNTRIES: N_("Countries"),
        CounterKind.DELEGATIONS: N_("Delegations"),
        CounterKind.WOMEN: N_("Women"),
        CounterKind.MEN: N_("Men"),
    }
)


class CertificateRule(StrEnum):
    """By what a certificate of attendance is earned."""

    DAYS = "days"
    SESSIONS = "sessions"


CERTIFICATE_RULE_NAMES: Mapping[CertificateRule, str] = MappingProxyType(
    {
        CertificateRule.DAYS: N_("Present on a number of days"),
        CertificateRule.SESSIONS: N_("Present at a number of sessions"),
    }
)


class Trace(StrEnum):
    """What shows that somebody was there."""

    BOTH = "both"
    SIGNED = "signed"
    CHECKED_IN = "checked_in"
    NEITHER = "neither"


TRACE_NAMES: Mapping[Trace, str] = MappingProxyType(
    {
        Trace.BOTH: N_("Checked in and signed"),
        Trace.SIGNED: N_("Only signed"),
        Trace.CHECKED_IN: N_("Only checked in"),
        Trace.NEITHER: N_("Neither"),
    }
)

FUNDING_FIELDS = MappingProxyType(
    {
        "programme": fields.texts(N_("Programme of the fund")),
        "project_title": fields.texts(N_("Title of the project")),
        "project_number": fields.line(N_("Number of the project"), fields.NAME),
    }
)
LEAST = fields.count(N_("Threshold"))

Occasion = date | int
"""What somebody was present at: a day, or a session by its id."""


@dataclass(frozen=True)
class Presence:
    """A registration and where there is proof of it; who was at a session was there that day.

    `expected` ones take a place. Country is a code or nothing.
    """

    person_id: int
    expected: bool
    country: str = ""
    delegation_id: int | None = None
    sex: Sex | None = None
    checked_in: frozenset[Occasion] = frozenset()
    signed: frozenset[Occasion] = frozenset()

    @property
    def there(self) -> frozenset[Occasion]:
        """Where the person was, by one proof or the other."""
        return self.checked_in | self.signed

    @property
    def days(self) -> list[date]:
        """The days on which the person was there, in order."""
        return sorted(each for each in self.there if isinstance(each, date))

    def trace(self, occasion: Occasion) -> Trace:
        """What shows that the person was there on a day or at a session."""
        came, wrote = occasion in self.checked_in, occasion in self.signed
        if came:
            return Trace.BOTH if wrote else Trace.CHECKED_IN
        return Trace.SIGNED if wrote else Trace.NEITHER


def with_days(occasions: Iterable[Occasion], day_of: Mapping[int, date]) -> frozenset[Occasion]:
    """The same with the days of the sessions among them."""
    found = set(occasions)
    return frozenset(found | {day_of[each] for each in found if each in day_of})  # type: ignore[index] # a day is no key


def count_traces(presences: Iterable[Presence], occasion: Occasion) -> dict[Trace, int]:
    """How many there are of each trace at an occasion, of those expected or there."""
    counts = dict.fromkeys(Trace, 0)
    for each in presences:
        trace = each.trace(occasion)
        if each.expected or trace is not Trace.NEITHER:
            counts[trace] += 1
    return counts


@dataclass(frozen=True)
class Counter:
    """How many are expected, were there, checked in and signed; `least` is the threshold."""

    kind: CounterKind
    expected: int
    there: int
    checked_in: int
    signed: int
    least: int | None = None

    def is_reached(self, number: int) -> bool | None:
        """Whether one of the numbers reaches the threshold; None without one."""
        return None if self.least is None else number >= self.least


def counters(
    presences: Iterable[Presence],
    host_country: str,
    thresholds: Mapping[CounterKind, int],
    occasion: Occasion | None = None,
) -> list[Counter]:
    """All counters, over the whole conference or for one day or session.

    Somebody is a direct participant who was there at least once. From abroad and local are
    only told apart where the host's country is known.
    """
    known = list(presences)

    def is_in(held: frozenset[Occasion]) -> bool:
        return bool(held) if occasion is None else occasion in held

    groups = (
        [each for each in known if each.expected],
        [each for each in known if is_in(each.there)],
        [each for each in known if is_in(each.checked_in)],
        [each for each in known if is_in(each.signed)],
    )
    found = []
    for kind in CounterKind:
        expected, there, came, wrote = (count(kind, group, host_country) for group in groups)
        found.append(Counter(kind, expected, there, came, wrote, thresholds.get(kind)))
    return found


def count(kind: CounterKind, people: Iterable[Presence], host_country: str) -> int:
    """How many of a kind there are among these people."""
    return _COUNTS[kind](people, host_country)


def _abroad(people: Iterable[Presence], host: str) -> int:
    return sum(1 for each in people if host and each.country not in {"", host})


def _local(people: Iterable[Presence], host: str) -> int:
    return sum(1 for each in people if host and each.country == host)


def _of(sex: Sex) -> Callable[[Iterable[Presence], str], int]:
    return lambda people, _host: sum(1 for each in people if each.sex is sex)


_COUNTS: Mapping[CounterKind, Callable[[Iterable[Presence], str], int]] = {
    CounterKind.PARTICIPANTS: lambda people, _host: sum(1 for _ in people),
    CounterKind.FROM_ABROAD: _abroad,
    CounterKind.LOCAL: _local,
    CounterKind.COUNTRIES: lambda people, _host: len({each.country for each in people} - {""}),
    CounterKind.DELEGATIONS: lambda people, _host: len(
        {each.delegation_id for each in people} - {None}
    ),
    CounterKind.WOMEN: _of(Sex.FEMALE),
    CounterKind.MEN: _of(Sex.MALE),
}


def needed(found: Iterable[Counter]) -> Iterator[Counter]:
    """The counters that have a threshold, and those that count somebody."""
    return (each for each in found if each.least is not None or each.expected or each.there)
