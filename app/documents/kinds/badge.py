"""Badges: one for each person, in bundles for the desk, with blank ones at the end."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from app.base.names import NameOrder
from app.base.words import N_
from app.documents.card_facts import EXPECTED, CardFacts, Subject, collect_cards, subject_of
from app.documents.card_order import Bundle, CardOrder, bundles
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.design_layout import DesignLayout
from app.documents.designs.design import CardDesign, DesignKind
from app.documents.designs.shipped import design_called
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.name_orders import NAME_ORDERS
from app.documents.people_cards import CARD_ORDERS, CONFIRMED
from app.documents.people_deck import deck_of_people
from app.documents.separators import separator
from app.documents.tongues import Tongues
from app.queries import printing
from app.queries.cards import CardPlace, CardRow
from app.queries.events import CategoryRow
from app.rules.printing import BADGE, Slot
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """How badges are made."""

    design: str = option("badge-portrait", N_("Design"), offered="designs")
    back: bool = option(False, N_("Print the back too"))
    order: CardOrder = option(
        CardOrder.DELEGATION,
        N_("Order"),
        choices=(*CARD_ORDERS, (CardOrder.SLOT, N_("By box and number"))),
    )
    separators: bool = option(
        True,
        N_("A slip before each delegation"),
        hint=N_("In the order by surname before each letter."),
    )
    per_box: int = option(
        50,
        N_("Badges in a box"),
        least=0,
        most=1000,
        hint=N_("Each badge says in small print where it stands. 0: no boxes."),
    )
    only_confirmed: bool = option(False, N_("Only people who are confirmed"))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)


@dataclass(frozen=True)
class Badges:
    """What badges are made of."""

    design: CardDesign
    facts: CardFacts
    bundles: tuple[Bundle, ...]
    slots: Mapping[int, Slot]
    usual: CategoryRow | None = None


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Badges:
    """The people in order, with the place of each badge in the boxes."""
    design = design_called(read, options.design, DesignKind.BADGE)
    states = CONFIRMED if options.only_confirmed else EXPECTED
    people, facts = collect_cards(read, asked, states, options.names)
    found = bundles(people, facts, asked, tongues, options.order)
    slots = _slots(read, found, options.per_box)
    if options.order is CardOrder.SLOT and not asked.as_given:
        found = (Bundle(_by_slot(found, slots)),)
    return Badges(design, facts, found, slots, _usual(people, facts))


def _usual(people: Iterable[CardPlace], facts: CardFacts) -> CategoryRow | None:
    """The category most people have."""
    count = Counter(person.category_id for person in people)
    return facts.categories.get(count.most_common(1)[0][0] or 0) if count else None


def _slots(read: Reading, found: tuple[Bundle, ...], per_box: int) -> dict[int, Slot]:
    if not per_box:
        return {}
    ids = list(chain.from_iterable(bundle.ids for bundle in found))
    return printing.slots(read, ids, kind=BADGE, per_box=per_box)


def _by_slot(found: tuple[Bundle, ...], slots: Mapping[int, Slot]) -> tuple[int, ...]:
    last = Slot(1_000_000, 0)
    ids = chain.from_iterable(bundle.ids for bundle in found)
    return tuple(sorted(ids, key=lambda person_id: slots.get(person_id, last)))


def layout(badges: Badges, tongues: Tongues, options: Options) -> Deck:
    """The badges one after the other, each bundle behind its slip."""
    made, facts = DesignLayout(badges.design, badges.facts, tongues), badges.facts
    apart = options.separators and options.order is not CardOrder.SLOT

    def card(person: CardRow, group: str) -> Card:
        subject = subject_of(facts, person, badges.slots.get(person.id))
        who = person.name.display(options.names)
        return made.card(subject, who=who, group=group, back=options.back)

    def slip(bundle: Bundle) -> Card:
        return separator(badges.design, tongues, bundle, badges.slots.get(bundle.ids[0]))

    slips = slip if apart and len(badges.bundles) > 1 else None
    return deck_of_people(facts, badges.bundles, tongues, card, slips)


def blank(badges: Badges, tongues: Tongues, options: Options) -> Card:
    """A badge to be written by hand, in the colours of the category most people have."""
    made = DesignLayout(badges.design, badges.facts, tongues)
    return made.blank(Subject(badges.facts, category=badges.usual), back=options.back)


DOCUMENT = DocumentKind(
    "badge",
    N_("Badges"),
    N_("Names to wear, with the colour of the category and a code for the desk."),
    Family.CARDS,
    Group.CARDS,
    Options,
    collect,
    layout,
    icon="id-card",
    paper="A4",
    design_kind=DesignKind.BADGE,
    blank=blank,
)
