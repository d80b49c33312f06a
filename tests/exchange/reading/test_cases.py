"""Files that other programs wrote are read as independent readers read them."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import FileProblem
from app.exchange.reading.encodings import guess
from app.exchange.reading.open import read_file
from app.exchange.reading.source import Source
from app.exchange.shape import best_sheet, find_table

CASES = Path(__file__).resolve().parents[4] / "shared" / "cases"
EXPECTED: dict[str, dict[str, Any]] = (
    json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8")) if CASES.exists() else {}
)
HEADINGS_ONLY = {"frictionless/merged-cells.xlsx", "messytables/utf8bom.csv"}
QUOTED_AFTER_BLANKS = "messytables/complex.csv"  # rows of 4, where a plain reader finds 6
EMPTY = {"messytables/libreoffice.xlsx"}
REFUSED = HEADINGS_ONLY | EMPTY

pytestmark = pytest.mark.skipif(
    not CASES.exists(), reason="the shared cases are not beside this checkout"
)


def names(*endings: str) -> list[str]:
    return sorted(name for name in EXPECTED if name.endswith(endings) and name not in REFUSED)


def read(name: str) -> Source:
    return read_file(CASES / name)


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".csv")])
def test_the_encoding_of_a_table(name: str) -> None:
    found = guess((CASES / name).read_bytes()).encoding
    assert found == EXPECTED[name]["encoding"]


@pytest.mark.parametrize("name", names(".csv"))
def test_the_delimiter_and_the_rows_of_a_table(name: str) -> None:
    source, facts = read(name), EXPECTED[name]
    rows = [row for row in source.sheets[0].rows if row]
    widths: dict[int, int] = {}
    for row in rows:
        widths[len(row)] = widths.get(len(row), 0) + 1
    assert source.delimiter == facts["delimiter"]
    assert len(rows) == facts["records_incl_header"]
    if name != QUOTED_AFTER_BLANKS:
        assert widths == dict(map(tuple, facts["columns"]))
    assert sum("\n" in cell for row in rows for cell in row) == facts["cells_with_line_break"]


@pytest.mark.parametrize("name", names(".xlsx", ".xls", ".ods"))
def test_the_sheets_of_a_workbook(name: str) -> None:
    found = {
        sheet.name: [len(sheet.rows), max(map(len, sheet.rows), default=0)]
        for sheet in read(name).sheets
    }
    assert found == EXPECTED[name]["sheets"]


@pytest.mark.parametrize("name", names(".vcf"))
def test_the_cards_of_an_address_book(name: str) -> None:
    assert len(read(name).sheets[0].rows) - 1 == EXPECTED[name]["cards"]


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_holds_nobody_is_refused(name: str) -> None:
    sentence = "only headings" if name in HEADINGS_ONLY else "is empty"
    with pytest.raises(FileProblem, match=sentence):
        read(name)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("windows-1250-polish___ude_1.txt", "cp1250"),
        ("windows-1250-slovak___ude_1.txt", "cp1250"),
        ("UTF-16LE__nobom-utf16le.txt", "utf-16-le"),
    ],
)
def test_the_encoding_of_a_text(name: str, encoding: str) -> None:
    assert guess((CASES / "encodings" / name).read_bytes()).encoding == encoding


@pytest.mark.parametrize(
    ("name", "sheet", "first", "lines"),
    [
        ("pretix/jumelage_fr_orderlist_xlsx.xlsx", 1, "Titre de l'événement", 130),
        ("libreoffice-saved/konference_orders_savedbyLO.xlsx", 1, "Pasākuma nosaukums", 108),
        ("libreoffice-saved/forum2026_checkin.ods", 0, "Kod zamówienia", 343),
        ("indico/indico_registrations_a.csv", 0, "ID", 120),
        ("event-reporter/sample_attendees.csv", 0, "", 29),
    ],
)
def test_the_table_of_people(name: str, sheet: int, first: str, lines: int) -> None:
    source = read(name)
    table = find_table(source.sheets[best_sheet(source)])
    assert (best_sheet(source), table.headers[0], len(table.lines)) == (sheet, first, lines)
