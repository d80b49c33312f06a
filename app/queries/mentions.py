"""Where somebody is named in texts that were written by hand: in what, and around which words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, func, literal, select

from app.base.names import NameOrder, PersonalName
from app.base.texts import Texts
from app.model import Delegation, Membership, Person, Registration, VoidCode
from app.queries import people
from app.queries.erasing_places import Emptied, Place, Removed, table_of
from app.queries.free_texts import FREE_TEXTS, SWEPT, FreeText, Jump
from app.rules.mentions import Seeker, excerpt
from app.store import Reading


@dataclass(frozen=True)
class Called:
    """How somebody may be called in a text, in words that are `sure` to mean nobody else.

    `names` are those that somebody else of the file has too. Rows about the person, or about
    the registration, and the contact of the delegations in `contact_of` go with them.
    """

    sure: tuple[str, ...]
    names: tuple[str, ...] = ()
    person_id: int | None = None
    registration_id: int | None = None
    contact_of: tuple[int, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A text of a row that names somebody, so many times; `what` and `field` are templates.

    `record` is how the row is called, `jump` where it is shown. A `shared` name may mean
    somebody else.
    """

    table: str
    row_id: int
    column: str
    what: str
    field: str
    record: Texts
    excerpt: str
    count: int
    jump: Jump
    shared: bool = False


def called(read: Reading, person: Person) -> Called:
    """How other rows may call somebody, and what goes with them."""
    registered = read.scalar(select(Registration).where(Registration.person_id == person.id))
    words = [person.email, person.phone]
    if registered is not None:
        former = VoidCode.registration_id == registered.id
        words += [registered.code, *read.scalars(select(VoidCode.code).where(former))]
    names = list(_names(person))
    alone = len(people.namesakes(read, person.given, person.family)) <= 1
    return Called(
        tuple(words + names if alone else words),
        () if alone else tuple(names),
        person.id,
        registered.id if registered else None,
        tuple(_contact_of(read, person, registered)),
    )


def _names(person: Person) -> Iterator[str]:
    if person.given and person.family:
        yield from map(_name_of(person).display, NameOrder)
    yield person.original


def _name_of(person: Person) -> PersonalName:
    return PersonalName(person.given, person.family, person.original, person.title, person.degree)


def _contact_of(read: Reading, person: Person, registered: Registration | None) -> list[int]:
    """The delegations whose contact this person is: by address, or by name in their own."""
    own = None
    if registered is not None:
        own = read.scalar(
            select(Membership.delegation_id).where(Membership.registration_id == registered.id)
        )
    name = _name_of(person)
    by_name = (Delegation.id == own) & Delegation.contact_name.in_([name.display(), name.formal()])
    by_email = func.lower(Delegation.contact_email) == person.email.lower()
    which = by_name | by_email if person.email else by_name
    return list(read.scalars(select(Delegation.id).where(which).order_by(Delegation.id)))


def of_person(read: Reading, person_id: int) -> list[Mention]:
    """What would still name somebody after they were erased; nothing for nobody."""
    person = read.get(Person, person_id)
    return [] if person is None else mentions(read, called(read, person))


def telling(read: Reading, places: Collection[Place]) -> Called:
    """The values of places that nobody else has, as they are to be looked for."""
    words: list[str] = []
    for place in places:
        if isinstance(place, Emptied) and place.telling:
            column = table_of(place.kind).c[place.column]
            words += read.scalars(select(column).where(place.filled))
    return Called(tuple(words))


def mentions(read: Reading, who: Called, gone: Collection[Place] = ()) -> list[Mention]:
    """What would still name them; not what goes in these places anyway."""
    sure, shared = Seeker(who.sure), Seeker(who.names)
    if not (sure or shared):
        return []
    found: list[Mention] = []
    for free in FREE_TEXTS:
        columns = _staying(free, gone)
        if columns:
            found += _Looking(free, columns, sure, shared).all(read, who)
    return found


def _staying(free: FreeText, gone: Collection[Place]) -> list[str]:
    emptied = {each.column for each in gone if isinstance(each, Emptied) and each.kind is free.kind}
    if any(isinstance(each, Removed) and each.kind is free.kind for each in gone):
        return []
    return [column for column in free.columns if column not in emptied]


SWEEPING = frozenset((kind, column) for kind, columns in SWEPT for column in columns)
CONTACT = frozenset({"contact_name", "contact_email", "contact_phone"})


@dataclass(frozen=True)
class _Looking:
    """Through the texts of one table."""

    free: FreeText
    columns: list[str]
    sure: Seeker
    shared: Seeker
    known: dict[str, bool] = field(default_factory=dict)

    def all(self, read: Reading, who: Called) -> Iterator[Mention]:
        """In the order of the rows."""
        of_person = self.free.owner == "person_id" or self.free.kind is Person
        own = who.person_id if of_person else who.registration_id
        row: Any
        for row in read.execute(_query(self.free, self.columns)):
            if row[2] is not None and row[2] == own:
                continue
            cleared = self.free.kind is Delegation and row[0] in who.contact_of
            for column, value in zip(self.columns, row[4:], strict=True):
                texts = [each for each in texts_in(value, self.free.not_in) if self._tells(each)]
                if texts and not (cleared and column in CONTACT):
                    yield from self._told(row[0], row[1], row[3], column, texts)

    def _tells(self, text: str) -> bool:
        """Whether something is found in a text; what many wrote alike is read once."""
        if text not in self.known:
            found = bool(text) and any(seeker.spans(text) for seeker, _shared in self._seekers)
            self.known[text] = found
        return self.known[text]

    def _told(
        self, row_id: int, leads: int, name: object, column: str, texts: list[str]
    ) -> Iterator[Mention]:
        swept = (self.free.kind, column) in SWEEPING
        record = name if isinstance(name, Texts) else Texts({"": str(name or "")})
        for seeker, shared in ((self.shared, True),) if swept else self._seekers:
            places = [(text, spans) for text in texts if (spans := seeker.spans(text))]
            if places:
                yield Mention(
                    table_of(self.free.kind).name,
                    row_id,
                    column,
                    self.free.what,
                    self.free.columns[column],
                    record,
                    excerpt(places[0][0], places[0][1][0]),
                    sum(len(spans) for _text, spans in places),
                    self.free.jump(leads),
                    shared,
                )

    @property
    def _seekers(self) -> tuple[tuple[Seeker, bool], ...]:
        return (self.sure, False), (self.shared, True)


def texts_in(value: Any, not_in: Collection[str] = ()) -> Iterator[str]:  # noqa: ANN401 - of any column
    """All texts of a value, within JSON too, but not in these parts of it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Texts):
        yield from value.values()
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in not_in:
                yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)


def _query(free: FreeText, columns: Collection[str]) -> Select[Any]:
    """Id, what it leads to, whom it is about, how it is called, and the texts."""
    table = table_of(free.kind)
    leads, named = table.c[free.leads], table
    owner = table.c[free.owner] if free.owner else literal(None)
    if free.parent is not None:
        named = table_of(free.parent)
        if free.parent is Registration:
            leads = named.c["person_id"]
    called_so = named.c[free.called] if free.called else literal("")
    query = select(table.c["id"], leads, owner, called_so, *(table.c[name] for name in columns))
    if free.parent is not None:
        query = query.outerjoin_from(table, named, named.c["id"] == table.c[free.leads])
    return query.order_by(table.c["id"])
