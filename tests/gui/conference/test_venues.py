"""Buildings and rooms are added with Enter, edited where they stand, moved and removed."""

import pytest
from gui.conference.world import World, error
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.venues import RoomEditor, VenueCard, Venues, totals
from app.gui.widgets.choice_combo import ChoiceCombo
from app.queries import venues as reading
from app.queries.venues import VenueRow
from app.store import Store
from app.usecases.venues import add_room, add_venue


def a_hall(store: Store, *rooms: str) -> int:
    venue = add_venue(store, {"name": Texts(en="Town hall", pl="Ratusz"), "city": "Riga"})
    for seats, name in enumerate(rooms, start=1):
        add_room(store, venue, {"name": Texts(en=name), "seats": 10 * seats})
    return venue


@pytest.fixture
def section(world: World, qtbot: QtBot) -> Venues:
    return world.section(world.page(qtbot, "rooms"), Venues)


def rows(world: World) -> list[VenueRow]:
    return world.desk.ask(reading.venues)


def card(section: Venues, venue: int) -> VenueCard:
    found = section.rows.editors[venue]
    assert isinstance(found, VenueCard)
    return found


def room(section: Venues, venue: int, place: int) -> RoomEditor:
    found = list(card(section, venue).rooms.editors.values())[place]
    assert isinstance(found, RoomEditor)
    return found


def test_without_venues_the_page_says_what_belongs_there(section: Venues) -> None:
    assert section.empty.isVisible()
    assert not section.quick.isVisible()
    section.add()
    assert section.quick.isVisible()
    assert section.focusWidget() is section.quick.inputs[0]


def test_a_venue_and_then_its_rooms_are_added_with_enter(world: World, section: Venues) -> None:
    section.quick.inputs[0].set_value("School")
    section.add()
    world.press(section.quick.inputs[0])
    (venue,) = rows(world)
    assert venue.name == Texts(en="School")
    quick = card(section, venue.id).quick
    assert section.focusWidget() is quick.inputs[0]
    for name, seats in (("Gym", 80), ("Library", None)):
        quick.inputs[0].set_value(name)
        quick.inputs[1].set_value(seats)
        quick.begin()
        world.press(quick.inputs[0])
    assert [(r.name, r.seats) for r in rows(world)[0].rooms] == [
        (Texts(en="Gym"), 80),
        (Texts(en="Library"), None),
    ]
    assert card(section, venue.id).totals.text() == "2 rooms · 80 seats"
    world.undo()
    assert card(section, venue.id).totals.text() == "1 room · 80 seats"


def test_a_refused_room_is_said_at_the_line(world: World, section: Venues) -> None:
    venue = a_hall(world.store)
    world.settle()
    quick = card(section, venue).quick
    quick.inputs[0].set_value("x" * 301)
    quick.submit()
    world.settle()
    assert quick._error.text().startswith("Name is too long: 301 characters")


def test_a_room_is_edited_where_it_stands(world: World, section: Venues) -> None:
    venue = a_hall(world.store, "A")
    world.settle()
    editor = room(section, venue, 0)
    world.enter(editor.name, "Great hall")
    world.enter(editor.seats, "120")
    world.enter(editor.notes, "Lift")
    (found,) = rows(world)[0].rooms
    assert (found.name, found.seats, found.notes) == (Texts(en="Great hall"), 120, "Lift")
    assert world.toasts[-1] == ("“Great hall” changed.", True)
    world.enter(editor.name, "")
    assert error(editor.name) == "Name is missing. Please fill it in."


def test_a_venue_is_edited_where_it_stands(world: World, section: Venues) -> None:
    venue = a_hall(world.store)
    world.settle()
    shown = card(section, venue)
    world.enter(shown.name, "City hall")
    world.enter(shown.facts["address"], "Market 1")
    country = shown.facts["country"]
    country.edit()
    combo = country._input
    assert isinstance(combo, ChoiceCombo)
    combo.set_value("LV")
    country.save()
    world.settle()
    (found,) = rows(world)
    assert found.name == Texts(en="City hall", pl="Ratusz")
    assert (found.address, found.city, found.country) == ("Market 1", "Riga", "LV")
    world.enter(shown.facts["city"], "x" * 201)
    assert error(shown.facts["city"]).startswith("City is too long")


def test_rooms_and_venues_move_and_go(world: World, section: Venues) -> None:
    first, second = a_hall(world.store, "A", "B", "C"), a_hall(world.store)
    world.settle()
    room(section, first, 2).up.click()
    world.settle()
    assert [r.name["en"] for r in rows(world)[0].rooms] == ["A", "C", "B"]
    section.rows.editors[second].up.click()
    world.settle()
    assert [venue.id for venue in rows(world)] == [second, first]
    room(section, first, 0).remove.click()
    world.settle()
    assert world.toasts[-1] == ("Room “A” removed.", True)
    section.rows.editors[first].remove.click()
    world.settle()
    assert world.toasts[-1] == ("Venue “Town hall” removed with its rooms.", True)
    assert [venue.id for venue in rows(world)] == [second]
    world.undo()
    assert [len(venue.rooms) for venue in rows(world)] == [0, 2]


def test_totals_leave_out_what_is_not_known(world: World) -> None:
    a_hall(world.store, "A", "B")
    assert totals(rows(world)) == "2 rooms · 30 seats"
    assert totals([]) == "0 rooms"


def test_a_room_is_shown_with_the_focus_on_its_name(world: World, qtbot: QtBot) -> None:
    a_hall(world.desk.store, "Aula")
    a_hall(world.desk.store, "Library", "Gym")
    [_aula], [library, gym] = (venue.rooms for venue in rows(world))
    page = world.page(qtbot, "about")
    for wanted in (gym, library):
        page.jump(("room", wanted.id))
        shown = page.focusWidget()
        assert (page.key, shown.objectName()) == ("rooms", f"room-name:{wanted.id}")
