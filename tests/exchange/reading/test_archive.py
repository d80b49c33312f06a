"""Archives are measured before anything is built from them."""

import io
import struct
import zipfile

import pytest
from exchange.reading.workbooks import archive, ods_of, parts_of, xlsx_of

from app.base.errors import FileProblem
from app.exchange.reading.archive import MOST_PARTS, check_archive, content

GOOD = xlsx_of('<row r="1"><c r="A1"><v>1</v></c></row>')


def test_a_workbook_passes() -> None:
    check_archive(GOOD, "people.xlsx")


def test_the_content_of_an_ods() -> None:
    assert b"<table:table " in content(ods_of(""), "people.ods")


def test_an_archive_without_content_is_no_ods() -> None:
    with pytest.raises(FileProblem, match="damaged"):
        content(archive({"mimetype": "x"}), "people.ods")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(FileProblem, match="unpacks to far more"):
        check_archive(
            archive({f"part{number}": "" for number in range(MOST_PARTS + 1)}), "people.xlsx"
        )


def test_a_part_longer_than_it_says_is_refused() -> None:
    parts = {**parts_of(GOOD), "xl/more.xml": b"<c/>" * 1_000_000}
    data = archive(parts).replace(struct.pack("<I", 4_000_000), struct.pack("<I", 400))
    with pytest.raises(FileProblem, match="unpacks to far more|damaged"):
        check_archive(data, "people.xlsx")


def test_a_part_that_does_not_fit_its_sum_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        place = packed.getinfo("xl/worksheets/sheet1.xml").CRC
    data = GOOD.replace(struct.pack("<I", place), struct.pack("<I", place ^ 1))
    with pytest.raises(FileProblem, match="damaged"):
        check_archive(data, "people.xlsx")


def test_an_encrypted_part_is_named() -> None:
    data = bytearray(GOOD)
    for start in (data.find(b"PK\x01\x02") + 8, data.find(b"PK\x03\x04") + 6):
        data[start] |= 1
    with pytest.raises(FileProblem, match="protected with a password"):
        check_archive(bytes(data), "people.xlsx")


@pytest.mark.parametrize("more", [{"content.xml": "<x/>"}, {}])
def test_what_another_reader_would_take_is_refused(more: dict[str, str]) -> None:
    parts = parts_of(GOOD)
    if not more:
        del parts["xl/workbook.xml"]
    with pytest.raises(FileProblem, match="cannot be read as a workbook"):
        check_archive(archive({**parts, **more}), "people.xlsx")
