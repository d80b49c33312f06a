"""Changing organisations and what partnerships are made of."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, delete, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import MemberOrganisation, Organisation
from app.queries import organisations
from app.rules import fields
from app.rules.organisations import ORGANISATION_FIELDS, OrganisationKind
from app.rules.photos import sound
from app.store import Reading, Store
from app.usecases.events import drop_unused_pictures, keep_picture
from app.usecases.keys import key_organisation
from app.usecases.loading import need, need_all, put


def add_organisation(store: Store, facts: Mapping[str, object]) -> int:
    """Add a body; its id. A name in one language is needed."""
    with store.change(N_("Add organisation")) as change:
        return insert_organisation(change, facts).id


def insert_organisation(change: Reading, facts: Mapping[str, object]) -> Organisation:
    """A new body within a larger change; raises RuleBroken."""
    values = fields.cleaned(ORGANISATION_FIELDS, {"name": Texts(), **facts})
    organisation = Organisation(**{"country": "", "city": "", **values})
    key_organisation(organisation)
    change.add(organisation)
    change.flush()
    return organisation


def edit_organisation(store: Store, organisation_id: int, changes: Mapping[str, object]) -> None:
    """Change facts of a body; what is no partnership any more has no member organisations."""
    values = fields.cleaned(ORGANISATION_FIELDS, changes)
    with store.change(N_("Edit organisation")) as change:
        organisation = need(change, Organisation, organisation_id)
        put(organisation, values)
        key_organisation(organisation)
        if organisation.kind is not OrganisationKind.PARTNERSHIP:
            change.execute(delete(MemberOrganisation).where(_members_of(organisation_id)))


def _members_of(partnership_id: int) -> ColumnElement[bool]:
    return MemberOrganisation.partnership_id == partnership_id


def remove_organisations(store: Store, ids: Sequence[int]) -> None:
    """Remove bodies and their delegations; their people stay, without an organisation."""
    label = N_("Remove organisation") if len(ids) == 1 else N_("Remove organisations")
    with store.change(label) as change:
        emblems = list(
            change.scalars(select(Organisation.emblem_id).where(Organisation.id.in_(ids)))
        )
        change.execute(delete(Organisation).where(Organisation.id.in_(ids)))
        drop_unused_pictures(change, emblems)


def set_emblem(store: Store, organisation_id: int, data: bytes | None) -> None:
    """Give a body its emblem or coat of arms, or take it away; raises RuleBroken."""
    shown = None if data is None else sound(data)
    with store.change(N_("Change emblem")) as change:
        organisation = need(change, Organisation, organisation_id)
        before = organisation.emblem_id
        organisation.emblem_id = None if shown is None else keep_picture(change, shown)
        change.flush()
        drop_unused_pictures(change, [before])


def set_member_organisations(store: Store, partnership_id: int, ids: Sequence[int]) -> None:
    """Say which bodies make up a partnership, in this order; raises RuleBroken."""
    with store.change(N_("Choose member organisations")) as change:
        put_members(change, need(change, Organisation, partnership_id), ids)


def put_members(change: Reading, partnership: Organisation, ids: Sequence[int]) -> None:
    """The same within a larger change."""
    if partnership.kind is not OrganisationKind.PARTNERSHIP:
        raise RuleBroken(N_("Only a partnership has member organisations."), field="kind")
    if partnership.id in ids:
        raise RuleBroken(N_("A partnership cannot be a member of itself."), field="members")
    members = need_all(change, Organisation, list(dict.fromkeys(ids)))
    change.execute(delete(MemberOrganisation).where(_members_of(partnership.id)))
    change.add_all(
        MemberOrganisation(
            partnership_id=partnership.id, organisation_id=member.id, position=position
        )
        for position, member in enumerate(members, start=1)
    )


def add_member_organisation(store: Store, partnership_id: int, facts: Mapping[str, object]) -> int:
    """Add a new body as the last member of a partnership; its id."""
    with store.change(N_("Add member organisation")) as change:
        partnership = need(change, Organisation, partnership_id)
        added = insert_organisation(change, facts)
        known = organisations.member_organisation_ids(change, partnership_id)
        put_members(change, partnership, [*known, added.id])
        return added.id
