"""Workbooks for tests, made of their raw parts or by a writer."""

import io
import zipfile
from collections.abc import Callable, Mapping

import xlsxwriter

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A packed file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def xlsx(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    """A workbook that `fill` writes."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        fill(book)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a packed file, to change one of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def xlsx_of(rows: str, strings: str = "") -> bytes:
    """A workbook whose only sheet has this XML for its rows."""
    parts = parts_of(xlsx(lambda book: book.add_worksheet("People").write(0, 0, "x")))
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    parts["xl/worksheets/sheet1.xml"] = (
        f'{head}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    )
    if strings:
        parts["xl/sharedStrings.xml"] = f'{head}<sst xmlns="{space}">{strings}</sst>'.encode()
    return archive(parts)


def ods_of(rows: str, more: Mapping[str, str] | None = None) -> bytes:
    """An ods whose only sheet has this XML for its rows."""
    content = (
        f'<?xml version="1.0"?><office:document-content {SPACES}><office:body><office:spreadsheet>'
        f'<table:table table:name="People">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = {"META-INF/manifest.xml": "<manifest/>", **(more or {})}
    return archive({"mimetype": ODS, "content.xml": content, **manifest})
