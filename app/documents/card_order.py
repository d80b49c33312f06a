"""In which order cards lie: by delegation, by surname, as asked or as they stand in boxes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.documents.alphabet import letter_of
from app.documents.card_facts import CardFacts
from app.documents.document import Asked
from app.documents.tongues import Tongues
from app.queries.cards import CardPlace
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
    """The ids of people whose cards lie together: of a delegation, of a letter, or of neither."""

    ids: tuple[int, ...]
    delegation: DelegationRow | None = None
    letter: str = ""


def bundles(
    people: Sequence[CardPlace],
    facts: CardFacts,
    asked: Asked,
    tongues: Tongues,
    order: CardOrder,
    *,
    rank: Order = Order.PROTOCOL,
) -> tuple[Bundle, ...]:
    """The people in order, in bundles that a slip can separate.

    By delegation the head comes first, then rank, function and name; those without one come at
    the end. Names compare by the alphabet of the document's first language, whose letters they
    lie under by surname. Slots are not known here: by them is by surname, in one bundle.
    """
    if asked.as_given and asked.person_ids is not None:
        known = {person.id for person in people}
        return (Bundle(tuple(i for i in dict.fromkeys(asked.person_ids) if i in known)),)
    key = _name_keys(facts, tongues)
    if order is CardOrder.SURNAME:
        return tuple(_by_letter(sorted(people, key=key), tongues.language))
    if order is CardOrder.SLOT:
        return (Bundle(_ids(sorted(people, key=key))),)
    return tuple(_by_delegation(people, facts, tongues, rank, key))


def _ids(people: Iterable[CardPlace]) -> tuple[int, ...]:
    return tuple(person.id for person in people)


def _name_keys(facts: CardFacts, tongues: Tongues) -> Callable[[CardPlace], bytes]:
    """Bytes that compare as names do; stored where the file sorts by the same alphabet."""
    language = tongues.language
    if facts.event.languages[:1] == (language,):
        return lambda person: person.sort_key
    return lambda person: person_sort_key(person.name, language)


def _by_letter(people: Iterable[CardPlace], language: str) -> Iterator[Bundle]:
    """People who are in order, under the letters of an alphabet."""
    of: dict[str, list[CardPlace]] = {}
    for person in people:
        name = person.family or person.given or person.original
        of.setdefault(letter_of(name, language), []).append(person)
    for letter, found in of.items():
        yield Bundle(_ids(found), letter=letter)


def _by_delegation(
    people: Iterable[CardPlace],
    facts: CardFacts,
    tongues: Tongues,
    rank: Order,
    key: Callable[[CardPlace], bytes],
) -> Iterator[Bundle]:
    of: dict[int | None, list[CardPlace]] = {}
    for person in people:
        known = person.delegation_id in facts.delegations
        of.setdefault(person.delegation_id if known else None, []).append(person)

    def position(person: CardPlace) -> tuple[bool, int, int, bytes]:
        return member_position(person.member_function, person.rank, key(person))

    for delegation in ordered_delegations(facts, tongues, rank):
        if delegation.id in of:
            yield Bundle(_ids(sorted(of[delegation.id], key=position)), delegation)
    if None in of:
        yield Bundle(_ids(sorted(of[None], key=key)))


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
