"""Heads step down before others step up."""

from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store

from app.queries import people
from app.rules.delegations import MemberFunction
from app.store import Store
from app.usecases.importing.placing import Move, leave_offices, memberships, move
from app.usecases.registrations import registration_ids

HEAD, MEMBER = MemberFunction.HEAD, MemberFunction.MEMBER


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def where(store: Store, *ids: int) -> list[tuple[int | None, MemberFunction | None]]:
    rows = store.ask(people.rows, ids)
    return [(rows[i].delegation_id, rows[i].member_function) for i in ids]


def test_two_change_places_one_leaves_one_joins(store: Store) -> None:
    riga, hel = a_delegation(store), a_delegation(store, "Hel", "PL")
    old = a_person(store, "Ilze A", delegation=riga, function=HEAD)
    new = a_person(store, "Jan B", delegation=riga, function=MEMBER)
    going = a_person(store, "Ada C", delegation=hel, function=HEAD)
    coming = a_person(store, "Eva D")

    with store.change("Import") as change:
        assert leave_offices(change, [old, new, going, None, -5]) == {old, going}
        places = registration_ids(change, [old, new, going, coming])
        known = memberships(change, places.values())
        assert known[places[old]] == (riga, None)
        moves = [
            Move(places[new], riga, HEAD),
            Move(places[old], hel, HEAD),
            Move(places[going], None, None),
            Move(places[coming], hel, MEMBER),
        ]
        move(change, moves, known)

    assert where(store, old, new, going, coming) == [
        (hel, HEAD),
        (riga, HEAD),
        (None, None),
        (hel, MEMBER),
    ]
    store.undo()
    assert where(store, old, new) == [(riga, HEAD), (riga, MEMBER)]


def test_nobody_leaves_where_nobody_is_asked(store: Store) -> None:
    with store.change("Import") as change:
        assert leave_offices(change, [None, -2]) == set()
        move(change, [], {})
    assert store.undo_step is None or store.undo_step.label != "Import"
