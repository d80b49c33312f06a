"""What kinds of cards have in common that are made for each person or each delegation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.base.names import NameOrder
from app.base.words import N_
from app.documents.card_facts import (
    EXPECTED,
    CardFacts,
    Subject,
    collect_cards,
    subject_of,
)
from app.documents.card_order import Bundle, CardOrder, bundles, ordered_delegations
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.design_layout import DesignLayout
from app.documents.designs.design import CardDesign, DesignKind
from app.documents.designs.shipped import design_called
from app.documents.document import Asked, option
from app.documents.name_orders import NAME_ORDERS
from app.documents.people_deck import deck_of_people
from app.documents.tongues import Tongues
from app.queries.cards import CardRow
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationStatus
from app.rules.precedence import ORDER_NAMES, Order
from app.rules.registrations import RegistrationStatus
from app.store import Reading

CONFIRMED = frozenset({RegistrationStatus.CONFIRMED})
CARD_ORDERS: tuple[tuple[CardOrder, str], ...] = (
    (CardOrder.DELEGATION, N_("By delegation, the head first")),
    (CardOrder.SURNAME, N_("By surname")),
)


@dataclass(frozen=True)
class PeopleOptions:
    """How cards of people are made; each kind has a usual design of its own."""

    design: str = option("", N_("Design"), offered="designs")
    order: CardOrder = option(CardOrder.DELEGATION, N_("Order"), choices=CARD_ORDERS)
    only_confirmed: bool = option(False, N_("Only people who are confirmed"))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)


@dataclass(frozen=True)
class PeopleCards:
    """What cards of people are made of, in order."""

    design: CardDesign
    facts: CardFacts
    bundles: tuple[Bundle, ...]


def collect_people(
    read: Reading, asked: Asked, options: PeopleOptions, tongues: Tongues, kind: DesignKind
) -> PeopleCards:
    """The people in order, in bundles."""
    design = design_called(read, options.design, kind)
    states = CONFIRMED if options.only_confirmed else EXPECTED
    people, facts = collect_cards(read, asked, states, options.names)
    return PeopleCards(design, facts, bundles(people, facts, asked, tongues, options.order))


def lay_out_people(cards: PeopleCards, tongues: Tongues) -> Deck:
    """A card for each, one after the other."""
    made, facts = DesignLayout(cards.design, cards.facts, tongues), cards.facts

    def card(person: CardRow, group: str) -> Card:
        who = person.name.display(facts.name_order)
        return made.card(subject_of(facts, person), who=who, group=group)

    return deck_of_people(facts, cards.bundles, tongues, card)


@dataclass(frozen=True)
class DelegationOptions:
    """How cards of delegations are made."""

    design: str = option("", N_("Design"), offered="designs")
    rank: Order = option(Order.PROTOCOL, N_("Order"), choices=tuple(ORDER_NAMES.items()))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)


@dataclass(frozen=True)
class DelegationCards:
    """What cards of delegations are made of: those wanted in order, with their members."""

    design: CardDesign
    facts: CardFacts
    wanted: tuple[DelegationRow, ...]
    members: Mapping[int, Bundle]


def collect_delegations(
    read: Reading, asked: Asked, options: DelegationOptions, tongues: Tongues, kind: DesignKind
) -> DelegationCards:
    """All delegations that did not decline, or those of the people asked for."""
    design = design_called(read, options.design, kind)
    people, facts = collect_cards(read, asked, EXPECTED, options.names)
    whom = Asked(asked.person_ids)
    found = bundles(people, facts, whom, tongues, CardOrder.DELEGATION, rank=options.rank)
    members = {bundle.delegation.id: bundle for bundle in found if bundle.delegation}
    wanted = [
        row
        for row in ordered_delegations(facts, tongues, options.rank)
        if _is_wanted(row, asked, members)
    ]
    return DelegationCards(design, facts, tuple(wanted), members)


def _is_wanted(row: DelegationRow, asked: Asked, members: Mapping[int, Bundle]) -> bool:
    if asked.person_ids is not None:
        return row.id in members
    return row.status is not DelegationStatus.DECLINED


def lay_out_delegations(cards: DelegationCards, tongues: Tongues) -> Deck:
    """A card for each delegation, one after the other."""
    made, wanted = DesignLayout(cards.design, cards.facts, tongues), cards.wanted

    def make(places: range) -> Iterator[Card]:
        for row in wanted[places.start : places.stop]:
            bundle = cards.members.get(row.id)
            members = () if bundle is None else tuple(cards.facts.people(bundle.ids))
            subject = Subject(cards.facts, delegation=row, members=members)
            name = tongues.first.pick(row.name)
            yield made.card(subject, who=name, group=name)

    return Deck([None] * len(wanted), make)
