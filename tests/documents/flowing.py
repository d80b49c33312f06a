"""What tests of lists begin with: rows and tables, and what stands on the pages made of them."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import pypdfium2

from app.documents.flow import Block, Column, Flow, Letterhead, Row, Table
from app.documents.flow_pages import FlowPages, paginate
from app.documents.marks import Artifact, Close, Mark, Open, Page, RowMark, TextMark
from app.documents.write import About, write

WIDTH, HEIGHT = 210, 297


def rows(*names: str) -> list[Row]:
    """A row for each name, with a second cell."""
    return [Row((name, "Riga")) for name in names]


def a_table(*names: str, **facts: object) -> Table:
    """Names and cities."""
    made = rows(*names)
    return Table((Column("Name"), Column("City")), made, **facts)  # type: ignore[arg-type] # by name


def a_flow(*blocks: Block, title: str = "List", **facts: object) -> Flow:
    """A document of these blocks."""
    return Flow(Letterhead(title), blocks, **facts)  # type: ignore[arg-type] # by name


def pages_of(*blocks: Block, **facts: object) -> FlowPages:
    """The pages of a document of these blocks on A4."""
    return paginate(a_flow(*blocks, **facts), WIDTH, HEIGHT)


def apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, those of rows one by one."""
    for mark in marks:
        if isinstance(mark, RowMark):
            yield from mark.apart()
        else:
            yield mark


def said(marks: Iterable[Mark]) -> list[str]:
    """The texts that are read out, in order."""
    return [mark.line.text for mark in apart(marks) if isinstance(mark, TextMark)]


def unsaid(marks: Iterable[Mark]) -> list[str]:
    """The texts that nobody reads out: repeated headings, page numbers."""
    asides = (mark.marks for mark in apart(marks) if isinstance(mark, Artifact))
    return [text for each in asides for text in said(each)]


def text_marks(marks: Iterable[Mark]) -> Iterator[TextMark]:
    """All texts, read out or not."""
    for mark in apart(marks):
        if isinstance(mark, TextMark):
            yield mark
        elif isinstance(mark, Artifact):
            yield from text_marks(mark.marks)


def roles(page: Page) -> list[str]:
    """What opens and closes, as “<TR” and “>”."""
    found = []
    for mark in apart(page.marks):
        if isinstance(mark, Open):
            found.append(f"<{mark.role}")
        elif isinstance(mark, Close):
            found.append(">")
    return found


def printed(flow: Flow) -> list[str]:
    """The text of each page of the finished PDF, as a reader copies it."""
    out = BytesIO()
    write(paginate(flow, WIDTH, HEIGHT).pages, out, About("List", "en"))
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        found = []
        for number in range(len(pdf)):
            page = pdf[number]
            text_page = page.get_textpage()
            found.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
    return found
