"""What cards are made of: people a few hundred at a time, what they share at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import islice

from app.base.errors import RuleBroken
from app.base.names import NameOrder
from app.base.paths import resource
from app.base.words import N_
from app.documents.card_sessions import SessionsOf, no_sessions, sessions_of
from app.documents.document import Asked
from app.documents.marks import Picture
from app.documents.pictures import load
from app.queries import cards, delegations, events, questions
from app.queries.cards import CardPlace, CardRow
from app.queries.delegations import DelegationRow
from app.queries.events import CategoryRow, EventRow, LogoRow, TagRow
from app.queries.questions import QuestionRow
from app.rules.addresses import Place
from app.rules.printing import Slot
from app.rules.registrations import RegistrationStatus, takes_a_place
from app.store import Reading

EXPECTED = frozenset(status for status in RegistrationStatus if takes_a_place(status))
AT_A_TIME = 256
"""People whose rows are read together: so many are in memory, whatever their number."""
PICTURES_KEPT = 64
LOGOS_KEPT = 16

RowsOf = Callable[[Sequence[int]], Mapping[int, CardRow]]
PictureOf = Callable[[int], Picture | None]


def no_rows(_ids: Sequence[int]) -> dict[int, CardRow]:
    """What stands for people where there are none."""
    return {}


def no_picture(_picture_id: int) -> None:
    """What stands for pictures where there are none."""


@dataclass(frozen=True)
class CardFacts:
    """Everything that cards of one order can show, looked up by id.

    While the snapshot is open, `rows` gives people by their ids, `sessions` those of a person
    by the person's id, and `picture` a picture, None for one that is gone or damaged.
    """

    event: EventRow
    rows: RowsOf = field(default=no_rows, compare=False)
    delegations: Mapping[int, DelegationRow] = field(default_factory=dict)
    categories: Mapping[int, CategoryRow] = field(default_factory=dict)
    tags: Mapping[int, TagRow] = field(default_factory=dict)
    questions: tuple[QuestionRow, ...] = ()
    logos: tuple[LogoRow, ...] = ()
    emblems: Mapping[int, int] = field(default_factory=dict)
    picture: PictureOf = field(default=no_picture, compare=False)
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    sessions: SessionsOf = field(default=no_sessions, compare=False)

    def people(self, ids: Iterable[int]) -> Iterator[CardRow]:
        """Those who exist, in this order; each some hundred are read when they are needed."""
        coming = iter(ids)
        while some := list(islice(coming, AT_A_TIME)):
            found = self.rows(some)
            yield from (found[person_id] for person_id in some if person_id in found)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what one card is about; all facts of the order at hand.

    A card of a delegation has no person; a blank one has neither, only a category.
    """

    facts: CardFacts
    person: CardRow | None = None
    delegation: DelegationRow | None = None
    category: CategoryRow | None = None
    slot: Slot | None = None
    members: tuple[CardRow, ...] = ()

    @property
    def city(self) -> str:
        """Where the person comes from, else the delegation."""
        found = self.person.city if self.person is not None else ""
        return found or (self.delegation.city if self.delegation is not None else "")

    @property
    def country(self) -> str:
        """The code of the country the person comes from, else the delegation."""
        found = self.person.country if self.person is not None else ""
        return found or (self.delegation.country if self.delegation is not None else "")

    @property
    def place(self) -> Place:
        """Where the person's post goes, else that of the delegation."""
        own, sent = self.person, self.delegation
        if own is not None and (own.city or own.street):
            return Place(own.street, own.postcode, own.city, own.country or self.country)
        if sent is not None:
            return Place(sent.street, sent.postcode, sent.city, sent.country)
        return Place()

    @property
    def tags(self) -> tuple[TagRow, ...]:
        """The person's tags by name."""
        known, carried = self.facts.tags, () if self.person is None else self.person.tag_ids
        return tuple(sorted((known[i] for i in carried if i in known), key=lambda tag: tag.name))


def subject_of(facts: CardFacts, person: CardRow, slot: Slot | None = None) -> Subject:
    """The person with delegation and category."""
    delegation = facts.delegations.get(person.delegation_id or 0)
    category = facts.categories.get(person.category_id or 0)
    return Subject(facts, person, delegation, category, slot)


def collect_cards(
    read: Reading,
    asked: Asked,
    states: Collection[RegistrationStatus] = EXPECTED,
    name_order: NameOrder = NameOrder.GIVEN_FIRST,
) -> tuple[list[CardPlace], CardFacts]:
    """The people asked for, or everybody whose registration is in one of these states; by id.

    With them what their cards can show. Raises RuleBroken while the file has no conference.
    """
    event = events.event(read)
    if event is None:
        raise RuleBroken(N_("There is no conference in this file yet."))
    ids = asked.person_ids
    people = cards.registered(read, states) if ids is None else cards.places(read, ids)
    sent = None if ids is None else {person.delegation_id or 0 for person in people}
    facts = CardFacts(
        event=event,
        rows=partial(cards.rows, read),
        delegations={row.id: row for row in delegations.rows(read, ids=sent)},
        categories={row.id: row for row in events.categories(read)},
        tags={tag.id: tag for tag in events.tags(read)},
        questions=tuple(questions.questions(read)),
        logos=tuple(events.logos(read)),
        emblems=cards.emblems(read),
        picture=pictures(read),
        name_order=name_order,
        sessions=sessions_of(read),
    )
    return people, facts


def pictures(read: Reading) -> PictureOf:
    """Pictures by id, read when a card first needs them; only the last ones are kept."""

    @lru_cache(maxsize=PICTURES_KEPT)
    def found(picture_id: int) -> Picture | None:
        data = events.picture(read, picture_id)
        if data is None:
            return None
        return _loaded(data)

    return found


@lru_cache(maxsize=LOGOS_KEPT)
def _loaded(data: bytes) -> Picture | None:
    """The picture, None for one that is damaged; logos come back with every look at a card."""
    try:
        return load(data)
    except RuleBroken:
        return None


@lru_cache(maxsize=300)
def flag(country: str) -> Picture | None:
    """The flag of a country by its code."""
    if not (len(country) == 2 and country.isascii() and country.isalpha()):  # noqa: PLR2004 - ISO 3166's letters
        return None
    file = resource(f"flags/{country.lower()}.png")
    return load(file.read_bytes()) if file.is_file() else None
