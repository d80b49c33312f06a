"""What stands in the agenda, and what was imported of it, as a dry run needs it."""

from factories import a_person, at
from programme_files import a_record, bring_in

from app.base.texts import Texts
from app.queries.importing import programmes
from app.rules.importing.agenda_values import SessionField
from app.rules.sessions import RoleType
from app.store import Store
from app.usecases import agenda
from app.usecases.venues import add_room, add_venue


def test_the_first_of_two_rooms_of_one_name(store: Store) -> None:
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    first = add_room(store, venue, {"name": Texts(en="Hall", pl="Sala")})
    add_room(store, venue, {"name": Texts(en="Hall")})
    found = store.ask(programmes.rooms)
    assert [found.find(name) for name in ("Hall", "sala", "Attic")] == [first, first, None]


def test_tracks(store: Store) -> None:
    one = agenda.add_track(store, {"name": Texts(en="City")})
    assert store.ask(programmes.tracks).find("CITY") == one


def test_a_session_as_it_stands(store: Store) -> None:
    facts = {"title": Texts(en="Panel"), "starts_at": at(10, 9), "minutes": 0, "languages": ("pl",)}
    one = agenda.add_session(store, facts, uid="u1")
    ana = a_person(store, "Ana Ek")
    agenda.add_role(store, one, ana, {"role": RoleType.CHAIR})
    stands = store.ask(programmes.standing, {one})[one]
    assert (stands.uid, stands.people) == ("u1", {(str(ana), "chair")})
    assert stands.texts[SessionField.TITLE] == Texts(en="Panel")
    assert stands.values == {
        SessionField.KIND: "plenary",
        SessionField.STARTS_AT: "2027-12-10 09:00",
        SessionField.MINUTES: "0",
        SessionField.LANGUAGES: ("pl",),
    }


def test_last_weeks_programme_is_found_by_what_it_has_in_common(store: Store) -> None:
    records = [a_record(n, f"Talk {n}") for n in range(1, 4)]
    ids = bring_in(store, *records)
    bring_in(store, a_record(1, "Run"), a_record(2, "Swim"), a_record(3, "Rest"))
    source, last = store.ask(programmes.last_import, records[:1])
    assert source == 1
    assert {key: one.session_id for key, one in last.items()} == {
        f"k{n}": ids[n] for n in range(1, 4)
    }
    assert store.ask(programmes.last_import, [a_record(9, "Talk 1")]) == (None, {})


def test_who_everybody_became(store: Store) -> None:
    bring_in(store, a_record(1, "Opening", "Ana Ek", "Li Ng"))
    assert sorted(store.ask(programmes.people_of, 1).values()) == [1, 2]
    assert store.ask(programmes.people_of, None) == {}
    assert list(store.ask(programmes.uids).values()) == [1]
