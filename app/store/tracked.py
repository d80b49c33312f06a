"""The SQL by which one table's changes are noted and taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

WIDEST = 62
"""Columns a table may have: a changed one is a bit of one integer."""

INSERT, UPDATE, DELETE, RESTORE = 1, 2, 3, 4
"""Kinds of notes; RESTORE is the insert of deleted evidence by undo."""


@dataclass(frozen=True)
class Tracked:
    """One table; `place` is its number in the log."""

    table: Table
    place: int

    @property
    def evidence(self) -> bool:
        """Whether rows are only ever appended."""
        return bool(self.table.info.get("evidence"))

    @property
    def old(self) -> str:
        """The TEMP table of old values."""
        return f"temp.undo_{self.place}"

    @cached_property
    def columns(self) -> list[str]:
        """Every stored column; the hidden rowid first where no column stands for it."""
        stored = [_quoted(c.name) for c in self.table.columns if c.computed is None]
        if len(stored) > WIDEST:
            raise ValueError(f"{self.table.name} has more than {WIDEST} columns")
        return stored if self.key else ["rowid", *stored]

    @cached_property
    def key(self) -> str:
        """The column that stands for the rowid; nothing where it is hidden."""
        keys = list(self.table.primary_key)
        kinds = [key.type.compile(dialect=sqlite.dialect()) for key in keys]
        return keys[0].name if kinds == ["INTEGER"] else ""

    def definitions(self) -> Iterator[str]:
        """The TEMP table and triggers that note what happens to the table."""
        yield f"CREATE TEMP TABLE undo_{self.place}(seq INTEGER PRIMARY KEY, {self._slots()})"
        yield self.note_inserts
        yield self._trigger("DELETE", f"{DELETE}, OLD.rowid, 0", keep=self._keep())
        if self.evidence:
            yield (
                f"CREATE TEMP TRIGGER undo_{self.place}_never BEFORE UPDATE ON {self._name} "
                f"BEGIN SELECT RAISE(ABORT, 'evidence is never updated'); END"
            )
            return
        different = [f"OLD.{c} IS NOT NEW.{c} COLLATE BINARY" for c in self.columns]
        mask = " + ".join(f"(({test}) << {bit})" for bit, test in enumerate(different))
        values = f"{UPDATE}, NEW.rowid, {mask}"
        yield self._trigger("UPDATE", values, keep=self._keep(), when=" OR ".join(different))

    @property
    def note_inserts(self) -> str:
        """The trigger that notes each row that comes."""
        return self._trigger("INSERT", f"{INSERT}, NEW.rowid, 0", keep="")

    @property
    def without_notes(self) -> str:
        """Take it away for a while."""
        return f"DROP TRIGGER temp.undo_{self.place}_INSERT"

    @property
    def highest(self) -> str:
        """The greatest row id there is."""
        return f"SELECT coalesce(max(rowid), 0) FROM {self._name}"

    @property
    def appended(self) -> str:
        """Note all rows above :highest as rows that came."""
        return (
            f"INSERT INTO undo_log(place, kind, row_id, mask) "
            f"SELECT {self.place}, {INSERT}, rowid, 0 FROM {self._name} "
            f"WHERE rowid > :highest ORDER BY rowid"
        )

    def inverse(self, kind: int, mask: int) -> str:
        """The statement that takes one noted change back; `wanted` has its parameters."""
        if kind in {INSERT, RESTORE}:
            return f"DELETE FROM {self._name} WHERE rowid = ?"
        if kind == DELETE:
            return (
                f"INSERT INTO {self._name}({', '.join(self.columns)}) "
                f"SELECT {self._slots()} FROM {self.old} WHERE seq = ?"
            )
        bits = [bit for bit in range(len(self.columns)) if mask >> bit & 1]
        return (
            f"UPDATE {self._name} SET ({', '.join(self.columns[bit] for bit in bits)}) = "
            f"(SELECT {', '.join(f'c{bit}' for bit in bits)} FROM {self.old} WHERE seq = ?) "
            f"WHERE rowid = ?"
        )

    @staticmethod
    def wanted(kind: int, notes: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, ...]]:
        """The parameters of `inverse` for notes that end in seq and row id."""
        for *_, seq, row_id in notes:
            if kind == UPDATE:
                yield seq, row_id
            else:
                yield (seq if kind == DELETE else row_id,)

    @property
    def old_values(self) -> str:
        """Mask, old values and those of today of the notes of a place from one seq to another."""
        before = ", ".join(f"before.c{number}" for number in range(len(self.columns)))
        today = ", ".join(f"today.{column}" for column in self.columns)
        return (
            f"SELECT log.mask, {before}, {today} "
            f"FROM temp.undo_log AS log JOIN {self.old} AS before ON before.seq = log.seq "
            f"LEFT JOIN {self._name} AS today ON today.rowid = log.row_id "
            f"WHERE log.place = ? AND log.seq BETWEEN ? AND ?"
        )

    @property
    def voided_by(self) -> str:
        """Which row a row of evidence voids."""
        return f"SELECT voids_id FROM {self._name} WHERE rowid = ?"

    @property
    def void(self) -> str:
        """Append the counter-row of :id."""
        return self._append({"voids_id": ":id", "at": ":now"})

    @property
    def copy(self) -> str:
        """Append a row that says again what :id said."""
        return self._append({"voids_id": "NULL"})

    def _append(self, instead: dict[str, str]) -> str:
        kept = [c for c in self.table.columns if not c.primary_key]
        values = ", ".join(instead.get(c.name, _quoted(c.name)) for c in kept)
        names = ", ".join(_quoted(c.name) for c in kept)
        return f"INSERT INTO {self._name}({names}) SELECT {values} FROM {self._name} WHERE id = :id"

    @property
    def _name(self) -> str:
        return f"main.{_quoted(self.table.name)}"

    def _slots(self) -> str:
        return ", ".join(f"c{number}" for number in range(len(self.columns)))

    def _keep(self) -> str:
        old = ", ".join(f"OLD.{c}" for c in self.columns)
        return f"INSERT INTO undo_{self.place} VALUES (last_insert_rowid(), {old});"

    def _trigger(self, verb: str, values: str, *, keep: str, when: str = "1") -> str:
        return (
            f"CREATE TEMP TRIGGER undo_{self.place}_{verb} AFTER {verb} ON {self._name} "
            f"WHEN {when} BEGIN "
            f"INSERT INTO undo_log(place, kind, row_id, mask) VALUES ({self.place}, {values}); "
            f"{keep} END"
        )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
