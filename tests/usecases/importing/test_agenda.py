"""A programme goes in as one step: rooms, tracks, people, sessions, and what changed of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from factories import a_person, a_store, at
from programme_files import a_programme, a_record, bring_in, dry

from app.base.errors import Cancelled, RuleBroken
from app.base.texts import Texts
from app.queries import agenda, people, venues
from app.queries.agenda import SessionRow
from app.queries.importing.agenda import compare_agenda
from app.rules.importing.agenda_values import RoomOfFile
from app.rules.sessions import RoleType, SessionType
from app.store import Store
from app.usecases import agenda as changing
from app.usecases.importing.agenda import import_agenda
from app.usecases.venues import add_venue


def rows(store: Store) -> list[SessionRow]:
    return store.ask(agenda.sessions)


def spoken(store: Store) -> list[list[tuple[str, RoleType]]]:
    return [[(role.name.display(), role.role) for role in row.roles] for row in rows(store)]


@pytest.mark.parametrize("count", [1, 3])
def test_everything_goes_in_and_out_in_one_step(store: Store, count: int) -> None:
    facts = {"room": "Hall", "track": "City", "kind": "workshop", "abstract": "Words"}
    records = [a_record(n, f"Talk {n}", "Ana Ek", **facts) for n in range(count)]
    became = bring_in(store, *records, rooms=["Hall", "Attic"])
    assert list(became) == [*range(count)]
    row = rows(store)[0]
    assert (row.title, row.abstract, row.kind) == (
        Texts(en="Talk 0"),
        Texts(en="Words"),
        SessionType.WORKSHOP,
    )
    assert (row.starts_at, row.minutes, row.room, row.track, row.tone != "") == (
        *(at(10, 9), 30, Texts(en="Hall"), Texts(en="City"), True),
    )
    assert spoken(store) == [[("Ana Ek", RoleType.SPEAKER)]] * count
    assert [role.registered for role in row.roles] == [False]
    (venue,) = store.ask(venues.venues)
    assert [room.name for room in venue.rooms] == [Texts(en="Hall"), Texts(en="Attic")]
    step = store.undo_step
    assert step is not None
    assert step.label == "Import agenda"
    store.undo()
    assert (rows(store), store.ask(people.find_ids), store.ask(venues.venues)) == ([], [], [])
    store.redo()
    assert len(rows(store)) == count


def test_a_session_without_a_word_for_its_kind_is_a_presentation_of_an_hour(store: Store) -> None:
    bare = a_record(1, "Talk")
    values = {field: bare.values[field] for field in list(bare.values)[:1]}
    bring_in(store, type(bare)(1, "k", "", values))
    row = rows(store)[0]
    assert (row.kind, row.minutes, row.starts_at) == (SessionType.PRESENTATION, 60, None)


def test_a_newer_programme_updates_and_leaves_what_vanished(store: Store) -> None:
    now = {"start": at(10, 11), "room": "Attic", "uid": "u1"}
    one = a_record(1, "Opening", "Ana Ek", uid="u1", room="Hall")
    bring_in(store, one, a_record(2, "Lunch"))
    before = [row.uid for row in rows(store)]
    bring_in(store, a_record(1, "Welcome", "Li Ng", **now))
    assert [(row.title["en"], row.room.get("en")) for row in rows(store)] == [
        ("Lunch", None),
        ("Welcome", "Attic"),
    ]
    assert sorted(row.uid for row in rows(store)) == sorted(before)
    assert spoken(store) == [[], [("Li Ng", RoleType.SPEAKER)]]
    assert dry(store, a_record(1, "Welcome", "Li Ng", **now)).vanished == (rows(store)[0].id,)


def test_edits_of_here_outlive_two_newer_programmes(store: Store) -> None:
    ids = bring_in(store, a_record(1, "Opening", uid="u1"))
    changing.edit_sessions(store, [ids[1]], {"minutes": 50})
    for minutes in (40, 45):
        bring_in(store, a_record(1, "Opening again", uid="u1", minutes=minutes))
    assert [(row.title["en"], row.minutes) for row in rows(store)] == [("Opening again", 50)]


def test_other_languages_of_a_title_stay(store: Store) -> None:
    ids = bring_in(store, a_record(1, "Opening", uid="u1"))
    texts = Texts(en="Opening", pl="Otwarcie")
    changing.edit_sessions(store, [ids[1]], {"title": texts})
    bring_in(store, a_record(1, "Welcome", uid="u1"))
    assert rows(store)[0].title == Texts(en="Welcome", pl="Otwarcie")


def test_broken_sessions_stay_out_with_those_only_they_name(store: Store) -> None:
    became = bring_in(
        store, a_record(1, "A", "Ana Ek", minutes=2000), a_record(2, "B", "Li Ng", room="Hall")
    )
    assert list(became) == [2]
    assert spoken(store) == [[("Li Ng", RoleType.SPEAKER)]]
    assert store.ask(people.find_ids) == [1]


def test_rooms_go_into_the_first_building_with_their_seats(store: Store) -> None:
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    file = a_programme(a_record(1, "Opening", room="Hall"))
    file = type(file)(file.kind, file.records, (RoomOfFile("Hall", 90),))
    import_agenda(store, store.ask(compare_agenda, file), file_name="x")
    (found,) = store.ask(venues.venues)
    assert found.id == venue
    assert [(room.name, room.seats) for room in found.rooms] == [(Texts(en="Hall"), 90)]


def test_a_uid_is_kept_unless_somebody_has_it(store: Store) -> None:
    bring_in(store, a_record(1, "A", uid="u1"))
    assert [row.uid for row in rows(store)] == ["u1"]
    bring_in(store, a_record(1, "A", uid="u1"), replace(a_record(2, "B"), uid="u1"))
    assert [row.title["en"] for row in rows(store)] == ["A", "B"]
    assert len({row.uid for row in rows(store)}) == 2


def test_people_who_are_here_get_the_role_that_is_said(store: Store) -> None:
    ana = a_person(store, "Ana Ek")
    record = a_record(1, "Opening", "ANA EK")
    assert record.people is not None
    (person,) = record.people
    chair = type(person)(person.name, person.parts, "", RoleType.CHAIR)
    bring_in(store, type(record)(1, "k1", "", record.values, (chair,)))
    assert [(r.person_id, r.role) for row in rows(store) for r in row.roles] == [
        (ana, RoleType.CHAIR)
    ]


def test_nothing_is_written_after_another_change(store: Store) -> None:
    run = dry(store, a_record(1, "Opening"))
    a_person(store, "Ana Ek")
    with pytest.raises(RuleBroken, match="changed after this preview"):
        import_agenda(store, run, file_name="x")
    assert rows(store) == []


class _GivingUp:
    """Somebody who cancels at the second report."""

    def __init__(self) -> None:
        self.reports = 0

    def report(self, done: int, total: int, label: str = "") -> None:
        del done, total, label
        self.reports += 1
        if self.reports > 1:
            raise Cancelled


def test_giving_up_leaves_nothing_behind(store: Store) -> None:
    run = dry(store, a_record(1, "Opening", "Ana Ek"))
    with pytest.raises(Cancelled):
        import_agenda(store, run, file_name="x", progress=_GivingUp())
    assert (rows(store), store.ask(people.find_ids)) == ([], [])


def test_the_file_is_copied_before(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with a_store(tmp_path) as store:
        import_agenda(store, dry(store, a_record()), file_name="x", backups=folder)
    assert [path.suffix for path in folder.glob("*.plenum")] == [".plenum"]


def test_importing_the_same_again_is_no_step(store: Store) -> None:
    record = a_record(1, "Opening", "Ana Ek", room="Hall")
    bring_in(store, record)
    before = store.undo_step
    bring_in(store, record)
    assert store.undo_step == before
