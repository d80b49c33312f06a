"""Workbooks of Excel are read as people see them; tricks and secrets are refused."""

import datetime as dt

import pytest
import xlsxwriter
from exchange.reading import biff
from exchange.reading.workbooks import archive, ods_of, parts_of, xlsx, xlsx_of

from app.base.errors import FileProblem
from app.exchange.reading.open import read_data
from app.exchange.reading.source import Sheet, SourceKind
from app.exchange.reading.xlsx import read_xlsx


def rows(data: bytes) -> tuple[tuple[str, ...], ...]:
    return read_xlsx(data, "people.xlsx")[0][0].rows


def fill(book: xlsxwriter.Workbook) -> None:
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    hour = book.add_format({"num_format": "hh:mm"})
    hours = book.add_format({"num_format": "[h]:mm"})
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet("Lista osób")
    sheet.write_string(0, 0, "00-950")
    sheet.write_number(0, 1, 48123456789)
    sheet.write_datetime(0, 2, dt.datetime(2026, 9, 16), day)  # noqa: DTZ001 - cells have no zone
    sheet.write_datetime(0, 3, dt.datetime(2026, 9, 16, 9, 30), moment)  # noqa: DTZ001 - the same
    sheet.write_datetime(0, 4, dt.time(9, 30), hour)
    sheet.write_number(0, 5, 1.5, hours)
    sheet.write_rich_string(0, 6, "van ", bold, "der Berg")
    sheet.write_formula(0, 7, '=A1&"x"', None, "cached")
    sheet.write_boolean(0, 8, True)
    sheet.write_number(0, 9, 46281)
    sheet.write_string(0, 10, "one\ntwo")


def test_cells_of_every_type() -> None:
    assert rows(xlsx(fill)) == (
        (
            *("00-950", "48123456789", "2026-09-16", "2026-09-16 09:30:00", "09:30:00", "36:00:00"),
            *("van der Berg", "cached", "TRUE", "46281", "one\ntwo"),
        ),
    )


def test_sheets_in_their_order_hidden_ones_marked_and_charts_left_out() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Заказы").write(1, 1, "x")
        book.add_worksheet("Hidden").hide()
        book.add_worksheet("Very").very_hidden()
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Hidden!$A$1:$A$2"})
        book.add_chartsheet("Chart").set_chart(chart)

    found, _notes = read_xlsx(xlsx(fill), "people.xlsx")
    assert found == (
        Sheet("Заказы", (("", ""), ("", "x"))),
        Sheet("Hidden", (), hidden=True),
        Sheet("Very", (), hidden=True),
    )


def test_merged_cells_are_told() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 2, "Delegation")
        sheet.merge_range(1, 0, 3, 0, "Rīga")

    ((sheet,), _notes) = read_xlsx(xlsx(fill), "people.xlsx")
    assert sheet.joined == ((0, 0, 0, 2), (1, 0, 3, 0))


def test_formatted_cells_far_below_do_not_count() -> None:
    far = '<row r="1048576"><c r="A1048576" s="1"/><c r="AMK1048576" s="1"></c></row>'
    cell = '<c r="A1" t="inlineStr"><is><t>name</t></is></c>'
    assert rows(xlsx_of(f'<row r="1">{cell}</row>{far}')) == (("name",),)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576"><v>1</v></c>',
        '<c s="1" r="XFD1048576"><v>1</v></c>',
        "<c r='XFD1048576'><v>1</v></c>",
        '<c\n r = "xfd1048576" ><v>1</v></c>',
        '<c x=">" r="XFD1048576"><v>1</v></c>',
        '<c r="&#88;FD1048576"><v>1</v></c>',
        '<c r="ZZ99999"><v>1</v></c>',
        '<c r="A1048576"><v>1</v></c>',
    ],
)
def test_a_cell_far_away_is_refused_at_once(cell: str) -> None:
    data = xlsx_of(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{cell}</row>')
    assert len(data) < 10_000
    with pytest.raises(FileProblem, match="far beyond a list of people"):
        read_xlsx(data, "people.xlsx")


def test_three_million_rows_are_refused() -> None:
    data = xlsx_of("<row><c><v>1</v></c></row>" * 3_000_000)
    with pytest.raises(FileProblem, match="far beyond|unpacks to far more"):
        read_xlsx(data, "people.xlsx")


def test_cells_without_addresses_are_read() -> None:
    assert rows(xlsx_of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")) == (
        ("1", "2"),
        ("3", ""),
    )


def test_long_texts_shared_by_many_cells_are_refused() -> None:
    text = f"<si><t>{'x' * 32_000}</t></si>"
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9_999))
    with pytest.raises(FileProblem, match="unpacks to far more than a list of people"):
        read_xlsx(xlsx_of(cells, text), "people.xlsx")


def test_one_long_text_among_many_cells_is_fine() -> None:
    texts = f"<si><t>{'x' * 32_000}</t></si><si><t>Rīga</t></si>"
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(2, 9_999))
    first = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    found = rows(xlsx_of(first + cells, texts))
    assert (len(found[0][0]), found[1], len(found)) == (32_000, ("Rīga",), 9_998)


def test_a_zip_bomb_is_refused_at_once() -> None:
    bomb = archive({**parts_of(xlsx(fill)), "xl/media/image1.png": bytes(200_000_000)})
    with pytest.raises(FileProblem, match="unpacks to far more"):
        read_xlsx(bomb, "people.xlsx")


@pytest.mark.parametrize("cut", [10, 100, 1_000, -30])
def test_a_file_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(FileProblem, match=r"people\.xlsx is damaged: it cannot be unpacked"):
        read_xlsx(xlsx(fill)[:cut], "people.xlsx")


def test_another_archive_is_refused() -> None:
    with pytest.raises(FileProblem, match="cannot be read as a workbook"):
        read_xlsx(archive({"word/document.xml": "<document/>"}), "people.xlsx")


def test_a_broken_sheet_is_refused() -> None:
    with pytest.raises(FileProblem, match="cannot be read as a workbook"):
        read_xlsx(xlsx_of("<row r='1'><c r='A1'><v>1</row>"), "people.xlsx")


def test_a_binary_workbook_is_named() -> None:
    with pytest.raises(FileProblem, match="Save it as xlsx and try again"):
        read_xlsx(archive({"xl/workbook.bin": b"\x83\x01\0"}), "people.xlsb")


@pytest.mark.parametrize(
    "data",
    [
        biff.packed(bytes(5_000), "EncryptedPackage"),
        ods_of("", {"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}),
        ods_of("", {"encrypted-package": "secret"}),
    ],
)
def test_a_password_is_named(data: bytes) -> None:
    with pytest.raises(FileProblem, match="is protected with a password"):
        read_data(data, "people")


def test_the_kind_is_told_by_the_contents() -> None:
    assert read_data(xlsx(fill), "people.csv").kind is SourceKind.XLSX
