"""What many people have in common."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select

from app.model import Membership, Person, Registration
from app.queries.matching import among
from app.store import Reading

FACTS: Mapping[str, Any] = MappingProxyType(
    {
        "status": Registration.status,
        "category_id": Registration.category_id,
        "delegation_id": Membership.delegation_id,
        "member_function": Membership.function,
        "organisation_id": Person.organisation_id,
        "function": Person.function,
    }
)


def shared(read: Reading, ids: Sequence[int]) -> dict[str, Any]:
    """Those of `FACTS` that are the same for all these people, with their value.

    Nothing is a value too: the organisation is None where none of them has one.
    """
    asked = [found for fact in FACTS.values() for found in (func.min(fact), func.max(fact))]
    filled = [func.count(fact) for fact in FACTS.values()]
    query = (
        select(func.count(Person.id), *asked, *filled)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .where(Person.id.in_(among(ids)))
    )
    many, *rest = read.execute(query).one()
    ends, counts = rest[: len(asked)], rest[len(asked) :]
    return {
        name: least
        for name, least, most, count in zip(FACTS, ends[::2], ends[1::2], counts, strict=True)
        if least == most and count in {0, many}
    }
