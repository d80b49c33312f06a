"""Postcodes and numbers keep the zeros that the workbook shows."""

import pytest
import xlsxwriter
from exchange.reading.workbooks import archive, parts_of, xlsx
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.reading.open import read_data
from app.exchange.reading.zeros import padded, shown_with_zeros


def with_format(code: str, value: float = 950) -> bytes:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("People & co")
        sheet.write_row(0, 0, ["Name", "Postcode", "Plain"])
        sheet.write(1, 0, "Ann")
        sheet.write_number(1, 1, value, book.add_format({"num_format": code}))
        sheet.write_number(1, 2, value)

    return xlsx(fill)


def cells(data: bytes) -> tuple[str, ...]:
    return tuple(read_data(data, "people.xlsx").sheets[0].rows[1])


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("00000", "00950"),
        (r"00\-000", "00-950"),
        ('00"-"000', "00-950"),
        ("00-000", "00-950"),
        ("000 00", "009 50"),
        ("00000;@", "00950"),
        ("00", "950"),
        ("0", "950"),
        ("0.00", "950"),
        ("#,##0", "950"),
        ("General", "950"),
    ],
)
def test_a_number_reads_as_it_is_shown(code: str, shown: str) -> None:
    assert cells(with_format(code)) == ("Ann", shown, "950")


def test_what_is_no_whole_number_stays() -> None:
    assert cells(with_format("00000", 9.5)) == ("Ann", "9.5", "9.5")


def test_no_format_no_work() -> None:
    assert shown_with_zeros(with_format("General")) == {}
    assert shown_with_zeros(with_format("00000")) == {"People & co": {(1, 1): "00950"}}


def test_a_workbook_in_pieces_is_read_without_zeros() -> None:
    parts = parts_of(with_format("00000"))
    del parts["xl/_rels/workbook.xml.rels"]
    assert shown_with_zeros(archive(parts)) == {}
    del parts["xl/styles.xml"]
    assert shown_with_zeros(archive(parts)) == {}


@given(st.integers(0, 10**12))
def test_no_digit_is_lost(number: int) -> None:
    text = padded(str(number), r"00\-000")
    assert int(text.replace("-", "")) == number
    assert text[-4] == "-"
