"""Rooms: sharers found from either side, nights counted as hotels count them."""

from datetime import date

import pytest

from app.rules.registrations import RoomKind
from app.rules.rooming import LONGEST_STAY, Guest, Hotel, Room, hotels, rooms

THU, FRI, SAT = date(2027, 12, 9), date(2027, 12, 10), date(2027, 12, 11)


def ids(found: list[Room]) -> list[list[int]]:
    return [[guest.person_id for guest in room.guests] for room in found]


def test_a_guest_alone_has_a_room_alone() -> None:
    guest = Guest(1, "Inn", THU, SAT, RoomKind.SINGLE)

    assert rooms([guest]) == [Room((guest,))]
    assert (guest.nights, list(guest.all_nights())) == (2, [THU, FRI])


@pytest.mark.parametrize(("one", "other"), [(3, None), (None, 1), (3, 1)])
def test_sharers_are_found_from_either_side(one: int | None, other: int | None) -> None:
    guests = [Guest(1, shares_with=one), Guest(2), Guest(3, shares_with=other)]

    assert ids(rooms(guests)) == [[1, 3], [2]]


def test_three_in_a_chain_and_who_shares_with_nobody_here() -> None:
    guests = [Guest(1, shares_with=99), Guest(2, shares_with=4), Guest(3, shares_with=4), Guest(4)]

    assert ids(rooms([*guests, Guest(5, shares_with=5)])) == [[1], [2, 3, 4], [5]]


@pytest.mark.parametrize(
    ("kinds", "kind", "free"),
    [
        ([None], None, False),
        ([RoomKind.DOUBLE], RoomKind.DOUBLE, False),
        ([RoomKind.TWIN], RoomKind.TWIN, True),
        ([None, None], RoomKind.TWIN, False),
        ([RoomKind.SINGLE, RoomKind.DOUBLE], RoomKind.DOUBLE, False),
        ([RoomKind.SINGLE, RoomKind.SINGLE], RoomKind.TWIN, False),
    ],
)
def test_what_kind_of_room_it_is(
    kinds: list[RoomKind | None], kind: RoomKind | None, *, free: bool
) -> None:
    room = Room(tuple(Guest(i, kind=each) for i, each in enumerate(kinds)))

    assert (room.kind, room.has_free_bed) == (kind, free)


def test_hotels_however_they_are_written() -> None:
    one, two, three = Guest(1, "Hôtel du Port"), Guest(2, ""), Guest(3, "hotel du port ")

    assert hotels([one, two, three]) == [
        Hotel("Hôtel du Port", (Room((one,)), Room((three,)))),
        Hotel("", (Room((two,)),)),
    ]


def test_nights_and_people_of_a_hotel() -> None:
    shared = Room((Guest(1, first=THU, until=FRI), Guest(2, first=FRI, until=SAT)))
    hotel = Hotel("Inn", (shared, Room((Guest(3, first=THU),))))

    assert (hotel.people, hotel.nights, shared.nights()) == (3, [THU, FRI], {THU, FRI})


def test_a_slip_of_the_pen_is_not_counted_for_years() -> None:
    guest = Guest(1, first=THU, until=date(2072, 12, 9))

    assert len(list(guest.all_nights())) == LONGEST_STAY
    assert Guest(1, first=SAT, until=THU).nights == 0
