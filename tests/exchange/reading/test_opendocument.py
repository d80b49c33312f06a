"""Flat OpenDocument sheets are read, and their tricks refused."""

import pytest
from exchange.reading.workbooks import ods_of

from app.base.errors import FileProblem
from app.exchange.reading.opendocument import read_fods, read_ods
from app.exchange.reading.source import Sheet

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def document(rows: str, head: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>{head}<office:document {SPACES}><office:body><office:spreadsheet>'
        f'<table:table table:name="People">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    ).encode()


def cell(text: str, **about: str) -> str:
    given = "".join(f' {name.replace("_", ":", 1)}="{value}"' for name, value in about.items())
    return f"<table:table-cell{given}><text:p>{text}</text:p></table:table-cell>"


def typed(kind: str, text: str, value: str) -> str:
    name = "office_value" if kind == "float" else f"office_{kind}-value"
    return cell(text, **{"office_value-type": kind, name: value})


def row(*cells: str, times: int = 1) -> str:
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def rows(content: str) -> tuple[tuple[str, ...], ...]:
    (sheet,) = read_fods(document(content), "people.fods")
    assert sheet.name == "People"
    return sheet.rows


def test_values_of_every_type() -> None:
    assert rows(
        row(
            cell("Ilze<text:s text:c='2'/>B<text:line-break/>C<text:span>D</text:span>"),
            typed("date", "16.09.26", "2026-09-16T00:00:00"),
            typed("float", "1,50", "1.5"),
            typed("float", "48 123", "48123456789"),
            typed("boolean", "ja", "true"),
            typed("time", "9:30", "PT09H30M00S"),
        )
    ) == (("Ilze  B\nCD", "2026-09-16", "1.5", "48123456789", "TRUE", "09:30:00"),)


def test_comments_are_not_text() -> None:
    comment = "<office:annotation><text:p>secret</text:p></office:annotation>"
    assert rows(row(f"<table:table-cell>{comment}<text:p>Rīga</text:p></table:table-cell>")) == (
        ("Rīga",),
    )


def test_repeats_are_unrolled_and_blank_ones_at_the_end_are_not() -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    content = (
        row(cell("a", **{"table_number-columns-repeated": "2"}), blank)
        + row(blank, times=3)
        + row(cell("b"), times=2)
        + row(blank, times=1_048_570)
    )
    assert rows(content) == (("a", "a"), (), (), (), ("b",), ("b",))


@pytest.mark.parametrize(
    "content",
    [
        row(cell("a"), times=1_000_000),
        row(cell("a", **{"table_number-columns-repeated": "9999"})),
        row(cell("a", **{"table_number-columns-repeated": "1999"}), times=100_000),
        row("", times=1_000_000) + row(cell("a")),
    ],
)
def test_sheets_without_end_are_refused(content: str) -> None:
    with pytest.raises(FileProblem, match="far beyond a list of people"):
        rows(content)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a "aa">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_entities_are_refused(head: str) -> None:
    data = document(row(cell("&a;")), head)
    with pytest.raises(FileProblem, match="broken or not safe"):
        read_fods(data, "people.fods")


def test_broken_xml_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"people\.fods cannot be read"):
        read_fods(document(row(cell("a")))[:-9], "people.fods")
    with pytest.raises(FileProblem, match="nested too deeply"):
        read_fods(
            document(row(cell("<text:span>" * 5_000 + "</text:span>" * 5_000))), "people.fods"
        )


def test_merged_cells_and_hidden_tables_of_a_packed_document() -> None:
    style = (
        '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        ' style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    )
    spanned = {"table_number-columns-spanned": "2", "table_number-rows-spanned": "2"}
    covered = "<table:covered-table-cell/>"
    first = row(cell("Rīga", **spanned), covered, cell("x")) + row(covered, covered, cell("y"))
    second = f'</table:table><table:table table:name="Old" table:style-name="ta2">{row(cell("z"))}'
    data = ods_of(first + second)
    assert read_ods(data, "people.ods") == (
        Sheet("People", (("Rīga", "", "x"), ("", "", "y")), ((0, 0, 1, 1),)),
        Sheet("Old", (("z",),)),
    )
    flat = document(first + second).replace(
        b"<office:body>",
        f"<office:automatic-styles>{style}</office:automatic-styles>".encode() + b"<office:body>",
    )
    assert [sheet.hidden for sheet in read_fods(flat, "people.fods")] == [False, True]


def test_a_packed_document_that_is_damaged_or_no_table() -> None:
    data = ods_of(row(cell("a")))
    with pytest.raises(FileProblem, match="is damaged: it cannot be unpacked"):
        read_ods(data[:-40], "people.ods")
    with pytest.raises(FileProblem, match="XML is broken"):
        read_ods(ods_of("<table:table-row>"), "people.ods")
