"""Editions are released under names of their own; accepted clashes come back when facts change."""

import pytest
from factories import at
from sqlalchemy import select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.model import EditionEntry
from app.queries import clashes, editions
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases import agenda
from app.usecases.editions import (
    accept_clash,
    edit_edition,
    hand_over_editions,
    leave_editions,
    release_edition,
    remove_edition,
    reopen_clash,
)


def a_session(store: Store, title: str = "Panel", **facts: object) -> int:
    known = {"title": Texts(en=title), "kind": SessionType.PLENARY, "starts_at": at(10, 9)}
    return agenda.add_session(store, {**known, **facts})


def test_a_release_can_be_undone(store: Store) -> None:
    a_session(store)
    edition = release_edition(store, " First ", "as printed")
    [row] = store.ask(editions.editions)
    assert (row.id, row.name, row.note, row.sessions) == (edition, "First", "as printed", 1)
    step = store.undo_step
    assert step is not None
    assert (step.label, step.values) == ("Release edition {name}", {"name": "First"})
    store.undo()
    assert store.ask(editions.editions) == []


def test_what_is_no_edition(store: Store) -> None:
    with pytest.raises(RuleBroken, match="No session has a time yet"):
        release_edition(store, "First")
    a_session(store)
    with pytest.raises(RuleBroken, match="Name is missing"):
        release_edition(store, " ")
    release_edition(store, "First")
    with pytest.raises(RuleBroken, match="There is an edition “First” already"):
        release_edition(store, "First")


def test_notes_and_removal(store: Store) -> None:
    one = a_session(store)
    edition = release_edition(store, "First")
    edit_edition(store, edition, " First ", "never handed out")
    [row] = store.ask(editions.editions)
    assert (row.name, row.note) == ("First", "never handed out")
    remove_edition(store, edition)
    assert store.ask(editions.editions) == []
    assert store.ask(agenda_ids) == [one]


def test_an_edition_gets_a_name_that_is_free(store: Store) -> None:
    a_session(store)
    first = release_edition(store, "First")
    release_edition(store, "Second")
    with pytest.raises(RuleBroken, match="There is an edition “Second” already"):
        edit_edition(store, first, "Second", "")
    with pytest.raises(RuleBroken, match="Name is missing"):
        edit_edition(store, first, "", "")
    edit_edition(store, first, "Draft", "")
    assert [row.name for row in store.ask(editions.editions)] == ["Second", "Draft"]
    store.undo()
    assert [row.name for row in store.ask(editions.editions)] == ["Second", "First"]


def agenda_ids(read: object) -> list[int]:
    from app.queries.agenda import sessions

    return [row.id for row in sessions(read)]  # type: ignore[arg-type] # the store's reading


def test_a_clash_that_is_lived_with_until_it_is_another(store: Store) -> None:
    one, _other = a_session(store), a_session(store, "Opening")
    clash = next(c for c in store.ask(clashes.clashes) if len(c.sessions) == 2)
    accept_clash(store, clash, "The second is filmed", "Ada")
    accept_clash(store, clash, "Both are short", "Bo")
    [row] = store.ask(clashes.accepted).values()
    assert (row.key, row.reason, row.accepted_by) == (clash.key, "Both are short", "Bo")
    agenda.edit_sessions(store, [one], {"minutes": 75})
    known = store.ask(clashes.accepted)
    assert [c.key in known for c in store.ask(clashes.clashes) if len(c.sessions) == 2] == [False]
    reopen_clash(store, clash.key)
    assert store.ask(clashes.accepted) == {}


def test_a_reason_is_needed(store: Store) -> None:
    a_session(store)
    clash = store.ask(clashes.clashes)[0]
    with pytest.raises(RuleBroken, match="Reason is missing"):
        accept_clash(store, clash, "  ")


def test_people_leave_editions_or_hand_them_over(store: Store) -> None:
    said = {"subtitle": [{"en": "For all"}], "points": [{"en": "Vote"}]}
    a_session(store)
    release_edition(store, "First")
    with store.change("As if") as change:
        entry = change.scalars(select(EditionEntry)).one()
        entry.people = {"speakers": [1, 2], "people": [1, 2, 3], "chair": [2, 3], **said}
    with store.change("Hand over") as change:
        hand_over_editions(change, 3, 2)
    with store.read() as read:
        found = read.scalar(select(EditionEntry.people))
    assert found == {"speakers": [1, 3], "people": [1, 3], "chair": [3], **said}
    with store.change("Leave") as change:
        leave_editions(change, [3, 9])
    with store.read() as read:
        found = read.scalar(select(EditionEntry.people))
    assert found == {"speakers": [1], "people": [1], "chair": [], **said}
