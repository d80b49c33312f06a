"""Steps are written down with plain values."""

from datetime import UTC, date, datetime

from sqlalchemy import select

from app.model import HistoryEntry
from app.store import Reading, Store
from tests.store.conftest import a_city


def last(read: Reading) -> HistoryEntry:
    return read.scalars(select(HistoryEntry).order_by(HistoryEntry.id.desc())).first()


def test_values_that_json_does_not_know_are_written_as_text(store: Store) -> None:
    values = {"name": "Łódź", "count": 3, "share": 0.5, "none": None, "day": date(2027, 12, 10)}
    with store.change("Add {name}", **values) as change:
        change.add(a_city("Łódź"))
    entry = store.ask(last)
    assert entry.data == values | {"day": "2027-12-10"}
    assert entry.at == store.undo_step.at.replace(
        microsecond=store.undo_step.at.microsecond // 1000 * 1000
    )
    assert datetime.now(UTC) >= entry.at
