"""Keeping designs of cards in the file; what they mean is known to the documents."""

from sqlalchemy import select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import CardDesign
from app.rules import fields
from app.rules.printing import MOST_DESIGN
from app.store import Reading, Store
from app.usecases.loading import need, put


def save_design(store: Store, name: str, kind: str, data: str) -> int:
    """Keep a design, its JSON checked before; one of the same name is replaced. Its id.

    Raises RuleBroken for one that is too large, or that would replace one of another kind.
    """
    with store.change(N_("Save card design")) as change:
        return put_design(change, name, kind, data)


def put_design(change: Reading, name: str, kind: str, data: str) -> int:
    """The same within a larger change."""
    named = _clean_name(name)
    if len(data) > MOST_DESIGN:
        raise RuleBroken(
            N_("The design is too large: {size} characters, at most {limit} are kept."),
            field="data",
            size=len(data),
            limit=MOST_DESIGN,
        )
    row = change.scalar(select(CardDesign).where(CardDesign.name == named))
    if row is None:
        row = CardDesign(name=named, kind=kind, data=data)
        change.add(row)
    elif row.kind != kind:
        raise _taken(named)
    else:
        put(row, {"data": data})
    change.flush()
    return row.id


def rename_design(store: Store, design_id: int, name: str) -> None:
    """Call a design something else; raises RuleBroken if there is one of that name."""
    named = _clean_name(name)
    with store.change(N_("Rename card design")) as change:
        row = need(change, CardDesign, design_id)
        if row.name != named:
            _refuse_second(change, named)
            row.name = named


def duplicate_design(store: Store, design_id: int, name: str) -> int:
    """A copy of a design under another name; its id. Raises RuleBroken if the name is taken."""
    named = _clean_name(name)
    with store.change(N_("Duplicate card design")) as change:
        row = need(change, CardDesign, design_id)
        _refuse_second(change, named)
        copy = CardDesign(name=named, kind=row.kind, data=row.data)
        change.add(copy)
        change.flush()
        return copy.id


def remove_design(store: Store, design_id: int) -> None:
    """Forget a design; runs printed with it keep its name."""
    with store.change(N_("Remove card design")) as change:
        change.delete(need(change, CardDesign, design_id))


def _clean_name(name: str) -> str:
    named = fields.clean_text(name, N_("Name"), limit=fields.NAME, field="name")
    return fields.require(named, N_("Name"), field="name")


def _refuse_second(change: Reading, name: str) -> None:
    if change.scalar(select(CardDesign.id).where(CardDesign.name == name)) is not None:
        raise _taken(name)


def _taken(name: str) -> RuleBroken:
    return RuleBroken(
        N_("There is already a design called “{name}”. Choose another name."),
        field="name",
        name=name,
    )
