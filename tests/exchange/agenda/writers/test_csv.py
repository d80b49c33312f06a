"""The agenda as csv for spreadsheets."""

from pathlib import Path

from app.exchange.agenda.writer import Left, export_agenda
from app.exchange.reading.open import read_file
from app.store import Store
from tests.exchange.agenda.a_conference import fill


def test_every_session_has_its_line(store: Store, tmp_path: Path) -> None:
    fill(store)
    path = tmp_path / "a.csv"
    assert export_agenda(store, path) == Left(4)
    (sheet,) = read_file(path).sheets
    assert [row[1] for row in sheet.rows] == ["Start", "09:00", "10:00", "01:00", ""]
    assert sheet.rows[2][4] == "'=Panel; of “cities”, old"
