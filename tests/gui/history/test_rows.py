"""The history as a table."""

from datetime import UTC, datetime, timedelta

from app.gui.history.rows import COLUMNS, past
from app.gui.widgets.cells import spoken
from app.queries.history import HistoryRow
from app.store import Step, StepKind

NOON = datetime(2020, 5, 12, 12, 0, 0, 123_456, tzinfo=UTC)


def row(number: int, kind: StepKind = StepKind.DONE, label: str = "Add {name}") -> HistoryRow:
    at = (NOON + timedelta(minutes=number)).replace(microsecond=123_000)
    return HistoryRow(number, at, kind.value, label, {"name": "Ann"})


def step(number: int) -> Step:
    return Step("Add {name}", {"name": "Ann"}, at=NOON + timedelta(minutes=number))


def test_each_row_knows_how_far_back_it_is() -> None:
    rows = [row(4), row(3, StepKind.UNDONE), row(2), row(1)]
    steps = past(rows, [step(4), step(1)])
    assert [found.steps_back for found in steps] == [1, 0, 0, 2]
    assert [found.text for found in steps] == ["Add Ann"] * 4


def test_rows_say_what_how_and_when() -> None:
    steps = past([row(1, StepKind.UNDONE), row(2, StepKind.OUTSIDE, "")], [])
    local = (NOON + timedelta(minutes=1)).astimezone()
    said = [[cell_text(column.cell(found)) for column in COLUMNS] for found in steps]
    assert said[0] == ["Add Ann", "Undone", f"12 May 2020 {local:%H:%M}"]
    assert said[1][:2] == ["By another program", ""]


def cell_text(cell: object) -> str:
    return cell if isinstance(cell, str) else spoken(cell)  # type: ignore[arg-type] # a cell
