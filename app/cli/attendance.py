"""What `attendance --counters` and `--days` print: the proofs of presence, summed up or each."""

from datetime import date
from typing import Any

from app.cli.output import Column, print_json, print_table
from app.queries import attendance
from app.queries.attendance import AttendeeRow
from app.rules.attendance import COUNTER_NAMES, TRACE_NAMES, Counter
from app.store import Store

DONE = 0
HEADINGS = ("Expected", "Checked in", "Signed", "There", "Threshold")


def print_counters(store: Store, *, as_json: bool) -> int:
    """Print how many there are of each kind, against the thresholds."""
    rows = store.ask(attendance.counters)
    if as_json:
        print_json([_facts(row) for row in rows])
        return DONE
    columns = [Column("Counted"), *(Column(heading, right=True) for heading in HEADINGS)]
    print_table(columns, [(COUNTER_NAMES[row.kind], *_numbers(row)) for row in rows])
    return DONE


def _numbers(row: Counter) -> tuple[object, ...]:
    least = "" if row.least is None else row.least
    return (row.expected, row.checked_in, row.signed, row.there, least)


def _facts(row: Counter) -> dict[str, Any]:
    return {
        "counted": row.kind.value,
        "expected": row.expected,
        "checked_in": row.checked_in,
        "signed": row.signed,
        "there": row.there,
        "threshold": row.least,
        "reached": row.is_reached(row.there),
    }


def print_days(store: Store, *, as_json: bool) -> int:
    """Print for everybody what shows on each day that they were there."""
    rows = store.ask(attendance.attendees)
    days = sorted({day for row in rows for day in row.presence.days})
    if as_json:
        print_json([_person(row, days) for row in rows])
        return DONE
    columns = [Column("No.", right=True), Column("Name")]
    columns += [Column(day.isoformat()) for day in days]
    cells = [
        (row.number, row.name.display(), *(TRACE_NAMES[row.presence.trace(day)] for day in days))
        for row in rows
    ]
    print_table(columns, cells)
    return DONE


def _person(row: AttendeeRow, days: list[date]) -> dict[str, Any]:
    traces = {day.isoformat(): row.presence.trace(day).value for day in days}
    return {"number": row.number, "name": row.name.display(), "days": traces}
