"""In which order delegations are listed, greeted and seated."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Protocol, TypeVar

from app.base.texts import sort_key


class Ranked(Protocol):
    """What precedence looks at."""

    @property
    def protocol_rank(self) -> int | None:
        """The rank given by hand; 1 is greeted first."""

    @property
    def country(self) -> str:
        """Country code."""


class Order(StrEnum):
    """By rank given by the host, or by the alphabet of a language."""

    PROTOCOL = "protocol"
    ALPHABETICAL = "alphabetical"


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

    def alphabetical(delegation: DelegationT) -> tuple[bytes, bytes]:
        return (
            sort_key(country_name(delegation.country), language),
            sort_key(name(delegation), language),
        )

    def by_protocol(delegation: DelegationT) -> tuple[bool, int, tuple[bytes, bytes]]:
        rank = delegation.protocol_rank
        return (rank is None, rank or 0, alphabetical(delegation))

    if order is Order.PROTOCOL:
        return sorted(delegations, key=by_protocol)
    return sorted(delegations, key=alphabetical)
