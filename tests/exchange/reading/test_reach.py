"""The reach of a sheet is found in its XML, wherever it is cut into pieces."""

import pytest

from app.exchange.reading.reach import NEAR, Reach, column_letters, column_number


def reach(xml: bytes, size: int = 1_000_000) -> tuple[int, int]:
    found = Reach()
    for start in range(0, len(xml), size):
        found.feed(xml[start : start + size])
    return found.ended()


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (16_384, "XFD")])
def test_columns_have_letters(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters.encode()) == number


def test_no_column_has_no_letters() -> None:
    assert column_letters(0) == ""


@pytest.mark.parametrize("size", [7, 50, 1_000])
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (b'<c r="C9"><v>1</v></c>', (NEAR, 0)),
        (b'<c r="AB9"><v>1</v></c>', (NEAR, 28)),
        (b'<c r="C12345"><v>1</v></c>', (12_345, 0)),
        (b'<c r="C12345"/>', (NEAR, 0)),
        (b'<c r="C12345" s="2"></c>', (NEAR, 0)),
        (b'<x:c s="1" r="XFD1048576"><v>1</v></x:c>', (1_048_576, 16_384)),
        (b'<c r="XFD1048576" s="1"/>', (NEAR, 0)),
        (b'<row r="20000"><c><v>1</v></c><c><v>1</v></c></row>', (20_000, 2)),
    ],
)
def test_the_furthest_cell(cell: bytes, expected: tuple[int, int], size: int) -> None:
    rest = b'<cols><col min="1"/></cols><row r="1"><c r="A1"><v>1</v></c></row>'
    assert reach(b"<sheetData>" + rest + cell + b"</sheetData>", size) == expected


def test_wide_letters_hide_nothing() -> None:
    assert reach('<c r="XFD1048576"><v>1</v></c><'.encode("utf-16")) == (1_048_576, 16_384)


def test_cells_that_share_texts_are_counted() -> None:
    found = Reach()
    found.feed(
        b'<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>'
    )
    assert found.texts == 2
