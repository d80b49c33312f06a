"""Reading the designs of cards that the file holds."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.model import CardDesign
from app.store import Reading


@dataclass(frozen=True)
class DesignRow:
    """A design by name; `changed_at` in UTC."""

    id: int
    name: str
    kind: str
    changed_at: datetime


def designs(read: Reading, kind: str = "") -> list[DesignRow]:
    """The designs of a kind of card, or all, by name."""
    query = select(CardDesign.id, CardDesign.name, CardDesign.kind, CardDesign.changed_at)
    if kind:
        query = query.where(CardDesign.kind == kind)
    return [DesignRow(*row) for row in read.execute(query.order_by(CardDesign.name))]


def data(read: Reading, name: str) -> str | None:
    """The JSON of the design of that name, or None if there is none."""
    found: str | None = read.scalar(select(CardDesign.data).where(CardDesign.name == name))
    return found
