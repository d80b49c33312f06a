"""The programme as it was held stays what it was, whatever becomes of the agenda."""

from dataclasses import replace

import pytest
from documents.agenda_making import a_room, a_session
from factories import a_person, at, counted
from sqlalchemy import select

from app.base.texts import Texts
from app.model import EditionEntry
from app.queries import agenda as reading
from app.queries import held
from app.queries.agenda import SessionRow
from app.rules.closing import ClosingTask
from app.rules.sessions import OpenTo, RoleType, SessionType
from app.store import Store
from app.usecases import agenda
from app.usecases.closing import freeze_programme, mark_task
from app.usecases.editions import release_edition, remove_edition
from app.usecases.merging import merge_people
from app.usecases.people import edit_people, remove_people


def known(rows: list[SessionRow]) -> list[SessionRow]:
    """The rows as far as an edition keeps them."""
    return [
        replace(
            row,
            uid="",
            items=tuple(replace(item, id=0, minutes=None) for item in row.items),
            roles=tuple(replace(role, id=0, confirmed=True) for role in row.roles),
        )
        for row in rows
    ]


def roles(store: Store, edition: int) -> list[tuple[str, RoleType]]:
    rows = store.ask(held.sessions, edition)
    return [(role.name.family, role.role) for row in rows for role in row.roles]


def a_programme(store: Store) -> tuple[int, int]:
    """A panel with three people on stage and a lunch at the same time in a room before it."""
    cellar, aula = a_room(store, "Cellar"), a_room(store, "Aula")
    track = agenda.add_track(store, {"name": Texts(en="Youth"), "tone": "blue"})
    panel = a_session(store, room_id=aula, track_id=track, subtitle=Texts(en="Of the young"))
    lunch = a_session(store, "Lunch", room_id=cellar, kind=SessionType.MEAL)
    for title in ("Welcome", "Vote"):
        agenda.add_item(store, panel, {"title": Texts(en=title, pl=f"{title} (pl)")})
    for name, role in (("A Amber", "speaker"), ("B Birch", "moderator"), ("C Coal", "speaker")):
        agenda.add_role(store, panel, a_person(store, name), {"role": role})
    return panel, lunch


def test_the_edition_that_was_frozen_is_the_programme_as_held(store: Store) -> None:
    a_session(store)
    assert store.ask(held.edition) is None
    release_edition(store, "For the press")
    mark_task(store, ClosingTask.FREEZE)
    assert store.ask(held.edition) is None
    frozen = freeze_programme(store, "As held")
    release_edition(store, "Later")
    row = store.ask(held.edition)
    assert row is not None
    assert (row.id, row.number, row.name) == (frozen, 2, "As held")
    remove_edition(store, frozen)
    assert store.ask(held.edition) is None


def test_it_is_the_agenda_of_that_moment(store: Store) -> None:
    panel, lunch = a_programme(store)
    before = known(store.ask(reading.sessions))
    edition = freeze_programme(store, "As held")
    in_order = sorted(before[1].roles, key=lambda role: role.role is not RoleType.MODERATOR)
    expected = [before[0], replace(before[1], roles=tuple(in_order))]
    assert store.ask(held.sessions, edition) == expected
    other = a_room(store, "Attic")
    agenda.edit_sessions(store, [panel], {"title": Texts(en="Never"), "room_id": other})
    agenda.edit_sessions(store, [panel], {"starts_at": at(11, 9), "subtitle": Texts()})
    for item in store.ask(reading.sessions, [panel])[0].items:
        agenda.edit_item(store, item.id, {"title": Texts(en="Never")})
    agenda.remove_sessions(store, [lunch])
    a_session(store, "New")
    assert store.ask(held.sessions, edition) == expected


def test_who_was_on_stage_stays_on_it_under_their_names(store: Store) -> None:
    panel, _lunch = a_programme(store)
    edition = freeze_programme(store, "As held")
    for role in store.ask(reading.roles)[panel]:
        agenda.remove_roles(store, [role.id])
    agenda.add_role(store, panel, a_person(store, "D Dune"))
    birch, coal = 2, 3
    edit_people(store, [birch], {"family": "Birchwood"})
    stage = [("Birchwood", "moderator"), ("Amber", "speaker"), ("Coal", "speaker")]
    assert roles(store, edition) == stage
    merge_people(store, 4, coal)
    assert roles(store, edition) == [*stage[:2], ("Dune", "speaker")]
    remove_people(store, [4])
    assert [a_person(store, name) for name in ("E Elm", "F Fir")] == [coal, 4]
    assert roles(store, edition) == stage[:2]


def test_an_edition_that_does_not_say_what_they_did(store: Store) -> None:
    panel, _lunch = a_programme(store)
    edition = freeze_programme(store, "As held")
    with store.change("As it was written before") as change:
        for entry in change.scalars(select(EditionEntry)):
            groups = ("speakers", "people")
            entry.people = {group: entry.people[group] for group in groups}
    agenda.remove_roles(store, [store.ask(reading.roles)[panel][0].id])
    stage = [("Amber", "speaker"), ("Birch", "moderator"), ("Coal", "speaker")]
    assert roles(store, edition) == stage


def test_who_may_come_is_as_it_is_now_or_everybody(store: Store) -> None:
    panel, lunch = a_programme(store)
    agenda.edit_sessions(store, [panel, lunch], {"open_to": OpenTo.INVITATION})
    edition = freeze_programme(store, "As held")
    agenda.remove_sessions(store, [lunch])
    found = [row.open_to for row in store.ask(held.sessions, edition)]
    assert found == [OpenTo.ALL, OpenTo.INVITATION]


@pytest.mark.parametrize("many", [1, 3])
def test_in_so_many_statements_however_many_sessions(store: Store, many: int) -> None:
    for hour in range(many):
        session = a_session(store, when=at(10, 9 + hour))
        agenda.add_role(store, session, a_person(store, f"A {hour}"))
    edition = freeze_programme(store, "As held")
    with store.read() as read, counted(read) as sent:
        assert len(held.sessions(read, edition)) == many
    assert len(sent) == 5
