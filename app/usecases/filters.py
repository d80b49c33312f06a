"""Keeping views of a page under a name."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from app.base.words import N_
from app.model import SavedFilter
from app.rules import fields
from app.store import Reading, Store
from app.usecases.loading import need, next_position, put


def save_filter(store: Store, page: str, name: str, query: Mapping[str, Any]) -> int:
    """Keep a view; one of the same name is replaced. Its id; `query` is plain JSON."""
    with store.change(N_("Save filter")) as change:
        return put_filter(change, page, name, query)


def put_filter(change: Reading, page: str, name: str, query: Mapping[str, Any]) -> int:
    """The same within a larger change."""
    named = fields.clean_text(name, N_("Name"), limit=fields.NAME, field="name")
    fields.require(named, N_("Name"), field="name")
    same = select(SavedFilter).where(SavedFilter.page == page, SavedFilter.name == named)
    row = change.scalar(same)
    if row is None:
        last = select(func.max(SavedFilter.position)).where(SavedFilter.page == page)
        position = next_position(change, last)
        row = SavedFilter(page=page, name=named, query=dict(query), position=position)
        change.add(row)
    else:
        put(row, {"query": dict(query)})
    change.flush()
    return row.id


def remove_filter(store: Store, filter_id: int) -> None:
    """Forget a view."""
    with store.change(N_("Remove filter")) as change:
        change.delete(need(change, SavedFilter, filter_id))
