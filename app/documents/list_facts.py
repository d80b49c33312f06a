"""What lists of people are made of: everybody with their delegation, read in a few queries."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.base.names import NameOrder
from app.base.words import Words
from app.documents.cards import Across
from app.documents.document import Asked
from app.documents.flow import Cell, Column, Ink
from app.documents.letterhead import DOT, Around, read_around
from app.documents.tongues import Tongues
from app.queries import delegations, listing
from app.queries.consents import holders
from app.queries.delegations import DelegationRow
from app.queries.events import first_language
from app.queries.listing import Body, Listed
from app.rules.consents import ConsentPurpose
from app.rules.delegations import FUNCTION_NAMES, DelegationStatus, MemberFunction, member_position
from app.rules.keys import person_sort_key
from app.rules.precedence import Order, in_order
from app.store import Reading


@dataclass(frozen=True)
class Group:
    """The members of a delegation in order, or, without one, everybody else."""

    delegation: DelegationRow | None
    people: tuple[Listed, ...]


@dataclass(frozen=True)
class ListFacts:
    """The people of a list in order, in groups; `agreed` may stand in a contact list."""

    around: Around
    groups: tuple[Group, ...]
    bodies: Mapping[int, Body] = field(default_factory=dict)
    agreed: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """How many people there are."""
        return sum(len(group.people) for group in self.groups)


def by_delegation(
    read: Reading,
    asked: Asked,
    tongues: Tongues,
    order: Order,
    *,
    others: bool,
    reach: bool = False,
) -> ListFacts:
    """Delegations in order, the head of each first, then rank, function and name.

    `others` are people without a delegation, at the end; whoever was asked for by name is
    never left out. Delegations without anybody do not appear. `reach` is how to write to people.
    """
    people = listing.listed(read, asked.person_ids, reach=reach)
    of: dict[int | None, list[Listed]] = {}
    for person in people:
        of.setdefault(person.delegation_id, []).append(person)
    known = {row.id: row for row in delegations.rows(read) if row.id in of}
    if asked.person_ids is None:
        known = {i: row for i, row in known.items() if row.status != DelegationStatus.DECLINED}
    keys = Keys(read, tongues)
    groups = [
        Group(row, _members(of[row.id], keys, asked)) for row in _ordered(known, tongues, order)
    ]
    if None in of and (others or asked.person_ids is not None):
        rest = of[None] if asked.as_given else sorted(of[None], key=keys.of)
        groups.append(Group(None, tuple(rest)))
    if asked.as_given:
        first = {each: place for place, each in enumerate(of)}
        groups.sort(key=lambda group: first[group.delegation.id if group.delegation else None])
    return ListFacts(read_around(read), tuple(groups), listing.bodies(read))


def by_name(
    read: Reading, asked: Asked, tongues: Tongues, *, reach: bool = False
) -> tuple[Listed, ...]:
    """Everybody by family name in the alphabet of the first language; `reach` as above."""
    people = listing.listed(read, asked.person_ids, reach=reach)
    if asked.as_given:
        return tuple(people)
    return tuple(sorted(people, key=Keys(read, tongues).of))


def with_consent(read: Reading) -> frozenset[int]:
    """Who agreed to stand in a shared contact list, by their latest answer."""
    return holders(read, ConsentPurpose.CONTACT_LIST)


class Keys:
    """Sorting by name: the stored key where the file sorts by the same alphabet."""

    def __init__(self, read: Reading, tongues: Tongues) -> None:
        self._language = tongues.language
        self._stored = first_language(read) == self._language

    def of(self, person: Listed) -> bytes:
        """Bytes that compare as the names do."""
        return person.sort_key if self._stored else person_sort_key(person.name, self._language)


def _members(people: Iterable[Listed], keys: Keys, asked: Asked) -> tuple[Listed, ...]:
    if asked.as_given:
        return tuple(people)

    def position(person: Listed) -> tuple[bool, int, int, bytes]:
        return member_position(person.member_function, person.rank, keys.of(person))

    return tuple(sorted(people, key=position))


def _ordered(
    known: Mapping[int, DelegationRow], tongues: Tongues, order: Order
) -> Sequence[DelegationRow]:
    words = tongues.first
    return in_order(
        known.values(),
        order,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )


def column(
    tongues: Tongues, title: str, share: float = 1.0, *, width: float = 0.0,
    name: str = "", lines: int = 3, sign: bool = False,
) -> Column:  # fmt: skip
    """A column with its title in one language over the other."""
    titles = tongues.lines(lambda words: words(title))
    return Column(
        titles[0],
        share,
        width,
        lines=lines,
        name=name,
        second="\n".join(titles[1:]),
        sign=sign,
        label=title,
    )


def counting(
    tongues: Tongues, title: str, share: float = 1.0, *, width: float = 0.0, name: str = ""
) -> Column:
    """A column of numbers."""
    return replace(column(tongues, title, share, width=width, name=name), across=Across.RIGHT)


def number(count: int) -> str:
    """A count as tables have it: nothing where there is none."""
    return str(count) if count else "–"


def name_cell(person: Listed, order: NameOrder = NameOrder.GIVEN_FIRST) -> str | Cell:
    """The name with title and degree; under it the one in the original script."""
    shown = person.name.formal(order)
    if person.original and person.original not in shown:
        return Cell(shown, person.original)
    return shown


def strong_name(person: Listed, order: NameOrder = NameOrder.GIVEN_FIRST) -> Cell:
    """The same, set to be seen first."""
    cell = name_cell(person, order)
    return Cell(cell, ink=Ink.STRONG) if isinstance(cell, str) else replace(cell, ink=Ink.STRONG)


def said(tongues: Tongues, say: Callable[[Words], str], ink: Ink = Ink.BODY) -> str | Cell:
    """A cell that says something in one language over the other."""
    lines = tongues.lines(say)
    if len(lines) > 1 or (lines and ink is not Ink.BODY):
        return Cell(lines[0], "\n".join(lines[1:]), ink)
    return lines[0] if lines else ""


def function_cells(tongues: Tongues) -> dict[MemberFunction | None, str | Cell]:
    """What each function in a delegation is called."""
    cells: dict[MemberFunction | None, str | Cell] = {None: ""}
    for function, name in FUNCTION_NAMES.items():
        cells[function] = _named(tongues, name)
    return cells


def _named(tongues: Tongues, name: str) -> str | Cell:
    return said(tongues, lambda words: words(name))


def delegation_cell(tongues: Tongues, row: DelegationRow) -> Cell:
    """The subheading of a delegation: its name; under it the other language, city, country."""
    names = tongues.lines(lambda words: words.pick(row.name))
    city = row.city if row.city and row.city not in " ".join(names) else ""
    under = (*names[1:], city, tongues.country(row.country))
    return Cell(names[0] if names else "", DOT.join(part for part in under if part))
