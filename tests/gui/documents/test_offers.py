"""What the conference offers to options."""

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.documents.offers import Offering, offered
from app.gui.people.lists import Lists
from app.queries import checkins, events
from app.usecases.venues import edit_room


def test_days_designs_and_delegations(desk: Desk, lists: Lists) -> None:
    event = desk.ask(events.event)
    assert event is not None
    offer = offered(desk, lists, "badge")
    days = offer("days")
    assert [value for value, _name in days] == [
        None,
        *(event.starts_on.replace(day=event.starts_on.day + n) for n in range(3)),
    ]
    designs = dict(offer("designs"))
    assert designs["badge-portrait"] == "Portrait A6, for a lanyard"
    assert "place-card" not in designs
    assert len(offer("delegations")) == 16
    assert offer("columns") == []


def test_a_list_has_no_designs(desk: Desk, lists: Lists) -> None:
    assert offered(desk, lists, "delegate_list")("designs") == []


def test_the_hotels_people_sleep_in(desk: Desk, lists: Lists) -> None:
    found = offered(desk, lists, "rooming_list")("hotels")

    assert ("Hotel Nikolaiort", "Hotel Nikolaiort") in found
    assert len(found) == 4


def test_rooms_tracks_and_panels(desk: Desk, lists: Lists) -> None:
    offer = offered(desk, lists, "programme_grid")
    assert len(offer("tracks")) == 3
    assert len(offer("rooms")) > 3
    assert "Great Hall" in dict(offer("rooms")).values()
    assert "Young people decide" in dict(offer("panels")).values()
    assert set(offer("panels")) < set(offer("sessions"))


def test_points_of_the_desk(desk: Desk, lists: Lists) -> None:
    known = {(row.id, row.name["en"]) for row in desk.ask(checkins.points)}
    assert set(offered(desk, lists, "check_in_list")("points")) == known


def test_what_is_offered_is_read_once_until_the_conference_changes(desk: Desk) -> None:
    offering = Offering(desk)
    rooms = offering.of("programme_grid")("rooms")
    assert rooms == offered(desk, offering.lists, "programme_grid")("rooms")
    assert offering.of("programme_grid")("rooms") is rooms
    edit_room(desk.store, rooms[0][0], {"name": Texts({"en": "Blue Hall"})})
    assert offering.of("programme_grid")("rooms") is rooms
    offering.forget()
    assert (rooms[0][0], "Blue Hall") in offering.of("programme_grid")("rooms")
