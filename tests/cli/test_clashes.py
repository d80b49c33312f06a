"""Clashes with names, in English, the accepted ones marked."""

from pathlib import Path

from factories import a_person, a_store, at

from app.base.texts import Texts
from app.cli.clashes import ListedClash, listed
from app.queries import clashes
from app.rules.clash_values import ClashKind
from app.rules.sessions import SessionType
from app.usecases.agenda import add_role, add_session
from app.usecases.editions import accept_clash
from app.usecases.venues import add_room, add_venue


def test_an_agenda_without_clashes(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        assert store.ask(listed) == []


def test_clashes_have_names(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        venue = add_venue(store, {"name": Texts(en="Town hall")})
        hall = add_room(store, venue, {"name": Texts(pl="Sala")})
        ana = a_person(store, "Ana Ek")
        for title, minute in (("One", 0), ("Two", 30)):
            facts = {"title": Texts(en=title), "kind": SessionType.MEETING, "room_id": hall}
            session = add_session(store, {**facts, "starts_at": at(10, 9, minute)})
            add_role(store, session, ana, {"confirmed": True})
        known = {clash.kind: clash for clash in store.ask(clashes.clashes)}
        taken, twice = known[ClashKind.ROOM_TAKEN], known[ClashKind.PERSON_TWICE]
        accept_clash(store, twice, "Both know", "Li")
        found = store.ask(listed)
    when = "2027-12-10 09:30–10:00"
    both = {"sessions": ("One", "Two"), "session_ids": taken.sessions, "delegation": ""}
    assert sorted(found, key=lambda one: one.kind) == [
        ListedClash(
            kind="person_twice",
            who="Ana Ek",
            room="",
            text=f"Ana Ek is needed in “One” and “Two”, {when}.",
            accepted="Both know",
            **both,
        ),
        ListedClash(
            kind="room_taken",
            who="",
            room="Sala",
            text=f"Sala is taken twice: “One” and “Two”, {when}.",
            accepted=None,
            **both,
        ),
    ]
