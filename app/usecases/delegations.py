"""Changing delegations and who belongs to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select

from app.base.errors import NotFound, RuleBroken
from app.base.words import N_
from app.model import Delegation, Membership, Organisation, Registration
from app.queries.matching import among
from app.rules import fields
from app.rules.delegations import DELEGATION_FIELDS, MemberFunction
from app.store import Reading, Store
from app.usecases.arriving import second_head
from app.usecases.loading import need, need_all, need_event, overwrite, put
from app.usecases.organisations import insert_organisation, put_members
from app.usecases.registrations import register_missing


def add_delegation(
    store: Store,
    facts: Mapping[str, object] | None = None,
    *,
    organisation_id: int | None = None,
    organisation: Mapping[str, object] | None = None,
    member_organisation_ids: Sequence[int] = (),
) -> int:
    """Invite an organisation, one of the file or a new one by its facts; the delegation's id.

    `member_organisation_ids` are those of a partnership, in order. Raises RuleBroken if
    the organisation sends a delegation already.
    """
    with store.change(N_("Add delegation")) as change:
        if organisation_id is None:
            organisation_id = insert_organisation(change, organisation or {}).id
        sending = need(change, Organisation, organisation_id)
        if member_organisation_ids:
            put_members(change, sending, member_organisation_ids)
        return insert_delegation(change, organisation_id, facts or {}).id


def insert_delegation(
    change: Reading, organisation_id: int, facts: Mapping[str, object]
) -> Delegation:
    """The same within a larger change, for an organisation of the file."""
    values = fields.cleaned(DELEGATION_FIELDS, facts)
    check_times(values)
    sending = select(Delegation.id).where(Delegation.organisation_id == organisation_id)
    if change.scalar(sending) is not None:
        raise RuleBroken(
            N_("This organisation sends a delegation already."), field="organisation_id"
        )
    row = Delegation(event_id=need_event(change).id, organisation_id=organisation_id, **values)
    change.add(row)
    change.flush()
    return row


def check_times(values: Mapping[str, Any]) -> None:
    """Raise RuleBroken if a delegation would leave before it comes."""
    fields.check_order(
        values.get("arrival_at"),
        values.get("departure_at"),
        N_("The departure is before the arrival. Correct one of the two times."),
        field="departure_at",
    )


def edit_delegations(store: Store, ids: Sequence[int], changes: Mapping[str, object]) -> None:
    """Give these delegations new values for some fields; raises RuleBroken, NotFound."""
    values = fields.cleaned(DELEGATION_FIELDS, changes)
    label = N_("Change status of delegation") if set(values) == {"status"} else None
    with store.change(label or N_("Edit delegation")) as change:
        for delegation in need_all(change, Delegation, ids):
            check_times(
                {name: values.get(name, getattr(delegation, name)) for name in DELEGATION_FIELDS}
            )
            put(delegation, values)


def remove_delegations(store: Store, ids: Sequence[int]) -> None:
    """Remove delegations; their people stay registered, in no delegation."""
    with store.change(N_("Remove delegation")) as change:
        change.execute(delete(Delegation).where(Delegation.id.in_(ids)))


def rank_delegations(store: Store, ids: Sequence[int]) -> None:
    """Rank delegations in this order, the first with 1."""
    with store.change(N_("Rank delegations")) as change:
        for rank, delegation in enumerate(need_all(change, Delegation, ids), start=1):
            put(delegation, {"protocol_rank": rank})


def move_people(
    store: Store,
    person_ids: Sequence[int],
    delegation_id: int | None,
    *,
    function: MemberFunction | None = None,
) -> None:
    """Put people into a delegation, or into none; who is not registered becomes so.

    A function goes along where the new delegation allows it: a head becomes a member
    where there is a head already. `function` gives everybody the same.
    """
    label = N_("Leave delegation") if delegation_id is None else N_("Move to delegation")
    with store.change(label) as change:
        if delegation_id is None:
            change.execute(delete(Membership).where(_of(person_ids)))
            return
        need(change, Delegation, delegation_id)
        by_person = register_missing(change, person_ids)
        moving = [by_person[person_id] for person_id in dict.fromkeys(person_ids)]
        _join(change, moving, delegation_id, function)


def _of(person_ids: Sequence[int]) -> Any:  # noqa: ANN401 - a condition, as SQLAlchemy types it
    registered = select(Registration.id).where(Registration.person_id.in_(among(person_ids)))
    return Membership.registration_id.in_(registered)


def _join(
    change: Reading,
    registration_ids: Sequence[int],
    delegation_id: int,
    function: MemberFunction | None,
) -> None:
    """Put registrations into a delegation; of several heads it keeps its own, else the first."""
    which = Membership.registration_id.in_(among(registration_ids))
    known = {row.registration_id: row for row in change.scalars(select(Membership).where(which))}
    head = _head(change, delegation_id)
    headed_by = head.registration_id if head else None
    joining = []
    for registration_id in registration_ids:
        row = known.get(registration_id)
        wanted = function or (row.function if row else None)
        if wanted is MemberFunction.HEAD:
            if headed_by not in {None, registration_id}:
                if function is MemberFunction.HEAD:
                    raise second_head(change, delegation_id)
                wanted = MemberFunction.MEMBER
            else:
                headed_by = registration_id
        values = {"delegation_id": delegation_id, "function": wanted, "rank": None}
        if row is None:
            joining.append({"registration_id": registration_id, **values})
        elif row.delegation_id != delegation_id or row.function is not wanted:
            put(row, values)
    change.flush()
    if joining:
        change.execute(insert(Membership), joining)


def _head(change: Reading, delegation_id: int, *, but: int = 0) -> Membership | None:
    return change.scalar(
        select(Membership).where(
            Membership.delegation_id == delegation_id,
            Membership.function == MemberFunction.HEAD,
            Membership.registration_id != but,
        )
    )


def set_function(store: Store, person_ids: Sequence[int], function: MemberFunction | None) -> None:
    """Say what people are within their delegations; raises RuleBroken for a second head."""
    with store.change(N_("Change function in delegation")) as change:
        if function is not MemberFunction.HEAD:
            _need_memberships(change, person_ids)
            overwrite(change, Membership, _of(person_ids), {"function": function})
            return
        for membership in _memberships(change, person_ids):
            if _head(change, membership.delegation_id, but=membership.registration_id):
                raise second_head(change, membership.delegation_id)
            put(membership, {"function": function})
            change.flush()


def _need_memberships(change: Reading, person_ids: Sequence[int]) -> None:
    found = change.scalar(select(func.count(Membership.id)).where(_of(person_ids))) or 0
    if found < len(set(person_ids)):
        raise _in_no_delegation()


def _in_no_delegation() -> NotFound:
    return NotFound(N_("Some of these people are in no delegation. Add them to one first."))


def _memberships(change: Reading, person_ids: Sequence[int]) -> list[Membership]:
    found = list(change.scalars(select(Membership).where(_of(person_ids))))
    if len(found) < len(set(person_ids)):
        raise _in_no_delegation()
    return found


def appoint_head(store: Store, person_id: int) -> None:
    """Make a member the head of the delegation; the head until now becomes a member."""
    with store.change(N_("Appoint head of delegation")) as change:
        membership = _memberships(change, [person_id])[0]
        former = _head(change, membership.delegation_id, but=membership.registration_id)
        if former is not None:
            former.function = MemberFunction.MEMBER
            change.flush()
        membership.function = MemberFunction.HEAD


def order_members(store: Store, person_ids: Sequence[int]) -> None:
    """Rank members of a delegation in this order; the head stays first whatever the rank."""
    with store.change(N_("Order members")) as change:
        query = select(Registration.person_id, Membership).join(
            Membership, Membership.registration_id == Registration.id
        )
        rows = change.execute(query.where(Registration.person_id.in_(among(person_ids))))
        found = {row[0]: row[1] for row in rows}
        for rank, person_id in enumerate(person_ids, start=1):
            if person_id in found:
                put(found[person_id], {"rank": rank})
