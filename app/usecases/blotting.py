"""Taking words out of wherever they stand: texts, JSON, and rows that are otherwise evidence."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Table, delete, insert, select, update

from app.model import Base
from app.queries.erasing_places import table_of
from app.queries.free_texts import KEYS, SWEPT, UNIQUE
from app.queries.matching import among
from app.rules.mentions import Seeker
from app.store import Reading
from app.store.erasure import GONE


def blot_out(change: Reading, words: Collection[str]) -> None:
    """Replace these words by a dot-dot-dot wherever somebody may have written them."""
    seeker = Seeker(words)
    if not seeker:
        return
    change.flush()
    for kind, columns in SWEPT:
        _blot_table(change, kind, columns, seeker)
    for kind, column in KEYS:
        _blot_keys(change, kind, column, seeker)


def _blot_table(
    change: Reading, kind: type[Base], columns: tuple[str, ...], seeker: Seeker
) -> None:
    table = table_of(kind)
    wanted = [table.c[name] for name in columns]
    changed: dict[int, dict[str, Any]] = {}
    for row_id, *values in change.execute(select(table.c["id"], *wanted)):
        found = {
            name: _unlike(kind, name, row_id, after)
            for name, before in zip(columns, values, strict=True)
            if (after := seeker.in_json(before, GONE)) != before
        }
        if found:
            changed[row_id] = found
    rewrite(change, kind, changed)


def _unlike(kind: type[Base], column: str, row_id: int, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Names that may not repeat are told apart by their row."""
    return f"{value} {row_id}" if (kind, column) in UNIQUE else value


def _blot_keys(change: Reading, kind: type[Base], column: str, seeker: Seeker) -> None:
    table = table_of(kind)
    rows = change.execute(select(table.c["id"], table.c[column])).all()
    found = {row_id: {column: f"{GONE}{row_id}"} for row_id, key in rows if seeker.spans(key)}
    rewrite(change, kind, found)


def rewrite(change: Reading, kind: type[Base], rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Give rows new values by id, also where rows are evidence that is never updated.

    Those are taken away and put back with their ids, and with the rows that void them.
    """
    if not rows:
        return
    table = table_of(kind)
    if not table.info.get("evidence"):
        for row_id, values in rows.items():
            change.execute(update(table).where(table.c["id"] == row_id).values(**values))
        return
    kept = _with_counters(change, table, rows)
    change.execute(delete(table).where(table.c["id"].in_(among(kept))))
    change.execute(
        insert(table), [{**row, **rows.get(row_id, {})} for row_id, row in sorted(kept.items())]
    )


def _with_counters(
    change: Reading, table: Table, ids: Collection[int]
) -> dict[int, dict[str, Any]]:
    """The rows of these ids and all that void them, by id."""
    found: dict[int, dict[str, Any]] = {}
    wanted = set(ids)
    which = table.c["id"].in_(among(wanted))
    while wanted:
        rows = [dict(row) for row in change.execute(select(table).where(which)).mappings()]
        found |= {row["id"]: row for row in rows}
        wanted = {row["id"] for row in rows}
        which = table.c["voids_id"].in_(among(wanted))
    return found
