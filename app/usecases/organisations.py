"""Changing organisations and what partnerships are made of."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import MemberOrganisation, Organisation
from app.rules import fields
from app.rules.organisations import ORGANISATION_FIELDS, OrganisationKind
from app.store import Reading, Store
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
    """Change facts of a body."""
    values = fields.cleaned(ORGANISATION_FIELDS, changes)
    with store.change(N_("Edit organisation")) as change:
        organisation = need(change, Organisation, organisation_id)
        put(organisation, values)
        key_organisation(organisation)


def remove_organisation(store: Store, organisation_id: int) -> None:
    """Remove a body and its delegation; its people stay, without an organisation."""
    with store.change(N_("Remove organisation")) as change:
        change.delete(need(change, Organisation, organisation_id))


def set_member_organisations(store: Store, partnership_id: int, ids: Sequence[int]) -> None:
    """Say which bodies make up a partnership, in this order; raises RuleBroken."""
    with store.change(N_("Choose member organisations")) as change:
        put_members(change, partnership_id, ids)


def put_members(change: Reading, partnership_id: int, ids: Sequence[int]) -> None:
    """The same within a larger change."""
    partnership = need(change, Organisation, partnership_id)
    if partnership.kind is not OrganisationKind.PARTNERSHIP:
        raise RuleBroken(N_("Only a partnership has member organisations."))
    if partnership_id in ids:
        raise RuleBroken(N_("A partnership cannot be a member of itself."))
    members = need_all(change, Organisation, list(dict.fromkeys(ids)))
    old = MemberOrganisation.partnership_id == partnership_id
    change.execute(delete(MemberOrganisation).where(old))
    change.add_all(
        MemberOrganisation(
            partnership_id=partnership_id, organisation_id=member.id, position=position
        )
        for position, member in enumerate(members, start=1)
    )
