"""Workbooks hold what was written, as what it is, and nothing that calculates."""

import io
import zipfile
from datetime import date, datetime, timedelta

import openpyxl
import pytest
import python_calamine
from exchange.leaving import HOSTILE, ILZE, a_table, named, written

from app.base.errors import Cancelled
from app.exchange.exporters.xlsx import EXPORTER, sheet_name
from app.exchange.reading.open import read_data
from app.exchange.table_out import OutTable


def sheet_of(data: bytes) -> "openpyxl.worksheet.worksheet.Worksheet":
    """The only sheet of a workbook."""
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return sheet


def test_cells_are_what_they_hold() -> None:
    sheet = sheet_of(written(EXPORTER, a_table(ILZE, language="lv", name="Dalībnieki")))
    assert sheet.title == "Dalībnieki"
    assert [cell.value for cell in sheet[1]] == [
        *("Given name", "Phone", "Number", "First night", "Arrival", "Status"),
    ]
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [
        ("Ilze", "s"),
        ("+371 67 012 345", "s"),
        (7, "n"),
        (datetime(2027, 12, 10), "d"),  # noqa: DTZ001 - a local day
        (datetime(2027, 12, 10, 9, 5), "d"),  # noqa: DTZ001 - a local time
        ("Apstiprināts", "s"),
    ]
    assert [cell.number_format for cell in sheet[2]] == [
        *("@", "@", "General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "@"),
    ]


def test_nothing_in_it_says_when_it_was_written() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(EXPORTER, a_table(ILZE))))
    assert book.properties.created == datetime(2000, 1, 1)  # noqa: DTZ001 - as it is read
    assert book.properties.modified == book.properties.created


def test_the_headings_stay_in_sight() -> None:
    sheet = sheet_of(written(EXPORTER, a_table(ILZE, ILZE, ILZE)))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F4"
    assert {cell.font.bold for cell in sheet[1]} == {True}
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABE"]
    assert widths == [14, 17, 18]


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: name[:20])
def test_every_name_is_text_and_comes_back(name: str) -> None:
    data = written(EXPORTER, named(name))
    assert sheet_of(data)["A2"].data_type == "s"
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert book.get_sheet_by_index(0).to_python()[1][0] == name
    assert read_data(data, "people.xlsx").sheets[0].rows[1][0] == name
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_every_minute_of_a_day_comes_back() -> None:
    start = datetime(2027, 12, 10)  # noqa: DTZ001 - local times
    moments = [start + timedelta(minutes=minute) for minute in range(24 * 60)]
    table = a_table(*(("x", "", None, None, moment, None) for moment in moments))
    rows = read_data(written(EXPORTER, table), "people.xlsx").sheets[0].rows[1:]
    expected = [moment.isoformat(sep=" ") for moment in moments]
    expected[0] = "2027-12-10"
    assert [row[4] for row in rows] == expected


def test_a_day_before_excel_begins_is_text() -> None:
    table = a_table(("x", "", None, date(1899, 12, 31), None, None))
    assert sheet_of(written(EXPORTER, table))["D2"].value == "1899-12-31"


def test_nobody_and_no_columns() -> None:
    assert sheet_of(written(EXPORTER, a_table())).max_row == 1
    nothing = a_table()
    assert written(EXPORTER, OutTable("x", nothing.words, (), ())).startswith(b"PK")


def test_names_of_sheets() -> None:
    assert sheet_name("A/B: [C]*?'") == "A-B- -C---"
    assert (sheet_name("x" * 40), sheet_name("''")) == ("x" * 31, "1")


def test_who_gives_up_is_heard() -> None:
    class Tired:
        def report(self, _done: int, _total: int, _label: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        EXPORTER.write(named("Ilze"), io.BytesIO(), Tired())
