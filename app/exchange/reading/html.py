"""Tables of a web page, since some systems give one the ending of a workbook."""

import re
from html.parser import HTMLParser

from app.exchange.reading.source import Sheet

MOST_ROWS = 200_000
BLANKS = re.compile(r"[^\S\u00a0]+")
DECLARATION = re.compile(r"<[!?][^<>]*>?")
LONG_REFERENCE = re.compile(r"&#[0-9a-fx]{9,};?", re.IGNORECASE)
SPAN = re.compile(r"[1-9]\d?")


class _Tables(HTMLParser):
    """Collects the rows of every table; scripts and styles are passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style"}:
            self._silent += 1
        elif tag == "tr" and len(self.rows) < MOST_ROWS:
            self._end_cell()
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            self._end_cell()
            self._cell = []
            span = dict(attrs).get("colspan") or "1"
            self._span = int(span) if SPAN.fullmatch(span) else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self._silent = max(0, self._silent - 1)
        elif tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(BLANKS.sub(" ", data))

    def _end_cell(self) -> None:
        if self._cell is not None and self.rows:
            text = "".join(self._cell)
            self.rows[-1].append(
                "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
            )
            self.rows[-1].extend([""] * (self._span - 1))
        self._cell = None


def read_html(text: str) -> tuple[Sheet, ...]:
    """One sheet of all rows of all tables."""
    tables = _Tables()
    tables.feed(_elements_only(text))
    tables.close()
    return (Sheet("", tuple(tuple(row) for row in tables.rows)),)


def _elements_only(text: str) -> str:
    """Without comments, declarations and numbers of no letter, which the parser may trip over."""
    first, *others = text.split("<!--")
    shown = [first, *(other.partition("-->")[2] for other in others)]
    return LONG_REFERENCE.sub("", DECLARATION.sub("", "".join(shown)))
