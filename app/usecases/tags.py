"""Changing tags and who carries them."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import Person, PersonTag, Tag
from app.queries.matching import among
from app.rules import fields
from app.store import Reading, Store
from app.usecases.loading import need, need_ids, put


def add_tag(store: Store, name: str, *, tone: str = "neutral") -> int:
    """Make a tag that nobody carries yet; its id. Raises RuleBroken if there is one of the name."""
    named = _clean_name(name)
    with store.change(N_("Add tag")) as change:
        _refuse_second(change, named)
        return need_tag(change, named, tone=tone)


def tag_people(store: Store, ids: Sequence[int], name: str, *, tone: str = "neutral") -> int:
    """Put a tag on people, made if it is new; the tag's id."""
    with store.change(N_("Tag people")) as change:
        tag_id = need_tag(change, name, tone=tone)
        query = select(PersonTag.person_id).where(PersonTag.tag_id == tag_id)
        carrying = set(change.scalars(query))
        added = [i for i in dict.fromkeys(ids) if i not in carrying]
        if added:
            need_ids(change, Person, added)
            rows = [{"person_id": person_id, "tag_id": tag_id} for person_id in added]
            change.execute(insert(PersonTag), rows)
        return tag_id


def need_tag(change: Reading, name: str, *, tone: str = "neutral") -> int:
    """The id of the tag of that name, made if it is new; raises RuleBroken."""
    named = _clean_name(name)
    known = change.scalar(select(Tag).where(Tag.name == named))
    if known is None:
        known = Tag(name=named, tone=tone)
        change.add(known)
        change.flush()
    return known.id


def _clean_name(name: str) -> str:
    named = fields.clean_text(name, N_("Tag"), limit=fields.SHORT, field="name")
    fields.require(named, N_("Tag"), field="name")
    return named


def _refuse_second(change: Reading, name: str, *, but: int = 0) -> None:
    if change.scalar(select(Tag.id).where(Tag.name == name, Tag.id != but)) is not None:
        raise RuleBroken(N_("There is already a tag of this name."), field="name")


def untag_people(store: Store, ids: Sequence[int], tag_id: int) -> None:
    """Take a tag off people; a tag nobody carries stays for later."""
    with store.change(N_("Remove tag from people")) as change:
        carried = PersonTag.tag_id == tag_id
        change.execute(delete(PersonTag).where(carried, PersonTag.person_id.in_(among(ids))))


def edit_tag(store: Store, tag_id: int, *, name: str, tone: str) -> None:
    """Rename or recolour a tag; raises RuleBroken if another has the name."""
    named = _clean_name(name)
    with store.change(N_("Edit tag")) as change:
        tag = need(change, Tag, tag_id)
        _refuse_second(change, named, but=tag_id)
        put(tag, {"name": named, "tone": tone})


def remove_tag(store: Store, tag_id: int) -> None:
    """Remove a tag from the conference and from everybody."""
    with store.change(N_("Remove tag")) as change:
        change.delete(need(change, Tag, tag_id))
