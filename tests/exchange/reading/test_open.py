"""Any file becomes sheets of text, or says in one sentence why not."""

from pathlib import Path

import pytest
from exchange.reading.workbooks import ods_of, xlsx
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.exchange.reading.open import read_data, read_file, read_pasted
from app.exchange.reading.source import Sheet, Source, SourceKind

ROWS = (("name", "city"), ("Ilze Bērziņa", "Rīga"))


def read(data: bytes | str, **choices: str) -> Source:
    return read_data(data.encode() if isinstance(data, str) else data, "people", **choices)


def test_a_file_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name;city\nIlze Bērziņa;Rīga\n", encoding="cp1257")
    assert (
        read_file(file) == Source(SourceKind.CSV, (Sheet("", ROWS),), "cp1257", delimiter=";")
        or not read_file(file).encoding_sure
    )
    assert read_file(file).sheets == (Sheet("", ROWS),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_in_any_dress(delimiter: str, encoding: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in ROWS) + "\r\n\r\n"
    found = read(text.encode(encoding))
    assert (found.sheets[0].rows, found.delimiter) == (ROWS, delimiter)
    assert (found.encoding_sure, found.delimiter_sure, found.notes) == (True, True, ())


def test_the_choices_of_the_user_win() -> None:
    found = read("Łódź;a|b\nx;c|d\n".encode("iso8859-2"), encoding="iso8859-2", delimiter="|")
    assert found.sheets[0].rows == (("Łódź;a", "b"), ("x;c", "d"))
    assert (found.encoding, found.encoding_sure, found.delimiter) == ("iso8859-2", True, "|")


def test_the_hint_of_a_spreadsheet_is_no_row() -> None:
    found = read("sep=;\nname;city\nIlze, B.;Rīga, C.\n")
    assert found.sheets[0].rows == (("name", "city"), ("Ilze, B.", "Rīga, C."))
    assert found.delimiter == ";"


def test_cells_quoted_after_blanks() -> None:
    assert read('name, city\n"Ilze", "Rīga, C."\n').sheets[0].rows[1] == ("Ilze", "Rīga, C.")


def test_blank_lines_inside_stay_and_those_behind_go() -> None:
    assert read("a,b\n\n1,2\n,\n\n\n").sheets[0].rows == (("a", "b"), (), ("1", "2"), ("", ""))


def test_lost_letters_are_told() -> None:
    found = read("name,city\nIlze B?rzi?a,R?ga\nReally?,Who? me\n")
    (note,) = found.notes
    assert str(note) == (
        "2 cells contain ? inside words: letters were lost when the file was saved. "
        "Ask for it as xlsx or in UTF-8."
    )


def test_a_question_in_an_address_is_no_loss() -> None:
    assert read("name,page\nIlze,https://riga.example/a?b=c\n").notes == ()


def test_letters_without_meaning_are_told() -> None:
    found = read("name\nRīga\n".encode(), encoding="ascii")
    assert [str(note) for note in found.notes] == [
        "2 characters of people have no meaning in this encoding. Try another."
    ]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("<html><table><tr><td>name<tr><td>Ilze</table>", SourceKind.HTML),
        ("\ufeff<table><tr><td>name<tr><td>Ilze</table>", SourceKind.HTML),
        ("name\tcity\nIlze\tRīga\n", SourceKind.CSV),
        ("BEGIN:VCARD\nFN:Ilze\nEND:VCARD\n", SourceKind.VCARD),
        ('[["vcard",[["fn",{},"text","Ilze"]]]]', SourceKind.VCARD),
        ("name,note\n<b>,<table>\n", SourceKind.CSV),
    ],
)
def test_the_kind_is_told_by_the_contents_not_by_the_name(data: str, kind: SourceKind) -> None:
    assert read_data(data.encode(), "people.xls").kind is kind


def test_an_ods_whose_first_part_is_packed() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(text)}</table:table-row>" for text in ("name", "Ilze")
    )
    found = read(ods_of(rows))
    assert (found.kind, found.sheets) == (
        SourceKind.ODS,
        (Sheet("People", (("name",), ("Ilze",))),),
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "people is empty"),
        (b"\0\0 \r\n", "people is empty"),
        (b"\xef\xbb\xbf", "people is empty"),
        (b",,\n,\n", "people is empty"),
        (xlsx(lambda book: book.add_worksheet()), "people is empty"),
        (b"name,city\n", "people holds only headings"),
        (b"name,city\n\n,\n", "people holds only headings"),
        (xlsx(lambda book: book.add_worksheet().write(0, 0, "name")), "only headings"),
        (b"%PDF-1.7\n1 0 obj\n", "people is not a table"),
        (b"{\\rtf1 Ilze}\nRiga\n", "people is not a table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "people is not a table"),
        (b'name\n"Ilze\n', "quotation mark in row 2 is never closed"),
    ],
)
def test_what_holds_nobody_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(FileProblem, match=sentence):
        read(data)


def test_a_single_line_of_data_is_no_heading() -> None:
    assert len(read("Ilze,ilze@riga.example\n").sheets[0].rows) == 1


@pytest.mark.parametrize("delimiter", ["", ";;", '"', "\n"])
def test_a_delimiter_is_one_character(delimiter: str) -> None:
    if not delimiter:
        assert read("a;b\nc;d\n", delimiter=delimiter).delimiter == ";"
        return
    with pytest.raises(FileProblem, match="is not one character"):
        read("a;b\nc;d\n", delimiter=delimiter)


def test_an_encoding_that_does_not_exist() -> None:
    with pytest.raises(FileProblem, match="“klingon” is not an encoding"):
        read("name\nIlze\n", encoding="klingon")


def test_a_million_rows_are_too_many() -> None:
    with pytest.raises(FileProblem, match="more than a million rows"):
        read(b"a\n" * 1_000_001)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("name\tcity\nIlze\tRīga\n", (("name", "city"), ("Ilze", "Rīga"))),
        ('"one\ntwo"\tRīga\n', (("one\ntwo", "Rīga"),)),
        ("name;city\nIlze;Rīga\n", (("name", "city"), ("Ilze", "Rīga"))),
        ("Ilze\nJānis\n", (("Ilze",), ("Jānis",))),
    ],
)
def test_a_pasted_block(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    found = read_pasted(text)
    assert (found.kind, found.sheets) == (SourceKind.PASTED, (Sheet("", rows),))


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_pasted(text: str) -> None:
    with pytest.raises(FileProblem, match="Nothing was pasted"):
        read_pasted(text)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = read(data)
    except AppError:
        return
    assert found.sheets
    assert all(isinstance(cell, str) for row in found.sheets[0].rows for cell in row)
