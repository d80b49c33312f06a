"""Reading a file by what it holds, never by its ending."""

import re
from pathlib import Path

from app.base.errors import AppError, FileProblem
from app.base.words import N_
from app.exchange.reading import guards
from app.exchange.reading.delimited import (
    clean,
    guess_delimiter,
    hinted,
    parse,
    parse_pasted,
    quoted_after_blanks,
)
from app.exchange.reading.encodings import REPLACED, check, guess
from app.exchange.reading.source import Sheet, Source, SourceKind
from app.exchange.shape import looks_like_data

LOST = re.compile(r"\w\?\w")
WORKBOOKS = frozenset({SourceKind.XLSX, SourceKind.XLS, SourceKind.ODS, SourceKind.FODS})
MOST_ROWS = 1_000_000
JCARD = re.compile(rb"\[\s*(?:\[\s*)?\"vcard\"")
HTML = re.compile(rb"<(?:html|!doctype html|table|meta|head|body)\b")
NOT_TABLES = ("%PDF", "{\\rtf")
CONTROLS = re.compile("[\x01-\x08\x0e-\x19\x1b-\x1f]")
MOST_CONTROLS = 0.02


def read_file(path: Path, *, encoding: str = "", delimiter: str = "") -> Source:
    """The sheets of a file; `encoding` and `delimiter` overrule the guess. Raises FileProblem."""
    return read_data(guards.read_bytes(path), path.name, encoding=encoding, delimiter=delimiter)


def read_data(data: bytes, name: str, *, encoding: str = "", delimiter: str = "") -> Source:
    """The same for bytes; `name` is what refusals call the file."""
    if not data.strip(b"\0 \t\r\n"):
        raise FileProblem(N_("{name} is empty. There is nothing to import."), name=name)
    kind = _kind(data)
    if kind in WORKBOOKS:
        sheets, notes = _workbook(data, kind, name)
        return _checked(Source(kind, sheets, notes=notes), name)
    return _checked(_from_text(data, name, encoding, delimiter), name)


def _workbook(
    data: bytes, kind: SourceKind, name: str
) -> tuple[tuple[Sheet, ...], tuple[AppError, ...]]:
    if kind is SourceKind.XLSX:
        from app.exchange.reading.xlsx import read_xlsx

        return read_xlsx(data, name)
    if kind is SourceKind.XLS:
        from app.exchange.reading.xls import read_xls

        return read_xls(data, name), ()
    from app.exchange.reading.opendocument import read_fods, read_ods

    return (read_ods if kind is SourceKind.ODS else read_fods)(data, name), ()


def read_pasted(text: str) -> Source:
    """The rows of a block copied from a spreadsheet; raises FileProblem if it is blank."""
    if not text.strip():
        raise FileProblem(N_("Nothing was pasted. Copy the cells in the spreadsheet first."))
    if "\t" in text or not guess_delimiter(text)[1]:
        return Source(SourceKind.PASTED, (Sheet("", tuple(parse_pasted(text))),), delimiter="\t")
    delimiter = guess_delimiter(text)[0]
    return Source(
        SourceKind.PASTED, (Sheet("", tuple(parse(text, delimiter))),), delimiter=delimiter
    )


def _kind(data: bytes) -> SourceKind:
    if data.startswith(guards.MAGIC_OLE):
        return SourceKind.XLS
    if data.startswith(guards.MAGIC_ZIP):
        others = b"content.xml" in data and b"xl/workbook" not in data
        return SourceKind.ODS if b".spreadsheet" in data[:200] or others else SourceKind.XLSX
    head = data[:4000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"office:document" in head and head.startswith(b"<?xml"):
        return SourceKind.FODS
    if head.startswith(b"begin:vcard") or JCARD.match(head):
        return SourceKind.VCARD
    if head.startswith(b"<") and HTML.search(head):
        return SourceKind.HTML
    return SourceKind.CSV


def _from_text(data: bytes, name: str, encoding: str, delimiter: str) -> Source:
    kind = _kind(data)
    if kind is SourceKind.VCARD:
        from app.exchange.reading.vcard import read_vcards

        return read_vcards(data, name, encoding=encoding)
    found = guess(data)
    used = encoding or found.encoding
    sure = bool(encoding) or found.sure
    text, notes = _decode(data, used, name)
    if kind is SourceKind.HTML:
        from app.exchange.reading.html import read_html

        return Source(kind, read_html(text), used, sure, notes=notes)
    _check_letters(text, name)
    if delimiter and (len(delimiter) != 1 or delimiter in '"\r\n\0'):
        raise FileProblem(N_("“{delimiter}” is not one character."), delimiter=delimiter)
    hint, text = hinted(clean(text))
    delimiter, clear = (delimiter or hint, True) if delimiter or hint else guess_delimiter(text)
    rows = parse(text, delimiter, blanks_before=quoted_after_blanks(text, delimiter))
    while rows and not rows[-1]:
        rows.pop()
    sheet = Sheet("", tuple(rows))
    return Source(kind, (sheet,), used, sure, delimiter, clear, (*notes, *_losses(sheet)))


def _check_letters(text: str, name: str) -> None:
    """Refuse pictures, documents and programs, which are full of control characters."""
    head = text[:4000]
    if head.startswith(NOT_TABLES) or len(CONTROLS.findall(head)) > MOST_CONTROLS * len(head):
        raise FileProblem(
            N_("{name} is not a table. Choose a spreadsheet, a CSV file or contacts."), name=name
        )


def _decode(data: bytes, encoding: str, name: str) -> tuple[str, tuple[AppError, ...]]:
    check(encoding)
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    note = FileProblem(
        N_("{count} characters of {name} have no meaning in this encoding. Try another."),
        count=text.count(REPLACED),
        name=name,
    )
    return text, (note,)


def _losses(sheet: Sheet) -> tuple[AppError, ...]:
    asking = [cell for row in sheet.rows for cell in row if "?" in cell and "://" not in cell]
    lost = sum(bool(LOST.search(cell)) for cell in asking)
    if not lost:
        return ()
    return (
        FileProblem(
            N_(
                "{count} cells contain ? inside words: letters were lost when the file was saved. "
                "Ask for it as xlsx or in UTF-8."
            ),
            count=lost,
        ),
    )


def _checked(source: Source, name: str) -> Source:
    """The source, if it holds anything to import."""
    filled = [[row for row in sheet.rows if any(map(str.strip, row))] for sheet in source.sheets]
    if not any(filled):
        raise FileProblem(N_("{name} is empty. There is nothing to import."), name=name)
    if not any(len(rows) > 1 or (rows and looks_like_data(rows[0])) for rows in filled):
        raise FileProblem(N_("{name} holds only headings. There is nothing to import."), name=name)
    if any(len(sheet.rows) > MOST_ROWS for sheet in source.sheets):
        raise FileProblem(
            N_("{name} has more than a million rows. Split it into smaller files."), name=name
        )
    return source
