"""In which order cards lie: by delegation, by surname, as asked or as they stand in boxes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.documents.card_facts import CardFacts
from app.documents.document import Asked
from app.documents.tongues import Tongues
from app.queries.cards import CardRow
from app.queries.delegations import DelegationRow
from app.rules.delegations import member_position
from app.rules.keys import person_sort_key
from app.rules.precedence import Order, in_order


class CardOrder(StrEnum):
    """How cards are sorted."""

    DELEGATION = "delegation"
    SURNAME = "surname"
    SLOT = "slot"


@dataclass(frozen=True)
class Bundle:
    """People whose cards lie together: of a delegation, or of none."""

    people: tuple[CardRow, ...]
    delegation: DelegationRow | None = None


def bundles(
    facts: CardFacts, asked: Asked, tongues: Tongues, order: CardOrder, rank: Order = Order.PROTOCOL
) -> tuple[Bundle, ...]:
    """The people in order, in bundles that a slip can separate.

    By delegation the head comes first, then rank, function and name; those without one come at
    the end. Names compare by the alphabet of the document's first language. Slots are not known
    here: by them is as by surname.
    """
    if asked.as_given and asked.person_ids is not None:
        return (Bundle(_as_given(facts.people, asked.person_ids)),)
    key = _name_keys(facts, tongues)
    if order is not CardOrder.DELEGATION:
        return (Bundle(tuple(sorted(facts.people, key=key))),)
    return tuple(_by_delegation(facts, tongues, rank, key))


def _as_given(people: Iterable[CardRow], ids: Sequence[int]) -> tuple[CardRow, ...]:
    known = {person.id: person for person in people}
    return tuple(known[i] for i in dict.fromkeys(ids) if i in known)


def _name_keys(facts: CardFacts, tongues: Tongues) -> Callable[[CardRow], bytes]:
    """Bytes that compare as names do; stored where the file sorts by the same alphabet."""
    language = tongues.language
    if facts.event.languages[:1] == (language,):
        return lambda person: person.sort_key
    return lambda person: person_sort_key(person.name, language)


def _by_delegation(
    facts: CardFacts, tongues: Tongues, rank: Order, key: Callable[[CardRow], bytes]
) -> Iterator[Bundle]:
    of: dict[int | None, list[CardRow]] = {}
    for person in facts.people:
        known = person.delegation_id in facts.delegations
        of.setdefault(person.delegation_id if known else None, []).append(person)

    def position(person: CardRow) -> tuple[bool, int, int, bytes]:
        return member_position(person.member_function, person.rank, key(person))

    for delegation in ordered_delegations(facts, tongues, rank):
        if delegation.id in of:
            yield Bundle(tuple(sorted(of[delegation.id], key=position)), delegation)
    if None in of:
        yield Bundle(tuple(sorted(of[None], key=key)))


def ordered_delegations(
    facts: CardFacts, tongues: Tongues, rank: Order = Order.PROTOCOL
) -> list[DelegationRow]:
    """All delegations in order."""
    words = tongues.first
    return in_order(
        facts.delegations.values(),
        rank,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )
