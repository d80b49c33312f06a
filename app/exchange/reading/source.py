"""What a reader gives: sheets of text and the doubts it had."""

from dataclasses import dataclass
from enum import StrEnum

from app.base.errors import AppError


class SourceKind(StrEnum):
    """What kind of file was read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    FODS = "fods"
    CSV = "csv"
    HTML = "html"
    VCARD = "vcard"
    PASTED = "pasted"


Row = tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """Rows of text as they stand in the file; row n of the file is `rows[n - 1]`.

    `joined` are the merged areas as (first row, first column, last row, last column),
    counted from 0.
    """

    name: str
    rows: tuple[Row, ...]
    joined: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Source:
    """A file as text; `notes` are what the user should know before trusting it."""

    kind: SourceKind
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    encoding_sure: bool = True
    delimiter: str = ""
    delimiter_sure: bool = True
    notes: tuple[AppError, ...] = ()
