"""Workbooks of Excel 97 to 2003 are read, broken and secret ones refused."""

import contextlib

import pytest
from exchange.reading import biff
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.exchange.reading.open import read_data
from app.exchange.reading.source import SourceKind
from app.exchange.reading.xls import read_xls

CELLS = biff.text(0, 0, "Bērziņa") + biff.text(1, 1, "Łódź")


def test_cells_of_every_type() -> None:
    cells = (
        biff.text(0, 0, "Bērziņa")
        + biff.number(0, 1, 48123456789)
        + biff.number(0, 2, 46281, style=1)
        + biff.number(0, 3, 46281.5, style=1)
        + biff.number(0, 4, 0.25, style=2)
        + biff.flag(0, 5, 1)
        + biff.flag(0, 6, 7, error=True)
        + biff.text(2, 1, "Rīga")
        + biff.text(5, 0, "")
    )
    (sheet,) = read_xls(biff.packed(biff.stream(cells)), "people.xls")
    assert sheet.name == "People"
    assert not sheet.hidden
    assert sheet.rows == (
        (
            *("Bērziņa", "48123456789", "2026-09-16", "2026-09-16 12:00:00"),
            *("06:00:00", "TRUE", ""),
        ),
        (),
        ("", "Rīga"),
    )


def test_merged_cells() -> None:
    merged = biff.record(0xE5, bytes([1, 0, 0, 0, 1, 0, 0, 0, 2, 0]))
    (sheet,) = read_xls(biff.packed(biff.stream(CELLS + merged)), "people.xls")
    assert sheet.joined == ((0, 0, 1, 2),)


def test_the_kind_is_told_by_the_contents() -> None:
    assert read_data(biff.packed(biff.stream(CELLS)), "people.csv").kind is SourceKind.XLS


@pytest.mark.parametrize(
    "data",
    [
        biff.packed(biff.stream(CELLS, secret=True)),
        biff.packed(bytes(5_000), "EncryptedPackage"),
    ],
)
def test_a_password_is_named(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"people\.xls is protected with a password"):
        read_xls(data, "people.xls")


@pytest.mark.parametrize("data", [biff.OLE, biff.packed(b""), biff.packed(CELLS, "WordDocument")])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"people\.xls cannot be read as a workbook"):
        read_xls(data, "people.xls")


def test_a_cell_at_the_far_end_takes_no_memory() -> None:
    cells = biff.text(0, 0, "a") + biff.text(65_535, 255, "b")
    (sheet,) = read_xls(biff.packed(biff.stream(cells)), "people.xls")
    assert len(sheet.rows) == 65_536
    assert sheet.rows[1] == ()


@given(st.data())
def test_scratched_files_are_refused_or_read(data: st.DataObject) -> None:
    whole = bytearray(biff.packed(biff.stream(CELLS)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(AppError):
        assert read_xls(bytes(whole), "people.xls") is not None
