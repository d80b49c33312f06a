"""Buildings and their rooms."""

from model.conftest import a_venue, add, check, count_of, defaults, refusal, remove
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import Room, Venue


def test_a_building_and_a_room_of_which_nothing_is_known(session: Session) -> None:
    venue = session.get_one(Venue, a_venue(session))
    lines = {"address": "", "city": "", "country": ""}
    assert defaults(venue) == {"id": 1, "name": Texts(), **lines, "position": 0}
    room = Room(venue_id=venue.id)
    add(session, room)
    known = {"id": 1, "venue_id": 1, "name": Texts()}
    assert defaults(room) == {**known, "seats": None, "notes": "", "position": 0}


def test_seats(session: Session) -> None:
    venue = a_venue(session)
    add(session, Room(venue_id=venue, seats=0))
    wrong = Room(venue_id=venue, seats=-1)
    assert refusal(session, wrong) == check("room_seats_not_negative")


def test_rooms_go_with_their_building(session: Session) -> None:
    venue, other = a_venue(session), a_venue(session)
    for building in (venue, venue, other):
        add(session, Room(venue_id=building))
    remove(session, Venue, venue)
    assert count_of(session, Room) == 1
