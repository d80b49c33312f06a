"""Reading what of everybody registered is counted: nothing that says who they are."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from app.model import (
    Delegation,
    Logistics,
    Membership,
    Organisation,
    Person,
    PersonTag,
    Registration,
)
from app.queries.matching import IDS, among
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus, Sex
from app.store import Reading


class Head(NamedTuple):
    """One registration as it is counted; times local."""

    person_id: int
    status: RegistrationStatus
    category_id: int | None
    sex: Sex | None
    languages: tuple[str, ...]
    organisation_id: int | None
    own_country: str | None
    delegation_id: int | None
    sent_from: str | None
    function: MemberFunction | None
    arrival_at: datetime | None
    departure_at: datetime | None

    @property
    def country(self) -> str:
        """The code of the organisation's country, else of the delegation's."""
        return self.own_country or self.sent_from or ""


def heads(read: Reading, ids: Sequence[int] | None = None) -> list[Head]:
    """Everybody registered, in whatever state, or those of these people who are."""
    connection = read.connection()
    if ids is None:
        return list(map(Head._make, connection.execute(_all())))
    return list(map(Head._make, connection.execute(_some(), {IDS: json.dumps(list(ids))})))


def tagged(read: Reading) -> list[tuple[int, int]]:
    """Person id and tag id of each tag that somebody carries."""
    query = select(PersonTag.person_id, PersonTag.tag_id)
    return [(row[0], row[1]) for row in read.connection().execute(query)]


@cache
def _some() -> Select[*tuple[Any, ...]]:
    return _all().where(Person.id.in_(among()))


@cache
def _all() -> Select[*tuple[Any, ...]]:
    sender = Organisation.__table__.alias("sender")
    return (
        select(
            Person.id,
            Registration.status,
            Registration.category_id,
            Registration.sex,
            Person.languages,
            Person.organisation_id,
            Organisation.country,
            Membership.delegation_id,
            sender.c.country,
            Membership.function,
            Logistics.arrival_at,
            Logistics.departure_at,
        )
        .join(Registration, Registration.person_id == Person.id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Delegation, Delegation.id == Membership.delegation_id)
        .outerjoin(sender, sender.c.id == Delegation.organisation_id)
        .outerjoin(Logistics, Logistics.registration_id == Registration.id)
        .order_by(Person.id)
    )
