"""What a selection has in common."""

import pytest
from factories import a_delegation, a_person, an_organisation, counted

from app.queries.shared import FACTS, shared
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store

NOTHING = dict.fromkeys(FACTS) | {"function": ""}


@pytest.mark.parametrize("many", [1, 3])
def test_all_that_is_the_same(store: Store, many: int) -> None:
    facts = {"status": RegistrationStatus.CONFIRMED, "category_id": 2, "function": "Mayor"}
    delegation, organisation = a_delegation(store), an_organisation(store, "Ogre")
    ids = [
        a_person(store, delegation=delegation, organisation_id=organisation, **facts)
        for _ in range(many)
    ]
    with store.read() as read, counted(read) as sent:
        found = shared(read, ids)
    expected = {**facts, "delegation_id": delegation, "organisation_id": organisation}
    assert found == {**expected, "member_function": None}
    assert isinstance(found["status"], RegistrationStatus)
    assert len(sent) == 1


def test_nothing_is_a_value_too(store: Store) -> None:
    ids = [a_person(store, status=None) for _ in range(3)]
    assert store.ask(shared, ids) == NOTHING


def test_what_differs_is_left_out(store: Store) -> None:
    delegation = a_delegation(store)
    one = a_person(store, delegation=delegation, function=MemberFunction.HEAD)
    member = a_person(store, delegation=delegation)
    assert "member_function" not in store.ask(shared, [one, member])
    assert store.ask(shared, [one, member])["delegation_id"] == delegation
    alone = a_person(store, status=None, function="Guest")
    assert set(store.ask(shared, [one, alone])) == {"category_id", "organisation_id"}


def test_nobody_has_nothing_in_common(store: Store) -> None:
    assert store.ask(shared, []) == dict.fromkeys(FACTS)
