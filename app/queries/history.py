"""Reading what was done to the file, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.model import HistoryEntry
from app.store import Reading, StepKind


@dataclass(frozen=True)
class HistoryRow:
    """A step in words; `at` in UTC."""

    id: int
    at: datetime
    kind: str
    label: str
    data: Mapping[str, Any]


def rows(read: Reading, *, limit: int = 500) -> list[HistoryRow]:
    """The latest steps, newest first."""
    query = select(
        HistoryEntry.id, HistoryEntry.at, HistoryEntry.kind, HistoryEntry.label, HistoryEntry.data
    )
    found = read.execute(query.order_by(HistoryEntry.id.desc()).limit(limit))
    return [HistoryRow(*row) for row in found]


def erasures(read: Reading) -> int:
    """How often something was erased for good."""
    erased = HistoryEntry.kind == StepKind.ERASED
    return read.scalar(select(func.count(HistoryEntry.id)).where(erased)) or 0


def last_erased(read: Reading) -> datetime | None:
    """When something was erased for good the last time (UTC)."""
    erased = HistoryEntry.kind == StepKind.ERASED
    return read.scalar(select(func.max(HistoryEntry.at)).where(erased))
