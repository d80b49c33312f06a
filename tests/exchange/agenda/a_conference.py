"""A conference whose agenda leaves: rooms, a track, people in roles, one session without time."""

from factories import a_person, at

from app.base.texts import Texts
from app.rules.sessions import RoleType, SessionType
from app.store import Store
from app.usecases import agenda
from app.usecases.venues import add_room, add_venue


def fill(store: Store) -> dict[str, int]:
    """Four sessions; their ids by name."""
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    hall = add_room(store, venue, {"name": Texts(en="Hall", pl="Sala"), "seats": 90})
    add_room(store, venue, {"name": Texts(en="Attic; small")})
    track = agenda.add_track(store, {"name": Texts(en="Cities, water", pl="Miasta")})
    opening = {"title": Texts(en="Opening", pl="Otwarcie"), "kind": SessionType.CEREMONY}
    panel = {
        "title": Texts(en="=Panel; of “cities”, old"),
        "subtitle": Texts(en="Łódź, Rīga"),
        "abstract": Texts(en="# One\n\nTwo, three; <b>four</b> & five\\n"),
        "kind": SessionType.PANEL,
        "track_id": track,
        "languages": ("pl", "en"),
        "minutes": 90,
        "starts_at": at(10, 10),
        "room_id": hall,
    }
    ids = {
        "opening": agenda.add_session(
            store, {**opening, "starts_at": at(10, 9), "minutes": 30, "room_id": hall}
        ),
        "panel": agenda.add_session(store, panel, uid="Panel 1@example.org"),
        "night": agenda.add_session(
            store, {"title": Texts(en="Night"), "starts_at": at(11, 1), "minutes": 0}
        ),
        "someday": agenda.add_session(store, {"title": Texts(en="Someday"), "minutes": 45}),
    }
    ana = a_person(store, "Ana van der Ek", title="Dr.")
    li = a_person(store, "Li Ng")
    agenda.add_role(store, ids["opening"], ana)
    agenda.add_role(store, ids["panel"], li, {"role": RoleType.MODERATOR})
    agenda.add_role(store, ids["panel"], ana, {"role": RoleType.PANELLIST})
    agenda.add_role(store, ids["panel"], li, {"role": RoleType.INTERPRETER})
    return ids
