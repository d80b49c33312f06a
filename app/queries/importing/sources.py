"""Reading the lists that were imported before, so that next week's file is recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.model import HistoryEntry, ImportRow, ImportSource
from app.rules.importing.recognising import LastLine, is_same_list
from app.rules.importing.values import Record
from app.store import Reading


@dataclass(frozen=True)
class SourceRow:
    """A list that was imported; `mapping` is plain JSON, `last_at` in UTC."""

    id: int
    shape: str
    file_name: str
    mapping: Mapping[str, Any]
    last_at: datetime


def sources(read: Reading, shape: str) -> list[SourceRow]:
    """The lists of this shape, the latest first."""
    columns = [getattr(ImportSource, name) for name in SourceRow.__dataclass_fields__]
    query = select(*columns).where(ImportSource.shape == shape)
    latest = query.order_by(ImportSource.last_at.desc(), ImportSource.id.desc())
    return [SourceRow(*row) for row in read.execute(latest)]


def last_mapping(read: Reading, shape: str) -> Mapping[str, Any] | None:
    """How the columns of such a file were understood last time, as plain JSON."""
    return next((source.mapping for source in sources(read, shape)), None)


def lines(read: Reading, source_id: int) -> dict[str, LastLine]:
    """Key → what stood in that line of the list."""
    query = select(ImportRow.key, ImportRow.person_id, ImportRow.contents)
    rows = read.connection().execute(query.where(ImportRow.source_id == source_id))
    return {
        key: LastLine(person_id, contents.get("values", {}), contents.get("answers", {}))
        for key, person_id, contents in rows
    }


def find_source(
    read: Reading, shape: str, records: Sequence[Record]
) -> tuple[int | None, dict[str, LastLine]]:
    """The list these lines belong to with its lines, or None: of one shape, about the same people.

    A second city's form has the same columns and is another list.
    """
    best: tuple[int, int | None, dict[str, LastLine]] = (0, None, {})
    for source in sources(read, shape):
        last = lines(read, source.id)
        shared = is_same_list(records, last)
        if shared > best[0]:
            best = (shared, source.id, last)
    return best[1:]


def state(read: Reading) -> int:
    """The number of the conference's last step: another one means that something changed."""
    return read.scalar(select(func.max(HistoryEntry.id))) or 0
