"""The transfer list: who is met when and taken where, for those who drive."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Row, Space, Table
from app.documents.letterhead import DOT, Around, read_around
from app.documents.list_facts import by_name, column, counting, name_cell, said
from app.documents.list_look import list_flow
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries import delegations, listing, logistics
from app.queries.delegations import DelegationRow
from app.queries.listing import Body, Listed
from app.queries.logistics import Trip
from app.rules.closing import DRIVER
from app.rules.journeys import Direction, Leg, Party, parties, per_hour
from app.store import Reading


class Ways(StrEnum):
    """Which ways are listed."""

    BOTH = "both"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"


class Grouping(StrEnum):
    """What stands under one subheading."""

    HOUR = "hour"
    VEHICLE = "vehicle"


WAYS = (
    (Ways.BOTH, N_("Arrivals and departures")),
    (Ways.ARRIVAL, N_("Arrivals")),
    (Ways.DEPARTURE, N_("Departures")),
)
GROUPINGS = ((Grouping.HOUR, N_("By hour")), (Grouping.VEHICLE, N_("By flight, train or coach")))
TITLES = {Direction.ARRIVAL: N_("Arrivals"), Direction.DEPARTURE: N_("Departures")}


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    ways: Ways = option(Ways.BOTH, N_("Ways"), choices=WAYS)
    grouping: Grouping = option(Grouping.HOUR, N_("Grouped"), choices=GROUPINGS)
    counts: bool = option(True, N_("People of each hour"))
    names: bool = option(True, N_("Who is met"))
    hotel: bool = option(True, N_("With the hotel"))
    phones: bool = option(
        False,
        N_("With everybody's phone"),
        hint=N_(
            "Otherwise that of the delegation’s contact, and for people without one their own."
        ),
    )
    everybody: bool = option(False, N_("Also people who need no transfer"))
    name_order: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """Parties by time for each way; people, journeys, delegations and bodies by id."""

    around: Around
    ways: Mapping[Direction, tuple[Party, ...]]
    people: Mapping[int, Listed]
    trips: Mapping[int, Trip]
    delegations: Mapping[int, DelegationRow]
    bodies: Mapping[int, Body]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody who is to be met, by name; who tells no time travels with their delegation."""
    people = {each.id: each for each in by_name(read, asked, tongues, reach=True)}
    trips = {i: trip for i, trip in logistics.trips(read).items() if i in people}
    known = {row.id: row for row in delegations.rows(read)}
    ways: dict[Direction, tuple[Party, ...]] = {}
    for direction in Direction:
        if options.ways in {Ways.BOTH, direction.value}:
            legs = _legs(people, trips, known, direction, everybody=options.everybody)
            ways[direction] = tuple(parties(legs))
    return Facts(read_around(read), ways, people, trips, known, listing.bodies(read))


def _legs(
    people: Mapping[int, Listed],
    trips: Mapping[int, Trip],
    known: Mapping[int, DelegationRow],
    direction: Direction,
    *,
    everybody: bool,
) -> Iterator[Leg]:
    arriving = direction is Direction.ARRIVAL
    for person in people.values():
        trip, sent = trips.get(person.id), known.get(person.delegation_id or 0)
        met = trip is not None and (trip.arrival_transfer if arriving else trip.departure_transfer)
        at, by = None, ""
        if trip is not None:
            at = trip.arrival_at if arriving else trip.departure_at
            by = trip.arrival_by if arriving else trip.departure_by
        if at is None and sent is not None:
            at = sent.arrival_at if arriving else sent.departure_at
            by = by or sent.travel
        if met or (everybody and at is not None):
            yield Leg(person.id, at, by.strip(), person.delegation_id)


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A part for each way, in it a table for each day."""
    blocks = list(_Blocks(facts, tongues, options).all())
    nobody = N_("Nobody has asked for a transfer yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("Transfer list"))


class _Blocks:
    """The blocks of a list."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._columns = tuple(self._made_columns())
        self._by_hour = options.grouping == Grouping.HOUR

    def all(self) -> Iterator[Block]:
        """Way after way."""
        first = True
        for direction, found in self._facts.ways.items():
            if not found:
                continue
            count = sum(len(party.legs) for party in found)
            titles = self._lines(lambda words, d=direction: words(TITLES[d]))  # type: ignore[misc] # bound
            people = self._tongues(N_("People: {count}"), count=count)
            under = "\n".join((*titles[1:], people))
            yield Heading(titles[0], new_page=not first, subtitle=under)
            first = False
            if self._options.counts and any(party.at for party in found):
                yield self._hours(found)
                yield Space(3)
            if self._options.names:
                yield from self._days(found)

    def _hours(self, found: tuple[Party, ...]) -> Table:
        """How many people come in which hour."""
        hours = per_hour(found)
        most = max(hours.values())
        rows, before = [], None
        for hour, count in hours.items():
            day = "" if hour.date() == before else self._brief(hour.date())
            before = hour.date()
            rows.append(Row((day, self._range(hour), str(count), Cell(bar=count / most))))
        tongues = self._tongues
        return Table(
            (
                column(tongues, N_("Day"), name="day"),
                column(tongues, N_("Time"), name="time"),
                counting(tongues, N_("People"), 0.5, name="people"),
                Column("", width=50.0),
            ),
            rows,
            zebra=False,
            rules=True,
        )

    def _days(self, found: tuple[Party, ...]) -> Iterator[Block]:
        for day, of_day in groupby(found, key=lambda party: party.at and party.at.date()):
            yield self._day_heading(day)
            yield Table(
                self._columns,
                list(self._rows(tuple(of_day))),
                zebra=False,
                rules=True,
                continued=self._tongues(N_("continued")),
            )

    def _day_heading(self, day: date | None) -> Heading:
        if day is None:
            lines = self._lines(lambda words: words(N_("Time not known yet")))
        else:
            lines = self._lines(lambda words: words.day(day))
        return Heading(lines[0], level=2, subtitle="\n".join(lines[1:]))

    def _rows(self, found: tuple[Party, ...]) -> Iterator[Row]:
        for key, group in groupby(found, key=self._key):
            of_group = tuple(group)
            if of_group[0].at is not None or not self._by_hour:
                count = sum(len(party.legs) for party in of_group)
                people = self._tongues(N_("People: {count}"), count=count)
                yield Row((self._subheading(key, of_group[0]), people), heading=True)
            for party in of_group:
                yield from self._party(party)

    def _key(self, party: Party) -> tuple[datetime | None, str]:
        return (party.hour, "") if self._by_hour else (party.at, party.by.casefold())

    def _subheading(self, key: tuple[datetime | None, str], party: Party) -> str:
        if self._by_hour:
            return self._range(key[0]) if key[0] else ""
        parts = (self._time(party.at), party.by or self._tongues(N_("Not known how")))
        return DOT.join(part for part in parts if part)

    def _party(self, party: Party) -> Iterator[Row]:
        """A row for each; what they have in common stands in the first."""
        for place, leg in enumerate(party.legs):
            person = self._facts.people[leg.person_id]
            cells = [self._name(person)]
            if self._by_hour:
                vehicle = self._vehicle(party)
                cells = [*(("", "") if place else vehicle), *cells]
            cells += ["" if place else self._sender(party, person)]
            cells += [self._contact(person, alone=place == 0)]
            if self._options.hotel:
                trip = self._facts.trips.get(person.id)
                cells.append(Cell(trip.hotel, ink=Ink.SMALL) if trip and trip.hotel else "")
            yield Row(tuple(cells), person.id, joined=place > 0, who=person.name.display())

    def _name(self, person: Listed) -> str | Cell:
        cell = name_cell(person, self._options.name_order)
        return Cell(cell, tick=True) if isinstance(cell, str) else replace(cell, tick=True)

    def _vehicle(self, party: Party) -> tuple[str | Cell, str | Cell]:
        many = len(party.legs)
        count = self._tongues(N_("People: {count}"), count=many) if many > 1 else ""
        return self._time(party.at), Cell(party.by, count) if count else party.by

    def _sender(self, party: Party, person: Listed) -> str | Cell:
        row = self._facts.delegations.get(party.delegation_id or 0)
        body = self._facts.bodies.get(person.organisation_id or 0)
        if row is None:
            return self._tongues.first.pick(body.name) if body else ""
        return self._tongues.first.pick(row.name)

    def _contact(self, person: Listed, *, alone: bool) -> str | Cell:
        row = self._facts.delegations.get(person.delegation_id or 0)
        own = self._options.phones or row is None
        if own and person.phone:
            return Cell(person.phone, ink=Ink.SMALL)
        if row is None or not alone:
            return ""
        return Cell(row.contact_phone, row.contact_name, Ink.SMALL)

    def _made_columns(self) -> Iterator[Column]:
        tongues = self._tongues
        if self._options.grouping == Grouping.HOUR:
            yield column(tongues, N_("Time"), 0.4, name="time")
            yield column(tongues, N_("Flight, train"), name="by")
        yield column(tongues, N_("Name"), 1.4, name="name", lines=5)
        yield column(tongues, N_("Delegation, else organisation"), 1.2, name="delegation")
        yield column(tongues, N_("Phone of the contact"), name="phone")
        if self._options.hotel:
            yield column(tongues, N_("Hotel"), name="hotel")

    def _lines(self, say: Callable[[Words], str]) -> tuple[str, ...]:
        return self._tongues.lines(say)

    def _brief(self, day: date) -> str | Cell:
        return said(self._tongues, lambda words: words.brief_day(day))

    def _time(self, at: datetime | None) -> str:
        return "" if at is None else self._tongues.first.time(at)

    def _range(self, hour: datetime) -> str:
        words = self._tongues.first
        return f"{words.time(hour)}–{words.time(hour + timedelta(hours=1))}"


DOCUMENT = DocumentKind(
    "transfer_list",
    N_("Transfer list"),
    N_("Arrivals and departures by time: who is met, and how to reach them."),
    Family.FLOW,
    Group.LOGISTICS,
    Options,
    collect,
    layout,
    icon="bus",
    third_party=("time", "by", "name", "delegation", "phone", "hotel"),
    reader=DRIVER,
    once_per="list",
)
