"""Where the sample's people come from: organisations, and delegations of most of them."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.base.texts import fold
from app.model import Organisation
from app.rules.delegations import DelegationStatus
from app.rules.organisations import OrganisationKind
from app.store import Reading
from app.usecases.delegations import insert_delegation
from app.usecases.events import keep_picture
from app.usecases.organisations import insert_organisation, put_members
from app.usecases.sample.naming import Namer
from app.usecases.sample.shipped import Facts, chosen, moment, picture


@dataclass(frozen=True)
class Body:
    """An organisation with what its people have in common; times are local."""

    key: str
    organisation_id: int
    country: str
    domain: str
    size: int
    delegation_id: int | None = None
    status: DelegationStatus | None = None
    headed: bool = True
    at_home: bool = False
    arrival_at: datetime | None = None
    departure_at: datetime | None = None
    travel: str = ""
    hotel: str = ""
    category: str = "Delegate"
    jobs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def add_body(change: Reading, facts: Facts, namer: Namer) -> Body:
    """An organisation of these facts; with its delegation if they have a status."""
    organisation = _organisation(change, facts)
    _add_members(change, organisation, facts)
    domain = facts.get("domain") or f"{fold(facts['key']).replace(' ', '')}.example"
    journey: Facts = {
        "arrival_at": moment(facts, "arrival"),
        "departure_at": moment(facts, "departure"),
    }
    body = Body(
        key=facts["key"],
        organisation_id=organisation.id,
        country=facts.get("names") or facts["country"],
        domain=domain,
        size=facts["size"],
        headed=not facts.get("without_head"),
        **journey,
        **chosen(facts, "at_home", "travel", "hotel", "category", "jobs", "tags"),
    )
    if "status" not in facts:
        return body
    values = {
        **chosen(facts, "display_name", "status", "places", "travel", "hotel", "notes"),
        **journey,
        **({} if facts.get("without_contact") else _contact(body, namer)),
        "protocol_rank": facts.get("rank"),
    }
    delegation = insert_delegation(change, organisation.id, values)
    status = DelegationStatus(facts["status"])
    return replace(body, delegation_id=delegation.id, status=status)


def _organisation(change: Reading, facts: Facts) -> Organisation:
    place = ("country", "city", "street", "postcode")
    values = chosen(facts, "kind", "name", *place, "population", "website")
    known = {"kind": OrganisationKind.CITY, "city": facts["key"]}
    organisation = insert_organisation(change, known | values)
    if "emblem" in facts:
        organisation.emblem_id = keep_picture(change, picture(facts["emblem"]))
    return organisation


def _add_members(change: Reading, partnership: Organisation, facts: Facts) -> None:
    """The municipalities that make up a partnership."""
    towns = facts.get("members", ())
    common = {"country": facts["country"]}
    ids = [
        _organisation(change, {**common, "key": town, "name": {"en": town}}).id for town in towns
    ]
    if ids:
        put_members(change, partnership, ids)


def _contact(body: Body, namer: Namer) -> Facts:
    name = namer.name(body.country)
    return {
        "contact_name": f"{name.given} {name.family}",
        "contact_email": namer.email(name.given, name.family, body.domain),
        "contact_phone": namer.phone(body.country),
    }
