"""Days that are signed, and how a table to sign on is made."""

from datetime import date
from pathlib import Path

from factories import a_store

from app.documents.letterhead import Around, read_around
from app.documents.signing import SHEET_COLUMNS, TITLES, SheetColumn, days_of


def test_the_days_of_the_conference_unless_some_are_chosen(tmp_path: Path) -> None:
    with a_store(tmp_path) as store, store.read() as read:
        around = read_around(read)
    assert days_of(around, ()) == [date(2027, 12, day) for day in (10, 11, 12)]
    assert days_of(around, ("2027-12-11",)) == [date(2027, 12, 11)]
    assert days_of(Around(None), ()) == []


def test_a_long_conference_has_a_month_of_sheets(tmp_path: Path) -> None:
    with a_store(tmp_path, ends_on=date(2029, 1, 1)) as store, store.read() as read:
        assert len(days_of(read_around(read), ())) == 31


def test_every_column_has_a_title() -> None:
    assert set(SHEET_COLUMNS) == set(TITLES) == set(SheetColumn)
