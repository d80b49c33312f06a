"""Tables as exporters get them, and names that try to break out of their cells."""

from datetime import date, datetime
from io import BytesIO

from app.base.progress import Silent
from app.base.words import words_for
from app.exchange.exporter import Exporter
from app.exchange.table_out import Heading, Kind, OutTable
from app.rules.registrations import RegistrationStatus

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "-2+3+cmd|' /C calc'!A0",
    "+cmd",
    '=HYPERLINK("http://x.example","y")',
    "'t Hooft",
    "O'Neill; DROP",
    "-",
    "“quoted”, comma; semicolon",
    'say "hello"',
    "two\nlines",
    "tab\tinside",
    "\u202eright-to-left",
    "ليلى الحداد",
    "王小明",
    "🏛️ Amber",
    "_x0041_ literal",
    "Zoe\u0308",
    "x" * 10_000,
)
"""Each is a name a person could have in the file."""


def a_table(
    *rows: tuple[object, ...], language: str = "en", name: str = "People", uids: bool = False
) -> OutTable:
    """Rows of given name, phone, number, day, moment and status."""
    headings = (
        Heading("given", "Given name", Kind.TEXT),
        Heading("phone", "Phone", Kind.PHONE),
        Heading("number", "Number", Kind.NUMBER),
        Heading("hotel_from", "First night", Kind.DAY),
        Heading("arrival_at", "Arrival", Kind.MOMENT),
        Heading("status", "Status", Kind.CHOICE),
    )
    numbers = tuple(f"urn:uuid:{count}" for count, _row in enumerate(rows)) if uids else ()
    return OutTable(name, words_for(language), headings, rows, numbers)


def named(*names: str, language: str = "en") -> OutTable:
    """Rows with a given name each and nothing else."""
    return a_table(*((name, "", None, None, None, None) for name in names), language=language)


ILZE = (
    "Ilze",
    "+371 67 012 345",
    7,
    date(2027, 12, 10),
    datetime(2027, 12, 10, 9, 5),  # noqa: DTZ001 - what is planned is naive
    RegistrationStatus.CONFIRMED,
)


def written(exporter: Exporter, table: OutTable) -> bytes:
    """What an exporter writes."""
    file = BytesIO()
    exporter.write(table, file, Silent())
    return file.getvalue()
