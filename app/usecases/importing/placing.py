"""Putting imported people into their delegations without two heads at any moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from app.model import Membership, Registration
from app.queries.matching import among
from app.rules.delegations import MemberFunction
from app.store import Reading
from app.usecases.bulk import insert_rows, table_of


@dataclass(frozen=True)
class Move:
    """Where somebody goes: None for a delegation is out of all; functions as they will be."""

    registration_id: int
    delegation_id: int | None
    function: MemberFunction | None


def leave_offices(change: Reading, person_ids: Iterable[int | None]) -> set[int]:
    """Take the office off those heads among these people; the ids of those who were heads.

    What they become is written later: so two heads can change places.
    """
    ids = [i for i in person_ids if i is not None and i > 0]
    if not ids:
        return set()
    query = select(Membership.id, Registration.person_id)
    query = query.join(Registration, Registration.id == Membership.registration_id)
    query = query.where(Membership.function == MemberFunction.HEAD)
    found = change.execute(query.where(Registration.person_id.in_(among(ids)))).all()
    which = Membership.id.in_(among(row[0] for row in found))
    change.execute(
        update(Membership)
        .where(which)
        .values(function=None)
        .execution_options(synchronize_session=False)
    )
    return {row[1] for row in found}


def memberships(change: Reading, registration_ids: Iterable[int]) -> dict[int, tuple[int, Any]]:
    """Registration id → delegation and function, of those who have them."""
    query = select(Membership.registration_id, Membership.delegation_id, Membership.function)
    query = query.where(Membership.registration_id.in_(among(registration_ids)))
    return {row[0]: (row[1], row[2]) for row in change.execute(query)}


def move(change: Reading, moves: Sequence[Move], known: Mapping[int, tuple[int, Any]]) -> None:
    """Carry the moves out; `known` are the memberships until now."""
    leaving = [m.registration_id for m in moves if m.delegation_id is None]
    if leaving:
        which = Membership.registration_id.in_(among(leaving))
        change.execute(delete(Membership).where(which).execution_options(synchronize_session=False))
    staying = [m for m in moves if m.delegation_id is not None]
    rows = {True: list[dict[str, Any]](), False: list[dict[str, Any]]()}
    for each in staying:
        new = each.registration_id not in known
        to = {"delegation_id": each.delegation_id, "function": each.function}
        key = "registration_id" if new else "member"
        rows[new].append({key: each.registration_id, **to, **({"rank": None} if new else {})})
    if rows[False]:
        table = table_of(Membership)
        of_member = table.c.registration_id == bindparam("member")
        change.execute(update(table).where(of_member), rows[False])
    if rows[True]:
        insert_rows(change, Membership, rows[True])
