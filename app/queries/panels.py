"""Reading panels and workshops: who wishes what, who has a place, which topics are wanted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    Delegation,
    DelegationWish,
    Membership,
    Organisation,
    Person,
    PersonAway,
    Registration,
    Room,
    Session,
    SignUp,
    SpeakingRole,
    Topic,
    TopicVote,
)
from app.queries.delegations import GONE
from app.queries.matching import among
from app.rules.clash_values import Span, minute_of
from app.rules.importing.wishes import Offered, OfferedSession
from app.rules.placing import Offer, PlacingFacts, Wish
from app.rules.sessions import LOWEST_RANK, OpenTo, SessionType, SignUpState
from app.rules.topics import Vote
from app.store import Reading

OFFERED = frozenset({SessionType.PANEL, SessionType.WORKSHOP, SessionType.DEBATE})
"""What people sign up for even where nothing was said; others only if open by sign-up."""

SENDER = aliased(Organisation)
"""Who sends a delegation."""


@dataclass(frozen=True)
class SignUpRow:
    """Somebody's wish for a session, and what became of it.

    City and country are those of the own organisation, else of the delegation's.
    """

    id: int
    session_id: int
    person_id: int
    rank: int | None
    state: SignUpState
    locked: bool
    position: int
    name: PersonalName
    function: str
    delegation_id: int | None
    organisation: Texts
    city: str
    country: str


@dataclass(frozen=True)
class Balance:
    """From how many cities and countries those in a session come, the most first."""

    cities: tuple[tuple[str, int], ...]
    countries: tuple[tuple[str, int], ...]


def offered(read: Reading) -> list[int]:
    """The ids of the sessions one signs up for, by time."""
    query = select(Session.id).where(
        Session.kind.in_(OFFERED) | (Session.open_to == OpenTo.SIGN_UP)
    )
    return list(read.scalars(query.order_by(Session.starts_at.is_(None), Session.starts_at)))


def to_choose_from(read: Reading) -> Offered:
    """The sessions one signs up for with their titles, numbered by time as forms number them."""
    titles = {row[0]: row[1] for row in read.execute(select(Session.id, Session.title))}
    ids = on_offer(read, titles)
    return Offered(OfferedSession(one, tuple(titles[one].values())) for one in ids)


def on_offer(read: Reading, titles: Mapping[int, Texts]) -> list[int]:
    """The sessions one signs up for that have a title, as forms number them from 1."""
    return [one for one in offered(read) if titles[one]]


def wishes_of(read: Reading, person_ids: Iterable[int]) -> dict[int, dict[int, int | None]]:
    """Person → session → rank, of those who wish anything; also where they have a place."""
    query = select(SignUp.person_id, SignUp.session_id, SignUp.rank).order_by(
        SignUp.rank, SignUp.position, SignUp.id
    )
    found: dict[int, dict[int, int | None]] = defaultdict(dict)
    for person_id, session_id, rank in read.execute(
        query.where(SignUp.person_id.in_(among(person_ids)))
    ):
        found[person_id][session_id] = rank
    return found


def _people() -> Select[*tuple[Any, ...]]:
    columns = (
        *(SignUp.id, SignUp.session_id, SignUp.person_id, SignUp.rank, SignUp.state),
        *(SignUp.locked, SignUp.position, Person.given, Person.family, Person.original),
        *(Person.title, Person.degree, Person.function, Membership.delegation_id),
        *(Organisation.name, Organisation.city, Organisation.country),
        *(SENDER.city, SENDER.country),
    )
    return (
        select(*columns)
        .join(Person, Person.id == SignUp.person_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Delegation, Delegation.id == Membership.delegation_id)
        .outerjoin(SENDER, SENDER.id == Delegation.organisation_id)
    )


def sign_ups(read: Reading, session_ids: Sequence[int] | None = None) -> list[SignUpRow]:
    """The wishes for these sessions, or all: placed first, then by rank and when they came."""
    query = _people().order_by(SignUp.session_id, SignUp.rank, SignUp.position, Person.sort_key)
    if session_ids is not None:
        query = query.where(SignUp.session_id.in_(session_ids))
    return _rows(read, query)


def sign_ups_of(read: Reading, person_id: int) -> list[SignUpRow]:
    """What one person wishes, the best first."""
    query = _people().where(SignUp.person_id == person_id).order_by(SignUp.rank, SignUp.id)
    return _rows(read, query)


def _rows(read: Reading, query: Select[*tuple[Any, ...]]) -> list[SignUpRow]:
    order = {state: place for place, state in enumerate(STATES)}
    found = []
    row: Any
    for row in read.execute(query):
        places = [row[15] or row[17] or "", row[16] or row[18] or ""]
        known = [*row[:7], PersonalName(*row[7:12]), *row[12:14], row[14] or Texts(), *places]
        found.append(SignUpRow(*known))
    return sorted(found, key=lambda one: (one.session_id, order[one.state]))


STATES = (SignUpState.PLACED, SignUpState.WAITING, SignUpState.WISH, SignUpState.DECLINED)


def balance(rows: Sequence[SignUpRow]) -> Balance:
    """Cities and countries of those who have a place."""
    placed = [row for row in rows if row.state is SignUpState.PLACED]
    cities = Counter(row.city or row.organisation.best(("en",)) for row in placed)
    countries = Counter(row.country for row in placed if row.country)
    return Balance(tuple(cities.most_common()), tuple(countries.most_common()))


@dataclass(frozen=True)
class DelegationWishRow:
    """A session where a delegation wants to be present."""

    id: int
    delegation_id: int
    session_id: int
    rank: int | None


def delegation_wishes(read: Reading) -> list[DelegationWishRow]:
    """The wishes of delegations, by delegation and rank."""
    columns = (
        *(DelegationWish.id, DelegationWish.delegation_id),
        *(DelegationWish.session_id, DelegationWish.rank),
    )
    query = select(*columns).order_by(DelegationWish.delegation_id, DelegationWish.rank)
    return [DelegationWishRow(*row) for row in read.execute(query)]


def placing_facts(read: Reading) -> PlacingFacts:
    """All that places are given by, of the sessions that have a time."""
    offers = {offer.id: offer for offer in _offers(read)}
    wishes = tuple(
        Wish(
            row.person_id,
            row.session_id,
            row.rank or LOWEST_RANK,
            placed=row.state is SignUpState.PLACED,
            locked=row.locked or row.state is SignUpState.DECLINED,
        )
        for row in read.execute(
            select(SignUp.person_id, SignUp.session_id, SignUp.rank, SignUp.state, SignUp.locked)
            .where(SignUp.person_id.not_in(_gone()))
            .order_by(SignUp.position, SignUp.id)
        )
    )
    wanted: dict[int, set[int]] = defaultdict(set)
    for wish in delegation_wishes(read):
        wanted[wish.delegation_id].add(wish.session_id)
    return PlacingFacts(
        offers,
        wishes,
        _busy(read),
        _delegations(read),
        {delegation: frozenset(sessions) for delegation, sessions in wanted.items()},
    )


def _gone() -> Select[int]:
    return select(Registration.person_id).where(Registration.status.in_(GONE))


def _offers(read: Reading) -> list[Offer]:
    """Sessions with the same question or title are about one topic."""
    query = (
        select(
            *(Session.id, Session.starts_at, Session.minutes, Session.capacity, Room.seats),
            *(Session.title, Session.most_per_delegation),
        )
        .outerjoin(Room, Room.id == Session.room_id)
        .where(Session.id.in_(offered(read)), Session.starts_at.is_not(None))
        .order_by(Session.id)
    )
    topics: dict[Texts, int] = {}
    found = []
    row: Any
    for row in read.execute(query):
        start = minute_of(row.starts_at)
        seats = min((n for n in (row.capacity, row.seats) if n is not None), default=None)
        topic = topics.setdefault(row.title, row.id)
        span = (start, start + row.minutes)
        found.append(Offer(row.id, span, seats, topic, row.most_per_delegation))
    return found


def _busy(read: Reading) -> dict[int, tuple[Span, ...]]:
    found: dict[int, list[Span]] = defaultdict(list)
    duties = select(SpeakingRole.person_id, Session.starts_at, Session.minutes).join(
        Session, Session.id == SpeakingRole.session_id
    )
    for person_id, starts_at, minutes in read.execute(duties):
        if starts_at is not None:
            start = minute_of(starts_at)
            found[person_id].append((start, start + minutes))
    away = select(PersonAway.person_id, PersonAway.starts_at, PersonAway.ends_at)
    for person_id, starts_at, ends_at in read.execute(away):
        found[person_id].append((minute_of(starts_at), minute_of(ends_at)))
    return {person_id: tuple(spans) for person_id, spans in found.items()}


def _delegations(read: Reading) -> dict[int, int]:
    query = (
        select(Registration.person_id, Membership.delegation_id)
        .join(Membership, Membership.registration_id == Registration.id)
        .join(Delegation, Delegation.id == Membership.delegation_id)
        .where(Registration.status.not_in(GONE))
    )
    return {row[0]: row[1] for row in read.execute(query)}


@dataclass(frozen=True)
class TopicRow:
    """A proposal with its voices by rank; `session_id` once it became a workshop."""

    id: int
    title: Texts
    description: Texts
    proposed_by_id: int | None
    proposer: PersonalName | None
    session_id: int | None
    voices: dict[int, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        """How many want it."""
        return sum(self.voices.values())


def topics(read: Reading) -> list[TopicRow]:
    """The proposals in their order."""
    voices: dict[int, Counter[int]] = defaultdict(Counter)
    for vote in votes(read):
        voices[vote.topic_id][vote.rank] += 1
    query = (
        select(
            *(Topic.id, Topic.title, Topic.description, Topic.proposed_by_id, Topic.session_id),
            *(Person.given, Person.family, Person.original, Person.title, Person.degree),
        )
        .outerjoin(Person, Person.id == Topic.proposed_by_id)
        .order_by(Topic.position, Topic.id)
    )
    found = []
    row: Any
    for row in read.execute(query):
        proposer = None if row[3] is None else PersonalName(*row[5:10])
        known = [*row[:4], proposer, row[4], dict(sorted(voices.get(row.id, Counter()).items()))]
        found.append(TopicRow(*known))
    return found


def votes(read: Reading) -> list[Vote]:
    """All voices; one without a rank counts as a first."""
    query = select(TopicVote.person_id, TopicVote.topic_id, TopicVote.rank).order_by(TopicVote.id)
    return [Vote(row[0], row[1], row[2] or 1) for row in read.execute(query)]


@dataclass(frozen=True)
class WisherRow:
    """Somebody who comes and may wish; `key` is what is searched in."""

    person_id: int
    name: PersonalName
    delegation_id: int | None
    organisation: Texts
    city: str
    country: str
    key: str


def wishers(read: Reading) -> list[WisherRow]:
    """Everybody who takes a place at the conference, by name."""
    query = (
        select(
            *(Person.id, Person.given, Person.family, Person.original, Person.title),
            *(Person.degree, Membership.delegation_id, Organisation.name, Organisation.city),
            *(Organisation.country, Person.search_key, Organisation.search_key),
        )
        .join(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Registration.status.not_in(GONE))
        .order_by(Person.sort_key, Person.id)
    )
    found = []
    row: Any
    for row in read.execute(query):
        body = [row[6], row[7] or Texts(), row[8] or "", row[9] or "", row[10] + (row[11] or "")]
        found.append(WisherRow(row[0], PersonalName(*row[1:6]), *body))
    return found
