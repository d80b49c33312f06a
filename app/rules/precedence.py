"""In which order delegations are listed, greeted and seated."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from app.base.texts import sort_key
from app.base.words import N_
from app.rules.delegations import DelegationStatus


class Ranked(Protocol):
    """What precedence looks at."""

    @property
    def protocol_rank(self) -> int | None:
        """The rank given by hand; 1 is greeted first."""

    @property
    def country(self) -> str:
        """Country code."""

    @property
    def status(self) -> DelegationStatus:
        """How far it is on its way."""


class Order(StrEnum):
    """By rank given by the host, or by the alphabet of a language."""

    PROTOCOL = "protocol"
    ALPHABETICAL = "alphabetical"
    NAME = "name"


ORDER_NAMES: Mapping[Order, str] = MappingProxyType(
    {
        Order.PROTOCOL: N_("Protocol order"),
        Order.ALPHABETICAL: N_("By country, then name"),
        Order.NAME: N_("By name"),
    }
)


class Grouping(StrEnum):
    """Under which headings delegations stand together."""

    NONE = "none"
    COUNTRY = "country"
    STATUS = "status"


GROUPING_NAMES: Mapping[Grouping, str] = MappingProxyType(
    {
        Grouping.NONE: N_("Not grouped"),
        Grouping.COUNTRY: N_("Grouped by country"),
        Grouping.STATUS: N_("Grouped by status"),
    }
)

DelegationT = TypeVar("DelegationT", bound=Ranked)


def in_order(
    delegations: Iterable[DelegationT],
    order: Order,
    *,
    language: str,
    country_name: Callable[[str], str],
    name: Callable[[DelegationT], str],
) -> list[DelegationT]:
    """Delegations in order; names compare by the alphabet of `language`.

    Protocol order is by rank, those without one behind, equal ones by country and
    name in that language. Alphabetical order is by country, then by name.
    """

    def by_name(delegation: DelegationT) -> bytes:
        return sort_key(name(delegation), language)

    def alphabetical(delegation: DelegationT) -> tuple[bytes, bytes]:
        return (sort_key(country_name(delegation.country), language), by_name(delegation))

    def by_protocol(delegation: DelegationT) -> tuple[bool, int, tuple[bytes, bytes]]:
        rank = delegation.protocol_rank
        return (rank is None, rank or 0, alphabetical(delegation))

    if order is Order.PROTOCOL:
        return sorted(delegations, key=by_protocol)
    if order is Order.NAME:
        return sorted(delegations, key=by_name)
    return sorted(delegations, key=alphabetical)


@dataclass(frozen=True)
class Group(Generic[DelegationT]):
    """Delegations that stand under one heading: `key` is a country code or a status."""

    key: str
    delegations: tuple[DelegationT, ...]


def grouped(ordered: Iterable[DelegationT], grouping: Grouping) -> tuple[Group[DelegationT], ...]:
    """Delegations under headings, in each in the order given.

    Countries stand in the order in which their first delegation does, states in the order
    of the way. Without grouping there is one group whose key is "".
    """
    ordered = tuple(ordered)
    if grouping is Grouping.NONE:
        return (Group("", ordered),) if ordered else ()
    found: dict[str, list[DelegationT]] = {}
    if grouping is Grouping.STATUS:
        found = {status: [] for status in DelegationStatus}
    for delegation in ordered:
        key = delegation.status if grouping is Grouping.STATUS else delegation.country
        found.setdefault(key, []).append(delegation)
    return tuple(Group(key, tuple(them)) for key, them in found.items() if them)


def moved(order: Sequence[int], ids: Iterable[int], before: int | None) -> list[int]:
    """`order` with `ids` taken out and put before another one, or at the end for None.

    Several keep their order among each other; where `before` is itself moved, they stay
    together at its place.
    """
    taken = set(ids)
    moving = [each for each in order if each in taken]
    if before in taken:
        place = order.index(before)
        before = next((each for each in order[place:] if each not in taken), None)
    rest = [each for each in order if each not in taken]
    at = len(rest) if before is None else rest.index(before)
    return [*rest[:at], *moving, *rest[at:]]


def stepped(order: Sequence[int], ids: Iterable[int], step: int) -> list[int]:
    """`order` with `ids` moved together one place up (-1) or down (1), as far as there is room."""
    taken = set(ids)
    result = list(order)
    places = range(len(result)) if step < 0 else range(len(result) - 1, -1, -1)
    for place in places:
        other = place + step
        if result[place] in taken and 0 <= other < len(result) and result[other] not in taken:
            result[place], result[other] = result[other], result[place]
    return result


def rearranged(order: Sequence[int], part: Sequence[int]) -> list[int]:
    """`order` with those of `part` in that part's order, on the places they hold together."""
    among = set(part)
    following = iter(part)
    return [next(following) if each in among else each for each in order]
