"""Undo as a property of the file: triggers that note the inverse of every change.

The notes live in TEMP tables of the one writing connection: `undo_log` has a line for each row
that was inserted, updated or deleted, and `undo_<n>` the old values of table n for the last two.
Values never leave SQLite, so blobs, NULLs and undecodable text come back byte for byte.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import MetaData

from app.store.tracked import DELETE, INSERT, RESTORE, Tracked

LOG = """CREATE TEMP TABLE undo_log(
    seq INTEGER PRIMARY KEY, place INTEGER, kind INTEGER, row_id INTEGER, mask INTEGER)"""
COPIES = "CREATE TEMP TABLE undo_copy(former INTEGER PRIMARY KEY, copy INTEGER)"
ABOUT_COPIES = """
    UPDATE undo_log SET row_id = (SELECT copy FROM undo_copy WHERE former = row_id)
    WHERE place = ? AND kind = ? AND row_id IN (SELECT former FROM undo_copy)"""
"""All at once: for each alone, all notes would be gone through as often as there are copies."""


@dataclass(frozen=True)
class Stretch:
    """The notes of one step: from `first` to `last`, and the tables they are about."""

    first: int
    last: int
    tables: frozenset[str]


class UndoLog:
    """The notes about the tables of one metadata; every method wants the writing connection."""

    def __init__(self, metadata: MetaData) -> None:
        self._tracked = _tracked(metadata)
        self._by_name = {tracked.table.name: tracked for tracked in self._tracked}

    def install(self, bare: sqlite3.Connection) -> None:
        """Begin to take notes; where that fails, nothing is left of it."""
        try:
            bare.executescript(_definitions(self._tracked))
        except sqlite3.Error:
            if bare.in_transaction:
                bare.execute("ROLLBACK")
            raise

    def end(self, bare: sqlite3.Connection) -> int:
        """The number of the last note: what comes after it belongs to the step that begins now."""
        return int(bare.execute("SELECT coalesce(max(seq), 0) FROM undo_log").fetchone()[0])

    @contextmanager
    def noting_together(
        self, bare: sqlite3.Connection, name: str, columns: Mapping[str, Iterable[Any]]
    ) -> Iterator[None]:
        """Within this, these rows of one table are inserted, and noted together at the end.

        A note by a trigger costs as much as its row. Only rows above all others can be told
        from them: where `columns` gives lower row ids the triggers stay.
        """
        tracked = self._by_name.get(name)
        highest = bare.execute(tracked.highest).fetchone()[0] if tracked else 0
        if tracked is None or min(columns.get(tracked.key, ()), default=highest + 1) <= highest:
            yield
            return
        before = bare.total_changes
        bare.execute(tracked.without_notes)
        try:
            yield
        finally:
            made = bare.total_changes - before
            bare.execute(tracked.note_inserts)
            noted = bare.execute(tracked.appended, {"highest": highest}).rowcount
        assert noted == made, f"something else was done to {name} meanwhile"

    def since(self, bare: sqlite3.Connection, end: int) -> Stretch | None:
        """The notes taken after `end`; None when nothing was changed."""
        last = self.end(bare)
        if last == end:
            return None
        places = bare.execute("SELECT DISTINCT place FROM undo_log WHERE seq > ?", (end,))
        names = frozenset(self._tracked[place].table.name for (place,) in places)
        return Stretch(end + 1, last, names)

    def take_back(self, bare: sqlite3.Connection, stretch: Stretch) -> None:
        """Undo what was noted, last change first; the triggers note how to redo it."""
        bare.execute("PRAGMA defer_foreign_keys=ON")
        notes = bare.execute(
            "SELECT place, kind, mask, seq, row_id FROM undo_log "
            "WHERE seq BETWEEN ? AND ? ORDER BY seq DESC",
            (stretch.first, stretch.last),
        ).fetchall()
        for (place, kind, mask), run in groupby(notes, itemgetter(0, 1, 2)):
            tracked = self._tracked[place]
            if kind == INSERT and tracked.evidence:
                self._counter(bare, tracked, [seq for *_, seq, _ in run])
            else:
                end = self.end(bare)
                bare.executemany(tracked.inverse(kind, mask), tracked.wanted(kind, run))
                if kind == DELETE and tracked.evidence:  # to do it again is to delete again
                    restored = "UPDATE undo_log SET kind = ? WHERE seq > ?"
                    bare.execute(restored, (RESTORE, end))

    def old_texts(self, bare: sqlite3.Connection, stretch: Stretch) -> Iterator[str]:
        """Every text that the noted changes removed; of a changed one the words that went."""
        for tracked in self._tracked:
            span, width = (tracked.place, stretch.first, stretch.last), len(tracked.columns)
            for mask, *values in bare.execute(tracked.old_values, span):
                for bit, (before, now) in enumerate(
                    zip(values[:width], values[width:], strict=True)
                ):
                    if isinstance(before, str) and (not mask or mask >> bit & 1):
                        yield _gone(before, now)

    def forget(self, bare: sqlite3.Connection, stretches: Iterable[Stretch]) -> None:
        """Drop notes that will not be needed again."""
        for stretch in stretches:
            span = (stretch.first, stretch.last)
            bare.execute("DELETE FROM undo_log WHERE seq BETWEEN ? AND ?", span)
            for tracked in self._tracked:
                if tracked.table.name in stretch.tables:
                    bare.execute(f"DELETE FROM {tracked.old} WHERE seq BETWEEN ? AND ?", span)

    def forget_all(self, bare: sqlite3.Connection) -> None:
        """Drop all notes."""
        bare.execute("DELETE FROM undo_log")
        for tracked in self._tracked:
            bare.execute(f"DELETE FROM {tracked.old}")

    def _counter(self, bare: sqlite3.Connection, tracked: Tracked, seqs: Iterable[int]) -> None:
        """Answer appended rows of evidence with other ones, in the order of these notes.

        A counter-row is answered with a copy of what it voided; notes about the voided row are
        then about the copy, so that taking back an earlier step voids what counts today.
        """
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        copies: dict[int, int] = {}
        for seq in seqs:
            noted = bare.execute("SELECT row_id FROM undo_log WHERE seq = ?", (seq,)).fetchone()
            row_id = _latest(copies, noted[0])
            (voids,) = bare.execute(tracked.voided_by, (row_id,)).fetchone()
            if voids is None:
                bare.execute(tracked.void, {"id": row_id, "now": now})
                continue
            copy = bare.execute(tracked.copy, {"id": voids}).lastrowid
            assert copy is not None
            copies[voids] = copy
        pairs = [(former, _latest(copies, former)) for former in copies]
        bare.executemany("INSERT INTO undo_copy VALUES (?, ?)", pairs)
        bare.execute(ABOUT_COPIES, (tracked.place, INSERT))
        bare.execute("DELETE FROM undo_copy")


@cache
def _tracked(metadata: MetaData) -> tuple[Tracked, ...]:
    tables = [t for t in metadata.sorted_tables if not t.info.get("untracked")]
    return tuple(Tracked(table, place) for place, table in enumerate(tables))


@cache
def _definitions(tables: tuple[Tracked, ...]) -> str:
    """All in one script: each alone would be a transaction of its own."""
    noted = (definition for tracked in tables for definition in tracked.definitions())
    return ";\n".join(("BEGIN", LOG, COPIES, *noted, "COMMIT"))


def _gone(before: str, now: object) -> str:
    """The words that are in a text no longer; all of it where none is."""
    kept = set(_words(now)) if isinstance(now, str) else set()
    words = _words(before)
    return before if kept.isdisjoint(words) else " ".join(w for w in words if w not in kept)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _latest(copies: dict[int, int], row_id: int) -> int:
    """The row that a row is now: a copy may have been copied."""
    while row_id in copies:
        row_id = copies[row_id]
    return row_id
