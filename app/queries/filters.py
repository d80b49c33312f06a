"""Reading the views of a page that somebody gave a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.model import SavedFilter
from app.store import Reading


@dataclass(frozen=True)
class SavedFilterRow:
    """A named view; `query` is what the page stored."""

    id: int
    name: str
    query: Mapping[str, Any]


def saved(read: Reading, page: str) -> list[SavedFilterRow]:
    """The named views of a page in their order."""
    query = (
        select(SavedFilter.id, SavedFilter.name, SavedFilter.query)
        .where(SavedFilter.page == page)
        .order_by(SavedFilter.position, SavedFilter.id)
    )
    return [SavedFilterRow(*row) for row in read.execute(query)]
