"""Keeping documents with all their choices, and the print pack that is made of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from app.base.words import N_
from app.model import DocumentPreset
from app.rules import fields
from app.store import Reading, Store
from app.usecases.loading import need, need_all, next_position, put


def save_preset(
    store: Store, name: str, kind: str, choices: Mapping[str, Any], *, in_pack: bool = True
) -> int:
    """Keep a document with its choices, plain JSON; one of the same name is replaced. Its id.

    A new one comes last; one that is replaced stays where it is in the pack.
    """
    with store.change(N_("Save document")) as change:
        return put_preset(change, name, kind, choices, in_pack=in_pack)


def put_preset(
    change: Reading, name: str, kind: str, choices: Mapping[str, Any], *, in_pack: bool = True
) -> int:
    """The same within a larger change."""
    named = _clean_name(name)
    row = change.scalar(select(DocumentPreset).where(DocumentPreset.name == named))
    if row is None:
        position = next_position(change, select(func.max(DocumentPreset.position)))
        row = DocumentPreset(name=named, position=position, kind=kind, choices=dict(choices))
        row.in_pack = in_pack
        change.add(row)
    else:
        put(row, {"kind": kind, "choices": dict(choices), "in_pack": in_pack})
    change.flush()
    return row.id


def remove_preset(store: Store, preset_id: int) -> None:
    """Forget a document's choices."""
    with store.change(N_("Remove document")) as change:
        change.delete(need(change, DocumentPreset, preset_id))


def order_presets(store: Store, ids: Sequence[int]) -> None:
    """Put the documents in this order."""
    with store.change(N_("Order documents")) as change:
        for position, row in enumerate(need_all(change, DocumentPreset, ids), start=1):
            put(row, {"position": position})


def pack_presets(store: Store, ids: Sequence[int], *, in_pack: bool) -> None:
    """Put documents into the print pack, or take them out."""
    with store.change(N_("Change print pack")) as change:
        for row in need_all(change, DocumentPreset, ids):
            put(row, {"in_pack": in_pack})


def _clean_name(name: str) -> str:
    named = fields.clean_text(name, N_("Name"), limit=fields.NAME, field="name")
    return fields.require(named, N_("Name"), field="name")
