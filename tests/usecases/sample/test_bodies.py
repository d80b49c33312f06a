"""Bodies are organisations, with a delegation where the facts give one a status."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from factories import a_store, at

from app.queries import delegations, organisations
from app.rules.delegations import DelegationStatus
from app.rules.organisations import OrganisationKind
from app.store import Reading
from app.usecases.sample.bodies import Body, add_body
from app.usecases.sample.naming import Namer

TOWN = {"key": "Gorzów Wlkp", "country": "PL", "name": {"en": "Gorzów"}, "size": 4}
JOURNEY = {"arrival": "2027-12-09 08:00", "departure": "2027-12-12 09:00"}


@pytest.fixture
def change(tmp_path: Path) -> Iterator[Reading]:
    with a_store(tmp_path) as store, store.change("Add bodies") as change:
        yield change


@pytest.fixture
def namer() -> Namer:
    return Namer(Random(1))


def test_a_body_without_delegation(change: Reading, namer: Namer) -> None:
    more = {"kind": "ngo", "domain": "a.example", "names": "LV", "jobs": ["Chair"], "tags": ["VIP"]}
    body = add_body(change, {**TOWN, **more, "category": "Guest", "city": "Gorzów"}, namer)
    assert body == Body(
        key="Gorzów Wlkp",
        organisation_id=1,
        country="LV",
        domain="a.example",
        size=4,
        category="Guest",
        jobs=("Chair",),
        tags=("VIP",),
    )
    assert delegations.rows(change) == []
    row = organisations.rows(change, [1])[1]
    assert (row.kind, row.city, row.country) == (OrganisationKind.NGO, "Gorzów", "PL")


def test_a_body_with_delegation(change: Reading, namer: Namer) -> None:
    more = {"status": "confirmed", "places": 4, "rank": 2, "travel": "Train", "hotel": "Inn"}
    body = add_body(change, {**TOWN, **JOURNEY, **more}, namer)
    assert body == Body(
        key="Gorzów Wlkp",
        organisation_id=1,
        country="PL",
        domain="gorzowwlkp.example",
        size=4,
        delegation_id=1,
        status=DelegationStatus.CONFIRMED,
        arrival_at=at(9, 8),
        departure_at=at(12, 9),
        travel="Train",
        hotel="Inn",
    )
    [row] = delegations.rows(change)
    assert (row.kind, row.city, row.protocol_rank) == (OrganisationKind.CITY, "Gorzów Wlkp", 2)
    assert (row.arrival_at, row.departure_at, row.hotel) == (at(9, 8), at(12, 9), "Inn")
    assert (bool(row.contact_name), bool(row.contact_phone)) == (True, True)
    assert row.contact_email.endswith("@gorzowwlkp.example")


def test_what_is_missing_on_purpose(change: Reading, namer: Namer) -> None:
    lacks = {"without_contact": True, "without_head": True, "status": "announced"}
    body = add_body(change, {**TOWN, **lacks}, namer)
    [row] = delegations.rows(change)
    assert (body.headed, row.contact_name, row.contact_email) == (False, "", "")


def test_a_partnership_has_members(change: Reading, namer: Namer) -> None:
    facts = {**TOWN, "kind": "partnership", "members": ["Aa", "Bb", "Cc"], "status": "invited"}
    body = add_body(change, facts, namer)
    members = organisations.member_organisation_ids(change, body.organisation_id)
    rows = organisations.rows(change, members)
    assert [rows[row_id].city for row_id in members] == ["Aa", "Bb", "Cc"]
    assert {row.country for row in rows.values()} == {"PL"}
