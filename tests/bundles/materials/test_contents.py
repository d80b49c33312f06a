"""Participants get what is shared and final, and only those who agreed are listed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_png, a_store, an_empty_store
from sqlalchemy import text

from app.base.errors import NotFound
from app.bundles.materials.contents import collect, is_photo
from app.queries import agenda, consents
from app.rules.consents import ConsentPurpose
from app.rules.events import LogoPurpose
from app.rules.outcomes import OutcomeState
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.events import add_logo


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with an_empty_store(tmp_path) as store:
        yield store


def test_no_conference(empty: Store) -> None:
    with pytest.raises(NotFound, match="There is no conference in this file yet"):
        empty.ask(collect)


def test_what_is_in_it(held: Store) -> None:
    found = held.ask(collect)
    assert len(found.days) == 3
    assert (len(found.found), len(found.promised), len(found.planned)) == (6, 7, 15)
    assert (len(found.photos), len(found.files), len(found.logos)) == (5, 5, 4)
    assert all(one.state is OutcomeState.FINAL for one in found.found)
    assert all(one.shared for one in (*found.photos, *found.files))
    assert all(map(is_photo, found.photos))


def test_nothing_by_invitation(held: Store) -> None:
    shown = {row.id for day in held.ask(collect).days for row in day.sessions}
    rows = held.ask(agenda.sessions)
    meetings = {row.id for row in rows if row.kind is SessionType.MEETING}
    assert meetings
    assert not shown & meetings


def test_only_who_agreed_and_has_a_place(held: Store) -> None:
    listed = {facts.row.id for facts in held.ask(collect).contacts}
    agreed = held.ask(consents.holders, ConsentPurpose.CONTACT_LIST)
    assert listed
    assert listed < agreed  # some of those who agreed cancelled


@pytest.mark.parametrize("kept", [40, 4])
def test_a_damaged_logo_and_a_map_are_left_out(tmp_path: Path, kept: int) -> None:
    with a_store(tmp_path) as store:
        for side in (20, 30):
            add_logo(store, a_png(side, side), purpose=LogoPurpose.HOST)
        add_logo(store, a_png(50, 50), purpose=LogoPurpose.MAP)
        with store.change("Break the first") as change:
            said = text("UPDATE picture SET data = substr(data, 1, :kept) WHERE id = 1")
            change.execute(said, {"kept": kept})
        assert [logo.data for logo in store.ask(collect).logos] == [a_png(30, 30)]
