"""The rooming list: for each hotel its rooms night by night, and who sleeps in which."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.base.names import NameOrder
from app.base.texts import fold, sort_key
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Row, Space, Table
from app.documents.letterhead import DOT, Around, read_around
from app.documents.list_facts import by_name, column, counting, name_cell, number, said
from app.documents.list_look import list_flow
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries import delegations, logistics
from app.queries.delegations import DelegationRow
from app.queries.listing import Listed
from app.queries.logistics import Stay
from app.rules.closing import HOTEL
from app.rules.registrations import ROOM_NAMES, RoomKind
from app.rules.rooming import Guest, Hotel, Room, hotels
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    hotels: tuple[str, ...] = option(
        (), N_("Hotels"), offered="hotels", hint=N_("None chosen is all of them.")
    )
    nights: bool = option(True, N_("Rooms of each night"))
    names: bool = option(True, N_("Who sleeps in which room"))
    delegations: bool = option(False, N_("With the delegation"))
    needs: bool = option(
        False,
        N_("With accessibility needs"),
        hint=N_("Data about health: only for a hotel that has to know."),
    )
    new_pages: bool = option(True, N_("Each hotel on a new page"))
    name_order: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """The hotels in order, with the people and their beds by id."""

    around: Around
    hotels: tuple[Hotel, ...]
    people: Mapping[int, Listed]
    stays: Mapping[int, Stay]
    delegations: Mapping[int, DelegationRow]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody who sleeps in a hotel, by name."""
    stays = logistics.stays(read)
    people = {each.id: each for each in by_name(read, asked, tongues) if each.id in stays}
    found = hotels(_guest(i, stays[i]) for i in people)
    wanted = {fold(name) for name in options.hotels}
    chosen = [each for each in found if not wanted or fold(each.name) in wanted]
    chosen.sort(key=lambda each: (not each.name, sort_key(each.name, tongues.language)))
    known = {row.id: row for row in delegations.rows(read)} if options.delegations else {}
    return Facts(read_around(read), tuple(chosen), people, stays, known)


def _guest(person_id: int, stay: Stay) -> Guest:
    return Guest(
        person_id,
        stay.hotel,
        stay.hotel_from,
        stay.hotel_until,
        stay.room_kind,
        stay.shares_with_id,
    )


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A part for each hotel."""
    blocks = list(_Blocks(facts, tongues, options).all())
    nobody = N_("Nobody sleeps in a hotel yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("Rooming list"))


class _Blocks:
    """The blocks of a list."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._kinds = {kind: self._named(name) for kind, name in ROOM_NAMES.items()}
        self._days: dict[date | None, str | Cell] = {None: ""}

    def all(self) -> Iterator[Block]:
        """Hotel after hotel."""
        for place, hotel in enumerate(self._facts.hotels):
            yield self._heading(hotel, new_page=self._options.new_pages and place > 0)
            if self._options.nights and hotel.nights:
                yield self._nights(hotel)
                yield Space(5)
            if self._options.names:
                yield self._rooms(hotel)

    def _name(self, hotel: Hotel) -> str:
        return hotel.name or self._tongues(N_("Hotel not named yet"))

    def _heading(self, hotel: Hotel, *, new_page: bool) -> Heading:
        tongues = self._tongues
        under = tongues.lines(
            lambda words: DOT.join(
                (
                    words(N_("Rooms: {count}"), count=len(hotel.rooms)),
                    words(N_("People: {count}"), count=hotel.people),
                )
            )
        )
        return Heading(self._name(hotel), new_page=new_page, subtitle="\n".join(under))

    def _nights(self, hotel: Hotel) -> Table:
        """Rooms of each kind on each night, and their sums."""
        kinds = [kind for kind in (*RoomKind, None) if any(r.kind is kind for r in hotel.rooms)]
        counts: Counter[tuple[date, RoomKind | None]] = Counter()
        sleeping: Counter[date] = Counter()
        for room in hotel.rooms:
            counts.update((night, room.kind) for night in room.nights())
            for guest in room.guests:
                sleeping.update(guest.all_nights())
        rows = []
        for night in hotel.nights:
            row = [counts[night, kind] for kind in kinds]
            rows.append([*row, sum(row), sleeping[night]])
        sums = map(sum, zip(*rows, strict=True))
        return Table(
            (
                column(self._tongues, N_("Night from"), 1.6, name="night"),
                *(self._kind_column(kind) for kind in kinds),
                counting(self._tongues, N_("Rooms"), name="rooms"),
                counting(self._tongues, N_("People"), name="people"),
            ),
            [
                *(
                    Row((self._day(night), *map(number, row)))
                    for night, row in zip(hotel.nights, rows, strict=True)
                ),
                Row((self._named(N_("All nights")), *map(number, sums)), strong=True),
            ],
            zebra=False,
            rules=True,
        )

    def _kind_column(self, kind: RoomKind | None) -> Column:
        name = N_("Kind not known") if kind is None else ROOM_NAMES[kind]
        return counting(self._tongues, name, name="room")

    def _rooms(self, hotel: Hotel) -> Table:
        tongues, options = self._tongues, self._options
        columns = [column(tongues, N_("Name"), 1.6, name="name", lines=5)]
        if options.delegations:
            columns.append(column(tongues, N_("Delegation"), 1.2, name="delegation"))
        columns += [
            column(tongues, N_("Hotel room"), name="room"),
            column(tongues, N_("Arrival"), 0.8, name="from"),
            column(tongues, N_("Departure"), 0.8, name="until"),
            counting(tongues, N_("Nights"), 0.5, name="nights"),
        ]
        if options.needs:
            columns.append(column(tongues, N_("Needs"), 1.2, name="needs"))
        return Table(
            tuple(columns),
            [
                Row((tongues(N_("Guests: {hotel}"), hotel=self._name(hotel)),), heading=True),
                *(row for room in hotel.rooms for row in self._room(room)),
            ],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="\n".join(tongues.lines(lambda words: words(N_("No.")))),
            continued=tongues(N_("continued")),
        )

    def _room(self, room: Room) -> Iterator[Row]:
        for place, guest in enumerate(room.guests):
            person = self._facts.people[guest.person_id]
            cells = [name_cell(person, self._options.name_order)]
            if self._options.delegations:
                cells.append(self._delegation(person))
            cells += [
                "" if place else self._kind(room),
                self._day(guest.first),
                self._day(guest.until),
                number(guest.nights),
            ]
            if self._options.needs:
                cells.append(self._facts.stays[guest.person_id].accessibility)
            yield Row(tuple(cells), guest.person_id, joined=place > 0)

    def _kind(self, room: Room) -> str | Cell:
        if room.has_free_bed:
            kind = self._tongues(ROOM_NAMES[RoomKind.TWIN])
            return Cell(kind, self._tongues(N_("one bed still free")))
        return "" if room.kind is None else self._kinds[room.kind]

    def _delegation(self, person: Listed) -> str | Cell:
        row = self._facts.delegations.get(person.delegation_id or 0)
        return Cell(self._tongues.first.pick(row.name), ink=Ink.SMALL) if row else ""

    def _named(self, name: str) -> str | Cell:
        return said(self._tongues, lambda words: words(name))

    def _day(self, day: date | None) -> str | Cell:
        if day is not None and day not in self._days:
            self._days[day] = said(self._tongues, lambda words: words.brief_day(day))
        return self._days[day]


DOCUMENT = DocumentKind(
    "rooming_list",
    N_("Rooming list"),
    N_("For each hotel the rooms of each night, and who shares with whom."),
    Family.FLOW,
    Group.LOGISTICS,
    Options,
    collect,
    layout,
    icon="bed-double",
    third_party=("name", "room", "from", "until", "nights"),
    reader=HOTEL,
    once_per="list",
)
